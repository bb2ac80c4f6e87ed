// power-cut.fixture.ts: what a power cut, or the end of the process, leaves of the database's files. A child process works
// on a real data folder while disk-log.fixture.c writes down every step that it takes to the disk; from that log the files
// are made as they would be found after any step. After a power cut all that was synced is there, and of what was written
// since, any part: whole writes, single sectors, or nothing. The test looks at some steps, scripts/fuzz.ts at as many as
// one has time for.

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as Y from "yjs";
import { cardText, createCard } from "#lib/board/schema.ts";
import { seededRandom } from "#lib/model/play.ts";
import { loadStoredDocument } from "#server/sync/stored-document.ts";
import type { StoredDocument } from "#server/sync/stored-document.ts";
import { openDatabase } from "./database.ts";
import { createStatements } from "./statements.ts";

export const WORKSHOP = "workshop-1";
/** Is erased on the way. */
export const ERASED = "workshop-2";
export const DOCUMENTS = ["rooms/room-a", "rooms/room-b", "documentation"] as const;
const CARD = "card-of-anna";
export type DocumentId = (typeof DOCUMENTS)[number];

/** Beside what the disk does: "B", a word is given to storage; "A", storage said that it is on disk. */
export type Step =
  | { readonly kind: "W"; readonly file: string; readonly at: number; readonly data: Buffer }
  | { readonly kind: "T"; readonly file: string; readonly at: number }
  | { readonly kind: "S" | "F" | "U"; readonly file: string }
  | { readonly kind: "A" | "B"; readonly file: string; readonly at: number };

/** One person who writes one word after the other; the nth is the same in every process. */
export function createWriter(document: DocumentId): { readonly doc: Y.Doc; next(): Uint8Array } {
  const doc = new Y.Doc();
  doc.clientID = 1_000 + DOCUMENTS.indexOf(document);
  let words = 0;
  return {
    doc,
    next() {
      words += 1;
      const before = Y.encodeStateVector(doc);
      const word = `w${String(words)};`;
      const text = cardText(doc, CARD, "text");
      // Now and then something is deleted, so that state vectors alone do not tell.
      if (text && words % 7 === 0) text.delete(0, 1);
      if (text) text.insert(text.length, word);
      else createCard(doc, { id: CARD, kind: "message", createdAt: 1, title: document, text: word });
      return Y.encodeStateAsUpdate(doc, before);
    },
  };
}

/** Null if this machine cannot compile it. */
export function compileDiskLog(): string | null {
  const folder = mkdtempSync(join(tmpdir(), "disk-log-"));
  process.once("exit", () => rmSync(folder, { recursive: true }));
  const library = join(folder, "disk-log.so");
  const source = join(import.meta.dirname, "disk-log.fixture.c");
  const { status } = spawnSync("cc", ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl", "-lpthread"]);
  return status === 0 ? library : null;
}

export interface Run {
  readonly folder: string;
  readonly steps: readonly Step[];
  readonly wasKilled: boolean;
}

/** Lets a process of its own work in a new folder; it dies right before the step `dieAt`. */
export async function work(library: string, words: number, dieAt?: number): Promise<Run> {
  const root = mkdtempSync(join(tmpdir(), "power-cut-"));
  const folder = join(root, "data");
  mkdirSync(folder);
  const log = join(root, "log");
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "power-cut.child.ts"), folder, log, String(words)],
    {
      stdio: ["ignore", "inherit", "inherit"],
      env: {
        ...process.env,
        LD_PRELOAD: library,
        DISK_LOG_FOLDER: `${folder}/`,
        DISK_LOG_FILE: log,
        ...(dieAt === undefined ? {} : { DISK_LOG_DIE_AT: String(dieAt) }),
      },
    },
  );
  const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
  if (code !== 0 && signal !== "SIGKILL") throw new Error(`the child ended with ${String(code ?? signal)}`);
  return { folder, steps: readLog(readFileSync(log)), wasKilled: signal === "SIGKILL" };
}

