// command.ts: everything that can be asked of a workshop, as types. Who may ask stands in access.ts, the shape check of
// untrusted input in lib/protocol/commands.ts, what happens in the slice named before the dot.

import type {
  AssignmentKind,
  Contributor,
  Language,
  Phase,
  Role,
  ROUND_SIGNS,
  Settings,
  WritingPlan,
  WeighedCluster,
} from "./state.ts";

export interface CreateInput {
  readonly title: string;
  readonly subtitle?: string;
  readonly number?: string;
  readonly language?: Language;
  readonly date?: string;
  readonly dayLabel?: string;
  readonly abstract?: string;
  readonly congress?: { readonly title: string; readonly ordinal?: number };
  readonly people?: readonly Contributor[];
  readonly funding?: { readonly statement: string };
  readonly template?: string;
}

export interface RoomPlan {
  readonly name: string;
  readonly task?: string;
  readonly callUrl?: string;
  readonly capacity?: number;
}

/** A phase as it is wished; without place it is in the plenary. */
export type PhasePlan = Pick<Phase, "title" | "minutes"> &
  Partial<Pick<Phase, "place" | "forming" | "writing" | "task" | "kinds" | "views">>;

interface SeatedByHand {
  /** personId → index into `rooms`; the others are dealt around them. */
  readonly members?: Readonly<Record<string, number>>;
  /** Nobody else is dealt: these are the groups as they stood. */
  readonly others?: "stay";
}

export type Assignment =
  | (SeatedByHand & { readonly kind: Exclude<AssignmentKind, "rotate"> })
  /** World Café. `hosts`: personId → index into `rooms`, they stay. `turns`: so many in all, one after the other. */
  | (SeatedByHand & {
      readonly kind: "rotate";
      readonly hosts?: Readonly<Record<string, number>>;
      readonly turns?: number;
    });

