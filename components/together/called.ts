// called.ts: what a call of moderation does to one person's screen. It takes the screen to the place that is called, after
// a notice and never in the middle of a word, and keeps the way back to where one was. Moderation itself is not moved.

import type { EverybodyCall } from "#lib/model/state.ts";

/** Whoever typed so lately is in the middle of a word … */
export const WRITING_MS = 2_000;
/** … but the others do not wait longer than this. */
export const LONGEST_HOLD_MS = 10_000;
/** The page, or the part of it that knows of calls, may come a little late. */
export const LATE_MS = 10_000;
/** Between "Es geht weiter" and the way back by itself, where the place stays open. */
export const RELEASE_MS = 5_000;

export type Called =
  | { readonly stage: "none" }
  /** Still where one was; it goes there soon. */
  | { readonly stage: "notice"; readonly call: EverybodyCall; readonly held: boolean }
  /**
   * At the place that is called. `moved`: the screen was taken along, so there is a way back. `arrived`: it has been seen
   * there, so that leaving can be told from not having come yet.
   */
  | {
      readonly stage: "there";
      readonly call: EverybodyCall;
      readonly moved: boolean;
      readonly arrived: boolean;
    }
  /** Went back, or never came along. */
  | { readonly stage: "elsewhere"; readonly call: EverybodyCall }
  /** The call is over; the way back follows by itself. */
  | { readonly stage: "released"; readonly untilMs: number };

export interface Facts {
  readonly call: EverybodyCall | undefined;
  readonly nowMs: number;
  /** Is the screen at the place that is called? */
  readonly here: boolean;
  /** May the screen stay there when the call is over? A group's board closes to the others. */
  readonly stays: boolean;
  /** When somebody last typed into a text here; -Infinity for never. */
  readonly typedAtMs: number;
}

const NONE: Called = { stage: "none" };

/** The next picture; the same object while nothing changes. `before` is null on the first look after loading. */
export function followCall(before: Called | null, facts: Facts): Called {
  const { call, nowMs, here } = facts;
  if (!call) return before ? withoutCall(before, facts) : NONE;
  if (before === null || !("call" in before) || before.call.id !== call.id) return begin(before, call, facts);
  switch (before.stage) {
    case "notice":
      if (here) return { stage: "there", call, moved: false, arrived: true };
      if (nowMs < call.arrivesAtMs) return before;
      if (isWriting(facts) && nowMs < call.arrivesAtMs + LONGEST_HOLD_MS)
        return before.held ? before : { ...before, held: true };
      return { stage: "there", call, moved: true, arrived: false };
    case "there":
      if (here) return before.arrived ? before : { ...before, arrived: true };
      return before.arrived ? { stage: "elsewhere", call } : before;
    case "elsewhere":
      return here ? { stage: "there", call, moved: false, arrived: true } : before;
  }
}

/** Goes there now. */
export function comeAlong(called: Called): Called {
  return "call" in called && called.stage !== "there"
    ? { stage: "there", call: called.call, moved: true, arrived: false }
    : called;
}

/** Goes back, while the others stay. */
export function goBack(called: Called): Called {
  return "call" in called ? { stage: "elsewhere", call: called.call } : NONE;
}

/** Whole seconds until the screen goes there, or back. */
export function secondsUntil(untilMs: number, nowMs: number): number {
  return Math.max(1, Math.ceil((untilMs - nowMs) / 1000));
}

function begin(before: Called | null, call: EverybodyCall, { nowMs, here }: Facts): Called {
  // Whoever was taken along already and is called on has the same way back as before.
  const moved = before?.stage === "there" && before.moved;
  if (here) return { stage: "there", call, moved, arrived: true };
  if (before === null && nowMs >= call.arrivesAtMs + LATE_MS) return { stage: "elsewhere", call };
  return { stage: "notice", call, held: false };
}

function withoutCall(before: Called, facts: Facts): Called {
  if (before.stage === "there" && before.moved)
    return facts.stays ? { stage: "released", untilMs: facts.nowMs + RELEASE_MS } : NONE;
  if (before.stage !== "released") return before.stage === "none" ? before : NONE;
  return facts.nowMs < before.untilMs || isWriting(facts) ? before : NONE;
}

function isWriting({ nowMs, typedAtMs }: Facts): boolean {
  return nowMs - typedAtMs < WRITING_MS;
}
