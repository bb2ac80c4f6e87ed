// state.ts: one workshop as data, as the control plane holds it. Only `evolve` makes a new one; nothing here is ever
// changed in place. Text that several people write at once (cards, documentation) is not here but in Y documents, and
// presence (who is connected) is not here because it is never stored.
//
// Times are milliseconds since the epoch on the server's clock and end in `Ms`; ids are 21 URL-safe random signs.

export const ROLES = ["moderator", "speaker", "scribe", "participant", "observer"] as const;
export type Role = (typeof ROLES)[number];

export type Language = "de" | "en";

/** A name as it will be printed in the documentation; not a login. */
export interface Contributor {
  readonly role: "speaker" | "moderator";
  readonly name: string;
  readonly organisation?: string;
  /** What is printed before the name instead of the role's own word: "Referentin". */
  readonly label?: string;
}

export interface Head {
  readonly title: string;
  readonly subtitle?: string;
  /** As printed: "3", "3a". */
  readonly number?: string;
  readonly language: Language;
  /** ISO 8601 calendar date, "2026-06-10". */
  readonly date?: string;
  /** As printed: "Tag 2". */
  readonly dayLabel?: string;
  readonly abstract?: string;
  readonly congress?: { readonly title: string; readonly ordinal?: number };
  readonly people: readonly Contributor[];
  /** Printed word for word in a block of its own, never inside running text. */
  readonly funding?: { readonly statement: string };
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly organisation?: string;
  readonly role: Role;
  readonly joinedAtMs: number;
  /** Removed by moderation; the row stays so that the author of a card keeps a name. */
  readonly removed?: true;
  /** Played by the server in a rehearsal. */
  readonly simulated?: true;
}

/** Somebody at the door, not yet in the workshop. */
export interface Waiting {
  /** Their personId once they are in. */
  readonly id: string;
  readonly name: string;
  readonly organisation?: string;
  readonly sinceMs: number;
  readonly simulated?: true;
}

/** What makes a workshop a rehearsal of another one. */
export interface Rehearsal {
  /** The workshop that is rehearsed. */
  readonly of: string;
  /** Then at the latest everything of it is erased. */
  readonly endsAtMs: number;
}

export interface Room {
  readonly id: string;
  readonly name: string;
  readonly kind: "plenary" | "group";
  readonly task?: string;
  readonly callUrl?: string;
  /** So many may choose it or be sent there without anybody naming them; absent: no limit. */
  readonly capacity?: number;
}

/** `running` may lie in the past for a moment: the server closes within a tick. */
export type Timer =
  | { readonly kind: "none" }
  | { readonly kind: "running"; readonly endsAtMs: number }
  | { readonly kind: "paused"; readonly remainingMs: number };

/** Signs that the time of a round gives before it is over; each can be switched off. */
export const ROUND_SIGNS = ["quiet", "harvest", "minute", "final"] as const;

/** What is shown of whoever wrote a card, the strictest first. */
export const AUTHORS_SHOWN = ["nobody", "group", "name"] as const;
export type AuthorShown = (typeof AUTHORS_SHOWN)[number];

/** What quiet writing promises: what is shown of an author (without it the group), and whether own cards may be shown early. */
export interface WritingPlan {
  readonly author?: AuthorShown;
  readonly own?: boolean;
}

/** Everybody writes into their own notebook until it is revealed. */
export interface Writing {
  readonly id: string;
  readonly by: string;
  readonly startedAtMs: number;
  readonly author: AuthorShown;
  /** May people show their own cards before the others'? */
  readonly own?: true;
}

/** Cards that the server takes out of notebooks and puts on boards. */
export interface Share {
  readonly id: string;
  /** Whose; absent: everybody's. */
  readonly personId?: string;
  readonly atMs: number;
  readonly author: AuthorShown;
  /** personId → roomId of the group that they belonged to at that moment. */
  readonly groups: Readonly<Record<string, string>>;
  /** Groups were at work at that moment. */
  readonly inGroups?: true;
}