/** Commands that a person sends; names and inputs are the wire's (Socket.IO event name, first argument). */
export interface Commands {
  /** Fields left out stay; null clears. */
  "head.change": { readonly [Field in keyof CreateInput]?: CreateInput[Field] | null };
  "settings.change": Partial<Omit<Settings, "signs" | "autoReturn">> & {
    readonly signs?: readonly (typeof ROUND_SIGNS)[number][];
    readonly autoReturn?: boolean;
  };
  /** The server replaces a passphrase by its sealed hash before it decides. Absent: the one that is set. */
  "door.set": { readonly door: Settings["door"]; readonly passphrase?: string };
  "workshop.end": Record<never, never>;
  "workshop.reopen": Record<never, never>;
  "person.rename": { readonly personId: string; readonly name: string; readonly organisation?: string };
  "person.promote": { readonly personId: string; readonly role: Role };
  /** Of those who wait at the door; null: all. */
  "person.admit": { readonly personId: string | null };
  "person.turn-away": { readonly personId: string };
  /** What undoes turning away: they wait as they waited. */
  "person.wait-again": {
    readonly personId: string;
    readonly name: string;
    readonly organisation?: string;
    readonly sinceMs: number;
  };
  "person.remove": { readonly personId: string };
  /** `seat`: back to this group, if this round still runs or is prepared. */
  "person.readmit": {
    readonly personId: string;
    readonly seat?: { readonly roundId: string; readonly roomId: string };
  };
  "person.move": { readonly personId: string; readonly roomId: string };
  /** Several at once, all or nobody. */
  "people.move": { readonly moves: readonly { readonly personId: string; readonly roomId: string }[] };
  /** Of the caller: go to a room as a guest, null to leave it. */
  "room.visit": { readonly roomId: string | null };
  "room.change": {
    readonly roomId: string;
    readonly name?: string;
    readonly task?: string | null;
    readonly callUrl?: string | null;
    readonly capacity?: number | null;
  };
  /** Of the caller, where groups are chosen freely: into a group, or with null out of it. */
  "room.choose": { readonly roomId: string | null };
  "round.prepare": {
    readonly rooms: readonly RoomPlan[];
    readonly assignment: Assignment;
    readonly minutes?: number | null;
    /** Expected from the beginning, as by "round.expect". */
    readonly names?: Commands["round.expect"]["names"];
  };
  /** While prepared: put one person (or, with null, take one out). */
  "round.assign": { readonly personId: string; readonly roomId: string | null };
  /** While prepared or open: seat by a list of names, now or when they join. `room` is an index into the round's rooms. */
  "round.expect": { readonly names: readonly { readonly name: string; readonly room: number }[] };
  /** While prepared: deal everybody anew. */
  "round.shuffle": Record<never, never>;
  /** While prepared with free choice: everybody sees the groups and chooses. */
  "round.offer": Record<never, never>;
  /** World Café: closes what runs and opens the next turn at the same tables. */
  "round.rotate": Record<never, never>;
  /**
   * Prepares and opens in one, and closes what runs. `reveal`: what people have written for themselves goes to the boards
   * of these groups.
   */
  "round.begin": Omit<Commands["round.prepare"], "names"> & { readonly reveal?: boolean };
  "round.discard": Record<never, never>;
  "round.open": Record<never, never>;
  /** While people are on their way: a proposal again. */
  "round.recall": { readonly roundId: string };
  /** The last one, closed: open again. */
  "round.reopen": { readonly roundId: string };
  /** Negative shortens; the end is never set into the past. */
  "round.extend": { readonly seconds: number };
  /** 0 closes at once. */
  "round.close": { readonly graceSeconds: number };
  /** The time of the round that is open. */
  "timer.pause": Record<never, never>;
  "timer.resume": Record<never, never>;
  /** So much is left from now on; null: no limit. While closing: open again. */
  "timer.set": { readonly seconds: number | null };
  /** A clock for anything, apart from the round. */
  "countdown.start": { readonly seconds: number; readonly label?: string; readonly paused?: boolean };
  "countdown.pause": Record<never, never>;
  "countdown.resume": Record<never, never>;
  /** Negative shortens. */
  "countdown.extend": { readonly seconds: number };
  "countdown.stop": Record<never, never>;
  /** Replaces all phases. */
  "agenda.use": { readonly template: string };
  "agenda.set": {
    readonly phases: readonly (PhasePlan & { readonly id?: string; readonly skipped?: boolean })[];
    /** Comes back in front, with so much left; below zero is over. */
    readonly current?: { readonly phaseId: string; readonly seconds: number | null };
  };
  /** `at`: the place it will have; absent is the last. */
  "agenda.add": PhasePlan & { readonly at?: number };
  /** Fields left out stay; null clears (of minutes: no time). */
  "agenda.change": { readonly phaseId: string } & {
    readonly [Field in keyof PhasePlan]?: PhasePlan[Field] | null;
  };
  "agenda.move": { readonly phaseId: string; readonly to: number };
  "agenda.remove": { readonly phaseId: string };
  /** null: none is in front. `seconds`: so much of it is left (null: no end); absent: the minutes that it has. */
  "agenda.start": { readonly phaseId: string | null; readonly seconds?: number | null };
  "agenda.skip": { readonly phaseId: string; readonly skipped?: boolean };
  /** Once more, behind the one that runs. */
  "agenda.repeat": { readonly phaseId: string };
  /** Of the phase that runs; negative shortens. */
  "agenda.extend": { readonly seconds: number };
  /**
   * `cards`: "roomId/cardId", or a clusterId that stands in `clusters`. Dots for each person; without them by the formula of
   * votes.ts.
   */
  "vote.open": {
    readonly title: string;
    readonly cards: readonly string[];
    /** clusterId → as it stands now. */
    readonly clusters?: Readonly<Record<string, WeighedCluster>>;
    readonly dots?: number;
    readonly perCard?: number;
    /** How each card, or all cards of a cluster, are worded now, as a sign. */
    readonly wording?: Readonly<Record<string, string>>;
  };
  /** So many dots lie on the card (or cluster) afterwards. `op` counts once. With `proxyId` for people without a device. */
  "vote.cast": {
    readonly voteId: string;
    readonly card: string;
    readonly dots: number;
    readonly op: string;
    readonly proxyId?: string;
  };
  /** With `proxyId` it changes that entry. */
  "vote.proxy": {
    readonly voteId: string;
    readonly name: string;
    readonly people: number;
    readonly proxyId?: string;
  };
  /** Put aside with its dots; false brings it back. */
  "vote.discard-proxy": {
    readonly voteId: string;
    readonly proxyId: string;
    readonly discarded?: boolean;
  };
  "vote.close": { readonly voteId: string };
  "vote.reopen": { readonly voteId: string };
  /** Put aside; false brings it back. */
  "vote.discard": { readonly voteId: string; readonly discarded?: boolean };
  /** Among the cards and clusters that share a rank, 1 without it; clusters as they were weighed. */
  "vote.run-off": {
    readonly voteId: string;
    readonly rank?: number;
    readonly title?: string;
    readonly wording?: Readonly<Record<string, string>>;
  };
  /** "roomId/cardId", or null for none. */
  "focus.set": { readonly card: string | null };
  /** Without roomId: every board. */
  "board.lock": { readonly roomId?: string };
  "board.unlock": { readonly roomId?: string };
  /** `roomId` with the place "room" and only there. */
  "everybody.call": {
    readonly place: "plenary" | "documentation" | "room";
    readonly roomId?: string;
    readonly card?: string;
  };
  "everybody.release": Record<never, never>;
  /** Of the caller, in the plenary. */
  "hand.raise": Record<never, never>;
  /** Without personId: the caller's own. */
  "hand.lower": { readonly personId?: string };
  /** Gives the floor. */
  "hand.take": { readonly personId: string };
  /** What undoes lowering somebody's hand and giving the floor: the hand as it stood. */
  "hand.restore": { readonly personId: string; readonly raisedAtMs: number; readonly speaking?: true };
  /** Of the caller. */
  "ready.set": { readonly ready: boolean };
  "ready.reset": Record<never, never>;
  /** Those who were ready are so again. */
  "ready.restore": { readonly personIds: readonly string[] };
  /** Everybody writes for themselves. `own`: may people show their own cards before the others'? `clock` goes with it. */
  "writing.start": WritingPlan & { readonly clock?: Commands["countdown.start"] };
  "writing.change": WritingPlan;
  /** Without showing anything. */
  "writing.end": Record<never, never>;
  /** Puts what was written on the boards, all at once. */
  "writing.reveal": Record<never, never>;
  /** Of the caller: puts their own cards on the board. */
  "writing.share": Record<never, never>;
  "broadcast.send": { readonly text: string; readonly roomId?: string };
  /** Off everybody's screen; false shows it again. */
  "broadcast.withdraw": { readonly broadcastId: string; readonly withdrawn?: boolean };
  /** For the room the caller is in. */
  "help.raise": Record<never, never>;
  "help.take": { readonly roomId: string };
  /** A moderator was there. */
  "help.done": { readonly roomId: string };
  /** What undoes taking, doing and withdrawing: the call as it stood. */
  "help.restore": {
    readonly roomId: string;
    readonly by: string;
    readonly raisedAtMs: number;
    readonly takenBy?: string;
  };
  /** Without roomId: of the room the caller is in. */
  "help.withdraw": { readonly roomId?: string };
}

