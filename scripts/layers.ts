// layers.ts: the house rules about imports, as data. docs/architecture.md draws this table; check/layers.ts enforces it.

/** Folder → folders it may import from, besides itself. The longest matching folder counts. */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  "lib/util": [],
  "lib/model": ["lib/util"],
  "lib/landscape": ["lib/util"],
  "lib/board": ["lib/util", "lib/model", "lib/landscape"],
  "lib/protocol": ["lib/util", "lib/model", "lib/landscape", "lib/board"],
  "lib/messages": ["lib/util", "lib/model", "lib/landscape", "lib/board", "lib/protocol"],
  "lib/report": ["lib/util", "lib/model", "lib/landscape", "lib/board", "lib/protocol", "lib/messages"],
  "server/config": ["lib", "server/ports.ts"],
  "server/telemetry": ["lib", "server/ports.ts"],
  "server/http": ["lib", "server/ports.ts"],
  "server/sessions": ["lib", "server/ports.ts"],
  "server/sync": ["lib", "server/ports.ts"],
  "server/rehearsal": ["lib", "server/ports.ts"],
  "server/storage": ["lib", "server/ports.ts"],
  "server/export": ["lib", "server/ports.ts"],
  "server/ports.ts": ["lib"],
  "server/app.ts": ["lib", "server"],
  "server/main.ts": ["lib", "server"],
  server: ["lib", "server"],
  "components/ui": ["lib/util"],
  "components/live": ["lib"],
  "components/act": ["lib", "components/ui", "components/live"],
  components: ["lib", "components/ui", "components/live", "components/act"],
  app: ["lib", "components"],
  scripts: ["lib", "server", "scripts"],
  e2e: ["lib", "server", "scripts"],
};

/** Each folder below `components` other than these is one feature and may not import another feature. */
export const SHARED_COMPONENTS = ["components/ui", "components/live", "components/act"] as const;

/** Package → the only folders whose product code may import it. Tests may import what they test against. */
export const PACKAGE_HOMES: Readonly<Record<string, readonly string[]>> = {
  next: ["server/http", "app"],
  "socket.io": ["server/sessions", "scripts/bench/peers"],
  ws: ["server/sync", "server/rehearsal"],
  "node:sqlite": ["server/storage", "scripts/bench/peers"],
  zod: ["lib/protocol", "server/http", "server/sessions"],
  docx: ["server/export"],
  "@myriaddreamin/typst-ts-node-compiler": ["server/export"],
  "socket.io-client": ["components/live", "server/rehearsal", "scripts", "e2e"],
  "y-websocket": ["components/live", "server/rehearsal", "scripts", "e2e"],
};

/** `lib` is pure: none of these may appear there outside tests. */
export const IMPURE_IN_LIB = [
  /\bDate\.now\(/,
  /\bMath\.random\(/,
  /\bcrypto\./,
  /\bprocess\./,
  /\bfetch\(/,
  /from "node:/,
];
