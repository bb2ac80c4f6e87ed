// play.ts: plays a sample workshop through the public doors, from its creation to the last sentence of the documentation:
// at once for journeys and pictures, or at the speed of people for whoever wants to watch. Somebody may interfere (open a
// round, end the workshop): then what is refused is passed over and the play goes on.

import { randomBytes } from "node:crypto";
import type { Commands, CommandName } from "#lib/model/command.ts";
import type { CreateAnswer, EntryAnswer } from "#lib/protocol/http.ts";
import {
  createWorkshop,
  joinWorkshop,
  openVisitor,
  readState,
  type Visitor,
} from "#server/rehearsal/visitor.ts";
import { pause, writeCard, writeResults, type Pace } from "#server/rehearsal/writer.ts";
import { AFTERTHOUGHTS, SAMPLE, type Sample, type SampleCard, type SampleRound } from "./sample.ts";

export interface DemoOptions {
  readonly origin: string;
  /** Milliseconds from letter to letter; 0 writes everything at once. */
  readonly letterMs: number;
  /** Ends the play where it is. */
  readonly signal: AbortSignal;
  readonly sample?: Sample;
  /** Stops while the groups of the last round are at work: nothing is closed, wished or summed up yet. */
  readonly leaveOpen?: boolean;
  /** The workshop exists and can be entered; the play has only begun. */
  readonly onOpened?: (opened: CreateAnswer) => void;
  /** What happens, in a few words, for whoever watches. */
  readonly onStep?: (step: string) => void;
}

export interface Demo {
  readonly opened: CreateAnswer;
  readonly speaker: EntryAnswer;
  /** In the order of the sample. */
  readonly people: readonly EntryAnswer[];
  /** Group rooms, in the order of the sample. */
  readonly roomIds: readonly string[];
  /** Key of a sample card → "roomId/cardId". */
  readonly refs: ReadonlyMap<string, string>;
  /** Goes on writing now and then, until the signal or the last thought. */
  linger(): Promise<void>;
  close(): void;
}

/** About eight letters a second: quick typists, so that a minute shows something. */
export const LETTER_MS = 120;

/** Pauses of the play at the speed of people. */
const BETWEEN_ENTRIES_MS = 350;
const BETWEEN_PARTS_MS = 4_000;
const BETWEEN_CARDS_MS = 3_000;
const BEFORE_HELP_MS = 12_000;
const HELP_MS = 15_000;
const BETWEEN_THOUGHTS_MS = 12_000;
const GRACE_SECONDS = 8;

