// own-templates.ts: templates for agendas that a host adds: one JSON file each in the folder "templates" of the data
// folder, read once at the start. A file with a fault is left out and said why, the others are offered. An own template
// with the name of one that comes along takes its place; all others stand before those.

import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { TEMPLATES, type Template } from "#lib/model/templates.ts";
import { readTemplate } from "#lib/protocol/template-file.ts";

export interface OfferedTemplates {
  readonly templates: readonly Template[];
  /** One sentence for each fault, with its file. */
  readonly problems: readonly string[];
}

const MOST_BYTES = 256 * 1024;
const MOST_FILES = 100;

/** Never rejects: a folder that cannot be read is a problem to be told. */
export async function readOwnTemplates(dataDir: string): Promise<OfferedTemplates> {
  const folder = join(dataDir, "templates");
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) =>
    error.code === "ENOENT" ? [] : error,
  );
  if (names instanceof Error) return { templates: TEMPLATES, problems: [`templates: ${names.message}`] };
  const files = names.filter((name) => name.endsWith(".json")).sort();
  const own = new Map<string, Template>();
  const problems: string[] = [];
  if (files.length > MOST_FILES)
    problems.push(`templates: only the first ${MOST_FILES} files are read, not ${files.length}.`);
  for (const file of files.slice(0, MOST_FILES)) {
    const found = await readOne(join(folder, file));
    const faults = Array.isArray(found) ? found : [];
    const template = Array.isArray(found) ? null : found;
    if (template && own.has(template.name))
      faults.push(`name: "${template.name}" is the name of an earlier file, too`);
    else if (template) own.set(template.name, template);
    problems.push(...faults.map((fault) => `templates/${file}: ${fault}`));
  }
  return { templates: offered(own), problems };
}

function offered(own: ReadonlyMap<string, Template>): readonly Template[] {
  const known = TEMPLATES.map((template) => own.get(template.name) ?? template);
  const added = [...own.values()].filter(({ name }) => !TEMPLATES.some((each) => each.name === name));
  return [...added, ...known];
}

/** The template, or what is wrong with the file. */
async function readOne(path: string): Promise<Template | string[]> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) return [`has more than ${MOST_BYTES / 1024} KiB`];
    const read = readTemplate(await readFile(path, "utf8"));
    return read.ok ? read.value : [...read.code];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
