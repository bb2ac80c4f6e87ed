import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, describe, it } from "node:test";
import * as Y from "yjs";
import { cardText, createCard } from "#lib/board/schema.ts";
import type { DocumentName } from "#lib/protocol/sync.ts";
import { connect } from "./documents.fixture.ts";
import type { TestClient } from "./documents.fixture.ts";

const ROUNDS = Number(process.env["CRASH_ROUNDS"] ?? 5);
const SEED = Number(process.env["CRASH_SEED"] ?? Date.now() % 1_000_000);
const DOCUMENTS: readonly DocumentName[] = ["rooms/room-01", "rooms/room-02"];
const WRITERS = 6;

const dataDir = mkdtempSync(join(tmpdir(), "crash-"));
const children: ChildProcess[] = [];
const writers: Writer[] = [];
const readers: TestClient[] = [];
after(() => {
  for (const client of [...readers, ...writers.map((writer) => writer.client)]) client.close();
  for (const child of children) child.kill("SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
});

interface Edit {
  readonly cardId: string;
  readonly word: string;
  /** The sync frame of the connection that carried it. */
  readonly frame: number;
}

interface Writer {
  readonly personId: string;
  readonly document: DocumentName;
  readonly doc: Y.Doc;
  client: TestClient;
  edits: Edit[];
  /** Edits that the server ever said are on disk. */
  readonly saved: Edit[];
}

describe("the data plane, killed", () => {
  it(`[SY2] loses nothing that it said is on disk, in ${ROUNDS} kills at random moments, seed ${SEED}`, async () => {
    const random = createRandom(SEED);
    let number = 0;
    let server = await startChild();
    for (let index = 0; index < WRITERS; index += 1) {
      const document = DOCUMENTS[index % DOCUMENTS.length] ?? "documentation";
      const doc = new Y.Doc();
      const personId = `person-${index}`;
      const client = connect(server.port, personId, document, doc);
      writers.push({ personId, document, doc, client, edits: [], saved: [] });
    }

    for (let round = 0; round < ROUNDS; round += 1) {
      await Promise.all(writers.map(({ client }) => client.until(client.isSynced)));
      const before = writers.reduce((sum, writer) => sum + writer.saved.length, 0);
      const enough = before + 20 + Math.floor(random() * 100);
      await Promise.all(
        writers.map((writer) =>
          write(
            writer,
            () => total(writers) >= enough,
            () => (number += 1),
          ),
        ),
      );
      server.process.kill("SIGKILL");
      await once(server.process, "exit");
      for (const writer of writers) {
        collect(writer);
        writer.client.provider.destroy();
      }
      assert.equal(integrity(), "ok");

      server = await startChild();
      for (const document of DOCUMENTS) {
        const reader = await read(server.port, document);
        const lost = writers
          .filter((writer) => writer.document === document)
          .flatMap((writer) => writer.saved.filter((edit) => !isThere(reader.doc, edit)));
        assert.deepEqual(lost, [], `round ${round}, ${document}`);
        assert.equal(reader.doc.store.pendingStructs, null);
      }
      for (const client of readers.splice(0)) client.close();
      for (const writer of writers) {
        writer.client = connect(server.port, writer.personId, writer.document, writer.doc);
        writer.edits = [];
      }
    }

    // What was never acknowledged the clients bring again, once.
    await Promise.all(
      writers.map(({ client }) =>
        client.until(() => client.isSynced() && client.durable() === client.sent()),
      ),
    );
    for (const document of DOCUMENTS) {
      const reader = await read(server.port, document);
      for (const writer of writers.filter((one) => one.document === document)) {
        const id = `card-of-${writer.personId}`;
        assert.equal(textOf(reader.doc, id), textOf(writer.doc, id));
        assert.ok(textOf(reader.doc, id).length > 0);
      }
    }
  });
});

/** Types words until told to stop; a word every time the server has said something. */
async function write(writer: Writer, isEnough: () => boolean, next: () => number): Promise<void> {
  const { client, doc, personId } = writer;
  const cardId = `card-of-${personId}`;
  while (!isEnough() && client.closeCode() === null) {
    const word = `w${next()};`;
    const text = cardText(doc, cardId, "text");
    if (text) text.insert(text.length, word);
    else createCard(doc, { id: cardId, kind: "message", createdAt: 1, title: personId, text: word });
    const edit = { cardId, word, frame: client.sent() };
    writer.edits.push(edit);
    await client.until(() => isEnough() || client.durable() >= edit.frame - 2 || client.closeCode() !== null);
    collect(writer);
  }
}

function collect(writer: Writer): void {
  const durable = writer.client.durable();
  writer.saved.push(...writer.edits.filter((edit) => edit.frame <= durable));
  writer.edits = writer.edits.filter((edit) => edit.frame > durable);
}

function total(writers: readonly Writer[]): number {
  return writers.reduce((sum, writer) => sum + writer.saved.length, 0);
}

async function read(port: number, document: DocumentName): Promise<TestClient> {
  const reader = connect(port, "reader", document);
  readers.push(reader);
  await reader.until(reader.isSynced);
  return reader;
}

function isThere(doc: Y.Doc, edit: Edit): boolean {
  return textOf(doc, edit.cardId).includes(edit.word);
}

function textOf(doc: Y.Doc, cardId: string): string {
  return cardText(doc, cardId, "text")?.toJSON() ?? "";
}

async function startChild(): Promise<{ readonly process: ChildProcess; readonly port: number }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "crash.child.ts"), dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const [line] = await once(child.stdout, "data");
  return { process: child, port: Number(String(line)) };
}

/** Of a copy, so that it is the server that finds the files as they were left. */
function integrity(): unknown {
  const copy = mkdtempSync(join(tmpdir(), "crash-copy-"));
  cpSync(dataDir, copy, { recursive: true });
  const db = new DatabaseSync(join(copy, "netzwerkstatt.sqlite"));
  const row = db.prepare("PRAGMA integrity_check").get();
  db.close();
  rmSync(copy, { recursive: true });
  return row?.["integrity_check"];
}

/** Mulberry32: enough to repeat a run from its seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
