// processes.ts: what processes and processors cost, read from /proc where nobody measured can colour it, and the server
// under measurement as a process of its own on a core of its own.

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { System } from "./systems.ts";

/** USER_HZ; 100 on every Linux that runs Node. */
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;
/** The server has the first core; whoever drives it has the others. */
export const SERVER_CORE = 0;

/** Processor time of all threads so far, the kernel's on their behalf included. */
export function cpuSeconds(pid: number | "self"): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

export function rssMb(pid: number): number {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]);
  return (pages * PAGE_BYTES) / 2 ** 20;
}

/** Seconds that all cores together were busy since the machine started, whoever kept them so. */
export function busySeconds(): number {
  const [all = ""] = readFileSync("/proc/stat", "utf8").split("\n");
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = all
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + irq + softirq + steal) / TICKS_PER_SECOND;
}

/** Moves this process to the cores that are not the server's. False if the machine cannot do that. */
export function leaveServerCore(cores: number): boolean {
  if (cores < 2) return false;
  const done = spawnSync("taskset", ["-acp", `${SERVER_CORE + 1}-${cores - 1}`, String(process.pid)]);
  return done.status === 0;
}

export interface ServerProcess {
  readonly pid: number;
  readonly port: number;
  /** Ends it at once, as a power cut or the kernel would. */
  kill(): Promise<void>;
  /** Lets it end by itself, so that a profile gets written. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly dataDir: string;
  readonly pinned: boolean;
  /** Folder for a processor profile. */
  readonly profileDir?: string;
}

/** Resolves when it listens; rejects with what it said if it does not start. */
export async function startServer(system: System, options: StartOptions): Promise<ServerProcess> {
  const { dataDir, pinned, profileDir } = options;
  const profile = profileDir === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profileDir}`];
  const node = [process.execPath, ...profile, ...system.command, dataDir];
  const [program = "", ...args] = pinned ? ["taskset", "-c", String(SERVER_CORE), ...node] : node;
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  const said: string[] = [];
  createInterface(child.stderr).on("line", (line) => {
    if (said.push(line) > 20) said.shift();
  });
  const exited = once(child, "exit");
  const port = await new Promise<number>((resolve, reject) => {
    createInterface(child.stdout).on("line", (line) => {
      const found = /^port (\d+)$/.exec(line);
      if (found) resolve(Number(found[1]));
    });
    child.once("error", reject);
    void exited.then(() => reject(new Error(`${system.label} does not start:\n${said.join("\n")}`)));
  });
  const { pid } = child;
  if (pid === undefined) throw new Error("no process");
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await exited;
  };
  return { pid, port, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
}
