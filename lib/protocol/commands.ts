// commands.ts: the shape check of everything that comes from outside: Socket.IO commands and HTTP bodies. It runs on the
// server only, zod never reaches the browser. Shape and size are checked here; whether a thing exists and may be done is
// decided in lib/model, which also cleans the text.
//
// Commands are strict: an unknown field is a mistake of the caller. HTTP bodies ignore unknown fields, as programs of
// other hosts and times send them.

import { z } from "zod";
import type { CommandName, Commands, CreateInput } from "#lib/model/command.ts";
import { CAST, LEAST_REMAINING_MS, LIMITS } from "#lib/model/limits.ts";
import {
  ASSIGNMENT_KINDS,
  AUTHORS_SHOWN,
  PHASE_FORMINGS,
  PHASE_KINDS,
  PHASE_PLACES,
  PHASE_VIEWS,
  ROUND_SIGNS,
} from "#lib/model/state.ts";
import type { Doing, LogReadInput, LogUndoInput } from "./control.ts";
import {
  type EnterBody,
  INVITED_ROLES,
  type InvitationBody,
  type JoinBody,
  type LinkBody,
  type PersonalLinkBody,
  type ReEnterBody,
  type RehearsalBody,
} from "./http.ts";
import { callUrl, capacity, cardRef, id, LONGEST_NAME, name, nothing, role, task, text } from "./shapes.ts";

const writingPlan = z.strictObject({
  author: z.enum(AUTHORS_SHOWN).exactOptional(),
  own: z.boolean().exactOptional(),
});

const countdown = z.strictObject({
  seconds: z.int().min(LIMITS.leastCountdownSeconds).max(LIMITS.extendSeconds),
  label: text(LIMITS.countdownLabel).exactOptional(),
  paused: z.boolean().exactOptional(),
});

const phase = {
  title: text(LIMITS.phaseTitle),
  minutes: z.number().min(LIMITS.leastMinutes).max(LIMITS.minutes).nullable(),
  place: z.enum(PHASE_PLACES).exactOptional(),
  forming: z.enum(PHASE_FORMINGS).exactOptional(),
  writing: writingPlan.exactOptional(),
  task: task.exactOptional(),
  kinds: z.array(z.enum(PHASE_KINDS)).max(PHASE_KINDS.length).exactOptional(),
  views: z.array(z.enum(PHASE_VIEWS)).max(PHASE_VIEWS.length).exactOptional(),
};
const dots = z.int().min(1).max(LIMITS.dots);
/** A card, or a cluster. */
const option = z.union([cardRef, id]);
const clusters = z
  .record(
    id,
    z.strictObject({
      title: text(LIMITS.clusterTitle),
      cards: z.array(cardRef).min(1).max(LIMITS.voteClusterCards),
    }),
  )
  .refine((weighed) => Object.keys(weighed).length <= LIMITS.clusters);
const wording = z
  .record(option, z.string().regex(/^[0-9a-z]{1,7}$/))
  .refine((signs) => Object.keys(signs).length <= LIMITS.voteCards);
const left = z.int().min(-LIMITS.extendSeconds).max(LIMITS.extendSeconds).nullable();
const place = z.int().min(0).max(LIMITS.phases);

/** personId → index into the rooms of the round. */
const seats = z
  .record(id, z.int().min(0))
  .refine((people) => Object.keys(people).length <= 2 * LIMITS.people);

/** Of people to come, with the index of their room. */
const names = z.array(z.strictObject({ name, room: z.int().min(0).max(LIMITS.rooms) })).max(LIMITS.people);

/** A round to come. */
const plan = {
  rooms: z
    .array(
      z.strictObject({
        name: text(LIMITS.roomName),
        task: task.exactOptional(),
        callUrl: callUrl.exactOptional(),
        capacity: capacity.exactOptional(),
      }),
    )
    .max(LIMITS.people),
  assignment: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.enum(ASSIGNMENT_KINDS).exclude(["rotate"]),
      members: seats.exactOptional(),
      others: z.literal("stay").exactOptional(),
    }),
    z.strictObject({
      kind: z.literal("rotate"),
      members: seats.exactOptional(),
      others: z.literal("stay").exactOptional(),
      hosts: seats.exactOptional(),
      turns: z.int().min(1).max(LIMITS.turns).exactOptional(),
    }),
  ]),
  minutes: z.number().min(LIMITS.leastMinutes).max(LIMITS.minutes).nullable().exactOptional(),
};

