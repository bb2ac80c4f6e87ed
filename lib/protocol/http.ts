// http.ts: bodies and answers of the HTTP table. Errors are RFC 9457 problem+json with `code` (see refusals.ts).

import type { Card } from "#lib/board/card.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import type { Language, Phase, Role, WorkshopState } from "#lib/model/state.ts";

export interface CreateAnswer {
  readonly workshopId: string;
  readonly joinCode: string;
  readonly personId: string;
  readonly token: string;
  /** `moderate` has its secret in the fragment, which no server ever sees in a request line. */
  readonly links: { readonly join: string; readonly moderate: string };
}

export interface JoinBody {
  readonly joinCode: string;
  readonly name: string;
  readonly organisation?: string;
  /** Of the door, where it asks for one. */
  readonly passphrase?: string;
}

/** Of POST /api/join, /api/workshops/:id/enter and /api/re-enter. */
export interface EntryAnswer {
  readonly workshopId: string;
  readonly personId: string;
  readonly token: string;
  /** Not in yet: moderation admits one by one, and the session opens nothing but the channel on which that is told. */
  readonly waiting?: true;
}

/** POST /api/workshops/:id/enter: the secret of a moderator's or invitation link for a session. */
export interface EnterBody {
  readonly secret: string;
  /** Without it an existing session of this browser is raised, or a neutral name given. */
  readonly name?: string;
  readonly organisation?: string;
}

/** POST /api/re-enter: a personal code for the same person on another device. */
export interface ReEnterBody {
  readonly code: string;
}

/** POST /api/workshops/:id/re-entry-code → a new personal code; the one before it stops working. */
export interface ReEntryCodeAnswer {
  readonly code: string;
  readonly expiresAtMs: number;
}

export interface Problem {
  readonly type: "about:blank";
  readonly title: string;
  readonly status: number;
  readonly code: Refusal;
  /** JSON Pointers of the fields at fault, when `code` is "invalid". */
  readonly fields?: readonly string[];
}

export const EXPORT_FORMATS = {
  html: "text/html; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const;

export type ExportFormat = keyof typeof EXPORT_FORMATS;

/** POST /api/workshops/:id/links, by moderation: another secret link, for moderation or for an invited person. */
export interface LinkBody {
  readonly role: Role;
  /** Earlier links of this role open nothing any more. Sessions that began with them go on. */
  readonly replace?: boolean;
}

export interface LinkAnswer {
  readonly role: Role;
  /** Secret in the fragment, like `links.moderate`. */
  readonly link: string;
}

/** Whose task is more than taking part, and who may be invited by name. */
export const INVITED_ROLES = ["moderator", "speaker", "scribe"] as const satisfies readonly Role[];

export type InvitedRole = (typeof INVITED_ROLES)[number];

/**
 * POST /api/workshops/:id/personal-links, by moderation: a link for one person who is to come, or for one who is there or
 * has a link already; that one then opens nothing any more.
 */
export type PersonalLinkBody =
  | { readonly name: string; readonly role: InvitedRole }
  | { readonly personId: string };

/** The secret is in the fragment, and told this once. */
export interface PersonalLinkAnswer {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly link: string;
}

/** GET /api/workshops/:id/personal-links, by moderation, in the order in which they were made. */
export interface ListedLinkAnswer {
  readonly personId: string;
  /** As they are called now, or will be when they come. */
  readonly name: string;
  /** What they may now, or will. */
  readonly role: Role;
  /** personId of who made it. */
  readonly by: string;
  readonly madeAtMs: number;
  /** Last; null: not yet. */
  readonly openedAtMs: number | null;
  /** Null: it opens. */
  readonly endedAtMs: number | null;
  /** The person was taken out of the workshop: until they are back it opens nothing. */
  readonly removed?: true;
}

/** POST /api/workshops/:id/invitation: what the secret of a link says before somebody enters. */
export interface InvitationBody {
  readonly secret: string;
}

export interface InvitationAnswer {
  /** Of the workshop. */
  readonly title: string;
  readonly role: Role;
  /** Whose link it is; absent for one that is for anybody with this role. */
  readonly name?: string;
  /** They have been here before. */
  readonly back?: true;
  /** This browser is them already. */
  readonly here?: true;
  /** As whom this browser is here, somebody else than the link is for. */
  readonly instead?: string;
}

/** GET /api/workshops/:id/sessions, by moderation: where moderators are signed in, the newest first. */
export interface SessionAnswer {
  /** For DELETE /api/workshops/:id/sessions/:sessionId. Opens nothing. */
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly sinceMs: number;
  /** Null: not since the server started. */
  readonly lastSeenMs: number | null;
  readonly online: boolean;
  /** The one that asks. */
  readonly own?: true;
}

/** POST /api/workshops/:id/rehearsal, by moderation → EntryAnswer: 201 begun, 200 entered because it is there already. */
export interface RehearsalBody {
  /** Whom the server plays; without it as many as before, or 12. */
  readonly people?: number;
  /** Erases the one that is there and begins anew. */
  readonly again?: boolean;
}

/** GET /api/workshops/:id/rehearsal, by moderation. */
export interface RehearsalAnswer {
  readonly running: {
    /** Of the copy. */
    readonly workshopId: string;
    readonly people: number;
    readonly startedAtMs: number;
    /** Then at the latest it is erased. */
    readonly endsAtMs: number;
  } | null;
}

/** GET /api/templates, in the order in which they are offered. */
export interface TemplateAnswer {
  readonly name: string;
  readonly label: Readonly<Record<Language, string>>;
  /** May be empty. */
  readonly summary: Readonly<Record<Language, string>>;
  readonly phases: readonly {
    readonly title: Readonly<Record<Language, string>>;
    /** null: no time. */
    readonly minutes: number | null;
    readonly place: Phase["place"];
  }[];
}

/** GET /api/workshops/:id */
export interface StateAnswer {
  readonly seq: number;
  readonly state: WorkshopState;
}

/** GET /api/workshops/:id/cards: hidden cards are left out; `author` is the name of `by` today, to whoever sees it. */
export type CardAnswer = Card & { readonly author?: string };
