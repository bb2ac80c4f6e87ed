// undo.ts: for each event the command that takes it back, in one table, so that a new event has to say whether it can be
// undone. Undoing is an ordinary command, given by a moderator, with its own refusals and its own line in the log. null
// means: cannot be taken back (cards were seen), or is nobody's to take back (a vote, a visit).
//
// `slot` names what the event has changed. Only the last change of a slot is offered for undoing (log.ts), so that an
// undo never runs over what somebody else has done since.

import { plenaryOf } from "./access.ts";
import type { Command, Commands } from "./command.ts";
import { remainingMs } from "./countdown.ts";
import type { EventName, WorkshopEvent } from "./event.ts";
import { LEAST_REMAINING_MS, LIMITS } from "./limits.ts";
import { roomsOfRound } from "./rooms.ts";
import {
  type Agenda,
  type Countdown,
  type Head,
  type ProxyEntry,
  type Room,
  type Round,
  ROUND_SIGNS,
  type Timer,
  type Vote,
  type WorkshopState,
  type Writing,
} from "./state.ts";

export interface Undo {
  readonly slot: string;
  readonly command: Command | null;
}

type Inverse<N extends EventName> = (
  before: WorkshopState,
  event: Extract<WorkshopEvent, { name: N }>,
  nowMs: number,
) => Undo | null;

/** What `event`, which happened to `before`, has changed, and the command that takes it back at `nowMs`. */
export function undoOf(before: WorkshopState, event: WorkshopEvent, nowMs: number): Undo | null {
  // The row of this very name takes this very event; TypeScript cannot see through the mapped type.
  const inverse = INVERSES[event.name] as (
    before: WorkshopState,
    event: WorkshopEvent,
    nowMs: number,
  ) => Undo | null;
  return inverse(before, event, nowMs);
}

const never = (): null => null;

