// y-socket-io.js: y-socket.io on Socket.IO, with its LevelDB persistence. Prints its port.

import { createServer } from "node:http";
import { Server } from "socket.io";
import { YSocketIO } from "y-socket.io/dist/server";

const [dataDir] = process.argv.slice(2);
const server = createServer();
const documents = new YSocketIO(new Server(server), { levelPersistenceDir: dataDir });
documents.initialize();
server.listen(0, "127.0.0.1", () => console.log(`port ${server.address().port}`));
process.on("SIGTERM", () => process.exit());
