// app.ts: builds every part once, in order, and wires them; the only file that knows all of them. Starting and stopping
// are one readable column each.

import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Config } from "#server/config/read-config.ts";
import { createFrontDoor } from "#server/http/front-door.ts";
import { createHttpServer } from "#server/http/http-server.ts";
import type { Pages } from "#server/http/pages.ts";
import { createSite } from "#server/http/site.ts";
import { createStaticFiles } from "#server/http/static-files.ts";
import { attachUpgrades, refuseUpgrade } from "#server/http/upgrades.ts";
import { createLogger } from "#server/telemetry/logger.ts";

export interface App {
  /** "http://127.0.0.1:3000", with the port that was really taken. */
  readonly address: string;
  /** Drains and releases everything; the process can end then. */
  close(): Promise<void>;
}

export interface AppOptions {
  readonly dev: boolean;
  /** Project root: next.config.js, app/, the build. */
  readonly root: string;
  /** Null leaves the pages out. Gets the port that was really taken. */
  readonly createPages: ((port: number) => Promise<Pages>) | null;
}

export async function createApp(config: Config, options: AppOptions): Promise<App> {
  const logger = createLogger(config.logLevel);
  const site = createSite(config);
  const staticFiles = await createStaticFiles(join(options.root, config.distDir));

  let handle: ReturnType<typeof createFrontDoor> = (_request, response) => response.writeHead(503).end();
  const server = createHttpServer((request, response) => handle(request, response));
  server.listen(config.port, config.host);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  const pages = options.createPages ? await options.createPages(port) : null;
  handle = createFrontDoor({
    site,
    routes: async () => false,
    staticFiles,
    pages,
    dev: options.dev,
    logger,
  });
  attachUpgrades(server, site, {
    control: (request, socket) => refuseUpgrade(socket, 503, site.originOf(request)),
    sync: (request, socket) => refuseUpgrade(socket, 503, site.originOf(request)),
    hotReload: pages?.upgrade ?? null,
    isDraining: () => false,
  });

  return {
    address: `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await pages?.close();
    },
  };
}
