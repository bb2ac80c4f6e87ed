// fixtures.ts: what every journey stands on: a real server of its own, and browsers that watch for what must never
// happen (errors on the page, violations of the security policy, requests to foreign hosts).

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import {
  test as base,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
} from "@playwright/test";

export { expect };
export { expectAccessible } from "./axe.ts";

export interface TestServer {
  readonly url: string;
  readonly dataDir: string;
  /** Ends the process with a signal and waits for its end. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
  /** Starts again on the same port and data, with other settings where they are given. */
  start(changed?: Readonly<Record<string, string>>): Promise<void>;
  /** It holds all connections and answers nothing, until it is thawed. */
  freeze(): void;
  thaw(): void;
}

/** A browser of one person: own cookies, own storage. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
}

interface TestFixtures {
  /** One more server, with settings of its own, for one test. */
  serverWith: (settings: Readonly<Record<string, string>>) => Promise<TestServer>;
  visitor: (options?: BrowserContextOptions) => Promise<Visitor>;
}

interface WorkerFixtures {
  server: TestServer;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop("SIGTERM");
      rmSync(server.dataDir, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
  serverWith: async ({}, use) => {
    const started: TestServer[] = [];
    await use(async (settings) => {
      const server = await startServer(settings);
      started.push(server);
      return server;
    });
    for (const server of started) {
      await server.stop("SIGTERM");
      rmSync(server.dataDir, { recursive: true, force: true });
    }
  },
  visitor: async ({ browser, server }, use) => {
    const opened: BrowserContext[] = [];
    const faults: string[] = [];
    await use(async (options = {}) => {
      const visitor = await openVisitor(browser, options.baseURL ?? server.url, options, faults);
      opened.push(visitor.context);
      return visitor;
    });
    await Promise.all(opened.map((context) => context.close()));
    expect(faults, "faults seen by the browsers").toEqual([]);
  },
});

async function openVisitor(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions,
  faults: string[],
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    ...options,
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(`page error: ${error.message}`));
  page.on("console", (message) => {
    if (/Content Security Policy|Hydration|Minified React error/.test(message.text()))
      faults.push(message.text());
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== new URL(origin).host)
      faults.push(`foreign host: ${url.host}`);
  });
  return { context, page };
}

async function startServer(settings: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), "netzwerkstatt-e2e-"));
  let running = await launch(dataDir, "0", settings);
  const port = new URL(running.url).port;
  return {
    get url() {
      return running.url;
    },
    dataDir,
    stop: (signal) => end(running.child, signal),
    freeze: () => void running.child.kill("SIGSTOP"),
    thaw: () => void running.child.kill("SIGCONT"),
    start: async (changed = settings) => {
      running = await launch(dataDir, port, changed);
    },
  };
}

async function launch(
  dataDir: string,
  port: string,
  settings: Readonly<Record<string, string>>,
): Promise<{ child: ChildProcess; url: string }> {
  const env = {
    ...process.env,
    ...settings,
    NODE_ENV: "production" as const,
    PORT: port,
    HOST: "127.0.0.1",
    DATA_DIR: dataDir,
    LOG_LEVEL: "warn",
  };
  const child = spawn("node", ["server/main.ts"], { env, stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line);
    if (address) {
      child.stdout.resume();
      return { child, url: address[0] };
    }
  }
  throw new Error("the server ended before it printed its address");
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once("exit", (code) => resolve(code));
    child.kill(signal);
  });
}
