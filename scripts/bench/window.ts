// window.ts: everything that is noted between two moments: what the server cost, whether the load generator could keep
// up with itself, and whether something else disturbed the machine.

import { monitorEventLoopDelay } from "node:perf_hooks";
import { busySeconds, cpuSeconds, rssMb } from "./processes.ts";

export interface Window {
  readonly seconds: number;
  /** Share of one core. */
  readonly serverCpu: number;
  readonly serverCpuSeconds: number;
  readonly rssMb: number;
  readonly peakRssMb: number;
  readonly generatorCpu: number;
  readonly generatorDelayP99Ms: number;
  /** Cores kept busy by neither server nor load generator. */
  readonly foreignCpu: number;
}

const SAMPLE_MS = 250;

/** `close` answers what was between. */
export function openWindow(serverPid: number): { close(): Window } {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const read = (): { atMs: number; server: number; own: number; all: number } => ({
    atMs: performance.now(),
    server: cpuSeconds(serverPid),
    own: cpuSeconds("self"),
    all: busySeconds(),
  });
  let peakRssMb = rssMb(serverPid);
  const sampler = setInterval(() => {
    peakRssMb = Math.max(peakRssMb, rssMb(serverPid));
  }, SAMPLE_MS);
  const before = read();

  return {
    close() {
      const after = read();
      clearInterval(sampler);
      delay.disable();
      const seconds = (after.atMs - before.atMs) / 1000;
      const serverCpuSeconds = after.server - before.server;
      const own = after.own - before.own;
      return {
        seconds,
        serverCpu: serverCpuSeconds / seconds,
        serverCpuSeconds,
        rssMb: rssMb(serverPid),
        peakRssMb,
        generatorCpu: own / seconds,
        generatorDelayP99Ms: delay.percentile(99) / 1e6,
        foreignCpu: Math.max(0, (after.all - before.all - serverCpuSeconds - own) / seconds),
      };
    },
  };
}

export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  readonly count: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1), count: sorted.length };
}