export interface PersonalLinkChange {
  readonly personId: string;
  /** As the person is called at that moment. */
  readonly person: string;
  readonly change: "made" | "renewed" | "ended" | "restored";
  readonly by: string;
}

/** Commands that only the server itself gives, at its doors and clocks. */
export interface InternalCommands {
  "person.join": {
    readonly personId: string;
    readonly name: string;
    readonly organisation?: string;
    readonly role: Role;
    /** Has the server found the right passphrase? Asked only where the door has one. */
    readonly passphraseFits?: boolean;
    /** Played by the server, in a rehearsal. */
    readonly simulated?: true;
  };
  /** Moderation has replaced the links of a role. */
  "links.ended": { readonly role: Role; readonly by: string };
  /** Moderation has ended a session of this person. */
  "session.ended": { readonly personId: string; readonly by: string };
  /** Moderation has done something to the link of one person, who may not have come yet. */
  "personal-link.changed": PersonalLinkChange;
  /** The cards of this share are on the boards. */
  "writing.published": { readonly id: string };
  /** Does whatever is due at `now`. */
  "clock.tick": Record<never, never>;
}

type AllCommands = Commands & InternalCommands;
export type CommandName = keyof Commands;
export type Command = {
  [N in keyof AllCommands]: { readonly name: N; readonly input: AllCommands[N] };
}[keyof AllCommands];

/** Who asks. The server itself is `null`. */
export type Actor = string | null;