const INVERSES: { readonly [N in EventName]: Inverse<N> } = {
  "workshop-created": never,
  "head-changed": ({ head }) => ({ slot: "head", command: { name: "head.change", input: wholeHead(head) } }),
  "settings-changed": ({ settings }) => {
    const { door, ...rest } = settings;
    const whole = { signs: ROUND_SIGNS, autoReturn: true, ...rest };
    const input = door === "passphrase" ? whole : { ...whole, door };
    return { slot: "settings", command: { name: "settings.change", input } };
  },
  "door-changed": ({ settings: { door } }) => ({
    slot: "settings",
    // The word of the door before is forgotten.
    command: door === "passphrase" ? null : { name: "door.set", input: { door } },
  }),
  "workshop-ended": () => ({ slot: "end", command: { name: "workshop.reopen", input: {} } }),
  "workshop-reopened": () => ({ slot: "end", command: { name: "workshop.end", input: {} } }),
  "person-knocked": (_, { waiting }) => ({ slot: `person ${waiting.id} in`, command: null }),
  "person-turned-away": ({ waiting = [] }, { personId }) => {
    const guest = waiting.find(({ id }) => id === personId);
    if (!guest) return null;
    const { id: _id, simulated: _simulated, ...input } = guest;
    return {
      slot: `person ${personId} in`,
      command: { name: "person.wait-again", input: { personId, ...input } },
    };
  },
  // Whoever came by themselves, or by a door that was opened, is nothing that was done; whoever was let in can be taken out.
  "person-joined": ({ settings, waiting = [] }, { person: { id: personId } }) =>
    settings.door === "approve" && waiting.some(({ id }) => id === personId)
      ? { slot: `person ${personId} in`, command: { name: "person.remove", input: { personId } } }
      : null,
  "person-renamed": ({ people }, { personId }) => {
    const person = people.find(({ id }) => id === personId);
    if (!person) return null;
    const input = { personId, name: person.name, organisation: person.organisation ?? "" };
    return { slot: `person ${personId} name`, command: { name: "person.rename", input } };
  },
  "person-role-changed": ({ people }, { personId }) => {
    const role = people.find(({ id }) => id === personId)?.role;
    if (!role) return null;
    return {
      slot: `person ${personId} role`,
      command: { name: "person.promote", input: { personId, role } },
    };
  },
  "person-removed": ({ round }, { personId }) => {
    const roomId = round?.members[personId];
    const seat = round && roomId !== undefined && { seat: { roundId: round.id, roomId } };
    return {
      slot: `person ${personId} in`,
      command: { name: "person.readmit", input: { personId, ...seat } },
    };
  },
  "person-readmitted": (_, { personId }) => ({
    slot: `person ${personId} in`,
    command: { name: "person.remove", input: { personId } },
  }),
  "person-moved": (before, { personId }) => {
    const roomId = before.round?.members[personId] ?? plenaryOf(before);
    return { slot: `seat ${personId}`, command: { name: "person.move", input: { personId, roomId } } };
  },
  "moves-ended": never,
  "person-visited": never,
  "room-changed": ({ rooms }, { room }) => {
    const old = rooms.find(({ id }) => id === room.id);
    return old ? { slot: `room ${room.id}`, command: { name: "room.change", input: wholeRoom(old) } } : null;
  },
  "round-prepared": (before) => ({
    slot: "round",
    command: prepareAgain(before) ?? { name: "round.discard", input: {} },
  }),
  "round-expected": ({ round }) => {
    if (!round) return null;
    const names = (round.expected ?? []).map(({ name, roomId }) => ({
      name,
      room: round.roomIds.indexOf(roomId),
    }));
    return { slot: "expected", command: { name: "round.expect", input: { names } } };
  },
  "expected-arrived": () => ({ slot: "expected", command: null }),
  "round-discarded": (before) => ({ slot: "round", command: prepareAgain(before) }),
  "round-opened": (_, { round }, nowMs) => ({
    slot: "round",
    // Once people have arrived they are brought back, and what they wrote stays with a round that has been.
    command:
      nowMs < round.arrivesAtMs
        ? { name: "round.recall", input: { roundId: round.id } }
        : { name: "round.close", input: { graceSeconds: 0 } },
  }),
  "round-timer-changed": ({ round }, { timer }, nowMs) => ({
    slot: "round",
    command: timerBack(round, timer, nowMs),
  }),
  "round-closing": ({ round }, _, nowMs) => ({
    slot: "round",
    command: round?.state === "open" ? setTimer(round.timer, nowMs) : null,
  }),
  "round-closed": ({ round }) => ({
    slot: "round",
    command: round && { name: "round.reopen", input: { roundId: round.id } },
  }),
  "round-reopened": () => ({ slot: "round", command: { name: "round.close", input: { graceSeconds: 0 } } }),
  "round-recalled": () => ({ slot: "round", command: { name: "round.open", input: {} } }),
  "agenda-changed": ({ agenda }, { phases }, nowMs) => {
    const current = agenda?.current;
    const dropsCurrent = current && !phases.some(({ id }) => id === current.phaseId);
    const input = {
      phases: agenda?.phases ?? [],
      ...(dropsCurrent && { current: { phaseId: current.phaseId, seconds: secondsLeft(current, nowMs) } }),
    };
    return { slot: "agenda", command: { name: "agenda.set", input } };
  },
  "phase-started": ({ agenda }, _, nowMs) => {
    const current = agenda?.current;
    const input = current
      ? { phaseId: current.phaseId, seconds: secondsLeft(current, nowMs) }
      : { phaseId: null };
    return { slot: "phase", command: { name: "agenda.start", input } };
  },
  "phase-timed": ({ agenda }, { endsAtMs }) => {
    const end = agenda?.current?.endsAtMs ?? null;
    if (end === null) return null;
    const seconds = Math.round((end - endsAtMs) / 1000);
    return { slot: "phase", command: { name: "agenda.extend", input: { seconds } } };
  },
  "vote-opened": (_, { vote }) => ({
    slot: `vote ${vote.id}`,
    command: { name: "vote.discard", input: { voteId: vote.id } },
  }),
  "vote-cast": never,
  "vote-proxied": ({ votes }, { voteId, proxy }) => ({
    slot: `vote ${voteId} proxy ${proxy.id}`,
    command: proxyBack(
      votes?.find(({ id }) => id === voteId),
      proxy,
    ),
  }),
  "vote-closed": (_, { voteId }) => ({
    slot: `vote ${voteId}`,
    command: { name: "vote.reopen", input: { voteId } },
  }),
  "vote-reopened": (_, { voteId }) => ({
    slot: `vote ${voteId}`,
    command: { name: "vote.close", input: { voteId } },
  }),
  "vote-discarded": (_, { voteId, discarded }) => ({
    slot: `vote ${voteId}`,
    command: { name: "vote.discard", input: { voteId, discarded: !discarded } },
  }),
  "focus-changed": ({ focus }) => ({
    slot: "focus",
    command: { name: "focus.set", input: { card: focus?.card ?? null } },
  }),
  "boards-locked": ({ lockedRooms = [], rooms }, { roomIds }) => ({
    slot: "locks",
    command: locksBack(lockedRooms, roomIds, rooms.length),
  }),
  "everybody-called": () => ({ slot: "call", command: { name: "everybody.release", input: {} } }),
  "everybody-released": ({ call }) => ({ slot: "call", command: callBack(call) }),
  "hand-raised": never,
  // Whoever has lowered their own may raise it again.
  "hand-lowered": ({ hands }, { personId, by }) =>
    by === undefined ? { slot: `hand ${personId}`, command: null } : handBack(hands, personId),
  "hand-taken": ({ hands }, { personId }) => handBack(hands, personId),
  "ready-changed": never,
  "ready-reset": ({ ready = [] }, { back }) => ({
    slot: "ready",
    command: back
      ? { name: "ready.reset", input: {} }
      : { name: "ready.restore", input: { personIds: ready } },
  }),
  "countdown-changed": ({ countdown: before }, { countdown: after }, nowMs) => ({
    slot: "countdown",
    command: countdownBack(before, after, nowMs),
  }),
  "writing-started": () => ({ slot: "writing", command: { name: "writing.end", input: {} } }),
  "writing-changed": ({ writing }) => ({
    slot: "writing",
    command: !writing ? null : { name: "writing.change", input: writingOf(writing) },
  }),
  "writing-ended": ({ writing, countdown }, _, nowMs) => {
    const clock = countdown?.writing && clockOf(countdown, nowMs);
    return {
      slot: "writing",
      command: !writing
        ? null
        : { name: "writing.start", input: { ...writingOf(writing), ...(clock && { clock }) } },
    };
  },
  // It was seen.
  "cards-revealed": () => ({ slot: "writing", command: null }),
  "links-ended": never,
  "session-ended": never,
  "personal-link-changed": never,
  "cards-shared": never,
  "cards-published": never,
  "broadcast-sent": (_, { broadcast: { id: broadcastId } }) => ({
    slot: `broadcast ${broadcastId}`,
    command: { name: "broadcast.withdraw", input: { broadcastId } },
  }),
  "broadcast-withdrawn": (_, { broadcastId, withdrawn }) => ({
    slot: `broadcast ${broadcastId}`,
    command: { name: "broadcast.withdraw", input: { broadcastId, withdrawn: !withdrawn } },
  }),
  "help-raised": (_, { roomId }) => ({ slot: `help ${roomId}`, command: null }),
  "help-taken": ({ help }, { roomId }) => helpBack(help, roomId),
  "help-done": ({ help }, { roomId }) => helpBack(help, roomId),
  // A room itself may call again.
  "help-withdrawn": ({ help }, { roomId, by }) =>
    by === undefined ? { slot: `help ${roomId}`, command: null } : helpBack(help, roomId),
};

