// html-blocks.ts: the blocks of a Report as HTML below headings of level 2.

import type { Block, Line, Report, TableGroup } from "#lib/report/report.ts";
import { markup, type Markup } from "./markup.ts";
import { splitByScript } from "./scripts.ts";

export function blockMarkup(block: Block, quote: Report["meta"]["quote"]): Markup {
  switch (block.kind) {
    case "heading":
      return markup`<h3>${words(block.text)}</h3>\n`;
    case "paragraph":
      return markup`<p>${line(block.runs)}</p>\n`;
    case "note":
      return markup`<p class="note">${words(block.text)}</p>\n`;
    case "list": {
      const items = block.items.map((item) => markup`<li>${line(item)}</li>\n`);
      return block.ordered ? markup`<ol>\n${items}</ol>\n` : markup`<ul>\n${items}</ul>\n`;
    }
    case "quotes":
      return markup`${block.items.map(
        ({ text, more }) =>
          markup`<blockquote>\n<p>${quote[0]}${words(text)}${quote[1]}</p>\n${more.map(paragraph)}</blockquote>\n`,
      )}`;
    case "entry":
      return markup`<div class="entry">
${block.under ? markup`<h4>${words(block.title)}</h4>` : markup`<h3>${words(block.title)}</h3>`}
${block.paragraphs.map(paragraph)}${facts(block.facts)}</div>\n`;
    case "table":
      return markup`<table>
<caption>${block.caption}</caption>
<colgroup>${block.widths.map((width) => markup`<col width="${String(width)}%">`)}</colgroup>
<thead>
<tr>${block.columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr>
</thead>
${block.groups.map((group) => tableGroup(group, block.columns.length))}</table>\n`;
    case "written":
      return markup`${block.blocks.map((inner) => blockMarkup(inner, quote))}`;
  }
}

/** Text with other scripts marked: language for reading aloud, direction for the order of signs. */
export function words(text: string): Markup {
  return markup`${splitByScript(text).map((run) => {
    if (run.lang === undefined) return run.text;
    return run.rtl
      ? markup`<bdi lang="${run.lang}" dir="rtl">${run.text}</bdi>`
      : markup`<span lang="${run.lang}">${run.text}</span>`;
  })}`;
}

function line(runs: Line): Markup {
  return markup`${runs.map((run) => {
    const text = run.italic ? markup`<em>${words(run.text)}</em>` : words(run.text);
    return run.bold ? markup`<strong>${text}</strong>` : text;
  })}`;
}

function paragraph(runs: Line): Markup {
  return markup`<p>${line(runs)}</p>\n`;
}

function facts(rows: readonly { readonly label: string; readonly value: Line }[]): Markup | null {
  if (rows.length === 0) return null;
  return markup`<dl>\n${rows.map((fact) => markup`<dt>${fact.label}</dt><dd>${line(fact.value)}</dd>\n`)}</dl>\n`;
}

function tableGroup(group: TableGroup, columns: number): Markup {
  const cell = (lines: readonly Line[]): Markup =>
    markup`${lines.map((each) => markup`<div>${line(each)}</div>`)}`;
  const rows = group.rows.map(
    ({ cells: [first = [], ...others] }) =>
      markup`<tr><th scope="row">${cell(first)}</th>${others.map((lines) => markup`<td>${cell(lines)}</td>`)}</tr>\n`,
  );
  return markup`<tbody>
<tr><th scope="rowgroup" colspan="${String(columns)}">${words(group.title)}</th></tr>
${rows}</tbody>\n`;
}