/** A clock for anything, apart from the time of a round. */
export interface Countdown {
  /** What it is for, as shown. */
  readonly label?: string;
  /** As it was set; for showing how much of it is gone. */
  readonly seconds: number;
  /** `running` may lie in the past: it stands at zero until it is stopped. */
  readonly timer: Exclude<Timer, { kind: "none" }>;
  readonly by: string;
  /** It began with the quiet writing, and goes with it. */
  readonly writing?: true;
}

/** Where a phase takes place: a hint for the screens. */
export const PHASE_PLACES = ["plenary", "groups", "alone"] as const;
/**
 * How the groups of a phase come about: pairs of everybody, the groups of the round before merged two by two, or the next
 * turn of a World Café (the first one, where there was none). The desk offers it when the phase is in front; nothing
 * happens by itself.
 */
export const PHASE_FORMINGS = ["pairs", "merge", "cafe"] as const;
/** Views of a board that a phase brings to the front. */
export const PHASE_VIEWS = ["list", "map", "matrix", "table"] as const;
/** Kinds of cards that a phase asks for; the same words as the kinds of cards on a board. */
export const PHASE_KINDS = ["partner", "offer", "message", "strategy", "wish", "question"] as const;

/** A step of the agenda. It puts things in front and forbids nothing. */
export interface Phase {
  readonly id: string;
  readonly title: string;
  /** null: no time. */
  readonly minutes: number | null;
  readonly place: (typeof PHASE_PLACES)[number];
  /** Only where the place is "groups". */
  readonly forming?: (typeof PHASE_FORMINGS)[number];
  /** Only where the place is "alone": what the writing promises that begins with it. */
  readonly writing?: WritingPlan;
  readonly task?: string;
  readonly kinds?: readonly (typeof PHASE_KINDS)[number][];
  readonly views?: readonly (typeof PHASE_VIEWS)[number][];
  readonly skipped?: true;
}

export interface Agenda {
  readonly phases: readonly Phase[];
  /** "name@version" of the template that it began with. */
  readonly template?: string;
  /** phaseId → ms that it has been in front, without the turn that runs. Absent: none has had a turn. */
  readonly spent?: Readonly<Record<string, number>>;
  /** The phase in front; its end may lie in the past, nothing happens then. */
  readonly current?: {
    readonly phaseId: string;
    readonly startedAtMs: number;
    readonly endsAtMs: number | null;
  };
}

/** A card before everybody's eyes. */
export interface Focus {
  /** "roomId/cardId" */
  readonly card: string;
  readonly by: string;
  readonly atMs: number;
}

/** Everybody is asked to one place: screens go there at `arrivesAtMs` and offer the way back. Nobody changes groups. */
export interface EverybodyCall {
  readonly id: string;
  readonly place: "plenary" | "documentation" | "room";
  /** Only for the place "room". */
  readonly roomId?: string;
  /** "roomId/cardId" to look at there. */
  readonly card?: string;
  readonly by: string;
  readonly calledAtMs: number;
  readonly arrivesAtMs: number;
}

export interface Hand {
  readonly personId: string;
  readonly raisedAtMs: number;
  /** Has the floor. */
  readonly speaking?: true;
}

/** The dots of one person, or of the people for whom a moderator enters them. */
export interface Ballot {
  /** "roomId/cardId" or clusterId → dots, at least 1. */
  readonly dots: Readonly<Record<string, number>>;
  /** Ids of operations that have counted. */
  readonly ops: readonly string[];
}

/** People without a device, for whom moderation enters the dots. */
export interface ProxyEntry {
  readonly id: string;
  readonly name: string;
  readonly people: number;
  readonly by: string;
  /** Put aside: its dots do not count. */
  readonly discarded?: true;
}

/** A cluster as it stood when a vote on it began: people weigh this, whatever becomes of it since. */
export interface WeighedCluster {
  /** May be empty: not named. */
  readonly title: string;
  /** "roomId/cardId", in the order shown; at least one. */
  readonly cards: readonly string[];
}

