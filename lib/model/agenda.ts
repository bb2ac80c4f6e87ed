// agenda.ts: the steps of a workshop. Phases are soft: starting one puts it in front and shows its task and its time to
// everybody, but nothing is forbidden by a phase, nothing ends by itself, and one can always go back. Rounds and boards do
// not know phases; only with one for everybody alone private writing begins.

import type { Random } from "#lib/util/random.ts";
import { sameJson } from "#lib/util/record.ts";
import { accept, refuse } from "#lib/util/result.ts";
import { cleanLine, cleanText, countGraphemes } from "#lib/util/text.ts";
import type { Commands, PhasePlan } from "./command.ts";
import { type Decision, type Moment, NOTHING } from "./decision.ts";
import type { WorkshopEvent } from "./event.ts";
import { LEAST_REMAINING_MS, LIMITS } from "./limits.ts";
import { withoutReady } from "./signs.ts";
import type { Agenda, Language, Phase, WorkshopState } from "./state.ts";
import { type Template, templateOf } from "./templates.ts";
import { writingWith } from "./writing.ts";

/** Replaces all phases by those of a template, in the language of the workshop. Refuses "not-found". */
export function decideUseTemplate(
  state: WorkshopState,
  input: Commands["agenda.use"],
  { random, templates, now }: Moment,
): Decision {
  const template = templateOf(input.template, templates);
  if (!template) return refuse("not-found");
  const event = startingWith(template, state.head.language, random);
  return accept([state.agenda?.current ? { ...event, atMs: now } : event]);
}

/**
 * Replaces all phases; those that are given with the id of one that is there stay that phase. Refuses "invalid", and
 * "not-found" for a `current` that is none of them.
 */
export function decideSetAgenda(
  state: WorkshopState,
  input: Commands["agenda.set"],
  { random, now }: Moment,
): Decision {
  const taken = new Set<string>();
  const phases: Phase[] = [];
  for (const { id, skipped, ...plan } of input.phases) {
    const keeps = id !== undefined && !taken.has(id);
    const phase = readPhase(plan, keeps ? id : random.id());
    if (!phase) return refuse("invalid");
    taken.add(phase.id);
    phases.push(skipped ? { ...phase, skipped } : phase);
  }
  const decision = changed(state, phases, now);
  const { current } = input;
  if (!decision.ok || !current) return decision;
  const phase = phases.find(({ id }) => id === current.phaseId);
  return phase ? accept([...decision.value, started(phase, now, current.seconds)]) : refuse("not-found");
}

/** At the end, or before the phase that has the place `at` now. Refuses "invalid". */
export function decideAddPhase(
  state: WorkshopState,
  { at, ...plan }: Commands["agenda.add"],
  { random }: Moment,
): Decision {
  const phases = phasesOf(state);
  const phase = readPhase(plan, random.id());
  if (!phase || (at !== undefined && !isPlace(at, phases.length + 1))) return refuse("invalid");
  return changed(state, phases.toSpliced(at ?? phases.length, 0, phase));
}

/** Fields left out stay; null clears. Of the phase that runs, new minutes do not move the end. Refuses "not-found", "invalid". */
export function decideChangePhase(state: WorkshopState, input: Commands["agenda.change"]): Decision {
  const { phaseId, ...given } = input;
  const before = phaseOf(state, phaseId);
  if (!before) return refuse("not-found");
  const { id, skipped, ...plan } = before;
  const merged = Object.fromEntries(
    Object.entries({ ...plan, ...given }).filter(([key, value]) => value !== null || key === "minutes"),
  );
  const phase = readPhase({ title: "", minutes: null, ...merged }, id);
  if (!phase) return refuse("invalid");
  return changed(state, replaced(state, { ...phase, ...(skipped && { skipped }) }));
}

/** `to` is the place it will have. Refuses "not-found" and "invalid". */
export function decideMovePhase(state: WorkshopState, { phaseId, to }: Commands["agenda.move"]): Decision {
  const phase = phaseOf(state, phaseId);
  if (!phase) return refuse("not-found");
  const others = phasesOf(state).filter(({ id }) => id !== phaseId);
  return isPlace(to, others.length + 1) ? changed(state, others.toSpliced(to, 0, phase)) : refuse("invalid");
}

/** If it is the one that runs, none runs. Refuses "not-found". */
export function decideRemovePhase(
  state: WorkshopState,
  { phaseId }: Commands["agenda.remove"],
  { now }: Moment,
): Decision {
  if (!phaseOf(state, phaseId)) return refuse("not-found");
  return changed(
    state,
    phasesOf(state).filter(({ id }) => id !== phaseId),
    now,
  );
}

