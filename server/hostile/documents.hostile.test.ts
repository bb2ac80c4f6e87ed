import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { cardText, createCard, readCards } from "#lib/board/schema.ts";
import { setStage, type Stage } from "./stage.fixture.ts";
import { awarenessFrame, step1, type SyncPeer, syncPeer, updateFrame } from "./sync-peer.fixture.ts";

let stage: Stage;
let board: string;
before(async () => {
  stage = await setStage();
  board = `${stage.own.workshopId}/rooms/${stage.rooms.plenary}`;
});
after(() => stage.close());

type Person = "moderator" | "guest-1" | "guest-2";
const idOf = (who: Person): string => stage.people[who]?.personId ?? "";

async function enter(who: Person = "guest-1"): Promise<SyncPeer> {
  const peer = syncPeer(stage.origin, board, stage.people[who]?.token);
  assert.equal(await peer.greet(), true);
  return peer;
}

let made = 0;
/** A card of this person, in a replica of its own. */
function aCard(who: Person, clientID?: number): { readonly id: string; readonly doc: Y.Doc } {
  const doc = new Y.Doc();
  if (clientID !== undefined) doc.clientID = clientID;
  made += 1;
  const id = `hostile-${String(made).padStart(12, "0")}`;
  createCard(doc, { id, kind: "message", by: idOf(who), createdAt: 1, title: `Karte ${id}` });
  return { id, doc };
}

/** An honest person comes, writes and sees what they wrote: nobody else was harmed. */
async function assertUnharmed(): Promise<void> {
  const peer = await enter("guest-2");
  const { id, doc } = aCard("guest-2");
  assert.equal(await peer.write(Y.encodeStateAsUpdate(doc)), "saved");
  peer.close();
  const reader = await enter("moderator");
  assert.ok(readCards(reader.doc, "room").some((card) => card.id === id));
  reader.close();
}

/** Bytes of an update from varUints and raw parts. */
function bytes(...parts: readonly (number | Uint8Array | string)[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const part of parts) {
    if (typeof part === "number") encoding.writeVarUint(encoder, part);
    else if (typeof part === "string") encoding.writeVarString(encoder, part);
    else encoding.writeUint8Array(encoder, part);
  }
  return encoding.toUint8Array(encoder);
}

/** One item of client 77 in the root map `cards`, under the key `key`, with the given content reference and bytes. */
function itemIn(root: string, key: string, ref: number, content: Uint8Array): Uint8Array {
  return bytes(1, 1, 77, 0, Uint8Array.of(ref | 0x20), 1, root, key, content, 0);
}

function nested(make: (inner: Y.Map<unknown>) => void, depth: number): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    let map = doc.getMap<unknown>("cards");
    for (let level = 0; level < depth; level += 1) {
      const inner = new Y.Map<unknown>();
      map.set("a", inner);
      map = inner;
    }
    make(map);
  });
  return Y.encodeStateAsUpdate(doc);
}

function written(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => write(doc));
  return Y.encodeStateAsUpdate(doc);
}

