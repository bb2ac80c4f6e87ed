// sync-way.ts: how documents get to the server: each by a WebSocket of its own, or, where a proxy lets none through but the
// control plane gets through somehow, by a detour over that. The detour's code is fetched by those alone who need it.

import type { ControlSocket } from "./control-client.ts";
import type { Detour } from "./detour.ts";
import type { Memory } from "./memory.ts";

export interface SyncWay {
  /** A WebSocket class, of whatever way there is at the moment. */
  readonly Socket: typeof WebSocket;
  close(): void;
}

interface Options {
  readonly control: Pick<ControlSocket, "connected" | "transport" | "on" | "emit" | "request">;
  readonly Socket: typeof WebSocket;
  readonly load: () => Promise<typeof import("./detour.ts")>;
  /** That no WebSocket gets through, for as long as the tab lives. */
  readonly memory: Memory;
}

/** Some proxies neither let a WebSocket through nor say so. */
const OPEN_LIMIT_MS = 6_000;

export function createSyncWay({ control, Socket, load, memory }: Options): SyncWay {
  let detour: Detour | null = null;
  let failures = 0;
  let over = false;

  if (memory.get()) void takeDetour();

  /** A bad network may not bring the code; the next failure asks for it again. */
  async function takeDetour(): Promise<void> {
    const loaded = await load().catch(() => null);
    if (!loaded || over) return;
    detour ??= loaded.createDetour({ control, Socket, onFree: leaveDetour });
    memory.set(true);
  }

  function leaveDetour(): void {
    detour = null;
    failures = 0;
    memory.set(false);
  }

  function open(url: string): WebSocket {
    if (detour) return detour.open(url);
    const socket = new Socket(url);
    const limit = setTimeout(() => socket.close(), OPEN_LIMIT_MS);
    let opened = false;
    socket.addEventListener("open", () => {
      clearTimeout(limit);
      opened = true;
      failures = 0;
    });
    socket.addEventListener("close", () => {
      clearTimeout(limit);
      // Without `onclose` it was ended from here.
      if (opened || !control.connected || socket.onclose === null) return;
      failures += 1;
      if (failures >= (control.transport === "polling" ? 1 : 2)) void takeDetour();
    });
    return socket;
  }

  function SyncSocket(url: string | URL): WebSocket {
    return open(String(url));
  }
  // Called with `new`, a function that returns an object is a class to whoever constructs it.
  return {
    Socket: SyncSocket as unknown as typeof WebSocket,
    close() {
      over = true;
      detour?.close();
    },
  };
}