/** Any phase at any time, also one that was over or skipped; null: none is in front. Refuses "not-found". */
export function decideStartPhase(
  state: WorkshopState,
  { phaseId, seconds }: Commands["agenda.start"],
  moment: Moment,
): Decision {
  const current = state.agenda?.current?.phaseId ?? null;
  if (current === phaseId) return NOTHING;
  if (phaseId === null) return accept([{ name: "phase-started", current: null, atMs: moment.now }]);
  const phase = phaseOf(state, phaseId);
  if (!phase) return refuse("not-found");
  return accept([...withSkipped(state, phase, false), ...begun(state, phase, moment, seconds)]);
}

/** Skipping the one that runs starts the next. `skipped` false takes it back. Refuses "not-found". */
export function decideSkipPhase(
  state: WorkshopState,
  { phaseId, skipped = true }: Commands["agenda.skip"],
  moment: Moment,
): Decision {
  const phase = phaseOf(state, phaseId);
  if (!phase) return refuse("not-found");
  const events = withSkipped(state, phase, skipped);
  if (!skipped || state.agenda?.current?.phaseId !== phaseId) return accept(events);
  const next = nextPhase(state);
  if (next) return accept([...events, ...begun(state, next, moment)]);
  return accept([...events, { name: "phase-started", current: null, atMs: moment.now }]);
}

/** Puts a copy behind the phase that runs, or behind itself if none does. Refuses "not-found" and "invalid" (too many). */
export function decideRepeatPhase(
  state: WorkshopState,
  { phaseId }: Commands["agenda.repeat"],
  { random }: Moment,
): Decision {
  const phase = phaseOf(state, phaseId);
  if (!phase) return refuse("not-found");
  const phases = phasesOf(state);
  const behind = state.agenda?.current?.phaseId ?? phaseId;
  const at = phases.findIndex(({ id }) => id === behind) + 1;
  const { skipped: _skipped, ...plan } = phase;
  return changed(state, phases.toSpliced(at, 0, { ...plan, id: random.id() }));
}

/** Moves the end of the phase that runs; shortening leaves at least 10 s. Refuses "not-found", and "not-allowed" without an end. */
export function decideExtendPhase(
  state: WorkshopState,
  { seconds }: Commands["agenda.extend"],
  { now }: Moment,
): Decision {
  const current = state.agenda?.current;
  if (!current) return refuse("not-found");
  if (current.endsAtMs === null) return refuse("not-allowed");
  if (seconds === 0 || !Number.isFinite(seconds)) return NOTHING;
  const leftMs = Math.max(0, current.endsAtMs - now);
  const least = Math.min(leftMs, LEAST_REMAINING_MS);
  const afterMs = Math.max(leftMs + Math.round(seconds * 1000), least);
  if (afterMs === leftMs) return NOTHING;
  const endsAtMs = now + afterMs;
  return accept([{ name: "phase-timed", endsAtMs }]);
}

/** The first event of a workshop that begins with a template. */
export function startingWith(
  template: Template,
  language: Language,
  random: Random,
): Extract<WorkshopEvent, { name: "agenda-changed" }> {
  const phases = template.phases.flatMap(
    ({ key: _key, title, task, ...plan }) =>
      readPhase({ ...plan, title: title[language], task: task[language] }, random.id()) ?? [],
  );
  return { name: "agenda-changed", phases, template: `${template.name}@${String(template.version)}` };
}

export function evolveAgenda(
  state: WorkshopState,
  {
    phases,
    template = state.agenda?.template,
    atMs,
  }: Omit<Extract<WorkshopEvent, { name: "agenda-changed" }>, "name">,
): WorkshopState {
  const { current, spent: before } = state.agenda ?? {};
  const stays = current !== undefined && phases.some(({ id }) => id === current.phaseId);
  const spent = current && !stays && atMs !== undefined ? withTurn(before, current, atMs) : before;
  const agenda: Agenda = {
    phases,
    ...(template !== undefined && { template }),
    ...(spent && { spent }),
    ...(stays && { current }),
  };
  return { ...state, agenda };
}

export function evolvePhaseStarted(
  state: WorkshopState,
  { current, atMs }: Omit<Extract<WorkshopEvent, { name: "phase-started" }>, "name">,
): WorkshopState {
  const { current: before, ...rest } = state.agenda ?? { phases: [] };
  const nowMs = current?.startedAtMs ?? atMs;
  const spent = before && nowMs !== undefined ? withTurn(rest.spent, before, nowMs) : rest.spent;
  const agenda: Agenda = { ...rest, ...(spent && { spent }), ...(current && { current }) };
  return { ...withoutReady(state), agenda };
}

