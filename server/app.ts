// app.ts: builds every part once, in order, and wires them; the only file that knows all of them. Starting and stopping
// are one readable column each.

import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { TEMPLATES, type Template } from "#lib/model/templates.ts";
import type { Config } from "#server/config/read-config.ts";
import { createFrontDoor } from "#server/http/front-door.ts";
import { createHttpServer } from "#server/http/http-server.ts";
import { createApi } from "#server/http/api.ts";
import type { Pages } from "#server/http/pages.ts";
import { createSite } from "#server/http/site.ts";
import { createStaticFiles } from "#server/http/static-files.ts";
import { attachUpgrades } from "#server/http/upgrades.ts";
import type { Clock, Storage } from "#server/ports.ts";
import { createControl } from "#server/sessions/control.ts";
import { createHousekeeping } from "#server/sessions/housekeeping.ts";
import { createPublishing } from "#server/sessions/publishing.ts";
import { createRehearsals } from "#server/rehearsal/rehearsals.ts";
import { createRetention } from "#server/sessions/retention.ts";
import { systemRandom } from "#server/sessions/secrets.ts";
import { createControlPlane } from "#server/sessions/workshops.ts";
import { createExporter } from "#server/export/exporter.ts";
import { createDocuments } from "#server/sync/documents.ts";
import { createSqliteStorage } from "#server/storage/sqlite/sqlite-storage.ts";
import { createLogger } from "#server/telemetry/logger.ts";
import { createMetrics } from "#server/telemetry/metrics.ts";

export interface App {
  /** "http://127.0.0.1:3000", with the port that was really taken. */
  readonly address: string;
  /** Drains and releases everything within 10 s. False: something could not be finished in that time. */
  close(): Promise<boolean>;
}

export interface AppOptions {
  readonly dev: boolean;
  /** Project root: next.config.js, app/, the build. */
  readonly root: string;
  /** Null leaves the pages out. Gets the port that was really taken. */
  readonly createPages: ((port: number) => Promise<Pages>) | null;
  readonly clock?: Clock;
  /** That an agenda can begin with; without it those that come along. */
  readonly templates?: readonly Template[];
  /** Above 1, people of rehearsals are faster than people are. */
  readonly rehearsalSpeed?: number;
  /** Instead of SQLite in the configured folder; closed with the app. */
  readonly storage?: Storage;
}

