// layers.ts: fails when an import breaks the table in scripts/layers.ts, when `lib` is impure, or when a page carries
// what the content security policy forbids. Reads files as text.

import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { IMPURE_IN_LIB, LAYERS, PACKAGE_HOMES, SHARED_COMPONENTS } from "../layers.ts";

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^;"']*?from\s+["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)|(?:^|\n)\s*import\s+["']([^"']+)["']/g;
const FORBIDDEN = [
  /dangerouslySetInnerHTML/,
  /\.innerHTML\b/,
  /insertAdjacentHTML/,
  /\bconfirm\(/,
  /\balert\(/,
];

const inside = (file: string, folder: string) => file === folder || file.startsWith(`${folder}/`);
const layerOf = (file: string) =>
  Object.keys(LAYERS)
    .filter((folder) => inside(file, folder))
    .sort((a, b) => b.length - a.length)[0];
const featureOf = (file: string) => {
  const [top, feature] = file.split("/");
  const folder = `${top}/${feature}`;
  return top === "components" && !(SHARED_COMPONENTS as readonly string[]).includes(folder) ? folder : null;
};

function resolve(file: string, specifier: string): string | null {
  if (specifier.startsWith("#ui/")) return `components/ui/${specifier.slice(4)}`;
  if (specifier.startsWith("#live/")) return `components/live/${specifier.slice(6)}`;
  if (specifier.startsWith("#")) return specifier.slice(1);
  if (specifier.startsWith(".")) return normalize(join(dirname(file), specifier));
  return null;
}

const packageOf = (specifier: string) =>
  specifier.startsWith("@") || specifier.startsWith("node:")
    ? specifier.split("/").slice(0, 2).join("/")
    : (specifier.split("/")[0] ?? specifier);

function checkImport(file: string, specifier: string, isTest: boolean): string | null {
  const target = resolve(file, specifier);
  if (target === null) {
    const homes = PACKAGE_HOMES[packageOf(specifier)];
    return homes === undefined || isTest || homes.some((home) => inside(file, home))
      ? null
      : `imports ${specifier}, whose home is ${homes.join(", ")}`;
  }
  const layer = layerOf(file);
  if (layer === undefined) return "lies in no layer of scripts/layers.ts";
  const own = featureOf(file);
  const other = featureOf(target);
  if (own !== null && other !== null && own !== other)
    return `imports ${target}: features do not know each other`;
  if (isTest && target.startsWith("server/") && /^(server|components\/live)\//.test(file)) return null;
  const allowed = [layer === "components" ? (own ?? layer) : layer, ...(LAYERS[layer] ?? [])];
  return allowed.some((folder) => inside(target, folder)) ? null : `imports ${target}: ${layer} may not`;
}

/** All violations, one line each; empty when the house is in order. */
export function checkLayers(): string[] {
  const files = globSync("{lib,server,components,app,scripts,e2e}/**/*.{ts,tsx,js}", {
    exclude: (name) => name === "node_modules",
  }).sort();
  return files.flatMap((file) => {
    const text = readFileSync(file, "utf8");
    const isTest = /\.(test|contract|fixture|child)\.tsx?$/.test(file) || file.startsWith("e2e/");
    const imports = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
    const problems = imports.flatMap((specifier) => checkImport(file, specifier, isTest) ?? []);
    if (file.startsWith("lib/") && !isTest)
      for (const pattern of IMPURE_IN_LIB)
        if (pattern.test(text)) problems.push(`lib is pure, but ${pattern.source}`);
    if (/^(app|components)\//.test(file))
      for (const pattern of FORBIDDEN) if (pattern.test(text)) problems.push(`contains ${pattern.source}`);
    return problems.map((problem) => `${file}: ${problem}`);
  });
}
