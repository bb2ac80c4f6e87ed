import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { promiseAuthor, readPrivateCards } from "#lib/board/notebook.ts";
import { createCard, readCards } from "#lib/board/schema.ts";
import { plenaryOf } from "#lib/model/access.ts";
import { seededRandom } from "#lib/model/play.ts";
import { connectSocket, createWorkshop, joinWorkshop, openDocument, until } from "./app.fixture.ts";

const KILLS = Number(process.env["REVEAL_ROUNDS"] ?? 4);
const SEED = Number(process.env["REVEAL_SEED"] ?? Date.now() % 1_000_000);
/** From the command until the last card is on disk it takes about so long. */
const WITHIN_MS = 30;
const CARDS = 6;

interface Running {
  readonly child: ChildProcess;
  readonly origin: string;
}

let dataDir: string;
let server: Running;

before(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "reveal-kill-"));
  server = await start();
});
after(() => {
  server.child.kill("SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(): Promise<Running> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "app.child.ts"), dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return { child, origin: line.toString().trim() };
}

async function killAndStart(): Promise<void> {
  server.child.kill("SIGKILL");
  await once(server.child, "exit");
  server = await start();
}

/** Writes this person's cards of one round; resolves when they are on disk. */
async function write(workshopId: string, token: string, titles: readonly string[]): Promise<void> {
  const notebook = await openDocument(server.origin, workshopId, token);
  notebook.doc.transact(() => {
    for (const title of titles) {
      createCard(notebook.doc, { id: title, kind: "message", createdAt: 1, title });
      promiseAuthor(notebook.doc, title, "nobody");
    }
  });
  // What somebody else is sent is on disk.
  const witness = await openDocument(server.origin, workshopId, token);
  await until(() => readPrivateCards(witness.doc).length === titles.length, "the cards on disk");
  for (const each of [notebook, witness]) each.close();
}

describe("writing.reveal, killed", () => {
  it(`[PW3] shows every card once, in ${KILLS} kills at random moments of revealing, seed ${SEED}`, async () => {
    const random = seededRandom(SEED);
    const { workshopId, token, joinCode } = await createWorkshop(server.origin);
    const people = [];
    for (const name of ["Anna", "Ben", "Cleo"])
      people.push(await joinWorkshop(server.origin, joinCode, name));
    const written: string[] = [];
    let plenary = "";
    for (let round = 1; round <= KILLS; round += 1) {
      const moderator = await connectSocket(server.origin, token, { reconnection: false });
      assert.ok((await moderator.send("writing.start", { author: "nobody" })).ok);
      for (const [index, person] of people.entries()) {
        const titles = Array.from(
          { length: CARDS },
          (_, card) => `card-${String(round)}-${String(index)}-${String(card)}`,
        );
        await write(workshopId, person.token, titles);
        written.push(...titles);
      }
      // Whether it is answered is a matter of chance.
      moderator.send("writing.reveal", {}).catch(() => {});
      await wait(random.below(WITHIN_MS));
      await killAndStart();
      moderator.socket.disconnect();

      const back = await connectSocket(server.origin, token, { reconnection: false });
      const state = back.snapshots[0]?.state;
      assert.ok(state);
      plenary = plenaryOf(state);
      // It died before it had heard of it.
      if (state.writing) assert.ok((await back.send("writing.reveal", {})).ok);
      const board = await openDocument(server.origin, workshopId, token, `rooms/${plenary}`);
      await until(() => readCards(board.doc, plenary).length >= written.length, "all cards on the board");
      board.close();
      back.socket.disconnect();
    }
    const board = await openDocument(server.origin, workshopId, token, `rooms/${plenary}`);
    const cards = readCards(board.doc, plenary);
    assert.deepEqual(cards.map(({ title }) => title).sort(), written.toSorted());
    assert.ok(cards.every(({ by }) => by === undefined));
    for (const person of people) {
      const notebook = await openDocument(server.origin, workshopId, person.token);
      await until(() => readPrivateCards(notebook.doc).length === 0, "an empty notebook");
      notebook.close();
    }
    board.close();
  });
});
