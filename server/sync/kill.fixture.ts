// kill.fixture.ts: many people write while the server is killed (SIGKILL) at random moments, over and over. What the server
// said is on disk must be there once, and once only, when it is back; what it had not said the writers bring again. The
// test kills a few times, scripts/fuzz.ts as often as one has time for.

import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import * as Y from "yjs";
import { cardText, createCard } from "#lib/board/schema.ts";
import { seededRandom } from "#lib/model/play.ts";
import type { DocumentName } from "#lib/protocol/sync.ts";
import { differenceOf } from "#server/storage/shadow.fixture.ts";
import { connect } from "./documents.fixture.ts";
import type { TestClient } from "./documents.fixture.ts";

export interface KillOptions {
  readonly kills: number;
  readonly writers: number;
  readonly seed: number;
  /** The server is killed at some moment within this, counted from when everybody is there. */
  readonly withinMs: number;
  /** Between the words of one writer, at random up to this. */
  readonly pauseMs: number;
  /** Called after each kill, when all is looked at, with how many there were and what went wrong so far. */
  readonly onKill?: (kills: number, faults: readonly string[]) => void;
}

export interface KillReport {
  /** Words that the server said are on disk. */
  readonly saved: number;
  /** Words that were sent, and not said to be on disk, when it was killed. */
  readonly unsaid: number;
  /** What went wrong, in words; empty if nothing was lost and nothing came twice. */
  readonly faults: readonly string[];
  /** From when the server listens until somebody new has a whole document, for each start. */
  readonly firstSyncMs: readonly number[];
}

interface Edit {
  readonly word: string;
  /** The sync frame of the connection that carried it. */
  readonly frame: number;
}

interface Writer {
  readonly personId: string;
  readonly cardId: string;
  readonly document: DocumentName;
  readonly doc: Y.Doc;
  client: TestClient;
  unsaid: Edit[];
  readonly saved: Edit[];
}

const WRITERS_PER_DOCUMENT = 30;

export async function writeAndKill(options: KillOptions): Promise<KillReport> {
  const { kills, seed } = options;
  const random = seededRandom(seed);
  const dataDir = mkdtempSync(join(tmpdir(), "kill-"));
  const documents = Array.from(
    { length: Math.max(2, Math.ceil(options.writers / WRITERS_PER_DOCUMENT)) },
    (_, index): DocumentName => `rooms/room-${String(index).padStart(2, "0")}`,
  );
  const faults: string[] = [];
  const firstSyncMs: number[] = [];
  let unsaid = 0;
  let words = 0;
  let server = await startChild(dataDir);
  /** Somebody who only reads, and keeps what they saw through all kills: nobody else's word on what was accepted. */
  const witnesses = documents.map((document) => {
    const doc = new Y.Doc();
    return { document, doc, client: connect(server.port, "witness", document, doc) };
  });
  const writers = Array.from({ length: options.writers }, (_, index): Writer => {
    const personId = `person-${String(index).padStart(3, "0")}`;
    const document = documents[index % documents.length] ?? "documentation";
    const doc = new Y.Doc();
    const client = connect(server.port, personId, document, doc);
    return { personId, cardId: `card-of-${personId}`, document, doc, client, unsaid: [], saved: [] };
  });

  try {
    for (let round = 1; round <= kills; round += 1) {
      await Promise.all(writers.map(({ client }) => client.until(client.isSynced)));
      const killed = new AbortController();
      const writing = writers.map((writer) => write(writer, killed.signal));
      await wait(random.below(options.withinMs));
      server.process.kill("SIGKILL");
      await once(server.process, "exit");
      killed.abort();
      await Promise.all(writing);
      for (const writer of writers) {
        collect(writer);
        unsaid += writer.unsaid.length;
        writer.client.leave();
      }
      for (const { client } of witnesses) client.leave();
      const found = integrity(dataDir);
      if (found !== "ok") faults.push(`kill ${String(round)}: ${String(found)}`);
      server = await startChild(dataDir);
      const startedMs = performance.now();
      const [first = "documentation", ...others] = documents;
      await check(first, `kill ${String(round)}`);
      firstSyncMs.push(performance.now() - startedMs);
      for (const document of others) await check(document, `kill ${String(round)}`);
      for (const writer of writers) {
        writer.client = connect(server.port, writer.personId, writer.document, writer.doc);
        writer.unsaid = [];
      }
      options.onKill?.(round, faults);
      for (const witness of witnesses)
        witness.client = connect(server.port, "witness", witness.document, witness.doc);
    }
    await Promise.all(
      writers.map(({ client }) =>
        client.until(() => client.isSynced() && client.durable() === client.sent()),
      ),
    );
    for (const document of documents) await check(document, "the end", true);
    for (const { document, doc, client } of witnesses) {
      const stored = onDisk(dataDir, document);
      await client.until(() => client.isSynced() && !lacks(doc, stored));
      const difference = differenceOf(stored, doc);
      if (difference !== null) faults.push(`${document} on disk, the witness ${difference}`);
    }
  } finally {
    for (const { client } of witnesses) client.close();
    for (const { client } of writers) client.close();
    server.process.kill("SIGKILL");
    rmSync(dataDir, { recursive: true, force: true });
  }
  return { saved: writers.reduce((sum, { saved }) => sum + saved.length, 0), unsaid, faults, firstSyncMs };

  async function write(writer: Writer, killed: AbortSignal): Promise<void> {
    const { client, doc, cardId } = writer;
    while (!killed.aborted && client.closeCode() === null) {
      words += 1;
      const word = `w${String(words)};`;
      const text = cardText(doc, cardId, "text");
      if (text) text.insert(text.length, word);
      else createCard(doc, { id: cardId, kind: "message", createdAt: 1, title: cardId, text: word });
      const edit = { word, frame: client.sent() };
      writer.unsaid.push(edit);
      await client.until(() => client.durable() >= edit.frame - 2 || client.closeCode() !== null);
      collect(writer);
      const pauseMs = random.below(options.pauseMs + 1);
      await wait(pauseMs, undefined, { signal: killed }).catch(() => {});
    }
  }

  /** Somebody new reads the document: every word that was saved is in it once; `everything`: and all others too. */
  async function check(document: DocumentName, when: string, everything = false): Promise<void> {
    const reader = connect(server.port, "reader", document);
    await reader.until(reader.isSynced);
    const witness = witnesses.find((each) => each.document === document);
    if (witness && lacks(reader.doc, witness.doc))
      faults.push(`${when}: ${document} lacks what was seen in it`);
    if (reader.doc.store.pendingStructs) faults.push(`${when}: ${document} leans on what nobody has`);
    for (const { cardId, doc, saved } of writers.filter((writer) => writer.document === document)) {
      const text = textOf(reader.doc, cardId);
      const there = text.split(";").slice(0, -1);
      const once = new Set(there);
      if (once.size !== there.length) faults.push(`${when}: words of ${cardId} came twice`);
      const lost = saved.filter(({ word }) => !once.has(word.slice(0, -1)));
      if (lost.length > 0) faults.push(`${when}: ${String(lost.length)} saved words of ${cardId} are lost`);
      if (everything && text !== textOf(doc, cardId))
        faults.push(`${when}: ${cardId} is not what was written`);
    }
    reader.close();
  }
}