describe("hostile edits", () => {
  const value = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 1);
    write(encoder);
    return encoding.toUint8Array(encoder);
  };
  const deepValue = value((encoder) => {
    for (let depth = 0; depth < 5000; depth += 1) encoding.writeUint8Array(encoder, Uint8Array.of(117, 1));
    encoding.writeUint8(encoder, 126);
  });
  const poisoned = value((encoder) => {
    encoding.writeUint8(encoder, 118);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, "__proto__");
    encoding.writeAny(encoder, { isAdmin: true });
  });

  const cases: Readonly<Record<string, () => Uint8Array>> = {
    "an update that claims 33 million structs": () => bytes(1, 33_554_432, 5, 0),
    "an update in the second encoding": () => {
      const { doc } = aCard("guest-1");
      return Y.encodeStateAsUpdateV2(doc);
    },
    "a gap of collected structs as long as numbers go": () =>
      bytes(1, 1, 77, 0, Uint8Array.of(0), 2 ** 45, 0),
    "maps nested 5000 deep": () => nested((map) => map.set("a", 1), 5000),
    "lists in a value nested 5000 deep": () => itemIn("cards", "card-000001", 8, deepValue),
    "a key that is a prototype": () =>
      itemIn(
        "cards",
        "__proto__",
        8,
        value((e) => encoding.writeAny(e, 1)),
      ),
    "a key that is a constructor": () =>
      itemIn(
        "cards",
        "constructor",
        8,
        value((e) => encoding.writeAny(e, 1)),
      ),
    "a value with a prototype of its own": () => itemIn("cards", "card-000001", 8, poisoned),
    "50 000 root types": () => {
      const roots = Array.from({ length: 50_000 }, (_, index) =>
        bytes(Uint8Array.of(8 | 0x20), 1, `root-${String(index)}`, "a", 1, Uint8Array.of(126)),
      );
      return bytes(1, roots.length, 77, 0, Buffer.concat(roots), 0);
    },
    "a document inside the document": () =>
      written((doc) => doc.getMap("cards").set("card-000001", new Y.Doc())),
    "raw bytes as a value": () => written((doc) => doc.getMap("cards").set("card-000001", new Uint8Array(9))),
    "markup on a board": () =>
      written((doc) => doc.getXmlFragment("cards").insert(0, [new Y.XmlElement("p")])),
    "an endless number": () => written((doc) => doc.getMap("cards").set("card-000001", Infinity)),
    nothing: () => new Uint8Array(0),
  };
  for (const [what, make] of Object.entries(cases)) {
    it(`refuse ${what}, and close that peer alone`, async () => {
      const peer = await enter();
      const outcome = await peer.write(make());
      assert.ok(outcome === 4400 || outcome === 4403, String(outcome));
      assert.equal(Reflect.get({}, "isAdmin"), undefined);
      await assertUnharmed();
    });
  }

  it("refuse unknown kinds of messages and messages with something behind them", async () => {
    for (const frame of [
      [2, 0],
      [7],
      [100, 1],
      [0, 9, 0],
      [0, 0, 1, 0, 0],
      [0, 2],
      [255, 255, 255, 255, 255],
    ]) {
      const peer = await enter();
      peer.send(Uint8Array.from(frame));
      assert.equal(await peer.closed(), 4400, frame.join(" "));
    }
    const text = await enter();
    text.socket.send("text");
    assert.equal(await text.closed(), 4400);
    await assertUnharmed();
  });

  it("refuse to write under the client id of somebody who has written", async () => {
    const victim = await enter("guest-2");
    const { id, doc } = aCard("guest-2");
    assert.equal(await victim.write(Y.encodeStateAsUpdate(doc)), "saved");

    const forger = await enter("guest-1");
    const forged = new Y.Doc();
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(doc));
    forged.clientID = doc.clientID;
    const known = Y.encodeStateVector(forged);
    cardText(forged, id, "title")?.insert(0, "BÖSE ");
    assert.equal(await forger.write(Y.encodeStateAsUpdate(forged, known)), 4403);

    const had = Y.encodeStateVector(doc);
    cardText(doc, id, "title")?.insert(0, "gut ");
    assert.equal(await victim.write(Y.encodeStateAsUpdate(doc, had)), "saved");
    const reader = await enter("moderator");
    assert.match(cardText(reader.doc, id, "title")?.toJSON() ?? "", /^gut Karte/);
    for (const peer of [victim, reader]) peer.close();
  });

  it("refuse to write first under the client id by which somebody has introduced themselves", async () => {
    const victim = await enter("guest-2");
    const { id, doc } = aCard("guest-2", 7_700_001);
    victim.send(awarenessFrame([{ client: doc.clientID, clock: 1, json: "{}" }]));
    // Answered after the introduction has been read.
    await victim.write(Uint8Array.of(0, 0));

    const forger = await enter("guest-1");
    const forged = aCard("guest-1", doc.clientID);
    assert.equal(await forger.write(Y.encodeStateAsUpdate(forged.doc)), 4403);
    assert.equal(await victim.write(Y.encodeStateAsUpdate(doc)), "saved");
    const reader = await enter("moderator");
    assert.ok(readCards(reader.doc, "room").some((card) => card.id === id));
    for (const peer of [victim, reader]) peer.close();
  });

  it("refuse a card that says somebody else has written it", async () => {
    const forger = await enter("guest-1");
    const { doc, id } = aCard("moderator");
    assert.equal(await forger.write(Y.encodeStateAsUpdate(doc)), 4403);
    const reader = await enter("moderator");
    assert.equal(
      readCards(reader.doc, "room").some((card) => card.id === id),
      false,
    );
    reader.close();
  });

  it("never keep, nor count as saved, what leans on things that nobody has", async () => {
    const peer = await enter("guest-1");
    const gap = new Y.Doc();
    gap.getMap("cards").set("card-gap-000", 1);
    const known = Y.encodeStateVector(gap);
    gap.getMap("cards").set("card-gap-001", 1);
    const frame = updateFrame(Y.encodeStateAsUpdate(gap, known));
    const saved = peer.durable();
    for (let count = 0; count < 3000; count += 1) peer.send(frame);
    await assertUnharmed();
    assert.equal(peer.durable(), saved);
    peer.close();
  });

  it("refuse to delete what others have made; moderation may", async () => {
    const owner = await enter("guest-2");
    const { id, doc } = aCard("guest-2");
    assert.equal(await owner.write(Y.encodeStateAsUpdate(doc)), "saved");
    owner.close();
    const deletionOfAll = (peer: SyncPeer): Uint8Array => {
      const known = Y.encodeStateVector(peer.doc);
      const cards = peer.doc.getMap("cards");
      peer.doc.transact(() => {
        for (const key of cards.keys()) cards.delete(key);
      });
      return Y.encodeStateAsUpdate(peer.doc, known);
    };
    const vandal = await enter("guest-1");
    assert.equal(await vandal.write(deletionOfAll(vandal)), 4403);
    const reader = await enter("guest-2");
    assert.ok(readCards(reader.doc, "room").some((card) => card.id === id));
    reader.close();
    const moderator = await enter("moderator");
    assert.equal(await moderator.write(deletionOfAll(moderator)), "saved");
    moderator.close();
    await assertUnharmed();
  });
});

