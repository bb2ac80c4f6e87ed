import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { inflateRawSync } from "node:zlib";
import { readVarString, readVarUint } from "lib0/decoding";
import { WebSocket as NodeSocket } from "ws";
import * as Y from "yjs";
import { createCard } from "#lib/board/schema.ts";
import type { CardAnswer, StateAnswer } from "#lib/protocol/http.ts";
import { MESSAGE } from "#lib/protocol/sync.ts";
import {
  ask,
  connectSocket,
  createWorkshop,
  joinWorkshop,
  openDocument,
  removePerson,
  startServer,
  type TestServer,
  until,
} from "./app.fixture.ts";

let server: TestServer;
let origin: string;
before(async () => {
  server = await startServer();
  origin = server.origin;
});
const open: (() => void)[] = [];
after(async () => {
  for (const close of open) close();
  await server.close();
});

function closeCodeOf(path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new NodeSocket(`${origin.replace("http", "ws")}${path}`, { headers });
    socket.on("close", (code) => resolve(code));
    socket.on("unexpected-response", (_request, response) => {
      resolve(response.statusCode ?? 0);
      socket.terminate();
    });
    socket.on("error", (error) => (error.message.includes("closed before") ? undefined : reject(error)));
    socket.on("open", () => setTimeout(() => socket.terminate(), 300));
  });
}

function text(value: string): Y.Text {
  return new Y.Text(value);
}

