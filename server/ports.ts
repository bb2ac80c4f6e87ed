// ports.ts: the interfaces in which the parts of the server meet. Parts never import each other; app.ts builds each one
// and hands it to those that need it.

import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { CardPatch } from "#lib/board/card-patch.ts";
import type { Card } from "#lib/board/card.ts";
import type { Clustering } from "#lib/board/clusters.ts";
import type { Overlay } from "#lib/board/overlay.ts";
import type { DocumentKey, Grant } from "#lib/model/access.ts";
import type { BoardRights } from "#lib/model/board-rights.ts";
import type { Actor, Command, CreateInput } from "#lib/model/command.ts";
import type { Stamped, WorkshopEvent } from "#lib/model/event.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import type { AuthorShown, Person, Role, WorkshopState } from "#lib/model/state.ts";
import type { ExportFormat } from "#lib/protocol/http.ts";
import type { DocumentName } from "#lib/protocol/sync.ts";
import type { Random } from "#lib/util/random.ts";
import type { Result } from "#lib/util/result.ts";

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

/** What a secret opens. Only its SHA-256 is ever stored. */
export type Credential =
  | {
      readonly kind: "session";
      readonly workshopId: string;
      readonly personId: string;
      readonly expiresAtMs: number;
    }
  | { readonly kind: "link"; readonly workshopId: string; readonly role: Role }
  | {
      readonly kind: "re-entry";
      readonly workshopId: string;
      readonly personId: string;
      readonly expiresAtMs: number;
    };

/** What a link opens that was made for one person, and what has become of it. It lasts until the workshop is erased. */
export interface PersonalLink {
  readonly workshopId: string;
  /** Whoever opens it is this person. */
  readonly personId: string;
  /** Under which they come in for the first time; afterwards they are called and may do what the workshop says. */
  readonly name: string;
  readonly role: Role;
  /** personId of who made it. */
  readonly by: string;
  readonly madeAtMs: number;
  /** Last; null: not yet. */
  readonly openedAtMs: number | null;
  /** Null: it opens. */
  readonly endedAtMs: number | null;
}

export type PersonalLinkMark = Partial<Pick<PersonalLink, "openedAtMs" | "endedAtMs">>;

/**
 * Where everything lasting lives. No interactive transactions: a unit of work is data. Every promise that resolves
 * means "on disk"; one that rejects with StorageError means "not written". Calls take effect in the order in which they
 * are made. Credentials and updates of a workshop that does not exist (any more) are not written, so nothing outlives
 * its erasure.
 */
export interface Storage {
  /** Stores the first events (seq 1…) and the join code. Refuses "conflict" if the id or the code exists. */
  createWorkshop(
    id: string,
    joinCode: string,
    events: readonly Stamped[],
  ): Promise<Result<number, "conflict">>;
  /** All events in order, with their stamps; null if there is no such workshop. `seq` is that of the last one. */
  loadWorkshop(id: string): Promise<{ readonly seq: number; readonly events: readonly Stamped[] } | null>;
  /** Appends if the last seq is `expectedSeq`; answers the new one. Nothing is written on "conflict". */
  commit(id: string, expectedSeq: number, events: readonly Stamped[]): Promise<Result<number, "conflict">>;
  findByJoinCode(joinCode: string): Promise<string | null>;
  /** Ids of all workshops, for jobs at the start and for retention. */
  listWorkshops(): Promise<readonly string[]>;

  /** `hash` is the SHA-256 (hex) of the secret. A second one for the same person and kind "re-entry" replaces the first. */
  putCredential(hash: string, credential: Credential): Promise<void>;
  findCredential(hash: string): Promise<Credential | null>;
  /** Ends sessions and codes of one person. */
  revokeCredentials(workshopId: string, personId: string): Promise<void>;
  /** All of a workshop, expired ones too, in no order. */
  listCredentials(
    workshopId: string,
  ): Promise<readonly { readonly hash: string; readonly credential: Credential }[]>;
  dropCredentials(hashes: readonly string[]): Promise<void>;
  /** Drops what had expired by then, of all workshops; answers how many. */
  purgeCredentials(nowMs: number): Promise<number>;

