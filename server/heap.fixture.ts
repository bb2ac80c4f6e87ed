// heap.fixture.ts: what the heap of this process holds once everything that is not needed any more has gone.

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

export function heapBytes(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}