export function discard({ folder }: Run): void {
  rmSync(join(folder, ".."), { recursive: true, force: true });
}

function readLog(log: Buffer): Step[] {
  const steps: Step[] = [];
  for (let offset = 0; offset < log.length;) {
    const kind = String.fromCharCode(log.readUInt8(offset)) as Step["kind"];
    const nameLength = log.readUInt8(offset + 1);
    const at = Number(log.readBigUInt64LE(offset + 2));
    const length = Number(log.readBigUInt64LE(offset + 10));
    const file = log.toString("utf8", offset + 18, offset + 18 + nameLength);
    offset += 18 + nameLength;
    steps.push({ kind, file, at, data: log.subarray(offset, offset + length) });
    offset += length;
  }
  return steps;
}

/** The files of a folder: what is on disk for certain, and what was done since. */
export interface Disk {
  take(step: Step): void;
  /** As a killed process leaves them: everything that it wrote is there. */
  write(folder: string): void;
  /** As a power cut leaves them. */
  writeCut(folder: string, random: (below: number) => number): void;
}

const SECTOR = 512;

export function createDisk(): Disk {
  const certain = new Map<string, Buffer>();
  const pending: Step[] = [];

  return {
    take(step) {
      if (step.kind === "W" || step.kind === "T" || step.kind === "U") pending.push(step);
      if (step.kind !== "S") return;
      // File systems keep removals in order with what is synced later.
      const settled = pending.filter(({ kind, file }) => kind === "U" || file === step.file);
      for (const each of settled) change(certain, each);
      pending.splice(0, pending.length, ...pending.filter((each) => !settled.includes(each)));
    },
    write(folder) {
      const files = new Map(certain);
      for (const step of pending) change(files, step);
      writeAll(folder, files);
    },
    writeCut(folder, random) {
      const files = new Map(certain);
      for (const step of pending) {
        const fate = random(3);
        if (fate === 0) continue;
        if (fate === 1 || step.kind !== "W") change(files, step);
        else
          for (let at = 0; at < step.data.length; at += SECTOR)
            if (random(2) === 0)
              change(files, {
                ...step,
                at: step.at + at,
                data: step.data.subarray(at, at + SECTOR),
              });
      }
      writeAll(folder, files);
    },
  };
}

function change(files: Map<string, Buffer>, step: Step): void {
  const before = files.get(step.file) ?? Buffer.alloc(0);
  if (step.kind === "U") files.delete(step.file);
  if (step.kind === "T") files.set(step.file, resized(before, step.at));
  if (step.kind !== "W") return;
  const after = resized(before, Math.max(before.length, step.at + step.data.length));
  step.data.copy(after, step.at);
  files.set(step.file, after);
}

function resized(bytes: Buffer, length: number): Buffer {
  const copy = Buffer.alloc(length);
  bytes.copy(copy);
  return copy;
}

function writeAll(folder: string, files: ReadonlyMap<string, Buffer>): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
}

/** How many words of each document were given to storage, and how many of them it said are on disk. */
export interface Promised {
  readonly given: Readonly<Record<string, number>>;
  readonly saved: Readonly<Record<string, number>>;
}

export function promisedBy(steps: readonly Step[]): Promised {
  const given: Record<string, number> = {};
  const saved: Record<string, number> = {};
  for (const step of steps) {
    if (step.kind === "B") given[step.file] = step.at;
    if (step.kind === "A") saved[step.file] = step.at;
  }
  return { given, saved };
}

