// systems.ts: the servers that are measured, as data: how each is started, what its wire looks like and how its stock
// client behaves.

import { join } from "node:path";

export type WireKind = "y-websocket" | "hocuspocus" | "socket.io";

/**
 * What clients say about who is there. "none": nothing. "once": when they come, as our own client does. "renewed": again
 * every 15 s, as Yjs does by default. "echoed": in addition, each passes on what it hears from others, which is what the
 * stock providers of y-websocket and y-socket.io do.
 */
export type Presence = "none" | "once" | "renewed" | "echoed";

export interface System {
  readonly id: string;
  readonly label: string;
  /** Its script, and what follows it; the data folder is put at the end. */
  readonly command: readonly string[];
  readonly wire: WireKind;
  /** Package whose version is printed; null for ours. */
  readonly package: string | null;
  /** What its stock client says about presence by default. */
  readonly presence: Presence;
  /** Does its server say what it has received, or stored? */
  readonly acknowledges: "stored" | "received" | "no";
  readonly keeps: string;
}

const here = import.meta.dirname;
export const PEERS_DIR = join(here, "peers");
const peer = (name: string): string => join(PEERS_DIR, name);

const OURS: System = {
  id: "ours",
  label: "Netzwerkstatt",
  command: [join(here, "server.child.ts")],
  wire: "y-websocket",
  package: null,
  presence: "once",
  acknowledges: "stored",
  keeps: "SQLite, fsync before anybody sees it",
};

/** Another checkout of ours, to see what a change does: `BENCH_AGAINST=<folder> npm run bench -- rooms --only ours,before`. */
const AGAINST = process.env["BENCH_AGAINST"];
const BEFORE: readonly System[] =
  AGAINST === undefined
    ? []
    : [
        {
          ...OURS,
          id: "before",
          label: "Netzwerkstatt, before",
          command: [join(AGAINST, "scripts/bench/server.child.ts")],
        },
      ];

export const SYSTEMS: readonly System[] = [
  OURS,
  ...BEFORE,
  {
    id: "y-websocket",
    label: "@y/websocket-server",
    command: [peer("y-websocket.js"), "memory"],
    wire: "y-websocket",
    package: "@y/websocket-server",
    presence: "echoed",
    acknowledges: "no",
    keeps: "nothing",
  },
  {
    id: "y-websocket-leveldb",
    label: "@y/websocket-server + LevelDB",
    command: [peer("y-websocket.js"), "leveldb"],
    wire: "y-websocket",
    package: "@y/websocket-server",
    presence: "echoed",
    acknowledges: "no",
    keeps: "LevelDB, written after it is sent",
  },
  {
    id: "hocuspocus",
    label: "Hocuspocus + SQLite",
    command: [peer("hocuspocus.js")],
    wire: "hocuspocus",
    package: "@hocuspocus/server",
    presence: "renewed",
    acknowledges: "received",
    keeps: "SQLite, 2 to 10 s later",
  },
  {
    id: "y-socket.io",
    label: "y-socket.io + LevelDB",
    command: [peer("y-socket-io.js")],
    wire: "socket.io",
    package: "y-socket.io",
    presence: "echoed",
    acknowledges: "no",
    keeps: "LevelDB, written after it is sent",
  },
];

export function systemOf(id: string): System {
  const found = SYSTEMS.find((system) => system.id === id);
  if (!found) throw new Error(`no system ${id}; there are ${SYSTEMS.map((system) => system.id).join(", ")}`);
  return found;
}
