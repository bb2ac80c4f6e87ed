// html.ts: Report → one standalone HTML file that needs nothing else and may load nothing else: styles are inline, its
// own policy forbids scripts, pictures and requests, and all text is escaped by construction (markup.ts).

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "#lib/report/report.ts";
import { blockMarkup, words } from "./html-blocks.ts";
import { markup, trusted, type Markup } from "./markup.ts";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Reads the styles once. */
export function createHtmlWriter(): (report: Report) => Uint8Array {
  const css = readFileSync(join(import.meta.dirname, "html.css"), "utf8");
  return (report) => new TextEncoder().encode(htmlDocument(report, css));
}

function htmlDocument(report: Report, css: string): string {
  const { meta, abstract, sections } = report;
  const parts = markup`<!doctype html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${meta.title}</title>
${meta.publisher === "" ? null : markup`<meta name="author" content="${meta.publisher}">`}
${meta.date === undefined ? null : markup`<meta name="dcterms.date" content="${meta.date}">`}
<style>
${trusted(css)}${trusted(pageNumbers(meta))}</style>
</head>
<body>
<main>
${headMarkup(report)}
${abstract.length > 0 ? markup`<div class="abstract">\n${abstract.map((text) => markup`<p>${words(text)}</p>\n`)}</div>` : null}
${sections.map(
  ({ anchor, title, blocks }) => markup`<section id="${anchor}" aria-labelledby="${anchor}-titel">
<h2 id="${anchor}-titel">${title}</h2>
${blocks.map((block) => blockMarkup(block, meta.quote))}</section>
`,
)}
${fundingMarkup(report)}
</main>
</body>
</html>
`;
  return parts.markup.replaceAll(/\n{2,}/g, "\n");
}

function headMarkup({ head }: Report): Markup {
  const optional = (name: string, text: string | undefined): Markup | null =>
    text === undefined ? null : markup`<p class="${name}">${words(text)}</p>\n`;
  const workshop =
    head.workshop === undefined ? null : markup`<span class="workshop">${head.workshop}: </span>`;
  const subtitle =
    head.subtitle === undefined ? null : markup`<span class="subtitle"> – ${words(head.subtitle)}</span>`;
  return markup`<header>
${optional("congress", head.congressLine)}<p class="kind">${head.kind}</p>
<h1>${workshop}${words(head.title)}${subtitle}</h1>
${peopleMarkup(head)}</header>`;
}

function peopleMarkup(head: Report["head"]): Markup | null {
  if (head.people.length === 0) return null;
  const row = (person: Report["head"]["people"][number]["people"][number]): Markup =>
    markup`<dd><b>${words(person.name)}</b>${person.organisation === undefined ? null : markup`, ${words(person.organisation)}`}</dd>\n`;
  return markup`<dl class="people">
${head.people.map(({ label, people }) => markup`<dt>${label}</dt>\n${people.map(row)}`)}</dl>\n`;
}

function fundingMarkup({ funding }: Report): Markup | null {
  if (!funding) return null;
  return markup`<footer>
<div class="funding" id="${funding.anchor}">
<p>${funding.label}</p>
${funding.lines.map((text) => markup`<p>${words(text)}</p>\n`)}</div>
</footer>`;
}

/** For browsers that number printed pages themselves; the words come from lib/messages, never from people. */
function pageNumbers({ page, of }: Report["meta"]): string {
  return `@media print { @page { @bottom-right { content: "${page} " counter(page) " ${of} " counter(pages); font: 8pt "Source Sans 3", Calibri, sans-serif; color: #55646c; } } }\n`;
}
