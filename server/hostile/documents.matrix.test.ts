import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { io, type Socket } from "socket.io-client";
import * as Y from "yjs";
import { createCard } from "#lib/board/schema.ts";
import type { CardAnswer } from "#lib/protocol/http.ts";
import { until } from "../app.fixture.ts";
import { EVERYBODY, INSIDERS, setStage, type Somebody, type Stage } from "./stage.fixture.ts";
import { detourPeer, type Peer, syncPeer } from "./sync-peer.fixture.ts";

type Seen = "write" | "read" | "no grant" | "no session";
type Row = Readonly<Partial<Record<Somebody, Seen>>> & { readonly rest: Seen };

const NEVER = "never-existed-0000000";
const OUTSIDE = {
  nobody: "no session",
  alien: "no session",
  removed: "no session",
  waiting: "no session",
} as const;
const NOBODY: Row = { rest: "no session" };
const NO_SUCH: Row = { ...OUTSIDE, rest: "no grant" };

/** Path → who may do what. */
const DOCUMENTS = ({ own, other, erased, rooms, otherRooms }: Stage): Readonly<Record<string, Row>> => ({
  [`${own.workshopId}/rooms/${rooms.plenary}`]: { ...OUTSIDE, observer: "read", rest: "write" },
  [`${own.workshopId}/rooms/${rooms.first}`]: {
    ...OUTSIDE,
    observer: "read",
    "guest-2": "no grant",
    rest: "write",
  },
  [`${own.workshopId}/rooms/${rooms.second}`]: {
    ...OUTSIDE,
    observer: "read",
    "guest-1": "no grant",
    rest: "write",
  },
  [`${own.workshopId}/notebook`]: { ...OUTSIDE, rest: "write" },
  [`${own.workshopId}/documentation`]: { ...OUTSIDE, moderator: "write", scribe: "write", rest: "read" },
  [`${own.workshopId}/rooms/${otherRooms.plenary}`]: NO_SUCH,
  [`${own.workshopId}/rooms/${NEVER}`]: NO_SUCH,
  [`${own.workshopId}/rooms/__proto__`]: NO_SUCH,
  [`${other.workshopId}/rooms/${otherRooms.plenary}`]: { ...NOBODY, alien: "write" },
  [`${other.workshopId}/rooms/${rooms.plenary}`]: { ...NOBODY, alien: "no grant" },
  [`${other.workshopId}/notebook`]: { ...NOBODY, alien: "write" },
  [`${other.workshopId}/documentation`]: { ...NOBODY, alien: "write" },
  [`${erased.workshopId}/rooms/${rooms.plenary}`]: NOBODY,
  [`${erased.workshopId}/documentation`]: NOBODY,
  [`${NEVER}/documentation`]: NOBODY,
});

let stage: Stage;
let cards = 0;
before(async () => {
  stage = await setStage();
});
after(() => stage.close());

function aCard(personId: string, title: string): Uint8Array {
  const doc = new Y.Doc();
  cards += 1;
  const id = `card-${String(cards).padStart(16, "0")}`;
  createCard(doc, { id, kind: "message", by: personId, createdAt: 1, title });
  return Y.encodeStateAsUpdate(doc);
}

/** What the first look and the first edit come to. */
async function tryOut(peer: Peer, path: string, who: Somebody): Promise<Seen | number> {
  const person = stage.people[who];
  try {
    if (await peer.greet()) {
      const doc = new Y.Doc();
      doc.getMap("leftOut").set("room-000/card-000", true);
      const isDocumentation = path.endsWith("/documentation");
      const update = isDocumentation ? Y.encodeStateAsUpdate(doc) : aCard(person?.personId ?? "", "Versuch");
      const outcome = await peer.write(update);
      if (outcome === "saved") return "write";
      return outcome === 4403 ? "read" : outcome;
    }
    const code = peer.code();
    return code === 4403 ? "no grant" : code === 4401 ? "no session" : (code ?? 0);
  } finally {
    peer.close();
  }
}