/** A dot vote: a named question on chosen cards, clusters, or both. */
export interface Vote {
  readonly id: string;
  readonly title: string;
  /** What can be chosen, in the order shown: "roomId/cardId", or the id of a cluster that stands in `clusters`. */
  readonly cards: readonly string[];
  /** clusterId → what is weighed by it. */
  readonly clusters?: Readonly<Record<string, WeighedCluster>>;
  /** For each person. */
  readonly dots: number;
  /** The most that one person lays on one card. */
  readonly perCard: number;
  readonly openedAtMs: number;
  /** People who have laid a dot. */
  readonly voters: number;
  /** personId or id of a proxy → dots; everybody sees only their own. */
  readonly ballots: Readonly<Record<string, Ballot>>;
  /** For people without a device; seen by moderation alone. */
  readonly proxies?: readonly ProxyEntry[];
  readonly closedAtMs?: number;
  /** Card or cluster → dots of all; there once it is closed. */
  readonly counts?: Readonly<Record<string, number>>;
  /** Card or cluster → how it was worded when the vote began, as a sign (lib/board/wording.ts). */
  readonly wording?: Readonly<Record<string, string>>;
  /** The vote whose tie it decides. */
  readonly runOffOf?: string;
  /** Put aside. */
  readonly discarded?: true;
}

/** Who sat where in the rounds that are over. */
export interface Seatings {
  /** personIds in the order in which they first sat in a group. */
  readonly people: readonly string[];
  /** One row for each round: for each of `people` the index of the room in `WorkshopState.rooms`, -1 for none. */
  readonly rounds: readonly (readonly number[])[];
}

/** How people come into the groups of a round. */
export const ASSIGNMENT_KINDS = ["random", "manual", "free", "mixed", "keep", "merge", "rotate"] as const;
export type AssignmentKind = (typeof ASSIGNMENT_KINDS)[number];

/** Somebody with this name goes to this group. */
export interface ExpectedName {
  readonly name: string;
  readonly roomId: string;
}

interface RoundBase {
  readonly id: string;
  /** 1 for the first round of the workshop. */
  readonly number: number;
  /** Group rooms of this round, in the order shown. */
  readonly roomIds: readonly string[];
  /** personId → roomId. Whoever is missing is in the plenary. */
  readonly members: Readonly<Record<string, string>>;
  /** Planned length; null is "no limit". */
  readonly minutes: number | null;
  /** How people came into their groups; absent is "manual". */
  readonly assignment?: AssignmentKind;
  /** Names of a pasted list that nobody here has (yet); seen by moderation alone, set aside when the round closes. */
  readonly expected?: readonly ExpectedName[];
  /** World Café: who stays at a table when the others go on. */
  readonly hosts?: readonly string[];
  /** roomId → the rooms whose boards its group has brought along, of merged groups. Theirs to read and to write on. */
  readonly sources?: Readonly<Record<string, readonly string[]>>;
  /** So many turns follow by themselves when the time is over. */
  readonly turnsLeft?: number;
  /** Only while it runs: who came here from another group, and how long they may still finish there. */
  readonly leaving?: Readonly<Record<string, Leaving>>;
}

export interface Leaving {
  readonly roomId: string;
  readonly untilMs: number;
}

/** What closing has set aside, for opening the round again; never empty. */
export interface Settled {
  /** Calls that stood. */
  readonly help?: readonly HelpCall[];
  /** Seen by moderation alone. */
  readonly expected?: readonly ExpectedName[];
  readonly turnsLeft?: number;
}

export type Round =
  | (RoundBase & {
      readonly state: "prepared";
      /** Everybody sees it and chooses a group already. */
      readonly offered?: true;
    })
  | (RoundBase & {
      readonly state: "open";
      readonly openedAtMs: number;
      /** Until then each member reads "Sie gehen in Gruppe 2". */
      readonly arrivesAtMs: number;
      readonly timer: Timer;
      /** People chose their groups before it opened, and do again if that is taken back. */
      readonly offered?: true;
    })
  | (RoundBase & {
      readonly state: "closing";
      readonly openedAtMs: number;
      readonly closesAtMs: number;
      /** As it stood. */
      readonly timer?: Timer;
      readonly settled?: Pick<Settled, "turnsLeft">;
    })
  | (RoundBase & {
      readonly state: "closed";
      readonly openedAtMs: number;
      readonly closedAtMs: number;
      /** As it stood. */
      readonly timer?: Timer;
      readonly settled?: Settled;
    });

