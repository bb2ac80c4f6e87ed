// own-server.ts: a server for the demo alone, on empty data, started as anybody starts it.

import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface OwnServer {
  readonly origin: string;
  stop(): Promise<void>;
}

const ROOT = join(import.meta.dirname, "../..");

/** Builds the pages first if that has not been done. Resolves when pages can be fetched. */
export async function startOwnServer(): Promise<OwnServer> {
  const dataDir = process.env["DATA_DIR"] ?? join(ROOT, "data/demo");
  if (process.env["DATA_DIR"] === undefined) rmSync(dataDir, { recursive: true, force: true });
  const child = spawn(process.execPath, [join(ROOT, "scripts/start.ts")], {
    cwd: ROOT,
    env: { LOG_LEVEL: "warn", ...process.env, NODE_ENV: "production", DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "inherit"],
    // Ctrl-C reaches this process alone, which ends the play before the server.
    detached: true,
  });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /https?:\/\/\S+/.exec(line);
    if (!address) continue;
    child.stdout.resume();
    return {
      origin: new URL(address[0]).origin,
      async stop() {
        child.kill("SIGTERM");
        await exited;
      },
    };
  }
  throw new Error("the server ended before it printed its address");
}
