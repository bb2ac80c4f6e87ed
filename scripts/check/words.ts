// words.ts: fails when a visible sentence stands in a component instead of in lib/messages. It looks at text between
// tags and at the attributes that people read or hear; a rough net, but it catches what is forgotten.

import { globSync, readFileSync } from "node:fs";

const BETWEEN_TAGS = />\s*([^<>{}=;()]*[A-Za-zÄÖÜäöüß]{3,}[^<>{}=;()]*)\s*<\//g;
const READ_ATTRIBUTE = /\b(?:aria-label|title|placeholder|alt|label)="([^"]*[A-Za-zÄÖÜäöüß]{3,}[^"]*)"/g;
/** Names and notations that are the same in every language. */
const SAME_EVERYWHERE = new Set(["Netzwerkstatt", "DOCX", "PDF", "HTML", "Markdown", "Esc", "Strg", "Ctrl"]);

export function checkWords(): string[] {
  return globSync("{app,components}/**/*.tsx")
    .sort()
    .flatMap((file) => {
      const text = readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
      return [...text.matchAll(BETWEEN_TAGS), ...text.matchAll(READ_ATTRIBUTE)]
        .map((match) => (match[1] ?? "").trim())
        .filter((words) => !SAME_EVERYWHERE.has(words) && !/^[a-z-]+$/.test(words))
        .map((words) => `${file}: "${words}" belongs in lib/messages`);
    });
}