const head = {
  title: text(LIMITS.title),
  subtitle: text(LIMITS.subtitle),
  number: text(LIMITS.number),
  language: z.enum(["de", "en"]),
  date: z.union([z.literal(""), z.iso.date()]),
  dayLabel: text(LIMITS.dayLabel),
  abstract: text(LIMITS.abstract),
  congress: z.strictObject({
    title: text(LIMITS.congressTitle),
    ordinal: z.int().min(1).max(LIMITS.ordinal).exactOptional(),
  }),
  people: z
    .array(
      z.strictObject({
        role: z.enum(["speaker", "moderator"]),
        name: text(LIMITS.contributorName),
        organisation: text(LIMITS.organisation).exactOptional(),
        label: text(LIMITS.contributorLabel).exactOptional(),
      }),
    )
    .max(LIMITS.contributors),
  funding: z.strictObject({ statement: text(LIMITS.funding) }),
  template: z.string().max(100),
};

/** One row for each command; the dispatch, its types and docs/protocol.md follow from it. */
/** May come beside the input of a command, or of `log.undo`: whoever repeats it under the same id does it once (CO14). */
export const TERMS = z.strictObject({ op: id.exactOptional() });

export const COMMANDS = {
  "head.change": z.strictObject({
    title: head.title.nullable().exactOptional(),
    subtitle: head.subtitle.nullable().exactOptional(),
    number: head.number.nullable().exactOptional(),
    language: head.language.nullable().exactOptional(),
    date: head.date.nullable().exactOptional(),
    dayLabel: head.dayLabel.nullable().exactOptional(),
    abstract: head.abstract.nullable().exactOptional(),
    congress: head.congress.nullable().exactOptional(),
    people: head.people.nullable().exactOptional(),
    funding: head.funding.nullable().exactOptional(),
    template: head.template.nullable().exactOptional(),
  }),
  "settings.change": z.strictObject({
    editing: z.enum(["everyone", "author"]).exactOptional(),
    documentationVisible: z.boolean().exactOptional(),
    door: z.enum(["open", "approve", "locked"]).exactOptional(),
    signs: z.array(z.enum(ROUND_SIGNS)).max(ROUND_SIGNS.length).exactOptional(),
    autoReturn: z.boolean().exactOptional(),
  }),
  "door.set": z.strictObject({
    door: z.enum(["open", "approve", "passphrase", "locked"]),
    passphrase: z.string().min(1).max(200).exactOptional(),
  }),
  "workshop.end": nothing,
  "workshop.reopen": nothing,
  "person.rename": z.strictObject({
    personId: id,
    name,
    organisation: z.string().max(LONGEST_NAME).exactOptional(),
  }),
  "person.promote": z.strictObject({ personId: id, role }),
  "person.admit": z.strictObject({ personId: id.nullable() }),
  "person.turn-away": z.strictObject({ personId: id }),
  "person.wait-again": z.strictObject({
    personId: id,
    name,
    organisation: z.string().max(LONGEST_NAME).exactOptional(),
    sinceMs: z.int().min(0),
  }),
  "person.remove": z.strictObject({ personId: id }),
  "person.readmit": z.strictObject({
    personId: id,
    seat: z.strictObject({ roundId: id, roomId: id }).exactOptional(),
  }),
  "person.move": z.strictObject({ personId: id, roomId: id }),
  "people.move": z.strictObject({
    moves: z.array(z.strictObject({ personId: id, roomId: id })).max(LIMITS.people),
  }),
  "room.visit": z.strictObject({ roomId: id.nullable() }),
  "room.change": z.strictObject({
    roomId: id,
    name: text(LIMITS.roomName).exactOptional(),
    task: task.nullable().exactOptional(),
    callUrl: callUrl.nullable().exactOptional(),
    capacity: capacity.nullable().exactOptional(),
  }),
  "room.choose": z.strictObject({ roomId: id.nullable() }),
  "round.prepare": z.strictObject({ ...plan, names: names.exactOptional() }),
  "round.begin": z.strictObject({ ...plan, reveal: z.boolean().exactOptional() }),
  "round.assign": z.strictObject({ personId: id, roomId: id.nullable() }),
  "round.expect": z.strictObject({ names }),
  "round.shuffle": nothing,
  "round.offer": nothing,
  "round.rotate": nothing,
  "round.discard": nothing,
  "round.open": nothing,
  "round.recall": z.strictObject({ roundId: id }),
  "round.reopen": z.strictObject({ roundId: id }),
  "round.extend": z.strictObject({
    seconds: z.int().min(-LIMITS.extendSeconds).max(LIMITS.extendSeconds),
  }),
  "round.close": z.strictObject({ graceSeconds: z.int().min(0).max(LIMITS.graceSeconds) }),
  "timer.pause": nothing,
  "timer.resume": nothing,
  "timer.set": z.strictObject({
    seconds: z
      .int()
      .min(LEAST_REMAINING_MS / 1000)
      .max(LIMITS.extendSeconds)
      .nullable(),
  }),
  "countdown.start": countdown,
  "countdown.pause": nothing,
  "countdown.resume": nothing,
  "countdown.extend": z.strictObject({
    seconds: z.int().min(-LIMITS.extendSeconds).max(LIMITS.extendSeconds),
  }),
  "countdown.stop": nothing,
  "agenda.use": z.strictObject({ template: z.string().max(100) }),
  "agenda.set": z.strictObject({
    phases: z
      .array(z.strictObject({ ...phase, id: id.exactOptional(), skipped: z.boolean().exactOptional() }))
      .max(LIMITS.phases),
    current: z.strictObject({ phaseId: id, seconds: left }).exactOptional(),
  }),
  "agenda.add": z.strictObject({ ...phase, at: place.exactOptional() }),
  "agenda.change": z.strictObject({
    phaseId: id,
    title: phase.title.nullable().exactOptional(),
    minutes: phase.minutes.exactOptional(),
    place: z.enum(PHASE_PLACES).nullable().exactOptional(),
    forming: z.enum(PHASE_FORMINGS).nullable().exactOptional(),
    writing: writingPlan.nullable().exactOptional(),
    task: task.nullable().exactOptional(),
    kinds: z.array(z.enum(PHASE_KINDS)).max(PHASE_KINDS.length).nullable().exactOptional(),
    views: z.array(z.enum(PHASE_VIEWS)).max(PHASE_VIEWS.length).nullable().exactOptional(),
  }),
  "agenda.move": z.strictObject({ phaseId: id, to: place }),
  "agenda.remove": z.strictObject({ phaseId: id }),
  "agenda.start": z.strictObject({ phaseId: id.nullable(), seconds: left.exactOptional() }),
  "agenda.skip": z.strictObject({ phaseId: id, skipped: z.boolean().exactOptional() }),
  "agenda.repeat": z.strictObject({ phaseId: id }),
  "agenda.extend": z.strictObject({
    seconds: z.int().min(-LIMITS.extendSeconds).max(LIMITS.extendSeconds),
  }),
  "vote.open": z.strictObject({
    title: text(LIMITS.voteTitle),
    cards: z.array(option).min(2).max(LIMITS.voteCards),
    clusters: clusters.exactOptional(),
    dots: dots.exactOptional(),
    perCard: z.int().min(1).max(LIMITS.dotsPerCard).exactOptional(),
    wording: wording.exactOptional(),
  }),
  "vote.cast": z.strictObject({
    voteId: id,
    card: option,
    dots: z
      .int()
      .min(0)
      .max(LIMITS.dots * LIMITS.people),
    op: id,
    proxyId: id.exactOptional(),
  }),
  "vote.proxy": z.strictObject({
    voteId: id,
    name,
    people: z.int().min(1).max(LIMITS.people),
    proxyId: id.exactOptional(),
  }),
  "vote.discard-proxy": z.strictObject({
    voteId: id,
    proxyId: id,
    discarded: z.boolean().exactOptional(),
  }),
  "vote.close": z.strictObject({ voteId: id }),
  "vote.reopen": z.strictObject({ voteId: id }),
  "vote.discard": z.strictObject({ voteId: id, discarded: z.boolean().exactOptional() }),
  "vote.run-off": z.strictObject({
    voteId: id,
    rank: z.int().min(1).max(LIMITS.voteCards).exactOptional(),
    title: text(LIMITS.voteTitle).exactOptional(),
    wording: wording.exactOptional(),
  }),
  "focus.set": z.strictObject({ card: cardRef.nullable() }),
  "board.lock": z.strictObject({ roomId: id.exactOptional() }),
  "board.unlock": z.strictObject({ roomId: id.exactOptional() }),
  "everybody.call": z.strictObject({
    place: z.enum(["plenary", "documentation", "room"]),
    roomId: id.exactOptional(),
    card: cardRef.exactOptional(),
  }),
  "everybody.release": nothing,
  "hand.raise": nothing,
  "hand.lower": z.strictObject({ personId: id.exactOptional() }),
  "hand.take": z.strictObject({ personId: id }),
  "hand.restore": z.strictObject({
    personId: id,
    raisedAtMs: z.int().min(0),
    speaking: z.literal(true).exactOptional(),
  }),
  "ready.set": z.strictObject({ ready: z.boolean() }),
  "ready.reset": nothing,
  "ready.restore": z.strictObject({ personIds: z.array(id).max(LIMITS.people) }),
  "writing.start": writingPlan.extend({ clock: countdown.exactOptional() }),
  "writing.change": writingPlan,
  "writing.end": nothing,
  "writing.reveal": nothing,
  "writing.share": nothing,
  "broadcast.send": z.strictObject({ text: text(LIMITS.broadcast), roomId: id.exactOptional() }),
  "broadcast.withdraw": z.strictObject({ broadcastId: id, withdrawn: z.boolean().exactOptional() }),
  "help.raise": nothing,
  "help.take": z.strictObject({ roomId: id }),
  "help.done": z.strictObject({ roomId: id }),
  "help.restore": z.strictObject({
    roomId: id,
    by: id,
    raisedAtMs: z.int().min(0),
    takenBy: id.exactOptional(),
  }),
  "help.withdraw": z.strictObject({ roomId: id.exactOptional() }),
} as const satisfies { [Name in CommandName]: z.ZodType<Commands[Name]> };

