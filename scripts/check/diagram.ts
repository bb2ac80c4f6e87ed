// diagram.ts: docs/architecture.md draws the table of layers; this fails when the drawing and scripts/layers.ts differ. An
// arrow means "may be imported by", and what may be imported by one may be by all above it.

import { readFileSync } from "node:fs";
import { LAYERS } from "../layers.ts";

/** "server/app.ts", or "components" for "components/one folder per feature". */
const FOLDER = /^((?:lib|server)\/[\w.]+|components\/(?:ui|live|act)|\w+)/;

/** One line for each layer that is drawn differently from what the table says. */
export function checkDiagram(file = "docs/architecture.md"): string[] {
  const text = /```mermaid\n([\s\S]*?)```/.exec(readFileSync(file, "utf8"))?.[1] ?? "";
  const folders = new Map(
    [...text.matchAll(/(\w+)\[([^\]]+)\]/g)].map(([, node = "", label = ""]) => [
      node,
      FOLDER.exec(label)?.[1] ?? label,
    ]),
  );
  const arrows = [...text.matchAll(/(\w+)(?:\[[^\]]+\])? --> (\w+)/g)].map(([, from = "", to = ""]) => ({
    from: folders.get(from) ?? from,
    to: folders.get(to) ?? to,
  }));
  const below = (layer: string): Set<string> => {
    const found = new Set<string>();
    const look = (at: string): void => {
      for (const { from, to } of arrows)
        if (to === at && !found.has(from)) {
          found.add(from);
          look(from);
        }
    };
    look(layer);
    return found;
  };
  const drawn = [...folders.values()];
  const problems = Object.keys(LAYERS)
    .filter((layer) => !drawn.includes(layer))
    .map((layer) => `${file}: ${layer} is not drawn`);
  return [...problems, ...drawn.flatMap((layer) => differenceOf(layer))];

  function differenceOf(layer: string): string[] {
    const allowed = LAYERS[layer];
    if (allowed === undefined) return [`${file}: ${layer} is in no row of scripts/layers.ts`];
    const shown = below(layer);
    // A row may name a whole folder; of that, what lies above this layer is not meant.
    const meant = drawn.filter(
      (other) =>
        other !== layer &&
        !below(other).has(layer) &&
        allowed.some((folder) => other === folder || other.startsWith(`${folder}/`)),
    );
    return [
      ...meant.filter((other) => !shown.has(other)).map((other) => `${layer} may import ${other}, not drawn`),
      ...[...shown]
        .filter((other) => !meant.includes(other))
        .map((other) => `${layer} may not import ${other}`),
    ].map((line) => `${file}: ${line}`);
  }
}