export function evolvePhaseTimed(
  state: WorkshopState,
  { endsAtMs }: { readonly endsAtMs: number },
): WorkshopState {
  const agenda = state.agenda;
  if (!agenda?.current) return state;
  return { ...state, agenda: { ...agenda, current: { ...agenda.current, endsAtMs } } };
}

/** The phase that is in front, if one is. */
export function currentPhase(state: WorkshopState): Phase | undefined {
  const current = state.agenda?.current;
  return current && phaseOf(state, current.phaseId);
}

/** The next one that is not skipped; before the first start, the first. */
export function nextPhase(state: WorkshopState): Phase | undefined {
  const phases = phasesOf(state);
  const at = phases.findIndex(({ id }) => id === state.agenda?.current?.phaseId);
  return phases.slice(at + 1).find((phase) => !phase.skipped);
}

function phasesOf(state: WorkshopState): readonly Phase[] {
  return state.agenda?.phases ?? [];
}

function phaseOf(state: WorkshopState, phaseId: string): Phase | undefined {
  return phasesOf(state).find(({ id }) => id === phaseId);
}

function replaced(state: WorkshopState, phase: Phase): readonly Phase[] {
  return phasesOf(state).map((each) => (each.id === phase.id ? phase : each));
}

/** `now`: where the phase in front may go with it. */
function changed(state: WorkshopState, phases: readonly Phase[], now?: number): Decision {
  if (phases.length > LIMITS.phases) return refuse("invalid");
  if (sameJson(phases, phasesOf(state))) return NOTHING;
  const current = state.agenda?.current;
  const goes = current !== undefined && !phases.some(({ id }) => id === current.phaseId);
  return accept([{ name: "agenda-changed", phases, ...(goes && now !== undefined && { atMs: now }) }]);
}

function withSkipped(state: WorkshopState, phase: Phase, skipped: boolean): readonly WorkshopEvent[] {
  if ((phase.skipped ?? false) === skipped) return [];
  const { skipped: _skipped, ...rest } = phase;
  return [{ name: "agenda-changed", phases: replaced(state, skipped ? { ...rest, skipped } : rest) }];
}

function withTurn(
  spent: Agenda["spent"],
  { phaseId, startedAtMs }: NonNullable<Agenda["current"]>,
  nowMs: number,
): Agenda["spent"] {
  return { ...spent, [phaseId]: (spent?.[phaseId] ?? 0) + Math.max(0, nowMs - startedAtMs) };
}

/** With what it brings along. One that comes back (`seconds`) brings nothing: what it brought was there before. */
function begun(
  state: WorkshopState,
  phase: Phase,
  moment: Moment,
  seconds?: number | null,
): readonly WorkshopEvent[] {
  const brings = seconds === undefined ? writingWith(state, phase, moment) : [];
  return [started(phase, moment.now, seconds), ...brings];
}

/** `seconds`: so much is left; absent: all the minutes that it has. */
function started(phase: Phase, now: number, seconds?: number | null): WorkshopEvent {
  const left = seconds === undefined ? (phase.minutes === null ? null : phase.minutes * 60) : seconds;
  const endsAtMs = left === null ? null : now + Math.round(left * 1000);
  return { name: "phase-started", current: { phaseId: phase.id, startedAtMs: now, endsAtMs } };
}

function isPlace(place: number, count: number): boolean {
  return Number.isInteger(place) && place >= 0 && place < count;
}

/** Null for an empty or too long title, a too long task, or minutes out of range. */
function readPhase(plan: PhasePlan, id: string): Phase | null {
  const title = cleanLine(plan.title);
  const task = cleanText(plan.task ?? "");
  const { minutes, place = "plenary", forming, writing = {}, kinds = [], views = [] } = plan;
  if (title === "" || countGraphemes(title) > LIMITS.phaseTitle || countGraphemes(task) > LIMITS.task)
    return null;
  if (minutes !== null && !(minutes >= LIMITS.leastMinutes && minutes <= LIMITS.minutes)) return null;
  return {
    id,
    title,
    minutes,
    place,
    ...(forming !== undefined && place === "groups" && { forming }),
    ...(Object.keys(writing).length > 0 && place === "alone" && { writing }),
    ...(task === "" ? {} : { task }),
    ...(kinds.length === 0 ? {} : { kinds: [...new Set(kinds)] }),
    ...(views.length === 0 ? {} : { views: [...new Set(views)] }),
  };
}
