// event.ts: everything that can have happened to a workshop. Events are stored for ever and replayed: a field may be
// added as optional, never renamed or given a new meaning.

import type { Actor, PersonalLinkChange } from "./command.ts";
import type {
  Agenda,
  AuthorShown,
  Broadcast,
  Countdown,
  EverybodyCall,
  ExpectedName,
  Focus,
  Hand,
  Head,
  Person,
  Phase,
  ProxyEntry,
  Rehearsal,
  Role,
  Room,
  Round,
  Settings,
  Settled,
  Share,
  Timer,
  Vote,
  Waiting,
  Writing,
} from "./state.ts";

type Open = Extract<Round, { state: "open" }>;
type Prepared = Extract<Round, { state: "prepared" }>;

export type WorkshopEvent =
  | {
      readonly name: "workshop-created";
      readonly id: string;
      readonly createdAtMs: number;
      readonly head: Head;
      readonly joinCode: string;
      readonly plenary: Room;
      readonly rehearsal?: Rehearsal;
    }
  | { readonly name: "head-changed"; readonly head: Head }
  | { readonly name: "settings-changed"; readonly settings: Settings }
  | { readonly name: "workshop-ended"; readonly endedAtMs: number }
  | { readonly name: "workshop-reopened" }
  /** `hash` of a passphrase is stored, and told to nobody. */
  | { readonly name: "door-changed"; readonly door: Settings["door"]; readonly hash?: string }
  /** `again`: was turned away, and waits as before. */
  | { readonly name: "person-knocked"; readonly waiting: Waiting; readonly again?: true }
  | { readonly name: "person-turned-away"; readonly personId: string }
  /** Also of somebody who was waiting. */
  | { readonly name: "person-joined"; readonly person: Person }
  /** `organisation` absent: as it was; empty: none. */
  | {
      readonly name: "person-renamed";
      readonly personId: string;
      readonly newName: string;
      readonly organisation?: string;
    }
  /** Earlier links of this role open nothing any more; changes no state. */
  | { readonly name: "links-ended"; readonly role: Role; readonly by: string }
  /** Of this person, one of several perhaps; changes no state. */
  | { readonly name: "session-ended"; readonly personId: string; readonly by: string }
  /** Also of somebody who has not come yet; changes no state. */
  | ({ readonly name: "personal-link-changed" } & PersonalLinkChange)
  | { readonly name: "person-role-changed"; readonly personId: string; readonly role: Role }
  /** `unseen` is never stored: whoever does not see removed people is told to forget the row. */
  | { readonly name: "person-removed"; readonly personId: string; readonly unseen?: true }
  | { readonly name: "person-readmitted"; readonly personId: string }
  /** Membership in the current round; `roomId` null is back to the plenary. Effective at once, announced for 5 s. */
  | {
      readonly name: "person-moved";
      readonly personId: string;
      readonly roomId: string | null;
      readonly arrivesAtMs: number;
    }
  /** They have had time to finish in the group that they came from. */
  | { readonly name: "moves-ended"; readonly personIds: readonly string[] }
  | { readonly name: "person-visited"; readonly personId: string; readonly roomId: string | null }
  | { readonly name: "room-changed"; readonly room: Room }
  /** Carries the rooms that it needs, so that whoever could not see the preparation knows them when the round opens. */
  | { readonly name: "round-prepared"; readonly round: Prepared; readonly rooms: readonly Room[] }
  /** Names of people to come; replaces what was expected. */
  | { readonly name: "round-expected"; readonly expected: readonly ExpectedName[] }
  /** Somebody with this name is here and seated. */
  | { readonly name: "expected-arrived"; readonly expected: string }
  | { readonly name: "round-discarded" }
  | { readonly name: "round-opened"; readonly round: Open; readonly rooms: readonly Room[] }
  /** While closing: the round is open again. */
  | { readonly name: "round-timer-changed"; readonly timer: Open["timer"] }
  /** `final`: no further turn follows by itself, unless it opens again. */
  | { readonly name: "round-closing"; readonly closesAtMs: number; readonly final?: true }
  | { readonly name: "round-closed"; readonly closedAtMs: number }
  /** Of the round that is closed; with what closing had set aside. */
  | ({
      readonly name: "round-reopened";
      readonly members: Round["members"];
      readonly arrivesAtMs: number;
      readonly timer: Timer;
    } & Settled)
  /** Open no more, but prepared as it stood. `round` is absent for whoever does not see what is prepared (or offered). */
  | {
      readonly name: "round-recalled";
      readonly round?: Prepared;
      readonly before: Extract<Round, { state: "closed" }> | null;
    }
  /** `template` absent: as it was. `atMs`: when, where the phase in front went with it. */
  | {
      readonly name: "agenda-changed";
      readonly phases: readonly Phase[];
      readonly template?: string;
      readonly atMs?: number;
    }
  /** `atMs`: when there is none in front any more. */
  | {
      readonly name: "phase-started";
      readonly current: NonNullable<Agenda["current"]> | null;
      readonly atMs?: number;
    }
  | { readonly name: "phase-timed"; readonly endsAtMs: number }
  | { readonly name: "vote-opened"; readonly vote: Vote }
  /** `ballot` is absent for whoever may not see it: everybody but the one who casts. `voters` is the number after it. */
  | {
      readonly name: "vote-cast";
      readonly voteId: string;
      readonly voters: number;
      readonly ballot?: {
        readonly key: string;
        readonly card: string;
        readonly dots: number;
        readonly op: string;
      };
    }
  /** A new entry, or one that takes the place of what it was. `voters` is the number after it; absent: as it was. */
  | {
      readonly name: "vote-proxied";
      readonly voteId: string;
      readonly proxy: ProxyEntry;
      readonly voters?: number;
    }
  | {
      readonly name: "vote-closed";
      readonly voteId: string;
      readonly closedAtMs: number;
      readonly counts: Readonly<Record<string, number>>;
    }
  | { readonly name: "vote-reopened"; readonly voteId: string }
  | { readonly name: "vote-discarded"; readonly voteId: string; readonly discarded: boolean }
  | { readonly name: "focus-changed"; readonly focus: Focus | null }
  /** All that are locked now. */
  | { readonly name: "boards-locked"; readonly roomIds: readonly string[] }
  | { readonly name: "everybody-called"; readonly call: EverybodyCall }
  | { readonly name: "everybody-released" }
  /** `again`: it had stood before, and stands again as it did. */
  | { readonly name: "hand-raised"; readonly hand: Hand; readonly again?: true }
  /** `by`: moderation has done it. */
  | { readonly name: "hand-lowered"; readonly personId: string; readonly by?: string }
  | { readonly name: "hand-taken"; readonly personId: string }
  | { readonly name: "ready-changed"; readonly personId: string; readonly ready: boolean }
  /** `back`: of those who were ready, who is so again; absent: nobody is any more. */
  | { readonly name: "ready-reset"; readonly back?: readonly string[] }
  /** null: stopped. */
  | { readonly name: "countdown-changed"; readonly countdown: Countdown | null }
  | { readonly name: "writing-started"; readonly writing: Writing }
  | { readonly name: "writing-changed"; readonly author: AuthorShown; readonly own: boolean }
  /** Nothing was shown. */
  | { readonly name: "writing-ended" }
  /** Ends the writing. `share` is the server's own affair. */
  | { readonly name: "cards-revealed"; readonly share?: Share }
  /** One person's own; told to nobody. */
  | { readonly name: "cards-shared"; readonly share: Share }
  /** They are on the boards; told to nobody. */
  | { readonly name: "cards-published"; readonly id: string }
  | { readonly name: "broadcast-sent"; readonly broadcast: Broadcast }
  /** `withdrawn` false: shown again. `unseen` is never stored: the text is to be forgotten. */
  | {
      readonly name: "broadcast-withdrawn";
      readonly broadcastId: string;
      readonly withdrawn: boolean;
      readonly unseen?: true;
    }
  | {
      readonly name: "help-raised";
      readonly roomId: string;
      readonly by: string;
      readonly raisedAtMs: number;
      readonly takenBy?: string;
      /** It had stood before, and stands again as it did. */
      readonly again?: true;
    }
  | { readonly name: "help-taken"; readonly roomId: string; readonly by: string }
  /** A moderator was there. */
  | { readonly name: "help-done"; readonly roomId: string; readonly by: string }
  /** `by`: moderation has done it for the room. */
  | { readonly name: "help-withdrawn"; readonly roomId: string; readonly by?: string };

export type EventName = WorkshopEvent["name"];

/** Who gave the command that led to an event, and when. */
export interface Stamp {
  /** personId; null: the server or its clock. */
  readonly by: Actor;
  readonly atMs: number;
  /** The id that the sender gave the command; stored, and told to nobody. */
  readonly op?: string;
}

/** As it is stored. Events of before there were stamps have none. */
export type Stamped = WorkshopEvent & { readonly stamp?: Stamp };