  /** `hash` is the SHA-256 (hex) of the secret. A second link for the same person replaces the first. */
  putPersonalLink(hash: string, link: PersonalLink): Promise<void>;
  findPersonalLink(hash: string): Promise<PersonalLink | null>;
  /** All of a workshop, ended ones too, in the order in which they were made. */
  listPersonalLinks(workshopId: string): Promise<readonly PersonalLink[]>;
  /** Notes what has become of it; what is left out stays. Without such a link nothing happens. */
  markPersonalLink(workshopId: string, personId: string, mark: PersonalLinkMark): Promise<void>;

  /**
   * Appends one Yjs update (v1) to a document's log and answers its seq, counted from 1 per document. `authors` are
   * the client ids that write here for the first time; they are kept as long as the document is.
   */
  appendUpdate(
    workshopId: string,
    document: string,
    update: Uint8Array,
    authors?: readonly Author[],
  ): Promise<number>;
  /** Snapshot (may be absent) and all later updates, in order. An unknown document is empty, `seq` 0. */
  loadDocument(workshopId: string, document: string): Promise<StoredDocument>;
  /** Replaces the log up to and including `seq` by one snapshot, in one step. A smaller seq than the stored one does nothing. */
  compactDocument(workshopId: string, document: string, seq: number, snapshot: Uint8Array): Promise<void>;

  /** Erases workshop, credentials and documents, also from free pages and the write-ahead log. */
  eraseWorkshop(id: string): Promise<void>;
  /** False once the disk has failed in a way after which it must not be believed (SE12): only a restart helps. */
  isWritable(): boolean;
  close(): Promise<void>;
}

export interface StoredDocument {
  readonly seq: number;
  readonly snapshot: Uint8Array | null;
  readonly updates: readonly Uint8Array[];
  /** Whose each Yjs client id is; the first claim of an id stands. */
  readonly authors: readonly Author[];
}

/** A Yjs client id writes for one person only. */
export interface Author {
  readonly clientId: number;
  readonly personId: string;
}

/** Who is behind a request, found by cookie or bearer token. */
export interface Identity {
  readonly workshopId: string;
  readonly personId: string;
}

/** A fresh session; the token is shown once. */
export interface Entry extends Identity {
  readonly token: string;
  /** Not in yet: waits to be admitted. */
  readonly waiting?: true;
}

export interface ListedSession extends Identity {
  /** Names the session to moderation; opens nothing. */
  readonly id: string;
  readonly role: Role;
  readonly sinceMs: number;
  /** Null: not since the server started. */
  readonly lastSeenMs: number | null;
  readonly online: boolean;
}

/** What moderation does to links that were made for one person each. `asking` must moderate the workshop: "not-allowed". */
export interface PersonalLinks {
  /**
   * For somebody to come. Refuses "name-missing", "name-reserved", "too-large" when there are as many as there may be, and
   * "not-allowed" in a rehearsal. A name that is taken gets a number.
   */
  make(
    asking: Identity,
    given: { readonly name: string; readonly role: Role },
  ): Promise<Result<MadeLink, Refusal>>;
  /**
   * For whoever has one, which then opens nothing any more, or is here as moderator, speaker or scribe. Nobody's session
   * ends. Refuses "not-found", "too-large", and "not-allowed" for somebody removed, for other roles and in a rehearsal.
   */
  renew(asking: Identity, personId: string): Promise<Result<MadeLink, Refusal>>;
  /** Names and roles are those of today. */
  list(asking: Identity): Promise<Result<readonly (PersonalLink & { readonly removed?: true })[], Refusal>>;
  /**
   * The link opens nothing any more; this person's sessions and codes end, and what they opened is closed. Refuses
   * "not-found", and "not-allowed" for one's own.
   */
  readonly end: (asking: Identity, personId: string) => Promise<Result<null, Refusal>>;
  /** The same link opens again; sessions that ended do not come back. Refuses "not-found". */
  readonly restore: (asking: Identity, personId: string) => Promise<Result<null, Refusal>>;
}

export interface MadeLink {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  /** Told this once. */
  readonly secret: string;
}