/** Null for whoever is not let in, were it only to wait. */
function controlOf(who: Somebody): Promise<Socket | null> {
  const control = io(stage.origin, {
    auth: { token: stage.people[who]?.token },
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
  });
  return new Promise((resolve) => {
    control.once("connect", () => resolve(control));
    control.once("connect_error", () => resolve(null));
  });
}

describe("every document, opened by everybody", () => {
  it("[AC6] is written, read or closed as the role and the place have it", async () => {
    const wrong: string[] = [];
    for (const [path, row] of Object.entries(DOCUMENTS(stage)))
      await Promise.all(
        EVERYBODY.map(async (who) => {
          const wanted = row[who] ?? row.rest;
          const peer = syncPeer(stage.origin, path, stage.people[who]?.token);
          const seen = await tryOut(peer, path, who);
          if (seen !== wanted) wrong.push(`${path} ${who}: ${String(seen)}, not ${wanted}`);
        }),
      );
    assert.deepEqual(wrong, []);
  });

  it("[DT2] is the same to them on a detour", async () => {
    const wrong: string[] = [];
    for (const who of EVERYBODY) {
      const control = await controlOf(who);
      // Whoever gets no connection gets nothing over it.
      if (!control) continue;
      for (const [path, row] of Object.entries(DOCUMENTS(stage))) {
        const wanted = row[who] ?? row.rest;
        const seen = await tryOut(detourPeer(control, path), path, who);
        if (seen !== wanted) wrong.push(`${path} ${who}: ${String(seen)}, not ${wanted}`);
      }
      control.disconnect();
    }
    assert.deepEqual(wrong, []);
  });

  it("[AC3] gives each person a notebook that nobody else has", async () => {
    const path = `${stage.own.workshopId}/notebook`;
    const seen = await Promise.all(
      INSIDERS.map(async (who) => {
        const peer = syncPeer(stage.origin, path, stage.people[who]?.token);
        await peer.greet();
        const authors = [...peer.doc.getMap<Y.Map<unknown>>("cards").values()].map((card) => card.get("by"));
        peer.close();
        return authors.every((by) => by === stage.people[who]?.personId);
      }),
    );
    assert.deepEqual(
      seen,
      INSIDERS.map(() => true),
    );
  });

  it("[AC7] lets each person read the same cards over HTTP, in the files and over the control plane", async () => {
    const { own, rooms, people } = stage;
    for (const [name, roomId] of Object.entries(rooms)) {
      const peer = syncPeer(stage.origin, `${own.workshopId}/rooms/${roomId}`, own.token);
      assert.equal(await peer.greet(), true);
      assert.equal(await peer.write(aCard(own.personId, `Nur ${name}`)), "saved");
      peer.close();
    }
    const all = ["Nur first", "Nur plenary", "Nur second"];
    for (const who of EVERYBODY) {
      const wanted = !(INSIDERS as readonly Somebody[]).includes(who)
        ? []
        : all.filter(
            (title) =>
              !(who === "guest-1" && title.endsWith("second")) &&
              !(who === "guest-2" && title.endsWith("first")),
          );
      const http = await stage.ask("GET", `/api/workshops/${own.workshopId}/cards`, who);
      const listed = http.status === 200 ? (http.json as readonly CardAnswer[]) : [];
      assert.deepEqual(
        listed
          .map(({ title }) => title)
          .filter((title) => all.includes(title))
          .sort(),
        wanted,
      );
      const file = await stage.ask("GET", `/api/workshops/${own.workshopId}/documentation.md`, who);
      assert.deepEqual(
        all.filter((title) => file.status === 200 && file.text.includes(title)),
        wanted,
        who,
      );
      if (!people[who] || wanted.length === 0) continue;
      const { cards: told } = await stage.connect(who);
      const titles = (): string[] => told.flatMap(({ changed }) => changed.map(({ title }) => title));
      await until(() => wanted.every((title) => titles().includes(title)), `${who} is told`);
      assert.deepEqual([...new Set(titles().filter((title) => all.includes(title)))].sort(), wanted);
    }
  });
});
