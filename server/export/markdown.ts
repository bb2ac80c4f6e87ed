// markdown.ts: Report → Markdown (CommonMark with GFM tables). Whatever people typed stays text: every sign that could
// mean something to a Markdown reader is escaped, links included.

import type { Block, Line, Report, Run, TableGroup } from "#lib/report/report.ts";

export function markdownDocument(report: Report): string {
  const { head, funding } = report;
  const parts = [
    head.congressLine === undefined ? null : text(head.congressLine),
    `**${text(head.kind)}**`,
    `# ${text(report.meta.heading)}`,
    people(report),
    ...report.abstract.map(text),
    ...report.sections.flatMap((section) => [
      `## ${text(section.title)}`,
      ...section.blocks.map((block) => blockText(block, report)),
    ]),
    ...(funding ? ["---", `**${text(funding.label)}**`, ...funding.lines.map(text)] : []),
  ];
  return `${parts.filter((part) => part !== null && part !== "").join("\n\n")}\n`;
}

function people({ head }: Report): string | null {
  const rows = head.people.flatMap((row) =>
    row.people.map((person) => {
      const organisation = person.organisation === undefined ? "" : `, ${inline(person.organisation)}`;
      return `- ${text(row.label)}: ${inline(person.name)}${organisation}`;
    }),
  );
  return rows.length > 0 ? rows.join("\n") : null;
}

function blockText(block: Block, report: Report): string {
  const [open, close] = report.meta.quote;
  switch (block.kind) {
    case "heading":
      return `### ${text(block.text)}`;
    case "note":
      return `*${text(block.text)}*`;
    case "paragraph":
      return line(block.runs);
    case "list":
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : "-"} ${line(item)}`)
        .join("\n");
    case "quotes":
      return block.items
        .map((quote) =>
          [`${open}${inline(quote.text)}${close}`, ...quote.more.map(line)]
            .map((each) => `> ${each}`)
            .join("\n>\n"),
        )
        .join("\n\n");
    case "entry":
      return [
        `${block.under ? "####" : "###"} ${text(block.title)}`,
        ...block.paragraphs.map(line),
        block.facts.map((fact) => `- **${text(fact.label)}:** ${line(fact.value)}`).join("\n"),
      ]
        .filter((part) => part !== "")
        .join("\n\n");
    case "table":
      return [
        `*${text(block.caption)}*`,
        "",
        row(block.columns.map(text)),
        row(block.columns.map(() => "---")),
        ...block.groups.flatMap((group) => tableGroup(group, block.columns.length)),
      ].join("\n");
    case "written":
      return block.blocks.map((inner) => blockText(inner, report)).join("\n\n");
  }
}

/** A Markdown table cannot span columns: the group is a line with one filled cell. */
function tableGroup(group: TableGroup, columns: number): string[] {
  const title = row([`**${text(group.title)}**`, ...Array.from({ length: columns - 1 }, () => "")]);
  return [title, ...group.rows.map((each) => row(each.cells.map((lines) => lines.map(line).join("; "))))];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function line(runs: Line): string {
  const marked = runs.map((run, index) =>
    emphasis(run, runs[index - 1]?.text ?? "", runs[index + 1]?.text ?? ""),
  );
  return atLineStart(marked.join("").trim());
}

/** Emphasis marks count only directly at a word and not between a word and a punctuation mark: else they are left out. */
function emphasis(run: Run, before: string, after: string): string {
  const [, lead = "", core = "", tail = ""] = /^(\s*)(.*?)(\s*)$/su.exec(run.text) ?? [];
  const marks = "*".repeat((run.bold ? 2 : 0) + (run.italic ? 1 : 0));
  if (marks === "" || core === "") return inline(run.text);
  const attachedStart = lead === "" && /[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(core);
  const attachedEnd = tail === "" && /^[\p{L}\p{N}]/u.test(after) && !/[\p{L}\p{N}]$/u.test(core);
  if (attachedStart || attachedEnd) return inline(run.text);
  return `${lead}${marks}${inline(core)}${marks}${tail}`;
}

/** A text that stands at the start of a line. */
function text(value: string): string {
  return atLineStart(inline(value));
}

/** Signs with a meaning anywhere in a line, autolinks of GFM among them. */
function inline(value: string): string {
  return value
    .replaceAll(/[\\`*_{}[\]<>#|~$&@^]/g, "\\$&")
    .replaceAll("://", "\\://")
    .replaceAll(/www\./gi, (start) => `${start.slice(0, -1)}\\.`);
}

/** Signs that make a list, a heading, a rule or a definition of the line that they begin. */
function atLineStart(value: string): string {
  return value.replace(/^[-+=%:]/, "\\$&").replace(/^(\(?[\p{L}\p{N}]{1,9})([.)])(?=\s|$)/u, "$1\\$2");
}