/** What a secret link says before somebody enters. */
export interface Invitation {
  /** Of the workshop. */
  readonly title: string;
  readonly role: Role;
  /** Whose link it is; absent for one that is for anybody with this role. */
  readonly name?: string;
  /** They have been here before. */
  readonly back?: true;
  /** Whoever asks is them. */
  readonly here?: true;
  /** As whom they are here who ask, if that is somebody else. */
  readonly instead?: string;
}

/** Somebody who came to the door before and has a session of it, whether or not they may be in. */
export interface Comer extends Identity {
  readonly standing: "in" | "waiting" | "removed" | "unknown";
  /** As they are called here; null for whoever is unknown (any more). */
  readonly name: string | null;
}

export interface Committed {
  readonly seq: number;
  readonly state: WorkshopState;
}

/** The control plane (server/sessions). */
export interface Workshops {
  create(
    input: CreateInput,
  ): Promise<Result<Entry & { readonly joinCode: string; readonly moderatorSecret: string }, Refusal>>;
  /**
   * A copy of the workshop as it is prepared, with this person as its moderator; `names` will come. Refuses "not-allowed" to
   * whoever does not moderate it and in a rehearsal, and "workshop-ended".
   */
  rehearse(
    who: Identity,
    names: readonly string[],
  ): Promise<Result<Entry & { readonly joinCode: string }, Refusal>>;
  /** Somebody whom the server plays comes to the door of a rehearsal; "not-allowed" anywhere else. */
  joinSimulated(workshopId: string, name: string, organisation?: string): Promise<Result<Entry, Refusal>>;
  /**
   * One more moderator, who moderates the workshop that is rehearsed; `existing` is who they are in the rehearsal already.
   * "not-allowed" anywhere but in a rehearsal.
   */
  enterRehearsal(
    workshopId: string,
    person: Pick<Person, "name" | "organisation">,
    existing: Identity | null,
  ): Promise<Result<Entry, Refusal>>;
  /** `passphrase` is looked at only where the door asks for one. */
  join(
    joinCode: string,
    name: string,
    organisation: string | undefined,
    passphrase?: string,
  ): Promise<Result<Entry, Refusal>>;
  readonly personalLinks: PersonalLinks;
  /**
   * What the link says; changes nothing. Refuses "link-unknown", also for one that has ended or was replaced, and for one
   * that was made for one person "turned-away" and "workshop-ended".
   */
  readInvitation(
    workshopId: string,
    secret: string,
    existing: Identity | null,
  ): Promise<Result<Invitation, Refusal>>;
  /**
   * Secret link → session. One that was made for one person opens as that person, whoever `existing` is; with any other
   * `existing` is raised to the link's role.
   */
  enter(
    workshopId: string,
    secret: string,
    name: string | undefined,
    organisation: string | undefined,
    existing: Identity | null,
  ): Promise<Result<Entry, Refusal>>;
  reEnter(code: string): Promise<Result<Entry, Refusal>>;
  reEntryCode(who: Identity): Promise<{ readonly code: string; readonly expiresAtMs: number }>;
  /**
   * A new secret link that opens the workshop with this role; where a person replaces the earlier ones of this role, these
   * open nothing any more, and the log says so. Only moderators ask (the caller checks).
   */
  createLink(workshopId: string, role: Role, replacedBy?: string): Promise<string>;
  /** Where people of more than the participants' rights are signed in, the newest session first. */
  sessions(workshopId: string): Promise<readonly ListedSession[]>;
  /** Ends one of them for `by`, closes what it opened and says so in the log; false if there is none with this id. */
  endSession(workshopId: string, sessionId: string, by: string): Promise<boolean>;
  /** Which of `sessions` this request has; null if none. */
  sessionIdOf(request: IncomingMessage, workshopId: string): string | null;
  /** Cookie of the workshop, or bearer token (then `workshopId` may be null). Null: no valid session there. */
  identify(request: IncomingMessage, workshopId: string | null): Promise<Identity | null>;
  identifyToken(token: string): Promise<Identity | null>;
  /** Like `identify`, also for those who wait, were turned away or removed. */
  meet(request: IncomingMessage, workshopId: string): Promise<Comer | null>;
  /** Ends the session that this request carries for the workshop, if any, and closes its sockets; so does waiting. */
  leave(request: IncomingMessage, workshopId: string): Promise<void>;
  /** The whole truth, for the server itself; null if there is no such workshop. */
  read(workshopId: string): Promise<Committed | null>;
  /** What this person may see. */
  view(who: Identity): Promise<Committed | null>;
  run(workshopId: string, command: Command, actor: Actor): Promise<Result<number, Refusal>>;
  /** Called after each commit, in order, before anybody is told. */
  onCommitted(
    listener: (workshopId: string, committed: Committed, events: readonly WorkshopEvent[]) => void,
  ): void;
  /** Erases everything of it and closes its sockets. */
  erase(workshopId: string): Promise<void>;
}