function writingOf({ author, own }: Writing): Extract<Command, { name: "writing.start" }>["input"] {
  return { author, own: own === true };
}

function helpBack(help: WorkshopState["help"], roomId: string): Undo {
  const call = help.find((each) => each.roomId === roomId);
  return { slot: `help ${roomId}`, command: call ? { name: "help.restore", input: call } : null };
}

function callBack(call: WorkshopState["call"]): Command | null {
  if (!call) return null;
  const { place, roomId, card } = call;
  const input = { place, ...(roomId !== undefined && { roomId }), ...(card !== undefined && { card }) };
  return { name: "everybody.call", input };
}

function handBack(hands: WorkshopState["hands"], personId: string): Undo {
  const hand = hands?.find((each) => each.personId === personId);
  return { slot: `hand ${personId}`, command: hand ? { name: "hand.restore", input: hand } : null };
}

/** An entry as it was: put aside if it was not there. */
function proxyBack(vote: Vote | undefined, after: ProxyEntry): Command {
  const ids = { voteId: vote?.id ?? "", proxyId: after.id };
  const before = vote?.proxies?.find(({ id }) => id === after.id) ?? { ...after, discarded: true };
  if (before.discarded !== after.discarded)
    return { name: "vote.discard-proxy", input: { ...ids, discarded: before.discarded === true } };
  return { name: "vote.proxy", input: { ...ids, name: before.name, people: before.people } };
}

/** Of the time that a phase had: below zero once it is over, as if it had stayed in front. */
function secondsLeft({ endsAtMs }: NonNullable<Agenda["current"]>, nowMs: number): number | null {
  if (endsAtMs === null) return null;
  const seconds = Math.round((endsAtMs - nowMs) / 1000);
  return Math.min(Math.max(seconds, -LIMITS.extendSeconds), LIMITS.extendSeconds);
}

function wholeHead(head: Head): Extract<Command, { name: "head.change" }>["input"] {
  const none = {
    subtitle: null,
    number: null,
    date: null,
    dayLabel: null,
    abstract: null,
    congress: null,
    funding: null,
  };
  return { ...none, ...head };
}

