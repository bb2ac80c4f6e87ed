// idle.ts: what people cost who are there and do nothing, with the presence that the stock clients keep up by default.

import { setTimeout as sleep } from "node:timers/promises";
import { gatherCrowd } from "./crowd.ts";
import { rssMb } from "./processes.ts";
import type { ServerProcess } from "./processes.ts";
import { createRandom } from "./schedule.ts";
import type { Presence, System } from "./systems.ts";
import { openWindow } from "./window.ts";
import type { Window } from "./window.ts";

export interface IdlePlan {
  readonly rooms: number;
  readonly perRoom: number;
  readonly seconds: number;
  readonly presence: Presence;
}

export interface IdleResult extends Window {
  readonly kbPerConnection: number;
  readonly framesPerSecond: number;
  readonly lostConnections: number;
}

/** After the last has come: presence settles, garbage goes. */
const REST_MS = 5_000;

export async function measureIdle(
  system: System,
  server: ServerProcess,
  plan: IdlePlan,
): Promise<IdleResult> {
  await sleep(1_000);
  const emptyMb = rssMb(server.pid);
  const crowd = await gatherCrowd({
    system,
    port: server.port,
    plan: { ...plan, typing: 0, observers: 0, observedRooms: 0 },
    presence: plan.presence,
    random: createRandom(1),
    onWord() {},
    onAcknowledged() {},
  });
  await sleep(REST_MS);
  const before = crowd.received();
  const window = openWindow(server.pid);
  await sleep(plan.seconds * 1000);
  const noted = window.close();
  const after = crowd.received();
  const lostConnections = crowd.lost();
  crowd.close();
  return {
    ...noted,
    kbPerConnection: ((noted.rssMb - emptyMb) * 1024) / (plan.rooms * plan.perRoom),
    framesPerSecond: (after.frames - before.frames) / noted.seconds,
    lostConnections,
  };
}
