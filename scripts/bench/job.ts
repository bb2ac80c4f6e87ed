// job.ts: one measurement of one server, as data, and what comes back. A job runs in a process of its own, so that no run
// inherits the garbage of the one before.

import type { CrashPlan, CrashResult } from "./crash.ts";
import type { IdlePlan, IdleResult } from "./idle.ts";
import type { JoinPlan, JoinResult } from "./joins.ts";
import type { RushPlan, RushResult } from "./rush.ts";
import type { StalledPlan, StalledResult } from "./stalled.ts";
import type { TypingPlan, TypingResult } from "./typing.ts";

export type Job = { readonly systemId: string; readonly profileDir?: string } & (
  | { readonly kind: "typing"; readonly plan: TypingPlan }
  | { readonly kind: "joins"; readonly plan: JoinPlan }
  | { readonly kind: "rush"; readonly plan: RushPlan }
  | { readonly kind: "idle"; readonly plan: IdlePlan }
  | { readonly kind: "stalled"; readonly plan: StalledPlan }
  | { readonly kind: "crash"; readonly plan: CrashPlan }
);

export interface Results {
  readonly typing: TypingResult;
  readonly joins: JoinResult;
  readonly rush: RushResult;
  readonly idle: IdleResult;
  readonly stalled: StalledResult;
  readonly crash: CrashResult;
}

export type Kind = Job["kind"];

export type Outcome =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly error: string };

/** Why a run says nothing about the server; null if it does. */
export function whyInvalid(result: Partial<TypingResult>): string | null {
  const { generatorCpu = 0, generatorDelayP99Ms = 0, lateP99Ms = 0, sent = 0, planned = 0 } = result;
  if (generatorCpu > 0.9) return `load generator at ${Math.round(generatorCpu * 100)} % of its core`;
  if (generatorDelayP99Ms > 25) return `load generator stood still for ${Math.round(generatorDelayP99Ms)} ms`;
  if (lateP99Ms > 25) return `load generator sent ${Math.round(lateP99Ms)} ms late`;
  if (sent < planned * 0.99) return `load generator sent ${sent} of ${planned}`;
  return null;
}