/** What moderation asks of the log; not decided like commands, but answered or turned into some. */
export const LOG_MESSAGES = {
  "log.read": z.strictObject({ before: z.int().min(1).exactOptional() }),
  "log.undo": z
    .strictObject({ from: z.int().min(1), to: z.int().min(1) })
    .refine(({ from, to }) => from <= to && to - from < LIMITS.undoEvents),
} as const satisfies { "log.read": z.ZodType<LogReadInput>; "log.undo": z.ZodType<LogUndoInput> };

/** What a page says of its person. */
export const PRESENCE_MESSAGE: z.ZodType<Doing> = z.strictObject({
  away: z.boolean(),
  writing: z.boolean().exactOptional(),
  waiting: z.int().min(0).max(LIMITS.waiting).exactOptional(),
});

/** POST /api/workshops. Numbers may come as text and the other way round, as forms and spreadsheets send them. */
export const createSchema: z.ZodType<CreateInput> = z.object({
  title: head.title.refine((title) => title.trim() !== ""),
  subtitle: head.subtitle.exactOptional(),
  number: z.union([z.string(), z.number()]).transform(String).pipe(head.number).exactOptional(),
  language: head.language.exactOptional(),
  date: head.date.exactOptional(),
  dayLabel: head.dayLabel.exactOptional(),
  abstract: head.abstract.exactOptional(),
  congress: z
    .object({
      title: text(LIMITS.congressTitle),
      ordinal: z
        .union([z.number(), z.string().regex(/^\d{1,3}\.?$/)])
        .transform((ordinal) => (typeof ordinal === "string" ? Number.parseInt(ordinal, 10) : ordinal))
        .pipe(z.int().min(1).max(LIMITS.ordinal))
        .exactOptional(),
    })
    .exactOptional(),
  people: z
    .array(
      z.object({
        role: z.enum(["speaker", "moderator"]),
        name: text(LIMITS.contributorName),
        organisation: text(LIMITS.organisation).exactOptional(),
        label: text(LIMITS.contributorLabel).exactOptional(),
      }),
    )
    .max(LIMITS.contributors)
    .exactOptional(),
  funding: z.object({ statement: text(LIMITS.funding) }).exactOptional(),
  template: head.template.exactOptional(),
});