/** What is wrong with what is found in a folder; empty if every word that was saved is there, once and in order. */
export async function faultsIn(folder: string, { given, saved }: Promised): Promise<string[]> {
  const faults: string[] = [];
  const { db, close } = openDatabase(folder);
  try {
    const found = db.prepare("PRAGMA integrity_check").get()?.["integrity_check"];
    if (found !== "ok") faults.push(`integrity: ${String(found)}`);
    const statements = createStatements(db);
    const events = statements.loadWorkshop(WORKSHOP)?.seq ?? 0;
    if (events < (saved["events"] ?? 0))
      faults.push(`${String(events)} events of ${String(saved["events"])}`);
    if (saved["erased"] === 1 && statements.loadWorkshop(ERASED)) faults.push("what was erased is back");
    for (const document of DOCUMENTS) {
      const stored = await load(statements, document);
      const writer = createWriter(document);
      const text = cardText(stored.doc, CARD, "text")?.toJSON() ?? "";
      const words = Number(/w(\d+);$/.exec(text)?.[1] ?? 0);
      for (let word = 0; word < words; word += 1) writer.next();
      const isSame =
        JSON.stringify(stored.doc.toJSON()) === JSON.stringify(writer.doc.toJSON()) &&
        Buffer.compare(Y.encodeStateAsUpdate(stored.doc), Y.encodeStateAsUpdate(writer.doc)) === 0;
      if (words > 0 && !isSame) faults.push(`${document} is not what was written up to ${String(words)}`);
      if (words < (saved[document] ?? 0))
        faults.push(`${document}: ${String(words)} of ${String(saved[document])}`);
      if (words > (given[document] ?? 0)) faults.push(`${document}: more than was written`);
      if (statements.loadWorkshop(WORKSHOP)) await stored.append(writer.next(), []);
    }
  } finally {
    close();
  }
  return faults;
}

/** As the server loads it. Roots are named, so that what is in them is seen. */
async function load(
  statements: ReturnType<typeof createStatements>,
  name: DocumentId,
): Promise<StoredDocument> {
  const stored = await loadStoredDocument({
    storage: {
      loadDocument: async (...args) => statements.loadDocument(...args),
      appendUpdate: async (...args) => statements.appendUpdate(...args),
      compactDocument: async (...args) => statements.compactDocument(...args),
    },
    logger: { info() {}, warn() {}, error() {} },
    workshopId: WORKSHOP,
    name,
  });
  stored.doc.getMap("cards");
  return stored;
}

export interface CutReport {
  readonly cuts: number;
  readonly faults: readonly string[];
}

/** Looks at what is left after `cuts` steps of a run, chosen by the seed: `isPower`, by a power cut; else, by a kill. */
export async function cutOften(
  { steps }: Run,
  options: { readonly cuts: number; readonly seed: number; readonly isPower: boolean },
): Promise<CutReport> {
  const random = seededRandom(options.seed);
  const root = mkdtempSync(join(tmpdir(), "cut-"));
  const folder = join(root, "data");
  const disk = createDisk();
  const faults: string[] = [];
  let left = Math.min(options.cuts, steps.length);
  let cuts = 0;
  for (const [index, step] of steps.entries()) {
    disk.take(step);
    if (random.below(steps.length - index) >= left) continue;
    left -= 1;
    cuts += 1;
    if (options.isPower) disk.writeCut(folder, (below) => random.below(below));
    else disk.write(folder);
    const found = await faultsIn(folder, promisedBy(steps.slice(0, index + 1))).catch((error: unknown) => [
      String(error),
    ]);
    faults.push(...found.map((fault) => `step ${String(index)} (${step.kind} ${step.file}): ${fault}`));
  }
  rmSync(root, { recursive: true });
  return { cuts, faults };
}

/** Real processes, each of which dies before some step of the same work. */
export async function diesOften(library: string, times: number, seed: number): Promise<CutReport> {
  const random = seededRandom(seed);
  const words = 40;
  const whole = await work(library, words);
  const steps = whole.steps.filter(({ kind }) => kind !== "A" && kind !== "B").length;
  discard(whole);
  const faults: string[] = [];
  let cuts = 0;
  for (let round = 0; round < times; round += 1) {
    const dieAt = 1 + random.below(steps);
    const run = await work(library, words, dieAt);
    if (run.wasKilled) cuts += 1;
    const found = await faultsIn(run.folder, promisedBy(run.steps)).catch((error: unknown) => [
      String(error),
    ]);
    faults.push(...found.map((fault) => `before step ${String(dieAt)}: ${fault}`));
    discard(run);
  }
  return { cuts, faults };
}
