// server.child.ts: our data plane alone, on a real disk, in a process of its own: guard, durability (synchronous=FULL) and
// bounds on, as in the product. Prints its port.

import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Access, Logger } from "#server/ports.ts";
import { createSqliteStorage } from "#server/storage/sqlite/sqlite-storage.ts";
import { createDocuments } from "#server/sync/documents.ts";

const dataDir = process.argv[2];
if (dataDir === undefined) throw new Error("server.child.ts <data folder>");
const logger: Logger = { info() {}, warn: console.error, error: console.error };
const access: Access = {
  load: async () => true,
  grantOf: () => "write",
  boardRightsOf: () => ({ moderates: false, editing: "everyone" }),
};
const storage = await createSqliteStorage({ dataDir, logger });
if ((await storage.loadWorkshop("workshop-1")) === null)
  await storage.createWorkshop("workshop-1", "AAAA2222", []);
const documents = createDocuments({ storage, access, logger });
// Somebody listens to the cards of every room and writes them out, as the control plane does.
documents.onCards((news) => JSON.stringify(news).length);
const server = createServer();
server.on("upgrade", (request, socket, head) => {
  const personId = new URL(request.url ?? "", "http://localhost").searchParams.get("person") ?? "nobody";
  documents.upgrade(request, socket, head, { workshopId: "workshop-1", personId });
});
server.listen(0, "127.0.0.1", 4096);
await once(server, "listening");
process.stdout.write(`port ${(server.address() as AddressInfo).port}\n`);
process.on("SIGTERM", () => process.exit());
