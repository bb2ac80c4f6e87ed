// stage.fixture.ts: two workshops with everybody in them who may knock at a door: all roles, two groups at work, somebody
// who was removed, somebody who waits, the moderator of the other workshop, nobody at all; and a workshop that was erased.
// Its clock hurries, so that no limit per second stands in the way of asking everything.

import type { CreateAnswer, EntryAnswer, LinkAnswer, StateAnswer } from "#lib/protocol/http.ts";
import type { Role, WorkshopState } from "#lib/model/state.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import {
  type Answer,
  type Ask,
  ask,
  connectSocket,
  createWorkshop,
  joinWorkshop,
  startServer,
  type TestServer,
  type TestSocket,
} from "../app.fixture.ts";

export const INSIDERS = ["moderator", "scribe", "speaker", "observer", "guest-1", "guest-2"] as const;
export const OUTSIDERS = ["nobody", "alien", "removed", "waiting"] as const;
export const EVERYBODY = [...INSIDERS, ...OUTSIDERS] as const;
export type Insider = (typeof INSIDERS)[number];
export type Somebody = (typeof EVERYBODY)[number];

/** Of the row "Who" in docs/protocol.md. */
export const LETTER: Readonly<Record<Insider, string>> = {
  moderator: "M",
  scribe: "D",
  speaker: "S",
  observer: "O",
  "guest-1": "P",
  "guest-2": "P",
};

export interface Stage {
  readonly origin: string;
  readonly server: TestServer;
  readonly own: CreateAnswer;
  /** The workshop of the alien; a round runs there too. */
  readonly other: CreateAnswer;
  readonly erased: CreateAnswer;
  readonly people: Readonly<Record<Somebody, EntryAnswer | null>>;
  /** Of the alien's workshop. */
  readonly stranger: EntryAnswer;
  readonly rooms: { readonly plenary: string; readonly first: string; readonly second: string };
  readonly otherRooms: { readonly plenary: string; readonly first: string };
  ask(method: string, path: string, who: Somebody, given?: Ask): Promise<Answer>;
  stateOf(who: Somebody): Promise<WorkshopState>;
  seq(): Promise<number>;
  /** Another device each time, so that failures of one question do not slow the next. */
  elsewhere(): Readonly<Record<string, string>>;
  connect(who: Somebody): Promise<TestSocket>;
  close(): Promise<void>;
}

/** With a storage that forgets, if none is given. */
export async function setStage(storage = createMemoryStorage()): Promise<Stage> {
  let nowMs = Date.UTC(2026, 5, 10, 9);
  const clock = { now: () => (nowMs += 100) };
  const server = await startServer({ TRUST_PROXY: "loopback" }, { clock, storage });
  const { origin } = server;
  const sockets: TestSocket[] = [];
  let devices = 0;
  const elsewhere = (): Readonly<Record<string, string>> => {
    devices += 1;
    return { "X-Forwarded-For": `198.18.${String(devices >> 8)}.${String(devices & 255)}` };
  };

  const own = await createWorkshop(origin, { title: "Eigene Werkstatt" });
  const other = await createWorkshop(origin, { title: "Fremde Werkstatt" });
  const erased = await createWorkshop(origin, { title: "Vergangene Werkstatt" });
  await ask(origin, "DELETE", `/api/workshops/${erased.workshopId}`, { token: erased.token });

  const byLink = async (role: Role): Promise<EntryAnswer> => {
    const path = `/api/workshops/${own.workshopId}`;
    const { json } = await ask(origin, "POST", `${path}/links`, { token: own.token, body: { role } });
    const secret = (json as LinkAnswer).link.split("#")[1];
    return (await ask(origin, "POST", `${path}/enter`, { body: { secret, name: `Als ${role}` } }))
      .json as EntryAnswer;
  };
  const first = await joinWorkshop(origin, own.joinCode, "Gast Eins");
  const second = await joinWorkshop(origin, own.joinCode, "Gast Zwei");
  const removed = await joinWorkshop(origin, own.joinCode, "Weg");
  const stranger = await joinWorkshop(origin, other.joinCode, "Fremd");

  const moderator = await connectSocket(origin, own.token);
  const alien = await connectSocket(origin, other.token);
  sockets.push(moderator, alien);
  await must(moderator, "person.remove", { personId: removed.personId });
  await openRound(moderator, { [first.personId]: 0, [second.personId]: 1 });
  await openRound(alien, { [stranger.personId]: 0 });
  await must(moderator, "door.set", { door: "approve" });
  const waiting = await joinWorkshop(origin, own.joinCode, "Wartet");

  const people: Stage["people"] = {
    moderator: own,
    scribe: await byLink("scribe"),
    speaker: await byLink("speaker"),
    observer: await byLink("observer"),
    "guest-1": first,
    "guest-2": second,
    nobody: null,
    alien: other,
    removed,
    waiting,
  };
  const roomsOf = async (workshop: CreateAnswer): Promise<readonly string[]> => {
    const { json } = await ask(origin, "GET", `/api/workshops/${workshop.workshopId}`, workshop);
    return (json as StateAnswer).state.rooms.map(({ id }) => id);
  };
  const [plenary = "", one = "", two = ""] = await roomsOf(own);
  const [otherPlenary = "", otherFirst = ""] = await roomsOf(other);

  const askAs: Stage["ask"] = (method, path, who, given = {}) => {
    const token = people[who]?.token;
    return ask(origin, method, path, { ...(token === undefined ? {} : { token }), ...given });
  };
  const read = async (who: Somebody): Promise<StateAnswer> =>
    (await askAs("GET", `/api/workshops/${own.workshopId}`, who)).json as StateAnswer;

  return {
    origin,
    server,
    own,
    other,
    erased,
    people,
    stranger,
    rooms: { plenary, first: one, second: two },
    otherRooms: { plenary: otherPlenary, first: otherFirst },
    elsewhere,
    ask: askAs,
    stateOf: async (who) => (await read(who)).state,
    seq: async () => (await read("moderator")).seq,
    async connect(who) {
      const socket = await connectSocket(origin, people[who]?.token ?? "");
      sockets.push(socket);
      return socket;
    },
    async close() {
      for (const { socket } of sockets) socket.disconnect();
      await server.close();
    },
  };
}

export async function must(socket: TestSocket, name: string, input: unknown): Promise<void> {
  const ack = await socket.send(name, input);
  if (!ack.ok) throw new Error(`${name}: ${ack.code}`);
}

async function openRound(socket: TestSocket, members: Readonly<Record<string, number>>): Promise<void> {
  await must(socket, "round.prepare", {
    rooms: [{ name: "Eins" }, { name: "Zwei" }],
    assignment: { kind: "manual", members },
  });
  await must(socket, "round.open", {});
}
