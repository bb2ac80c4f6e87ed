// app.child.ts: a whole server without pages on a real disk, in a process of its own, for tests to kill. Prints its address
// when it listens, and goes on until it dies.

import { createApp } from "./app.ts";
import { readConfig } from "./config/read-config.ts";

const dataDir = process.argv[2];
if (dataDir === undefined) throw new Error("app.child.ts <data folder>");
const config = readConfig({ DATA_DIR: dataDir, PORT: "0", LOG_LEVEL: "error" });
if (!config.ok) throw new Error(config.code.join("\n"));
const app = await createApp(config.value, { dev: false, root: import.meta.dirname, createPages: null });
process.stdout.write(`${app.address}\n`);
