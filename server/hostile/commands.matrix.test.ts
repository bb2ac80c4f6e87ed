import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Refusal } from "#lib/model/refusal.ts";
import { io } from "socket.io-client";
import { COMMANDS } from "#lib/protocol/commands.ts";
import type { Ack } from "#lib/protocol/control.ts";
import type { TestSocket } from "../app.fixture.ts";
import { INSIDERS, type Insider, LETTER, setStage, type Stage } from "./stage.fixture.ts";

type Outcome = "ok" | Refusal;

interface Row {
  /** Well formed, and about things of the caller's own workshop. */
  readonly input: (stage: Stage, who: Insider) => object;
  /** What those get whom the table in docs/protocol.md names; "ok" if left out. */
  readonly allowed?: Outcome | Readonly<Partial<Record<Insider, Outcome>>>;
  /** The same about things of another workshop, or about nothing that exists. Changes nothing, whoever asks. */
  readonly foreign?: {
    readonly input: (stage: Stage) => object;
    readonly allowed: Outcome;
  };
}

const NEVER = "never-existed-0000000";
const nothing = (): object => ({});
const aPerson = (stage: Stage): object => ({ personId: stage.people["guest-1"]?.personId });
const aStranger = (stage: Stage): object => ({ personId: stage.stranger.personId });
const ofAStranger = { input: aStranger, allowed: "not-found" } as const;
const inAForeignRoom = {
  input: (stage: Stage) => ({ roomId: stage.otherRooms.first }),
  allowed: "not-found",
} as const;
/**
 * One row for each command, in an order in which moderation gives them; a command without a row fails. A round of two
 * groups is open without a limit, and one person waits at the door.
 */