/** POST /api/join. The code is compared by the server without hyphen, spaces and case. */
export const joinSchema: z.ZodType<JoinBody> = z.object({
  joinCode: z.string().max(64),
  name,
  organisation: z.string().max(LONGEST_NAME).exactOptional(),
  passphrase: z.string().max(200).exactOptional(),
});

const secret = z.string().min(1).max(200);

/** POST /api/workshops/:id/enter. */
export const enterSchema: z.ZodType<EnterBody> = z.object({
  secret,
  name: name.exactOptional(),
  organisation: z.string().max(LONGEST_NAME).exactOptional(),
});

/** POST /api/re-enter. */
export const reEnterSchema: z.ZodType<ReEnterBody> = z.object({ code: z.string().max(64) });

/** POST /api/workshops/:id/links. */
export const linkSchema: z.ZodType<LinkBody> = z.object({
  role,
  replace: z.boolean().exactOptional(),
});

/** POST /api/workshops/:id/personal-links. */
export const personalLinkSchema: z.ZodType<PersonalLinkBody> = z.union([
  z.object({ personId: id }),
  z.object({ name, role: z.enum(INVITED_ROLES) }),
]);

/** POST /api/workshops/:id/invitation. */
export const invitationSchema: z.ZodType<InvitationBody> = z.object({ secret });

/** POST /api/workshops/:id/rehearsal. */
export const rehearsalSchema: z.ZodType<RehearsalBody> = z.object({
  people: z.int().min(CAST.least).max(CAST.most).exactOptional(),
  again: z.boolean().exactOptional(),
});