/** Has the witness something that the replica has not? What somebody saw must be on disk. */
function lacks(replica: Y.Doc, witness: Y.Doc): boolean {
  return [...witness.store.clients.keys()].some(
    (client) => Y.getState(replica.store, client) < Y.getState(witness.store, client),
  );
}

/** Moves what is said to be on disk. */
function collect(writer: Writer): void {
  const durable = writer.client.durable();
  writer.saved.push(...writer.unsaid.filter(({ frame }) => frame <= durable));
  writer.unsaid = writer.unsaid.filter(({ frame }) => frame > durable);
}

function textOf(doc: Y.Doc, cardId: string): string {
  return cardText(doc, cardId, "text")?.toJSON() ?? "";
}

async function startChild(
  dataDir: string,
): Promise<{ readonly process: ChildProcess; readonly port: number }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "crash.child.ts"), dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(child.stdout, "data");
  return { process: child, port: Number(String(line)) };
}

/** Read from the rows of a copy, by nothing of the server's own. */
function onDisk(dataDir: string, document: string): Y.Doc {
  const doc = new Y.Doc();
  withCopy(dataDir, (db) => {
    const id = db.prepare("SELECT id FROM document WHERE name = ?").get(document)?.["id"] ?? 0;
    const rows = [
      ...db.prepare("SELECT body FROM document_snapshot WHERE document_id = ?").all(id),
      ...db.prepare("SELECT body FROM document_update WHERE document_id = ? ORDER BY seq").all(id),
    ];
    doc.transact(() => {
      for (const { body } of rows) if (body instanceof Uint8Array) Y.applyUpdate(doc, body);
    });
  });
  return doc;
}

/** Of a copy, so that it is the server that finds the files as they were left. */
function integrity(dataDir: string): unknown {
  return withCopy(dataDir, (db) => db.prepare("PRAGMA integrity_check").get()?.["integrity_check"]);
}

function withCopy<T>(dataDir: string, read: (db: DatabaseSync) => T): T {
  const copy = mkdtempSync(join(tmpdir(), "kill-copy-"));
  cpSync(dataDir, copy, { recursive: true });
  const db = new DatabaseSync(join(copy, "netzwerkstatt.sqlite"));
  try {
    return read(db);
  } finally {
    db.close();
    rmSync(copy, { recursive: true });
  }
}
