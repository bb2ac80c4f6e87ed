// protocol-rules.ts: docs/protocol.md numbers its rules, each once; each needs a test that quotes it, and no test may quote a
// rule that does not exist.

import { existsSync, globSync, readFileSync } from "node:fs";

const RULE = /\[([A-Z]{2}\d+)\]/g;
/** Where a rule stands, not where another speaks of it. */
const STATED = /^- \[([A-Z]{2}\d+)\]/gm;

export function checkProtocolRules(): string[] {
  if (!existsSync("docs/protocol.md")) return ["docs/protocol.md is missing"];
  const protocol = readFileSync("docs/protocol.md", "utf8");
  const rules = new Set([...protocol.matchAll(RULE)].map((match) => match[1] ?? ""));
  const stated = [...protocol.matchAll(STATED)].map((match) => match[1] ?? "");
  const twice = [...new Set(stated.filter((rule, index) => stated.indexOf(rule) !== index))].map(
    (rule) => `docs/protocol.md: rule ${rule} is stated twice`,
  );
  const tested = new Map<string, string>();
  for (const file of globSync("{lib,server,components,scripts,e2e}/**/*.{test,contract,spec}.ts", {
    exclude: (name) => name === "node_modules",
  }))
    for (const match of readFileSync(file, "utf8").matchAll(RULE)) tested.set(match[1] ?? "", file);
  const untested = [...rules]
    .filter((rule) => !tested.has(rule))
    .map((rule) => `docs/protocol.md: rule ${rule} has no test`);
  const unknown = [...tested]
    .filter(([rule]) => !rules.has(rule))
    .map(([rule, file]) => `${file}: quotes unknown rule ${rule}`);
  return [...twice, ...untested, ...unknown];
}
