// sync.child.ts: the data plane alone, on a real disk, in a process of its own, for sync.ts to measure. Tells its port,
// then on request what it has cost since the last request.

import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Access, Logger } from "#server/ports.ts";
import { createSqliteStorage } from "#server/storage/sqlite/sqlite-storage.ts";
import { createDocuments } from "#server/sync/documents.ts";

export interface Cost {
  /** Share of one core. */
  readonly cpu: number;
  readonly rssMb: number;
  readonly loopDelayP99Ms: number;
}

const dataDir = process.argv[2];
if (dataDir === undefined) throw new Error("sync.child.ts <data folder>");
const logger: Logger = { info() {}, warn: console.error, error: console.error };
const access: Access = {
  load: async () => true,
  grantOf: () => "write",
  boardRightsOf: () => ({ moderates: false, editing: "everyone" }),
};
const storage = await createSqliteStorage({ dataDir, logger });
await storage.createWorkshop("workshop-1", "AAAA2222", []);
const documents = createDocuments({ storage, access, logger });
const server = createServer();
server.on("upgrade", (request, socket, head) => {
  const personId = new URL(request.url ?? "", "http://localhost").searchParams.get("person") ?? "nobody";
  documents.upgrade(request, socket, head, { workshopId: "workshop-1", personId });
});
server.listen(0, "127.0.0.1");
await once(server, "listening");

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
let before = process.cpuUsage();
let sinceMs = performance.now();
process.on("message", () => {
  const used = process.cpuUsage(before);
  const nowMs = performance.now();
  const cost: Cost = {
    cpu: (used.user + used.system) / 1000 / (nowMs - sinceMs),
    rssMb: Math.round(process.memoryUsage().rss / 1024 / 1024),
    loopDelayP99Ms: Math.round(delay.percentile(99) / 1e5) / 10,
  };
  before = process.cpuUsage();
  sinceMs = nowMs;
  delay.reset();
  process.send?.(cost);
});
process.send?.((server.address() as AddressInfo).port);