const ROWS: Readonly<Record<string, Row>> = {
  // One call for a room; speakers, scribes and moderation are in the plenary.
  "help.raise": { input: nothing, allowed: { scribe: "already-raised", moderator: "already-raised" } },
  "help.take": { input: ({ rooms }) => ({ roomId: rooms.first }), foreign: inAForeignRoom },
  "help.done": { input: ({ rooms }) => ({ roomId: rooms.first }), foreign: inAForeignRoom },
  // Somebody who is nobody called.
  "help.restore": {
    input: ({ rooms }) => ({ roomId: rooms.first, by: NEVER, raisedAtMs: 0 }),
    allowed: "not-found",
    foreign: {
      input: ({ otherRooms, stranger }) => ({
        roomId: otherRooms.first,
        by: stranger.personId,
        raisedAtMs: 0,
      }),
      allowed: "not-found",
    },
  },
  "help.withdraw": {
    input: () => ({}),
    allowed: { "guest-1": "not-found", scribe: "not-found", moderator: "not-found" },
    foreign: { input: ({ otherRooms }) => ({ roomId: otherRooms.first }), allowed: "not-allowed" },
  },
  "room.visit": { input: ({ rooms }) => ({ roomId: rooms.first }), foreign: inAForeignRoom },
  "room.change": {
    input: ({ rooms }) => ({ roomId: rooms.first, name: "Neu" }),
    foreign: {
      input: ({ otherRooms }) => ({ roomId: otherRooms.first, name: "Gekapert" }),
      allowed: "not-found",
    },
  },
  "room.choose": { input: ({ rooms }) => ({ roomId: rooms.first }), allowed: "not-allowed" },
  "person.rename": {
    input: ({ people }, who) => ({ personId: people[who]?.personId, name: `Name ${who}` }),
    foreign: {
      input: ({ stranger }) => ({ personId: stranger.personId, name: "Gekapert" }),
      allowed: "not-found",
    },
  },
  "person.promote": {
    input: ({ people }) => ({ personId: people["guest-1"]?.personId, role: "participant" }),
    foreign: {
      input: ({ stranger }) => ({ personId: stranger.personId, role: "moderator" }),
      allowed: "not-found",
    },
  },
  "person.admit": {
    input: ({ people }) => ({ personId: people.waiting?.personId }),
    foreign: ofAStranger,
  },
  // Those who wait are there already; nobody is made out of nothing while the door does not ask for it.
  "person.wait-again": {
    input: ({ people }) => ({ personId: people["guest-1"]?.personId, name: "Anna", sinceMs: 0 }),
    allowed: "not-found",
  },
  // Whoever is not there needs no turning away.
  "person.turn-away": { input: () => ({ personId: NEVER }), foreign: { input: aStranger, allowed: "ok" } },
  "person.move": {
    input: ({ people, rooms }) => ({ personId: people["guest-1"]?.personId, roomId: rooms.second }),
    foreign: {
      input: ({ people, otherRooms }) => ({
        personId: people["guest-1"]?.personId,
        roomId: otherRooms.first,
      }),
      allowed: "not-found",
    },
  },
  "people.move": {
    input: ({ people, rooms }) => ({
      moves: [{ personId: people["guest-1"]?.personId, roomId: rooms.first }],
    }),
    foreign: {
      input: ({ stranger, rooms }) => ({
        moves: [{ personId: stranger.personId, roomId: rooms.first }],
      }),
      allowed: "not-found",
    },
  },
  "broadcast.send": {
    input: ({ rooms }) => ({ text: "Noch fünf Minuten", roomId: rooms.first }),
    foreign: {
      input: ({ otherRooms }) => ({ text: "Gekapert", roomId: otherRooms.first }),
      allowed: "not-found",
    },
  },
  "broadcast.withdraw": { input: () => ({ broadcastId: NEVER }), allowed: "not-found" },
  "timer.set": { input: () => ({ seconds: 600 }) },
  "timer.pause": { input: nothing },
  "timer.resume": { input: nothing },
  "round.extend": { input: () => ({ seconds: 60 }) },
  "round.expect": { input: () => ({ names: [{ name: "Später", room: 0 }] }) },
  "round.recall": { input: () => ({ roundId: NEVER }), allowed: "no-round" },
  // While another one is open.
  "round.reopen": { input: () => ({ roundId: NEVER }), allowed: "round-running" },
  "round.close": { input: () => ({ graceSeconds: 0 }) },
  "round.prepare": {
    input: () => ({ rooms: [{ name: "Eins" }, { name: "Zwei" }], assignment: { kind: "free" } }),
    foreign: {
      input: ({ stranger }) => ({
        rooms: [{ name: "Eins" }, { name: "Zwei" }],
        assignment: { kind: "manual", members: { [stranger.personId]: 0 } },
      }),
      allowed: "round-running",
    },
  },
  "round.assign": {
    input: ({ people }) => ({ personId: people["guest-1"]?.personId, roomId: null }),
    foreign: {
      input: ({ stranger }) => ({ personId: stranger.personId, roomId: null }),
      allowed: "round-running",
    },
  },
  "round.offer": { input: nothing },
  "round.shuffle": { input: nothing },
  "round.open": { input: nothing },
  "round.rotate": { input: nothing },
  "round.begin": {
    input: () => ({ rooms: [{ name: "Eins" }, { name: "Zwei" }], assignment: { kind: "free" } }),
    foreign: {
      input: ({ stranger }) => ({
        rooms: [{ name: "Eins" }, { name: "Zwei" }],
        assignment: { kind: "manual", members: { [stranger.personId]: 0 } },
      }),
      allowed: "not-found",
    },
  },
  "round.discard": { input: nothing, allowed: "round-running" },
  "countdown.start": { input: () => ({ seconds: 60 }) },
  "countdown.pause": { input: nothing },
  "countdown.resume": { input: nothing },
  "countdown.extend": { input: () => ({ seconds: 60 }) },
  "countdown.stop": { input: nothing },
  "head.change": { input: () => ({ subtitle: "Neu" }) },
  "settings.change": { input: () => ({ documentationVisible: true }) },
  "door.set": { input: () => ({ door: "open" }) },
  "agenda.use": { input: () => ({ template: NEVER }), allowed: "not-found" },
  "agenda.set": { input: () => ({ phases: [] }) },
  "agenda.add": { input: () => ({ title: "Ankommen", minutes: 5 }) },
  "agenda.change": { input: () => ({ phaseId: NEVER, title: "x" }), allowed: "not-found" },
  "agenda.move": { input: () => ({ phaseId: NEVER, to: 0 }), allowed: "not-found" },
  "agenda.remove": { input: () => ({ phaseId: NEVER }), allowed: "not-found" },
  "agenda.start": { input: () => ({ phaseId: NEVER }), allowed: "not-found" },
  "agenda.skip": { input: () => ({ phaseId: NEVER }), allowed: "not-found" },
  "agenda.repeat": { input: () => ({ phaseId: NEVER }), allowed: "not-found" },
  "agenda.extend": { input: () => ({ seconds: 60 }), allowed: "not-found" },
  "vote.open": {
    input: ({ rooms }) => ({
      title: "Was zuerst?",
      cards: [`${rooms.first}/card-0001`, `${rooms.second}/card-0002`],
    }),
  },
  "vote.cast": {
    input: ({ rooms }) => ({
      voteId: NEVER,
      card: `${rooms.first}/card-0001`,
      dots: 1,
      op: "operation-00000000001",
    }),
    allowed: "not-found",
  },
  "vote.discard-proxy": { input: () => ({ voteId: NEVER, proxyId: NEVER }), allowed: "not-found" },
  "vote.proxy": { input: () => ({ voteId: NEVER, name: "Tisch 1", people: 2 }), allowed: "not-found" },
  "vote.close": { input: () => ({ voteId: NEVER }), allowed: "not-found" },
  "vote.reopen": { input: () => ({ voteId: NEVER }), allowed: "not-found" },
  "vote.discard": { input: () => ({ voteId: NEVER }), allowed: "not-found" },
  "vote.run-off": { input: () => ({ voteId: NEVER }), allowed: "not-found" },
  "focus.set": { input: () => ({ card: null }) },
  "board.lock": { input: ({ rooms }) => ({ roomId: rooms.first }), foreign: inAForeignRoom },
  "board.unlock": { input: ({ rooms }) => ({ roomId: rooms.first }), foreign: inAForeignRoom },
  "everybody.call": {
    input: () => ({ place: "plenary" }),
    foreign: {
      input: ({ otherRooms }) => ({ place: "room", roomId: otherRooms.first }),
      allowed: "not-found",
    },
  },
  "everybody.release": { input: nothing },
  "hand.raise": {
    input: nothing,
    // Those who have been dealt are in their groups.
    allowed: { "guest-1": "not-allowed", "guest-2": "not-allowed", scribe: "not-allowed" },
  },
  "hand.lower": { input: nothing },
  "hand.take": { input: aPerson, allowed: "not-found", foreign: ofAStranger },
  // People are in their groups.
  "hand.restore": {
    input: (stage) => ({ ...aPerson(stage), raisedAtMs: 0 }),
    allowed: "not-allowed",
    foreign: { input: (stage) => ({ ...aStranger(stage), raisedAtMs: 0 }), allowed: "not-found" },
  },
  "ready.set": { input: () => ({ ready: true }) },
  "ready.reset": { input: nothing },
  "ready.restore": { input: (stage) => ({ personIds: [stage.people["guest-1"]?.personId] }) },
  "writing.start": { input: nothing },
  "writing.change": { input: () => ({ author: "name" }) },
  "writing.end": { input: nothing },
  "writing.reveal": { input: nothing, allowed: "not-found" },
  "writing.share": { input: nothing },
  "person.remove": {
    input: ({ people }) => ({ personId: people.removed?.personId }),
    foreign: ofAStranger,
  },
  "person.readmit": { input: aPerson, foreign: ofAStranger },
  "workshop.end": { input: nothing },
  "workshop.reopen": { input: nothing },
};