export async function createApp(config: Config, options: AppOptions): Promise<App> {
  const clock = options.clock ?? { now: () => Date.now() };
  const logger = createLogger(config.logLevel);
  const metrics = createMetrics();
  const storage = options.storage ?? (await createSqliteStorage({ dataDir: config.dataDir, logger }));

  const site = createSite(config);
  const isSecure = (request: Parameters<typeof site.originOf>[0]): boolean =>
    site.originOf(request)?.startsWith("https://") === true;
  const templates = options.templates ?? TEMPLATES;
  const plane = createControlPlane({ storage, clock, logger, templates, isSecure });
  const { workshops, access, registry, identities, sightings } = plane;
  const documents = createDocuments({ storage, access, clock, logger });
  // First the rights, then the news: whoever is told that they may no longer write can no longer write.
  workshops.onCommitted((workshopId) => documents.reevaluate(workshopId));
  const control = createControl({
    registry,
    identities,
    sightings,
    storage,
    documents,
    clock,
    logger,
    count: metrics.count,
  });
  plane.onErase((workshopId) => control.dismissAll(workshopId));
  plane.onErase((workshopId) => documents.forget(workshopId));
  plane.onLeave((tokenHash, who) => {
    control.endSession(tokenHash);
    documents.disconnect(who);
  });
  plane.onRevoke((who) => {
    control.disconnect(who);
    documents.disconnect(who);
  });
  const publishing = createPublishing({ registry, documents, random: systemRandom, logger });
  const exporter = createExporter({ logger });
  let port = 0;
  const rehearsals = createRehearsals({
    workshops,
    clock,
    logger,
    address: () => addressFromHere(config.host, port),
    isAttended: (workshopId) => control.isAttended(workshopId),
    ...(options.rehearsalSpeed !== undefined && { speed: options.rehearsalSpeed }),
  });
  plane.onErase((workshopId) => rehearsals.erased(workshopId));
  const retention = createRetention({
    storage,
    workshops,
    clock,
    logger,
    days: config.retentionDays,
    isPlayed: (workshopId) => rehearsals.find(workshopId) !== null,
  });
  const housekeeping = createHousekeeping({
    registry,
    storage,
    isOpen: (workshopId) => control.isOpen(workshopId) || documents.isOpen(workshopId),
    clock,
    logger,
  });
  metrics.gauge("sockets", () => control.socketCount());
  metrics.readings("sync", () => ({ ...documents.readFigures() }));
  metrics.gauge("rehearsals", () => rehearsals.count());
  metrics.gauge("workshops_loaded", () => registry.loadedCount());

  let started = false;
  let draining = false;
  const api = createApi({
    site,
    workshops,
    documents,
    exporter,
    rehearsals,
    control,
    metrics,
    templates,
    clock,
    findByJoinCode: (joinCode) => storage.findByJoinCode(joinCode),
    createPassphrase: config.createPassphrase,
    isReady: () => started && !draining && storage.isWritable(),
  });
  const staticFiles = await createStaticFiles(join(options.root, config.distDir));
  const door = { site, routes: api, staticFiles, dev: options.dev, logger };
  // Next must know the port, so the server listens first; until the pages are there it says "unavailable".
  let handle = createFrontDoor({ ...door, pages: options.createPages ? "starting" : null });
  const server = createHttpServer((request, response) => handle(request, response));
  await listen(server, config);
  ({ port } = server.address() as AddressInfo);
  const pages = options.createPages ? await options.createPages(port) : null;
  handle = createFrontDoor({ ...door, pages });
  attachUpgrades(server, site, {
    control: control.upgrade,
    sync: (request, socket, head) => {
      identifyForSync(request).then(
        (identity) => documents.upgrade(request, socket, head, identity),
        (error: unknown) => {
          logger.error("identify-failed", error);
          socket.destroy();
        },
      );
    },
    hotReload: pages?.upgrade ?? null,
    isDraining: () => draining,
  });
  plane.resume().catch((error: unknown) => logger.error("resume-failed", error));
  retention.start();
  housekeeping.start();
  started = true;
  logger.info("started", { port, pid: process.pid });

  function identifyForSync(
    request: Parameters<typeof workshops.identify>[0],
  ): ReturnType<typeof workshops.identify> {
    const workshopId = request.url?.split("/")[2] ?? "";
    return workshops.identify(request, workshopId);
  }

  return {
    address: addressOf(config.host, port),
    async close() {
      draining = true;
      logger.info("draining");
      retention.close();
      publishing.close();
      housekeeping.close();
      const steps: readonly [name: string, limitMs: number, run: () => Promise<unknown>][] = [
        ["rehearsals", 1000, () => rehearsals.close()],
        ["publishing", 1000, () => publishing.settled()],
        ["commands", 2500, () => plane.drain()],
        ["documents", 2500, () => documents.close()],
        ["sockets", 1000, () => control.close()],
        ["requests", 1000, () => stopListening(server)],
        ["parts", 1000, () => Promise.all([exporter.close(), pages?.close(), storage.close()])],
      ];
      let finished = true;
      for (const [name, limitMs, run] of steps) {
        const done = await within(limitMs, run()).catch((error: unknown) => {
          logger.error("close-failed", error, { step: name });
          return false;
        });
        if (!done) logger.warn("close-unfinished", { step: name });
        finished &&= done;
      }
      metrics.close();
      logger.info("stopped");
      return finished;
    },
  };
}

/** Of a connection from this process to itself. Whatever name it has outside, by a loopback name it is always served. */
function addressFromHere(host: string, port: number): { readonly origin: string; readonly host: string } {
  return { origin: addressOf(host, port), host: `localhost:${port}` };
}

/** A wildcard is no address to type; this machine itself is always among those it stands for. */
function addressOf(host: string, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

async function listen(server: Server, { port, host }: Config): Promise<void> {
  server.listen(port, host);
  await once(server, "listening");
}

/** Answers under way get a moment to end; then all connections are closed. */
async function stopListening(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await within(800, closed);
  server.closeAllConnections();
  await closed;
}

/** False if it took longer. */
async function within(limitMs: number, work: Promise<unknown>): Promise<boolean> {
  const controller = new AbortController();
  const late = wait(limitMs, false, { signal: controller.signal, ref: false }).catch(() => false);
  const done = await Promise.race([work.then(() => true), late]);
  controller.abort();
  return done;
}