describe("a stock y-websocket client", () => {
  it("[HT50] writes cards that are in the projection, over the control plane and in the files", async () => {
    const { workshopId, token, joinCode } = await createWorkshop(origin);
    const guest = await joinWorkshop(origin, joinCode, "Ayşe Doğan");
    const moderator = await connectSocket(origin, token);
    open.push(() => void moderator.socket.disconnect());
    const roomId = moderator.snapshots[0]?.state.rooms[0]?.id ?? "";
    const { doc, close } = await openDocument(origin, workshopId, guest.token, `rooms/${roomId}`);
    open.push(close);
    const cards = doc.getMap<Y.Map<unknown>>("cards");
    doc.transact(() => {
      const partner = new Y.Map<unknown>(
        Object.entries({
          kind: "partner",
          by: guest.personId,
          createdAt: Date.now(),
          category: "sports-club",
          ring: 2,
          formality: "written",
        }),
      );
      partner.set("gives", new Y.Map([["rooms", true]]));
      partner.set("title", text("Turnverein Auental"));
      partner.set("text", text("über 400 Mitglieder"));
      cards.set("partner-card-000000001", partner);
      const offer = new Y.Map<unknown>(
        Object.entries({ kind: "offer", by: guest.personId, createdAt: Date.now() }),
      );
      offer.set("title", text("Bewegungspause am Fluss"));
      offer.set("text", text(""));
      offer.set("purpose", text("Familien lernen den Verein kennen"));
      offer.set("outcome", text("zwölf neue Gesichter"));
      offer.set("partners", new Y.Map([[`${roomId}/partner-card-000000001`, true]]));
      cards.set("offer-card-00000000002", offer);
    });
    const told = (): readonly string[] =>
      moderator.cards.flatMap(({ changed }) => changed.map(({ title }) => title));
    await until(
      () => told().includes("Turnverein Auental") && told().includes("Bewegungspause am Fluss"),
      "cards",
    );

    const { json } = await ask(origin, "GET", `/api/workshops/${workshopId}/cards`, { token: guest.token });
    const answer = json as readonly CardAnswer[];
    assert.deepEqual(
      answer
        .map(({ kind, title, author, ref }) => ({ kind, title, author, ref }))
        .sort((one, other) => one.kind.localeCompare(other.kind)),
      [
        {
          kind: "offer",
          title: "Bewegungspause am Fluss",
          author: "Ayşe Doğan",
          ref: `${roomId}/offer-card-00000000002`,
        },
        {
          kind: "partner",
          title: "Turnverein Auental",
          author: "Ayşe Doğan",
          ref: `${roomId}/partner-card-000000001`,
        },
      ],
    );

    const partner = answer.find(({ kind }) => kind === "partner");
    assert.ok(partner?.kind === "partner");
    const { category, ring, formality, gives } = partner;
    assert.deepEqual(
      { category, ring, formality, gives },
      { category: "sports-club", ring: 2, formality: "written", gives: ["rooms"] },
    );

    const markdown = await ask(origin, "GET", `/api/workshops/${workshopId}/documentation.md`, {
      token: guest.token,
    });
    assert.match(markdown.text, /Turnverein Auental/);
    const docx = await fetch(`${origin}/api/workshops/${workshopId}/documentation.docx`, {
      headers: { Authorization: `Bearer ${guest.token}` },
    });
    assert.equal(docx.status, 200);
    assert.equal(
      docx.headers.get("content-disposition")?.startsWith('attachment; filename="kurzdoku-'),
      true,
    );
    const words = zipEntry(Buffer.from(await docx.arrayBuffer()), "word/document.xml").replace(
      /<[^>]+>/g,
      "",
    );
    for (const phrase of [
      "Turnverein Auental",
      "Bewegungspause am Fluss",
      "Familien lernen den Verein kennen",
      "zwölf neue Gesichter",
    ])
      assert.ok(words.includes(phrase), phrase);

    cards.get("partner-card-000000001")?.set("hidden", true);
    await until(
      () => moderator.cards.some(({ removed }) => removed.includes("partner-card-000000001")),
      "the hidden card goes",
    );
    const left = await ask(origin, "GET", `/api/workshops/${workshopId}/cards`, { token: guest.token });
    assert.deepEqual(
      (left.json as readonly CardAnswer[]).map(({ kind }) => kind),
      ["offer"],
    );
  });

  it("[HT51] is let in by its session and its grant alone, and from no foreign page", async () => {
    const { workshopId, token, joinCode } = await createWorkshop(origin);
    const other = await createWorkshop(origin);
    const guest = await joinWorkshop(origin, joinCode, "Kim");
    const { json } = await ask(origin, "GET", `/api/workshops/${workshopId}`, { token });
    const path = `/sync/${workshopId}/rooms/${(json as StateAnswer).state.rooms[0]?.id}`;
    const bearer = (value: string) => ({ Authorization: `Bearer ${value}` });
    const cookie = { Cookie: `nw_${workshopId}=${guest.token}` };
    assert.equal(await closeCodeOf(path, {}), 4401);
    assert.equal(await closeCodeOf(path, bearer("x".repeat(43))), 4401);
    assert.equal(await closeCodeOf(path, bearer(other.token)), 4401);
    assert.equal(await closeCodeOf(`/sync/${workshopId}/rooms/no-such-room`, bearer(guest.token)), 4403);
    assert.equal(await closeCodeOf(path, { ...bearer(guest.token), Origin: "https://evil.example" }), 403);
    assert.equal(await closeCodeOf(path, cookie), 403);
    assert.equal(
      await closeCodeOf(path, { ...cookie, Origin: origin }),
      1006,
      "let in, and left by the test itself",
    );
    assert.equal(await closeCodeOf("/sync", bearer(guest.token)), 404);
  });

  it("[HT52] loses a document as soon as its person loses the grant", async () => {
    const { workshopId, token, joinCode } = await createWorkshop(origin);
    const guest = await joinWorkshop(origin, joinCode, "Kim");
    const moderator = await connectSocket(origin, token);
    open.push(() => void moderator.socket.disconnect());
    const roomId = moderator.snapshots[0]?.state.rooms[0]?.id ?? "";
    const { provider, close } = await openDocument(origin, workshopId, guest.token, `rooms/${roomId}`);
    open.push(close);
    const codes: number[] = [];
    provider.on("connection-close", (event: { code: number } | null) => void codes.push(event?.code ?? 0));
    const startedMs = Date.now();
    await moderator.send("person.remove", { personId: guest.personId });
    await until(() => codes.length > 0, "the document is closed");
    assert.deepEqual(codes, [4403]);
    assert.ok(Date.now() - startedMs < 1000);
  });
});