/** Resolves when the sample is told and everything of it is on the server. */
export async function playDemo(options: DemoOptions): Promise<Demo> {
  const { origin, signal, sample = SAMPLE } = options;
  const live = options.letterMs > 0;
  const pace: Pace = { letterMs: options.letterMs, signal };
  const step = (text: string): void => options.onStep?.(text);
  const wait = async (ms: number): Promise<void> => void (live && (await pause(ms, signal)));

  const opened = await createWorkshop(origin, sample.head);
  options.onOpened?.(opened);
  const { workshopId, joinCode } = opened;
  const moderator = openVisitor(origin, opened);
  const visitors: Visitor[] = [moderator];
  const command = async <Name extends CommandName>(name: Name, input: Commands[Name]): Promise<void> => {
    const ack = await moderator.send(name, input);
    if (!ack.ok) step(`${name}: ${ack.code}`);
  };
  await command("person.rename", { personId: opened.personId, ...sample.moderator });

  async function enter(person: Sample["speaker"]): Promise<{ entry: EntryAnswer; visitor: Visitor }> {
    const entry = await joinWorkshop(origin, { joinCode, ...person });
    const visitor = openVisitor(origin, entry);
    visitors.push(visitor);
    return { entry, visitor };
  }

  const lecturer = await enter(sample.speaker);
  await command("person.promote", { personId: lecturer.entry.personId, role: "speaker" });
  const people: { entry: EntryAnswer; visitor: Visitor }[] = [];
  for (const person of sample.people) {
    people.push(await enter(person));
    await wait(BETWEEN_ENTRIES_MS);
  }
  step(`${people.length + 2} people are here`);

  const state = await readState(origin, workshopId, opened.token);
  const plenaryId = state.rooms.find((room) => room.kind === "plenary")?.id ?? "";
  const refs = new Map<string, string>();

  /** All authors at once, each one card after the other. */
  async function write(cards: readonly SampleCard[], roomId: string): Promise<void> {
    for (const card of cards) refs.set(card.key, `${roomId}/${cardIdOf()}`);
    const authors = Map.groupBy(cards, (card) => card.by);
    await Promise.all(
      [...authors].map(async ([by, own]) => {
        const author = by === "speaker" ? lecturer.visitor : people[by]?.visitor;
        if (!author) throw new Error(`the sample has no person ${by}`);
        const doc = await author.open(`rooms/${roomId}`);
        for (const card of own) {
          if (signal.aborted) return;
          const cardId = refs.get(card.key)?.split("/")[1] ?? "";
          const linked = (card.partners ?? []).flatMap((key) => refs.get(key) ?? []);
          const who = { cardId, by: author.personId, createdAt: Date.now() };
          await writeCard(doc, card, who, linked, pace);
          await wait(BETWEEN_CARDS_MS);
        }
        await author.settled();
      }),
    );
  }

  async function playRound(round: SampleRound, closes: boolean): Promise<readonly string[]> {
    const seats = sample.groups.flatMap((group, index) =>
      group.members.flatMap((number): (readonly [string, number])[] => {
        const person = people[number];
        return person ? [[person.entry.personId, index]] : [];
      }),
    );
    const seated = new Set(seats.map(([personId]) => personId));
    // Whoever came to watch goes along.
    const guests = (await readState(origin, workshopId, opened.token)).people.filter(
      (person) => person.role === "participant" && person.removed !== true && !seated.has(person.id),
    );
    const members = Object.fromEntries([
      ...seats,
      ...guests.map((person, index) => [person.id, index % sample.groups.length] as const),
    ]);
    await command("round.prepare", {
      rooms: sample.groups.map(({ name }) => ({ name, task: round.task })),
      assignment: { kind: "manual", members },
      minutes: round.minutes,
    });
    await command("round.open", {});
    const { rooms } = await readState(origin, workshopId, opened.token);
    const roomIds = sample.groups.map(({ name }) => rooms.find((room) => room.name === name)?.id ?? "");
    await Promise.all([
      ...roomIds.map((roomId, index) => write(round.cards[index] ?? [], roomId)),
      live ? askForHelp(sample.groups.at(-1)?.members[0] ?? 0) : null,
    ]);
    if (live) await command("broadcast.send", { text: sample.harvest });
    await wait(BETWEEN_PARTS_MS);
    if (closes) await command("round.close", { graceSeconds: live ? GRACE_SECONDS : 0 });
    return roomIds;
  }

  /** One group calls the moderation, which comes. */
  async function askForHelp(member: number): Promise<void> {
    await wait(BEFORE_HELP_MS);
    const caller = people[member];
    if (!caller || signal.aborted) return;
    await caller.visitor.send("help.raise", {});
    await wait(HELP_MS);
    await caller.visitor.send("help.withdraw", {});
  }

  await write(sample.impulse, plenaryId);
  step("the lecture is over");
  let roomIds: readonly string[] = [];
  for (const [index, round] of sample.rounds.entries()) {
    if (signal.aborted) break;
    await wait(BETWEEN_PARTS_MS);
    step(`round ${index + 1} opens`);
    const closes = options.leaveOpen !== true || index < sample.rounds.length - 1;
    roomIds = await playRound(round, closes);
    await wait(GRACE_SECONDS * 1000);
  }
  if (!signal.aborted && options.leaveOpen !== true) {
    await write(sample.closing, plenaryId);
    step("the documentation is written");
    await writeResults(await moderator.open("documentation"), sample.results, pace);
    await moderator.settled();
  }

  return {
    opened,
    speaker: lecturer.entry,
    people: people.map(({ entry }) => entry),
    roomIds,
    refs,
    async linger() {
      for (const [index, thought] of AFTERTHOUGHTS.entries()) {
        if (!(await pause(BETWEEN_THOUGHTS_MS, signal))) return;
        const by = (index * 5) % people.length;
        await write([{ ...thought, key: `afterthought-${index}`, by }], plenaryId);
      }
    },
    close() {
      for (const visitor of visitors) visitor.close();
    },
  };
}

/** 21 URL-safe signs. */
function cardIdOf(): string {
  return randomBytes(16).toString("base64url").slice(0, 21);
}