/** Command → letters of the column "Who" of docs/protocol.md, section 5. */
function rolesInDocs(): ReadonlyMap<string, readonly string[]> {
  const docs = readFileSync(join(import.meta.dirname, "../../docs/protocol.md"), "utf8");
  const table = docs.slice(docs.indexOf("## 5. Commands"), docs.indexOf("### 5.1"));
  const roles = new Map<string, readonly string[]>();
  for (const line of table.split("\n").filter((row) => row.startsWith("| `"))) {
    // An escaped bar belongs to its cell.
    const [, names = "", , who = ""] = line.replaceAll("\\|", "/").split("|");
    for (const [, name = ""] of names.matchAll(/`([^`]+)`/g)) roles.set(name, who.trim().split(" "));
  }
  return roles;
}

describe("every command, given by everybody", () => {
  const names = Object.keys(COMMANDS);
  const roles = rolesInDocs();
  let stage: Stage;
  const sockets = new Map<Insider, TestSocket>();
  before(async () => {
    stage = await setStage();
    for (const who of INSIDERS) sockets.set(who, await stage.connect(who));
  });
  after(() => stage.close());

  async function give(who: Insider, name: string, input: object): Promise<Outcome> {
    const ack = await sockets.get(who)?.send(name, input);
    if (!ack) throw new Error(`${who} is not connected`);
    return ack.ok ? "ok" : ack.code;
  }

  const isNamed = (name: string, who: Insider): boolean => roles.get(name)?.includes(LETTER[who]) === true;

  it("has a row and a line in the documentation for each command that the server takes", () => {
    assert.deepEqual(
      names.filter((name) => !Object.hasOwn(ROWS, name)),
      [],
    );
    assert.deepEqual(
      names.filter((name) => !roles.has(name)),
      [],
    );
  });

  it("[CM3] refuses the roles that the documentation does not name, and nothing changes", async () => {
    const seq = await stage.seq();
    const wrong: string[] = [];
    for (const name of names)
      for (const who of INSIDERS.filter((each) => !isNamed(name, each)))
        for (const input of [ROWS[name]?.input(stage, who), ROWS[name]?.foreign?.input(stage)]) {
          if (!input) continue;
          const outcome = await give(who, name, input);
          if (outcome !== "not-allowed") wrong.push(`${name} by ${who}: ${outcome}`);
        }
    assert.deepEqual(wrong, []);
    assert.equal(await stage.seq(), seq);
  });

  it("refuses what is of another workshop or of none, and nothing changes anywhere", async () => {
    const seq = await stage.seq();
    const others = async (): Promise<string> =>
      (await stage.ask("GET", `/api/workshops/${stage.other.workshopId}`, "alien")).text;
    const before = await others();
    const wrong: string[] = [];
    for (const name of names) {
      const foreign = ROWS[name]?.foreign;
      for (const who of foreign ? INSIDERS.filter((each) => isNamed(name, each)) : []) {
        const outcome = await give(who, name, foreign?.input(stage) ?? {});
        const wanted =
          foreign?.allowed === "not-allowed" && who === "moderator" ? "not-found" : foreign?.allowed;
        // Only moderation learns whether somebody or something exists.
        if (outcome !== wanted && !(who !== "moderator" && outcome === "not-allowed"))
          wrong.push(`${name} by ${who}: ${outcome}, not ${String(wanted)}`);
      }
    }
    assert.deepEqual(wrong, []);
    assert.equal(await stage.seq(), seq);
    assert.equal(await others(), before);
  });

  it("[CO2] lets nobody connect who is not of the workshop, and tells whoever waits nothing of it", async () => {
    for (const who of ["nobody", "removed"] as const) {
      const token = stage.people[who]?.token ?? "";
      const socket = io(stage.origin, { auth: { token }, transports: ["websocket"], reconnection: false });
      await assert.rejects(
        new Promise((resolve, reject) => {
          socket.once("connect", () => resolve(who));
          socket.once("connect_error", reject);
        }),
        who,
      );
      socket.close();
    }
    const waiting = io(stage.origin, {
      auth: { token: stage.people.waiting?.token },
      transports: ["websocket"],
      reconnection: false,
    });
    const told: string[] = [];
    waiting.onAny((name: string) => void told.push(name));
    for (const name of names) {
      const ack = (await waiting.emitWithAck(name, ROWS[name]?.input(stage, "moderator"))) as Ack;
      assert.deepEqual(ack, { ok: false, code: "no-session" }, name);
    }
    assert.deepEqual(told, ["waiting"]);
    waiting.close();
    const alien = await stage.connect("alien");
    assert.equal(alien.snapshots[0]?.state.id, stage.other.workshopId);
  });

  it("takes from the roles that it names what is of their own workshop", async () => {
    const wrong: string[] = [];
    for (const [name, row] of Object.entries(ROWS).filter(([each]) => names.includes(each))) {
      // Moderation last: what it does may change what the others may do.
      for (const who of INSIDERS.toReversed().filter((each) => isNamed(name, each))) {
        const outcome = await give(who, name, row.input(stage, who));
        const wanted = typeof row.allowed === "string" ? row.allowed : (row.allowed?.[who] ?? "ok");
        if (outcome !== wanted) wrong.push(`${name} by ${who}: ${outcome}, not ${wanted}`);
      }
    }
    assert.deepEqual(wrong, []);
  });
});
