import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import * as Y from "yjs";
import { createCard } from "#lib/board/schema.ts";
import type { CardAnswer, StateAnswer } from "#lib/protocol/http.ts";
import { assertWellFormed, readParts } from "#server/export/docx.fixture.ts";
import { type Storage, StorageError } from "#server/ports.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import {
  ask,
  connectSocket,
  createWorkshop,
  joinWorkshop,
  startServer,
  type TestServer,
  until,
} from "../app.fixture.ts";
import { syncPeer } from "./sync-peer.fixture.ts";

const MINUTE_MS = 60_000;

async function plenaryOf(origin: string, workshopId: string, token: string): Promise<string> {
  const { json } = await ask(origin, "GET", `/api/workshops/${workshopId}`, { token });
  return (json as StateAnswer).state.rooms[0]?.id ?? "";
}

describe("cards that mean harm to whoever opens the files", () => {
  const texts = [
    '=HYPERLINK("https://evil.example";"klick")',
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\tTab und\rWagenrücklauf",
    "]]> &amp; <w:p> <script>alert(1)</script>",
    "null \u0000 und \u0008 und \u001b[31m",
    "halbe \ud83d Zeichen \udc00",
    "\ufffe\uffff",
    "[klick](javascript:alert(1)) ![x](https://evil.example/x.png) <https://evil.example>",
    '#let x = read("/etc/passwd") #eval("1") $ \\ * _',
    "‮gnirts desrever",
  ];
  let server: TestServer;
  before(async () => {
    server = await startServer();
  });
  after(() => server.close());

  it("come out as text in every format", async () => {
    const { origin } = server;
    const { workshopId, token, personId } = await createWorkshop(origin, { title: 'Titel "><b>' });
    const roomId = await plenaryOf(origin, workshopId, token);
    const peer = syncPeer(origin, `${workshopId}/rooms/${roomId}`, token);
    assert.equal(await peer.greet(), true);
    const doc = new Y.Doc();
    for (const [index, text] of texts.entries())
      createCard(doc, {
        id: `harm-${String(index).padStart(8, "0")}`,
        kind: "message",
        by: personId,
        createdAt: index,
        title: text,
        text,
      });
    assert.equal(await peer.write(Y.encodeStateAsUpdate(doc)), "saved");
    peer.close();
    const cards = await ask(origin, "GET", `/api/workshops/${workshopId}/cards`, { token });
    assert.equal((cards.json as readonly CardAnswer[]).length, texts.length);

    const path = `/api/workshops/${workshopId}/documentation`;
    const html = await ask(origin, "GET", `${path}.html`, { token });
    assert.equal(html.status, 200);
    assert.equal(
      /<script|<img|onerror|javascript:[^<]*"/i.test(html.text.replaceAll(/&lt;[^&]*&gt;/g, "")),
      false,
    );
    assert.match(html.headers.get("content-disposition") ?? "", /^attachment/);
    assert.match(html.headers.get("content-security-policy") ?? "", /default-src 'none'/);

    const docx = await fetch(`${origin}${path}.docx`, { headers: { Authorization: `Bearer ${token}` } });
    const parts = readParts(new Uint8Array(await docx.arrayBuffer()));
    for (const [name, xml] of parts) if (/\.(xml|rels)$/.test(name)) assertWellFormed(name, xml);
    const relations = [...parts].filter(([name]) => name.endsWith(".rels")).map(([, xml]) => xml);
    assert.doesNotMatch(relations.join("\n"), /TargetMode="External"/);
    assert.doesNotMatch(parts.get("word/document.xml") ?? "", /w:instrText/);

    const markdown = await ask(origin, "GET", `${path}.md`, { token });
    assert.equal(markdown.status, 200);
    assert.doesNotMatch(markdown.text, /(?<!\\)!\[x]|(?<!\\)\[klick]\(|(?<!\\)<script/);
    const pdf = await fetch(`${origin}${path}.pdf`, { headers: { Authorization: `Bearer ${token}` } });
    assert.equal(pdf.status, 200);
    const bytes = Buffer.from(await pdf.arrayBuffer()).toString("latin1");
    assert.equal(bytes.startsWith("%PDF-"), true);
    assert.doesNotMatch(bytes, /\/URI\s*\(|\/JavaScript|\/Launch/);
  });
});

/** A disk that is full while the test says so: what changes anything fails, what reads goes on. */
function fillable(): { readonly storage: Storage; isFull: boolean } {
  const inner = createMemoryStorage();
  const disk = { storage: inner, isFull: false };
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    if (disk.isFull) throw new StorageError("no space left on device");
    return work();
  };
  disk.storage = {
    ...inner,
    createWorkshop: (...given) => guarded(() => inner.createWorkshop(...given)),
    commit: (...given) => guarded(() => inner.commit(...given)),
    putCredential: (...given) => guarded(() => inner.putCredential(...given)),
    appendUpdate: (...given) => guarded(() => inner.appendUpdate(...given)),
    compactDocument: (...given) => guarded(() => inner.compactDocument(...given)),
  };
  return disk;
}

describe("a full disk", () => {
  it("says so to everybody, claims nothing as saved, and goes on by itself when there is room", async () => {
    const disk = fillable();
    const server = await startServer({ LOG_LEVEL: "silent" }, { storage: disk.storage });
    const { origin } = server;
    const { workshopId, joinCode, token } = await createWorkshop(origin);
    const roomId = await plenaryOf(origin, workshopId, token);
    const guests = await Promise.all(
      Array.from({ length: 20 }, (_, index) => joinWorkshop(origin, joinCode, `Gast ${String(index)}`)),
    );
    const writers = guests.map(({ token: own }) => syncPeer(origin, `${workshopId}/rooms/${roomId}`, own));
    await Promise.all(writers.map((writer) => writer.greet()));
    const moderator = await connectSocket(origin, token);

    disk.isFull = true;
    const edits = guests.map(({ personId }, index) => {
      const doc = new Y.Doc();
      createCard(doc, {
        id: `full-${String(index).padStart(8, "0")}`,
        kind: "message",
        by: personId,
        createdAt: 1,
        title: "x",
      });
      return Y.encodeStateAsUpdate(doc);
    });
    const outcomes = await Promise.all(
      writers.map((writer, index) => writer.write(edits[index] ?? new Uint8Array())),
    );
    assert.deepEqual([...new Set(outcomes)], [1013]);
    assert.deepEqual(await moderator.send("head.change", { title: "Voll" }), {
      ok: false,
      code: "unavailable",
    });
    const refused = await ask(origin, "POST", "/api/join", { body: { joinCode, name: "Zu spät" } });
    assert.equal(refused.status, 503);
    const read = await ask(origin, "GET", `/api/workshops/${workshopId}`, { token });
    assert.equal(read.status, 200);
    assert.equal(read.text.includes("Voll"), false);
    assert.equal(
      (await ask(origin, "GET", `/api/workshops/${workshopId}/documentation.md`, { token })).status,
      200,
    );

    disk.isFull = false;
    assert.equal((await moderator.send("head.change", { title: "Wieder Platz" })).ok, true);
    const again = await Promise.all(
      guests.map(async ({ token: own }, index) => {
        const writer = syncPeer(origin, `${workshopId}/rooms/${roomId}`, own);
        await writer.greet();
        const outcome = await writer.write(edits[index] ?? new Uint8Array());
        writer.close();
        return outcome;
      }),
    );
    assert.deepEqual([...new Set(again)], ["saved"]);
    const cards = await ask(origin, "GET", `/api/workshops/${workshopId}/cards`, { token });
    assert.equal((cards.json as readonly CardAnswer[]).length, guests.length);
    moderator.socket.disconnect();
    await server.close();
  });

  it("does not keep a workshop from being erased", async () => {
    const disk = fillable();
    const server = await startServer({ LOG_LEVEL: "silent" }, { storage: disk.storage });
    const { workshopId, token } = await createWorkshop(server.origin);
    disk.isFull = true;
    const answer = await ask(server.origin, "DELETE", `/api/workshops/${workshopId}`, { token });
    assert.equal(answer.status, 204);
    await server.close();
  });
});

describe("a clock that jumps", () => {
  it("neither ends sessions nor locks anybody out, and everybody is told what time it is here", async () => {
    let offsetMs = 0;
    const server = await startServer({}, { clock: { now: () => Date.now() + offsetMs } });
    const { origin } = server;
    const { workshopId, joinCode, token } = await createWorkshop(origin);
    const guest = await joinWorkshop(origin, joinCode, "Anna");
    const moderator = await connectSocket(origin, token);
    for (const [name, input] of [
      [
        "round.prepare",
        { rooms: [{ name: "A" }, { name: "B" }], assignment: { kind: "random" }, minutes: 30 },
      ],
      ["round.open", {}],
    ] as const)
      assert.equal((await moderator.send(name, input)).ok, true, name);
    for (const jumpMs of [5 * MINUTE_MS, -10 * MINUTE_MS, -24 * 60 * MINUTE_MS, 24 * 60 * MINUTE_MS]) {
      offsetMs += jumpMs;
      const { json } = await ask(origin, "GET", `/api/workshops/${workshopId}`, guest);
      assert.equal((json as StateAnswer).state.round?.state, "open", String(jumpMs));
      const read = (await moderator.send("clock.read", {})) as unknown as {
        readonly ok: true;
        readonly nowMs: number;
      };
      assert.ok(Math.abs(read.nowMs - Date.now() - offsetMs) < 5_000);
      for (let count = 0; count < 5; count += 1)
        assert.equal(
          (
            await moderator.send("room.change", {
              roomId: await plenaryOf(origin, workshopId, token),
              task: String(jumpMs + count),
            })
          ).ok,
          true,
        );
    }
    moderator.socket.disconnect();
    await server.close();
  });

  it("lets a peer that slept come back to everything that happened", async () => {
    const server = await startServer();
    const { origin } = server;
    const { workshopId, joinCode, token } = await createWorkshop(origin);
    const guest = await joinWorkshop(origin, joinCode, "Anna");
    const sleeper = await connectSocket(origin, guest.token);
    const moderator = await connectSocket(origin, token);
    sleeper.socket.io.engine.close();
    for (const title of ["Eins", "Zwei", "Drei"]) await moderator.send("head.change", { title });
    sleeper.socket.connect();
    await until(() => sleeper.snapshots.at(-1)?.state.head.title === "Drei", "awake");
    const { json } = await ask(origin, "GET", `/api/workshops/${workshopId}`, guest);
    assert.deepEqual(sleeper.snapshots.at(-1)?.state, (json as StateAnswer).state);
    for (const { socket } of [sleeper, moderator]) socket.disconnect();
    await server.close();
  });
});
