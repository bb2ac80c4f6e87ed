// y-websocket.js: @y/websocket-server as its own server.js starts it, in memory or with the LevelDB that it brings
// (YPERSISTENCE). It is 0.1.1 on Yjs 13: 0.1.5 is the same code on two forms of Yjs 14 that do not fit each other, and
// fails at the first update. Prints its port.

import { createServer } from "node:http";
import { createRequire } from "node:module";

const [kind, dataDir] = process.argv.slice(2);
if (kind === "leveldb") process.env.YPERSISTENCE = dataDir;
const { setupWSConnection } = await import("@y/websocket-server/utils");
const home = createRequire(import.meta.url).resolve("@y/websocket-server/package.json");
const WebSocket = createRequire(home)("ws");

const sockets = new WebSocket.Server({ noServer: true });
sockets.on("connection", setupWSConnection);
const server = createServer();
server.on("upgrade", (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (peer) => sockets.emit("connection", peer, request));
});
server.listen(0, "127.0.0.1", () => console.log(`port ${server.address().port}`));
process.on("SIGTERM", () => process.exit());
