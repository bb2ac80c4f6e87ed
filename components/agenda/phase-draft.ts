// phase-draft.ts: the form of one phase as data: what was typed, what is wrong with it, and the command that comes out of
// it. The server checks everything again.

import type { Commands } from "#lib/model/command.ts";
import { LIMITS } from "#lib/model/limits.ts";
import type { AuthorShown, Phase } from "#lib/model/state.ts";
import { QUIET_MINUTES } from "#lib/model/writing.ts";
import { sameJson } from "#lib/util/record.ts";

type Kind = NonNullable<Phase["kinds"]>[number];

export interface PhaseDraft {
  readonly title: string;
  /** As typed. */
  readonly minutes: string;
  readonly timeless: boolean;
  /** The minutes are still those that the form proposes. */
  readonly proposed: boolean;
  readonly place: Phase["place"];
  /** Of a phase in groups; null: moderation plans them. */
  readonly forming: NonNullable<Phase["forming"]> | null;
  /** Of a phase for everybody alone. */
  readonly author: AuthorShown;
  readonly own: boolean;
  readonly task: string;
  readonly kinds: readonly Kind[];
}

export type PhaseFaults = Readonly<Partial<Record<"title" | "minutes", true>>>;

const FIRST_MINUTES = 10;

export function draftOf(phase?: Phase): PhaseDraft {
  const minutes = phase ? phase.minutes : FIRST_MINUTES;
  return {
    title: phase?.title ?? "",
    minutes: String(minutes ?? FIRST_MINUTES).replace(".", ","),
    timeless: minutes === null,
    proposed: phase === undefined,
    place: phase?.place ?? "plenary",
    forming: phase?.forming ?? null,
    author: phase?.writing?.author ?? "group",
    own: phase?.writing?.own ?? false,
    task: phase?.task ?? "",
    kinds: phase?.kinds ?? [],
  };
}

export function faultsOf(draft: PhaseDraft): PhaseFaults {
  return {
    ...(draft.title.trim() === "" && { title: true }),
    ...(minutesOf(draft) === undefined && { minutes: true }),
  };
}

/** Only without faults. */
export function addInput(draft: PhaseDraft): Commands["agenda.add"] {
  const { title, place, forming, author, own, task, kinds } = draft;
  const minutes = minutesOf(draft) ?? null;
  return {
    title: title.trim(),
    minutes,
    place,
    ...(place === "groups" && forming !== null && { forming }),
    ...(place === "alone" && { writing: { author, own } }),
    ...(task.trim() !== "" && { task: task.trim() }),
    ...(kinds.length > 0 && { kinds: [...kinds] }),
  };
}

/** What is different from `before`, so that nobody else's change is overwritten; null if nothing is. Only without faults. */
export function changeInput(before: Phase, draft: PhaseDraft): Commands["agenda.change"] | null {
  const was = addInput(draftOf(before));
  const is = addInput(draft);
  const changes = {
    ...(is.title !== was.title && { title: is.title }),
    ...(is.minutes !== was.minutes && { minutes: is.minutes }),
    ...(is.place !== was.place && { place: is.place ?? null }),
    ...(is.forming !== was.forming && { forming: is.forming ?? null }),
    ...(!sameJson(is.writing, was.writing) && { writing: is.writing ?? null }),
    ...(is.task !== was.task && { task: is.task ?? null }),
    ...(!sameJson(is.kinds, was.kinds) && { kinds: is.kinds ?? null }),
  };
  return Object.keys(changes).length === 0 ? null : { phaseId: before.id, ...changes };
}

/** Writing quietly takes less time than other phases; minutes that somebody has typed stay. */
export function withPlace(draft: PhaseDraft, place: Phase["place"]): PhaseDraft {
  if (!draft.proposed) return { ...draft, place };
  return { ...draft, place, minutes: String(place === "alone" ? QUIET_MINUTES : FIRST_MINUTES) };
}

/** In the order in which they were ticked: the first one is the one that is chosen when somebody writes. */
export function withKind(draft: PhaseDraft, kind: Kind, wanted: boolean): PhaseDraft {
  const others = draft.kinds.filter((each) => each !== kind);
  return { ...draft, kinds: wanted ? [...others, kind] : others };
}

/** German and English decimal signs; undefined outside 1 to the limit. */
function minutesOf({ minutes, timeless }: PhaseDraft): number | null | undefined {
  if (timeless) return null;
  const number = Number(minutes.trim().replace(",", "."));
  return minutes.trim() !== "" && number >= 1 && number <= LIMITS.minutes ? number : undefined;
}
