// loop-watch.fixture.ts: how long the event loop of this thread was held at a time. On a machine that others use, too, the
// clock on the wall says little; the processor time that the thread spent between two looks says what was ours.

/** Between two looks, when the loop is free. */
const LOOK_MS = 2;

export interface LoopWatch {
  /** The most that the loop was held at a time since the beginning, in ms of processor time and on the wall's clock. */
  end(): { readonly heldMs: number; readonly wallMs: number };
}

export function watchLoop(): LoopWatch {
  let [heldMs, wallMs] = [0, 0];
  let cpu = cpuMs();
  let atMs = performance.now();
  const timer = setInterval(() => {
    const [cpuNow, nowMs] = [cpuMs(), performance.now()];
    heldMs = Math.max(heldMs, cpuNow - cpu);
    wallMs = Math.max(wallMs, nowMs - atMs);
    [cpu, atMs] = [cpuNow, nowMs];
  }, LOOK_MS);
  return {
    end() {
      clearInterval(timer);
      return { heldMs, wallMs };
    },
  };
}

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