describe("hostile presence", () => {
  it("lets nobody speak for another, and takes no name from a state", async () => {
    const victim = await enter("guest-2");
    const client = 7_700_100;
    victim.send(awarenessFrame([{ client, clock: 1, json: '{"cursor":null}' }]));
    const forger = await enter("guest-1");
    const seen: string[] = [];
    const watcher = await enter("moderator");
    watcher.socket.on("message", (data: Buffer) => {
      if (data[0] === 1) seen.push(data.toString("utf8"));
    });
    const claim = '{"user":{"id":"moderator","name":"Ich bin die Moderation"}}';
    forger.send(
      awarenessFrame([
        { client, clock: 2 ** 32 - 2, json: claim },
        { client: 7_700_101, clock: 1, json: claim },
      ]),
    );
    victim.send(awarenessFrame([{ client, clock: 2, json: '{"cursor":"moved"}' }]));
    while (!seen.join("").includes("moved"))
      await new Promise((resolve) => watcher.socket.once("message", resolve));
    assert.equal(seen.join("").includes("Ich bin"), false);
    for (const peer of [victim, forger, watcher]) peer.close();
  });

  it("refuses clocks and states beyond the limits, and newcomers come as before", async () => {
    const states = [
      { client: 7_700_200, clock: 2 ** 53 - 2, json: "{}" },
      { client: 7_700_201, clock: 1, json: `{"a":${"[".repeat(10_000)}${"]".repeat(10_000)}}` },
      { client: 7_700_202, clock: 1, json: JSON.stringify({ a: "x".repeat(900_000) }) },
      { client: 7_700_203, clock: 1, json: "[]" },
      { client: 7_700_204, clock: 1, json: "{" },
    ];
    for (const state of states) {
      const peer = await enter();
      peer.send(awarenessFrame([state]));
      assert.equal(await peer.closed(), 4400, state.json.slice(0, 20));
    }
    await assertUnharmed();
  });

  it("keeps one state for each connection, whatever client ids it names one after another", async () => {
    const peer = await enter("guest-1");
    for (let client = 0; client < 5000; client += 1)
      peer.send(awarenessFrame([{ client: 7_800_000 + client, clock: 1, json: `{"n":${String(client)}}` }]));
    await peer.write(Uint8Array.of(0, 0));
    const newcomer = syncPeer(stage.origin, board, stage.own.token);
    const states: Buffer[] = [];
    newcomer.socket.on("message", (data: Buffer) => {
      if (data[0] === 1) states.push(data);
    });
    assert.equal(await newcomer.greet(), true);
    const all = Buffer.concat(states).toString("latin1");
    assert.deepEqual([...new Set(all.match(/"n":\d+/g))], ['"n":0']);
    for (const each of [peer, newcomer]) each.close();
  });
});

describe("hostile patience", () => {
  it("closes whoever asks for everything again and again", async () => {
    const peer = await enter();
    for (let count = 0; count < 1000; count += 1) peer.send(step1(Uint8Array.of(0)));
    assert.equal(await peer.closed(), 4429);
    await assertUnharmed();
  });

  it("does not let a peer that never reads hold up the others", async () => {
    const path = `${stage.own.workshopId}/notebook`;
    const [idle, writer] = [
      syncPeer(stage.origin, path, stage.own.token),
      syncPeer(stage.origin, path, stage.own.token),
    ];
    assert.deepEqual(await Promise.all([idle.greet(), writer.greet()]), [true, true]);
    idle.socket.pause();
    const doc = new Y.Doc();
    for (let count = 0; count < 40; count += 1) {
      const known = Y.encodeStateVector(doc);
      createCard(doc, {
        id: `large-${String(count).padStart(12, "0")}`,
        kind: "message",
        by: idOf("moderator"),
        createdAt: 1,
        title: "x",
        text: "y".repeat(200_000),
      });
      assert.equal(await writer.write(Y.encodeStateAsUpdate(doc, known)), "saved");
    }
    for (const peer of [idle, writer]) peer.close();
  });

  it("[SY13] lets one person open many documents, but not any number", async () => {
    const path = `${stage.other.workshopId}/notebook`;
    const peers = Array.from({ length: 130 }, () => syncPeer(stage.origin, path, stage.stranger.token));
    const seen = await Promise.all(peers.map(async (peer) => ((await peer.greet()) ? "in" : peer.code())));
    assert.equal(seen.filter((each) => each === "in").length, 100);
    assert.equal(seen.filter((each) => each === 4429).length, 30);
    for (const peer of peers) peer.close();
  });
});