/** One that is there now. */
export interface RunningRehearsal {
  /** The workshop that is rehearsed. */
  readonly of: string;
  /** The copy. */
  readonly workshopId: string;
  /** Whom the server plays. */
  readonly people: number;
  readonly startedAtMs: number;
  /** Then at the latest it is erased. */
  readonly endsAtMs: number;
}

/** Rehearsals of workshops (server/rehearsal). */
export interface Rehearsals {
  /**
   * Begins one, anew if there is one already. Refuses what `Workshops.rehearse` refuses, "conflict" while one is beginning,
   * "too-many" when the server has enough of them, "unavailable" while it stops.
   */
  start(who: Identity, people: number): Promise<Result<Entry & { readonly joinCode: string }, Refusal>>;
  /** Into the one that is there; "not-found" without one. `existing`: who asks has been in it before. */
  enter(who: Identity, existing: Identity | null): Promise<Result<Entry, Refusal>>;
  /** By the id of the workshop or of its copy. */
  find(workshopId: string): RunningRehearsal | null;
  /** Erases the copy of this workshop, if there is one. */
  end(workshopId: string): Promise<void>;
  /** To be called when any workshop is erased: ends what is played in it, and its rehearsal. */
  erased(workshopId: string): Promise<void>;
  count(): number;
  /** Ends all. */
  close(): Promise<void>;
}

/** What the data plane asks of the control plane. */
export interface Access {
  /** Synchronous and in memory for workshops that are loaded; `load` first. */
  load(workshopId: string): Promise<boolean>;
  grantOf(workshopId: string, personId: string, key: DocumentKey): Grant;
  boardRightsOf(workshopId: string, personId: string): BoardRights;
}

/** One message to the peers of a document, made once for all of them. */
export interface Frame {
  readonly message: Uint8Array;
  /** The same as a whole WebSocket frame (RFC 6455, 5.2). */
  readonly framed: Uint8Array;
}

/** A connection to one document, whatever carries it: whole messages both ways, in order. */
export interface Line {
  /** False as soon as either side has begun to close. */
  readonly isOpen: () => boolean;
  write(frame: Frame): void;
  /** What is written from here to `release` leaves in one piece. Only lines that gain by it have them. */
  gather?(): void;
  release?(): void;
  /** Bytes written that the network has not taken. */
  readonly unreadBytes: () => number;
  /** Calls back once when it has taken everything. Only while something is unread. */
  onceRead(callback: () => void): void;
  /** Leaves what the peer sends in the network, until `resume`. A line begins paused. */
  pause(): void;
  resume(): void;
  /** Tells the peer why, and is closed soon whether or not the peer answers. */
  close(code: number, reason?: string): void;
  /** Closes without a word. */
  terminate(): void;
  /** Asks the peer for a sign of life. */
  ping(): void;
  /** To be called once, before `resume`. A message that is no bytes counts as an empty one. */
  listen(listener: { readonly message: (bytes: Uint8Array) => void; readonly alive: () => void }): void;
  onceClosed(callback: () => void): void;
}

/** Hidden cards too. */
export interface CardNews {
  readonly workshopId: string;
  readonly roomId: string;
  readonly changes: readonly CardChange[];
  readonly removed: readonly string[];
  readonly reset?: true;
}

export interface CardChange {
  readonly card: Card;
  /** What is different from what was told before; null: the card was not told before. */
  readonly patch: CardPatch | null;
}

/** How the cards of a workshop are clustered and merged, whole. */
export interface ClusterNews {
  readonly workshopId: string;
  readonly clustering: Clustering;
}