export interface Broadcast {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly sentAtMs: number;
  /** Named for one room; its members at the time of sending are the recipients. */
  readonly roomId?: string;
  /** personIds, or everybody, later joiners included. */
  readonly to: "everybody" | readonly string[];
  /** Not shown any more. Its text is known to moderation alone. */
  readonly withdrawn?: true;
}

export interface HelpCall {
  readonly roomId: string;
  readonly raisedAtMs: number;
  readonly by: string;
  /** A moderator is on the way. */
  readonly takenBy?: string;
}

export interface Settings {
  /** May everyone in a room edit its cards, or only the author and moderation? */
  readonly editing: "everyone" | "author";
  /** May participants read the documentation while it grows? */
  readonly documentationVisible: boolean;
  /** Approve: whoever comes waits until moderation admits them. */
  readonly door: "open" | "approve" | "passphrase" | "locked";
  /** Signs that are given, in the order of ROUND_SIGNS; absent: all. */
  readonly signs?: readonly (typeof ROUND_SIGNS)[number][];
  /** False: when the time is over, groups stay until moderation closes them. Absent: they are brought back. */
  readonly autoReturn?: false;
}

export interface WorkshopState {
  readonly id: string;
  readonly createdAtMs: number;
  readonly endedAtMs?: number;
  readonly head: Head;
  /** Absent: this is a workshop in earnest. */
  readonly rehearsal?: Rehearsal;
  /** 8 signs without hyphen, e.g. "K7QF2MXP". */
  readonly joinCode: string;
  readonly settings: Settings;
  readonly people: readonly Person[];
  /** The plenary first, then groups in the order of their making. Rooms outlive rounds. */
  readonly rooms: readonly Room[];
  /** The current round, or the last one once it is closed. */
  readonly round: Round | null;
  /**
   * Only while a round is prepared: what was before. Everybody but moderation still sees this, and discarding the
   * preparation returns to it. Rooms that are not in it have no board yet.
   */
  readonly before?: {
    readonly round: Extract<Round, { state: "closed" }> | null;
    readonly rooms: readonly Room[];
  };
  /** The round before the one that opens, for taking that back; goes once all have had time to leave their groups. */
  readonly preceding?: Extract<Round, { state: "closed" }>;
  /** personId → roomId of those who are visiting a room that they are not a member of (moderation, speakers, observers). */
  readonly visits: Readonly<Record<string, string>>;
  readonly broadcasts: readonly Broadcast[];
  readonly help: readonly HelpCall[];
  /** Those who wait to be admitted, the longest first; seen by moderation alone. Absent: nobody. */
  readonly waiting?: readonly Waiting[];
  /** Of the passphrase, salted; known to the server alone. */
  readonly doorHash?: string;
  readonly agenda?: Agenda;
  /** All votes, in the order of opening. */
  readonly votes?: readonly Vote[];
  readonly focus?: Focus;
  /** Boards on which participants only read for the moment. Absent: none. */
  readonly lockedRooms?: readonly string[];
  readonly call?: EverybodyCall;
  /** In the order of raising. Absent: none. */
  readonly hands?: readonly Hand[];
  /** personIds of those who are done with the task at hand. Absent: nobody. */
  readonly ready?: readonly string[];
  /** Of the last 24 rounds; absent before the first is closed. */
  readonly seatings?: Seatings;
  /** Absent: none. */
  readonly countdown?: Countdown;
  /** Absent: nobody is asked to write for themselves. */
  readonly writing?: Writing;
  /** Not yet on the boards; known to the server alone. */
  readonly shares?: readonly Share[];
}
