// runner.ts: runs jobs one after the other, each in a process of its own, and searches how many people a server carries.

import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { whyInvalid } from "./job.ts";
import type { Job, Kind, Outcome, Results } from "./job.ts";
import type { System } from "./systems.ts";
import type { TypingPlan, TypingResult } from "./typing.ts";

export type Run<K extends Kind> =
  | { readonly result: Results[K]; readonly invalid: string | null }
  | { readonly error: string };

const JOB_LIMIT_MS = 15 * 60_000;

export async function runJob<K extends Kind>(job: Job & { readonly kind: K }): Promise<Run<K>> {
  const child = fork(join(import.meta.dirname, "job.child.ts"), {
    stdio: ["ignore", "inherit", "ignore", "ipc"],
  });
  child.send(job);
  const outcome = await Promise.race([
    once(child, "message").then(([message]): Outcome => message as Outcome),
    once(child, "exit").then((): Outcome => ({ ok: false, error: "the load generator ended" })),
    new Promise<Outcome>((resolve) => {
      setTimeout(() => resolve({ ok: false, error: "took too long" }), JOB_LIMIT_MS).unref();
    }),
  ]);
  child.kill("SIGKILL");
  if (!outcome.ok) return { error: outcome.error };
  const result = outcome.result as Results[K];
  return { result, invalid: whyInvalid(result as Partial<TypingResult>) };
}

export interface Capacity {
  /** The most that held. */
  readonly people: number;
  readonly p99Ms: number;
  readonly serverCpu: number;
  /** What stopped it; null if the search ended before the server did. */
  readonly limit: string | null;
  readonly steps: readonly { readonly people: number; readonly p99Ms: number; readonly why: string | null }[];
}

const HELD_P99_MS = 250;
const FIRST_FACTOR = 1.6;
const FINE_FACTOR = 1.15;

export async function searchCapacity(
  system: System,
  planFor: (people: number, system: System) => TypingPlan,
  from: number,
  upTo: number,
): Promise<Capacity> {
  const steps: { people: number; p99Ms: number; why: string | null }[] = [];
  let held: { people: number; result: TypingResult } | null = null;
  let limit: string | null = null;
  let factor = FIRST_FACTOR;
  let people = from;
  while (people <= upTo) {
    const plan = planFor(people, system);
    const run = await runJob({ kind: "typing", systemId: system.id, plan });
    const why = whyNot(run);
    steps.push({ people, p99Ms: "result" in run ? run.result.arrival.p99 : NaN, why });
    console.log(
      `  ${system.label}, ${people} people: ${why ?? `p99 ${Math.round(steps.at(-1)?.p99Ms ?? NaN)} ms`}`,
    );
    if (why === null && "result" in run) held = { people, result: run.result };
    else {
      limit = why;
      if (factor === FINE_FACTOR || !held) break;
      factor = FINE_FACTOR;
    }
    people = Math.round((held?.people ?? people) * factor);
    if (
      limit !== null &&
      factor === FINE_FACTOR &&
      steps.some((step) => step.people <= people && step.why !== null)
    )
      break;
  }
  return {
    people: held?.people ?? 0,
    p99Ms: held?.result.arrival.p99 ?? NaN,
    serverCpu: held?.result.serverCpu ?? NaN,
    limit,
    steps,
  };
}

function whyNot(run: Run<"typing">): string | null {
  if ("error" in run) return run.error;
  const { arrival, lostWords, lostConnections, converged } = run.result;
  if (run.invalid !== null) return run.invalid;
  if (lostConnections > 0) return `${lostConnections} connections lost`;
  if (lostWords > 0) return `${lostWords} words late or lost`;
  if (!converged) return "documents differ";
  return arrival.p99 <= HELD_P99_MS ? null : `p99 ${Math.round(arrival.p99)} ms`;
}
