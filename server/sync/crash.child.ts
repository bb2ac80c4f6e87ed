// crash.child.ts: the data plane on a real disk in a process of its own, for crash.test.ts to kill. Prints its port when it
// listens, and goes on until it dies.

import { createSqliteStorage } from "#server/storage/sqlite/sqlite-storage.ts";
import { startServer } from "./documents.fixture.ts";

const dataDir = process.argv[2];
if (dataDir === undefined) throw new Error("crash.child.ts <data folder>");
const logger = { info() {}, warn() {}, error: console.error };
const storage = await createSqliteStorage({ dataDir, logger });
const server = await startServer({ storage });
process.stdout.write(`${server.port}\n`);