/** For the operator. */
export interface DocumentFigures {
  readonly documents: number;
  readonly connections: number;
  /** Connections whose peer has more than 256 KiB unread. */
  readonly lagging: number;
  readonly bytes: number;
  readonly largestBytes: number;
  /** Yjs client ids in one document: each transaction costs the more the more there are. */
  readonly mostClientIds: number;
  readonly longestTickSeconds: number;
  readonly longestCommitSeconds: number;
  /** Reason → frames that were not taken, since the start. */
  readonly rejections: ReadonlyMap<string, number>;
}

/** Cards on their way out of notebooks. */
export interface Publication {
  readonly people: readonly string[];
  /** The most that is shown of authors; a card's own promise may be stricter. */
  readonly author: AuthorShown;
  /** Of the cards. */
  readonly atMs: number;
  roomFor(personId: string, author: AuthorShown): string;
  /** For the ids of cards and their order. */
  readonly random: Random;
}

/** The data plane (server/sync). */
export interface Documents {
  /** Takes over an upgrade for `/sync/…`; the origin is already checked, the identity found (null: close 4401). */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, identity: Identity | null): void;
  /** The same for a line that is there already. */
  carry(line: Line, workshopId: string, document: DocumentName, identity: Identity | null): void;
  /** Plain cards of a room, hidden ones included. */
  cards(workshopId: string, roomId: string): Promise<readonly Card[]>;
  /**
   * The same as the listeners of `onCards` were told of them: what they are told next leads on from there. `take` is
   * called in the moment of reading, so that nothing is told in between.
   */
  toldCards(workshopId: string, roomId: string, take: (cards: readonly Card[]) => void): Promise<void>;
  overlay(workshopId: string): Promise<Overlay>;
  /** Clusters and merges as the listeners of `onClusters` were told of them. `take` is called in the moment of reading. */
  toldClusters(workshopId: string, take: (clustering: Clustering) => void): Promise<void>;
  /** Debounced like `onCards`. */
  onClusters(listener: (news: ClusterNews) => number): void;
  /**
   * Takes from the notebooks what was written to be shown and puts it on boards, as the server's own writing. Resolves when
   * all is on disk; done again after a crash it loses and doubles nothing. What finds no room on a board stays. Answers
   * whose cards are left because a document could not be read or written.
   */
  publish(workshopId: string, publication: Publication): Promise<readonly string[]>;
  /**
   * Debounced, the longer the more a telling cost: the listener answers how many bytes it put out. With `reset` the
   * changes are all cards there are, because something was missed.
   */
  onCards(listener: (news: CardNews) => number): void;
  /** Looks at every connection of the workshop again: whoever lost the grant is closed 4403 or made a reader. */
  reevaluate(workshopId: string): void;
  /** Closes this person's connections as "restarting": only whoever has a session that still holds comes back. */
  disconnect(who: Identity): void;
  /** Has anybody a document of this workshop open? */
  isOpen(workshopId: string): boolean;
  /** What is in memory now, and the longest tick and commit since this was asked last. */
  readFigures(): DocumentFigures;
  /** Closes connections and forgets the documents, before they are erased from storage. */
  forget(workshopId: string): Promise<void>;
  /** Commits what is under way, closes sockets 1012. */
  close(): Promise<void>;
}

export interface Exporter {
  /** The documentation as a file. Works at every moment, for an empty workshop too. Rejects with ExportError only. */
  render(
    workshopId: string,
    state: WorkshopState,
    cards: readonly Card[],
    overlay: Overlay,
    format: ExportFormat,
    /** Ids of the rooms whose cards could not be read: the file says that they are missing. */
    unread?: readonly string[],
  ): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface Logger {
  info(event: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
  warn(event: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
  error(event: string, error: unknown, fields?: Readonly<Record<string, string | number | boolean>>): void;
}

/** No file could be made; the workshop is as it was. "unavailable": too many at once, or shutting down. */
export class ExportError extends Error {
  override readonly name = "ExportError";
  readonly code: "unavailable" | "too-large" | "internal";

  constructor(code: ExportError["code"], message: string) {
    super(message);
    this.code = code;
  }
}

/** Infrastructure failed; nothing was written. */
export class StorageError extends Error {
  override readonly name = "StorageError";
}
