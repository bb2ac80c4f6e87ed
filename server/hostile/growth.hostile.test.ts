import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Socket } from "socket.io-client";
import * as Y from "yjs";
import { cardText, createCard } from "#lib/board/schema.ts";
import { connectSocket, until } from "../app.fixture.ts";
import { setStage, type Stage } from "./stage.fixture.ts";
import { syncPeer } from "./sync-peer.fixture.ts";

const CARDS = 60;
const ROUNDS = 20;

let stage: Stage;
before(async () => {
  stage = await setStage();
});
after(() => stage.close());

/** Counts what arrives. */
function meter(socket: Socket): { bytes: number } {
  const count = { bytes: 0 };
  socket.io.engine.on("data", (packet: string) => (count.bytes += packet.length));
  return count;
}

describe("one sign in each of many long cards, again and again", () => {
  it("[SY15] costs those who watch about as much as it costs the sender, and whole cards are told more rarely", async () => {
    const guest = stage.people["guest-1"];
    const peer = syncPeer(stage.origin, `${stage.own.workshopId}/rooms/${stage.rooms.first}`, guest?.token);
    await peer.greet();
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array) => void updates.push(update));
    const send = async (): Promise<number> => {
      let bytes = 0;
      for (const update of updates.splice(0)) {
        bytes += update.length;
        assert.equal(await peer.write(update), "saved");
      }
      return bytes;
    };
    const ids = Array.from({ length: CARDS }, (_, index) => `long-card-${String(index).padStart(6, "0")}`);
    for (const id of ids)
      createCard(doc, {
        id,
        kind: "message",
        by: guest?.personId ?? "",
        createdAt: 1,
        title: "t",
        text: LONG,
      });
    await send();

    const program = await connectSocket(stage.origin, stage.own.token);
    const page = await connectSocket(stage.origin, stage.own.token, {
      auth: { token: stage.own.token, cards: "patches" },
    });
    const isThere = ({ cards }: typeof page): boolean =>
      cards.some(({ roomId, reset }) => reset === true && roomId === stage.rooms.first);
    await until(() => isThere(program) && isThere(page), "the cards");
    const toProgram = meter(program.socket);
    const toPage = meter(page.socket);

    const startedMs = performance.now();
    let sent = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      doc.transact(() => {
        for (const id of ids) cardText(doc, id, "text")?.insert(0, round === ROUNDS - 1 ? "!" : "y");
      });
      sent += await send();
    }
    await until(() => patchedTo(page.cards, "!") && toldWhole(program.cards, "!"), "the last change");
    const seconds = (performance.now() - startedMs) / 1000;
    assert.ok(toPage.bytes < 10 * sent, `${toPage.bytes} bytes came of ${sent}`);
    assert.ok(toProgram.bytes < 4_000_000 * (seconds + 1), `${toProgram.bytes} bytes in ${seconds} s`);
    for (const { socket } of [program, page]) socket.disconnect();
    peer.close();
  });
});

const LONG = "Wir laden gemeinsam zum Frühstück ein. ".repeat(50);

function patchedTo(deltas: readonly { readonly patched?: readonly object[] }[], sign: string): boolean {
  return JSON.stringify(deltas.flatMap(({ patched = [] }) => patched)).includes(sign);
}

function toldWhole(
  deltas: readonly { readonly changed: readonly { readonly text: string }[] }[],
  sign: string,
): boolean {
  return deltas.some(({ changed }) => changed.some(({ text }) => text.startsWith(sign)));
}