/** One file of a zip archive, found by its central directory. */
function zipEntry(zip: Buffer, name: string): string {
  let at = zip.readUInt32LE(zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1")) + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const nameBytes = zip.readUInt16LE(at + 28);
    if (zip.toString("utf8", at + 46, at + 46 + nameBytes) === name) {
      const local = zip.readUInt32LE(at + 42);
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
      return (zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString("utf8");
    }
    at += 46 + nameBytes + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  throw new Error(`no ${name} in the archive`);
}

describe("GET /api/workshops/:id/cards", () => {
  it("[VW3] names an author who was removed to moderation alone", async () => {
    const { workshopId, token, joinCode } = await createWorkshop(origin);
    const kim = await joinWorkshop(origin, joinCode, "Kim");
    const other = await joinWorkshop(origin, joinCode, "Juno");
    const state = (await ask(origin, "GET", `/api/workshops/${workshopId}`, { token })).json as StateAnswer;
    const roomId = state.state.rooms[0]?.id ?? "";
    const { doc, close } = await openDocument(origin, workshopId, kim.token, `rooms/${roomId}`);
    createCard(doc, { id: "card-of-kim", kind: "message", by: kim.personId, createdAt: 1, title: "Netze" });
    const authorsFor = async (by: string): Promise<readonly (string | undefined)[]> => {
      const { json } = await ask(origin, "GET", `/api/workshops/${workshopId}/cards`, { token: by });
      return (json as readonly CardAnswer[]).map(({ author }) => author);
    };
    for (let told = 0; told === 0;) told = (await authorsFor(token)).length;
    close();
    assert.deepEqual(await authorsFor(other.token), ["Kim"]);
    await removePerson(origin, token, kim.personId);
    assert.deepEqual(await authorsFor(token), ["Kim"]);
    assert.deepEqual(await authorsFor(other.token), [undefined]);
  });
});

describe("a workshop that only stock clients have open", () => {
  it("[SE9] stays in memory, so that they keep their rights", async (test) => {
    test.mock.timers.enable({ apis: ["setInterval"] });
    let laterMs = 0;
    const own = await startServer({}, { clock: { now: () => Date.now() + laterMs } });
    test.after(() => own.close());
    const { workshopId, token } = await createWorkshop(own.origin);
    const answer = await ask(own.origin, "GET", `/api/workshops/${workshopId}`, { token });
    const roomId = (answer.json as StateAnswer).state.rooms[0]?.id ?? "";
    const one = await openDocument(own.origin, workshopId, token, `rooms/${roomId}`);
    test.after(() => one.close());
    one.provider.messageHandlers[MESSAGE.ack] = () => {};
    const ends: unknown[] = [];
    one.provider.on("connection-close", (event) => ends.push(event?.code));
    laterMs = 11 * 60_000;
    test.mock.timers.tick(60_000);

    // The rights of all who are there are looked at again when a document has become large.
    const title = text("");
    one.doc
      .getMap("cards")
      .set("card-large", new Y.Map(Object.entries({ kind: "message", createdAt: 1, title })));
    for (let part = 0; part < 3; part += 1) title.insert(0, "x".repeat(800_000));
    let size = "";
    one.provider.messageHandlers[MESSAGE.perm] = (_encoder, decoder) => {
      readVarUint(decoder);
      ({ size } = JSON.parse(readVarString(decoder)) as { size: string });
    };
    await until(() => size === "large" || ends.length > 0, "the document is large");
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    assert.deepEqual(ends, []);
  });
});
