"use client";

// workshop.tsx: opens the connections of one workshop and hands them to all hooks below it. Lives only in the browser.

import { createContext, use, useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { LIMITS } from "#lib/model/limits.ts";
import { evolveBySlice } from "#lib/model/evolving.ts";
import type { FirstMessages } from "#lib/messages/areas.ts";
import type { Locale } from "#lib/messages/locale.ts";
import { createWaitingReport, watchWriting } from "./activity.ts";
import { createControlClient, type ControlClient } from "./control-client.ts";
import { openControlSocket } from "./control-socket.ts";
import { createDocumentClient } from "./document-client.ts";
import { createDocumentRegistry, type DocumentRegistry } from "./document-registry.ts";
import { createKeeping, keptEdits, type Keeping } from "./keeping.ts";
import { createLeaveGuard } from "./leave-guard.ts";
import { createStore } from "./store.ts";
import { createSyncWay } from "./sync-way.ts";
import { tabMemory } from "./memory.ts";

interface Live {
  readonly workshopId: string;
  readonly control: ControlClient;
  readonly documents: DocumentRegistry;
  readonly keeping: Keeping;
  readonly locale: Locale;
  readonly messages: FirstMessages;
}

interface WorkshopProviderProps {
  readonly workshopId: string;
  readonly locale: Locale;
  readonly messages: FirstMessages;
  readonly children: ReactNode;
}

/** Then there has been time for a first look, with which nothing else competes. */
const FIRST_LOOK_MS = 2500;

const LiveContext = createContext<Live | null>(null);

/** Connects while it is shown. Nothing is rendered inside before the first effect, so hooks always find the connections. */
export function WorkshopProvider({ workshopId, locale, messages, children }: WorkshopProviderProps) {
  const [opened] = useState(() => createStore<Connections | null>(null));
  const connections = useSyncExternalStore(opened.subscribe, opened.get);

  useEffect(() => {
    const fresh = openConnections(workshopId);
    opened.set(fresh);
    return () => fresh.close();
  }, [opened, workshopId]);

  if (!connections || connections.workshopId !== workshopId) return null;
  return <LiveContext value={{ ...connections, locale, messages }}>{children}</LiveContext>;
}

/** For the hooks of this folder. */
export function useLive(): Live {
  const live = use(LiveContext);
  if (!live) throw new Error("used outside of WorkshopProvider");
  return live;
}

interface Connections extends Pick<Live, "workshopId" | "control" | "documents" | "keeping"> {
  close(): void;
}

function openConnections(workshopId: string): Connections {
  const origin = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}`;
  const memory = tabMemory("nw.detour");
  const socket = openControlSocket({
    origin: location.origin,
    auth: { workshopId, cards: "patches" },
    pollingFirst: memory.get(),
  });
  const way = createSyncWay({
    control: socket,
    Socket: WebSocket,
    load: () => import("./detour.ts"),
    memory,
  });
  const control = createControlClient({
    socket,
    // A workshop that begins is never told as an event, but as a snapshot.
    evolve: evolveBySlice,
    clock: Date.now,
    random: Math.random,
  });
  const documents = createDocumentRegistry({
    createClient(name) {
      const client = createDocumentClient({
        serverUrl: `${origin}/sync`,
        workshopId,
        name,
        Socket: way.Socket,
        random: Math.random,
        rescue: keeping.rescue,
        now: Date.now,
      });
      client.status.subscribe(guardLeaving);
      client.status.subscribe(reportWaiting);
      keeping.watch(name, client);
      return client;
    },
  });
  const guardLeaving = createLeaveGuard(
    window,
    () => documents.countWaiting() > 0,
    () => keeping.flush(),
  );
  const reportWaiting = createWaitingReport(documents.countWaiting, (waiting) =>
    control.setDoing({ waiting: Math.min(waiting, LIMITS.waiting) }),
  );
  const keeping = createKeeping(async (unsent) => {
    const { startKeeper } = await import("./start-keeper.ts");
    return startKeeper({ workshopId, control: control.control, documents, unsent });
  });
  if (keptEdits.get()) keeping.preload();

  const ending = new AbortController();
  const { signal } = ending;
  const onNetwork = (online: boolean) => () => {
    control.networkChanged(online);
    documents.networkChanged(online);
  };
  window.addEventListener("online", onNetwork(true), { signal });
  window.addEventListener("offline", onNetwork(false), { signal });
  document.addEventListener(
    "visibilitychange",
    () => {
      const hidden = document.visibilityState === "hidden";
      control.setDoing({ away: hidden });
      if (hidden) keeping.flush();
    },
    { signal },
  );
  window.addEventListener("pagehide", keeping.flush, { signal });
  watchWriting(document, (writing) => control.setDoing({ writing }), signal);
  // Whoever begins to work here may lose the network before something has to be kept, and whoever looks, before they begin.
  const looked = setTimeout(keeping.preload, FIRST_LOOK_MS);
  for (const touch of ["pointerdown", "keydown"] as const)
    window.addEventListener(touch, keeping.preload, { once: true, passive: true, signal });

  return {
    workshopId,
    control,
    documents,
    keeping,
    close() {
      ending.abort();
      clearTimeout(looked);
      keeping.flush();
      keeping.close();
      documents.close();
      way.close();
      control.close();
    },
  };
}
