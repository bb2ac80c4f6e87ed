// main.ts: starts the server from the environment and stops it on a signal. `--dev` serves pages with hot reload;
// without it a production build must exist (`npm start` makes one).

import { join } from "node:path";
import { createApp } from "./app.ts";
import { readOwnTemplates } from "./config/own-templates.ts";
import { readConfig } from "./config/read-config.ts";
import { createPages } from "./http/pages.ts";
import { createLogger } from "./telemetry/logger.ts";

/** EX_CONFIG of sysexits.h */
const BAD_CONFIG = 78;

const dev = process.argv.includes("--dev");
const root = join(import.meta.dirname, "..");
const read = readConfig(process.env);
if (!read.ok) {
  console.error(`The settings are not valid:\n${read.code.map((line) => `  ${line}`).join("\n")}`);
  process.exit(BAD_CONFIG);
}
const config = read.value;
// Both are read when Next and React are loaded, which happens below.
process.env["NEXT_DIST_DIR"] = config.distDir;
if (process.env["NODE_ENV"] === undefined)
  Object.assign(process.env, { NODE_ENV: dev ? "development" : "production" });

const logger = createLogger(config.logLevel);
// Whoever read our output may be gone; that is no reason to stop.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

const offered = await readOwnTemplates(config.dataDir);
const app = await createApp(config, {
  dev,
  root,
  templates: offered.templates,
  createPages: (port) => createPages({ dev, dir: root, hostname: config.host, port }),
}).catch((error: unknown) => {
  console.error(`Netzwerkstatt cannot start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
const seenAs = config.publicUrl === null ? "" : `, seen from outside as ${config.publicUrl}`;
console.log(`Netzwerkstatt runs at ${app.address}${seenAs}`);
if (offered.problems.length > 0)
  console.log(
    `Templates that are left out until they are mended:\n${offered.problems.map((line) => `  ${line}`).join("\n")}`,
  );

/** Ctrl-C reaches us twice when a runner passes it on; only a later one is a person who does not want to wait. */
const IMPATIENT_AFTER_MS = 1_000;
let stoppingSinceMs: number | null = null;

function stop(exitCode: number): void {
  stoppingSinceMs = Date.now();
  void app.close().then((finished) => process.exit(finished ? exitCode : 1));
}

process.on("SIGTERM", () => {
  if (stoppingSinceMs === null) stop(0);
});
process.on("SIGINT", () => {
  if (stoppingSinceMs === null) stop(0);
  else if (Date.now() - stoppingSinceMs > IMPATIENT_AFTER_MS) process.exit(130);
});
process.on("unhandledRejection", (error) => logger.error("unhandled-rejection", error));
process.on("uncaughtException", (error) => {
  // What is in memory may be wrong now; what is on disk is not. End, so that a supervisor starts anew.
  logger.error("uncaught-exception", error);
  if (stoppingSinceMs === null) stop(1);
});