function wholeRoom(room: Room): Extract<Command, { name: "room.change" }>["input"] {
  const { id: roomId, kind: _kind, ...texts } = room;
  return { task: null, callUrl: null, capacity: null, ...texts, roomId };
}

/** The proposal as it stood: groups, people and names still to come; what was offered is hidden again. */
function prepareAgain(state: WorkshopState): Command | null {
  const { round } = state;
  if (round?.state !== "prepared") return null;
  const { assignment: kind = "manual", hosts = [], turnsLeft = 0, minutes } = round;
  const room = (roomId: string): number => round.roomIds.indexOf(roomId);
  const members = Object.fromEntries(Object.entries(round.members).map(([id, roomId]) => [id, room(roomId)]));
  const seated = { members, others: "stay" } as const;
  const hosting = Object.fromEntries(Object.entries(members).filter(([id]) => hosts.includes(id)));
  const names = (round.expected ?? []).map(({ name, roomId }) => ({ name, room: room(roomId) }));
  const input = {
    rooms: roomsOfRound(state, round).map(({ id: _id, kind: _kind, ...plan }) => plan),
    assignment:
      kind === "rotate"
        ? { kind, ...seated, hosts: hosting, ...(turnsLeft > 0 && { turns: turnsLeft + 1 }) }
        : { kind, ...seated },
    minutes,
    ...(names.length > 0 && { names }),
  };
  return { name: "round.prepare", input };
}

function timerBack(round: Round | null, after: Timer, nowMs: number): Command | null {
  if (round?.state === "closing") {
    const seconds = Math.ceil((round.closesAtMs - nowMs) / 1000);
    const graceSeconds = Math.min(Math.max(seconds, 0), LIMITS.graceSeconds);
    return { name: "round.close", input: { graceSeconds } };
  }
  if (round?.state !== "open") return null;
  const before = round.timer;
  if (before.kind === "running" && after.kind === "paused") return { name: "timer.resume", input: {} };
  if (before.kind === "paused" && after.kind === "running") return { name: "timer.pause", input: {} };
  if (before.kind === "running" && after.kind === "running")
    return {
      name: "round.extend",
      input: { seconds: Math.round((before.endsAtMs - after.endsAtMs) / 1000) },
    };
  return setTimer(before, nowMs);
}

/** Also brings a closing round back to what it had. */
function setTimer(timer: Timer, nowMs: number): Command {
  if (timer.kind === "none") return { name: "timer.set", input: { seconds: null } };
  const ms = Math.max(remainingMs(timer, nowMs), LEAST_REMAINING_MS);
  return { name: "timer.set", input: { seconds: Math.min(Math.ceil(ms / 1000), LIMITS.extendSeconds) } };
}

function locksBack(before: readonly string[], after: readonly string[], rooms: number): Command | null {
  if (before.length === 0) return { name: "board.unlock", input: {} };
  const [added, ...moreAdded] = after.filter((roomId) => !before.includes(roomId));
  const [gone, ...moreGone] = before.filter((roomId) => !after.includes(roomId));
  if (added !== undefined && moreAdded.length === 0)
    return { name: "board.unlock", input: { roomId: added } };
  if (gone !== undefined && moreGone.length === 0) return { name: "board.lock", input: { roomId: gone } };
  return before.length === rooms ? { name: "board.lock", input: {} } : null;
}

function countdownBack(
  before: WorkshopState["countdown"],
  after: WorkshopState["countdown"] | null,
  nowMs: number,
): Command | null {
  if (!before) return { name: "countdown.stop", input: {} };
  if (after && after.seconds === before.seconds && after.label === before.label) {
    if (before.timer.kind !== after.timer.kind)
      return { name: after.timer.kind === "paused" ? "countdown.resume" : "countdown.pause", input: {} };
    const seconds = Math.round((remainingMs(before.timer, nowMs) - remainingMs(after.timer, nowMs)) / 1000);
    return { name: "countdown.extend", input: { seconds } };
  }
  const input = clockOf(before, nowMs);
  return input && { name: "countdown.start", input };
}

/** With what is left at `nowMs`; null where that is too little. */
function clockOf({ label, timer }: Countdown, nowMs: number): Commands["countdown.start"] | null {
  const seconds = Math.ceil(remainingMs(timer, nowMs) / 1000);
  if (seconds < LIMITS.leastCountdownSeconds) return null;
  const paused = timer.kind === "paused" && { paused: true };
  return { seconds, ...paused, ...(label !== undefined && { label }) };
}
