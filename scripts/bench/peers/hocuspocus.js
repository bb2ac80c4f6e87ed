// hocuspocus.js: @hocuspocus/server with its SQLite extension and its defaults. The extension's own statements run on
// node:sqlite instead of better-sqlite3, so that nothing has to be compiled. Prints its port.

import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { SQLite } from "@hocuspocus/extension-sqlite";
import { Server } from "@hocuspocus/server";

const [dataDir] = process.argv.slice(2);

class NodeSqlite extends SQLite {
  async onConfigure() {
    this.db = new DatabaseSync(this.configuration.database);
    this.db.exec(this.configuration.schema);
  }
}

const server = new Server({
  quiet: true,
  address: "127.0.0.1",
  port: 0,
  stopOnSignals: false,
  extensions: [new NodeSqlite({ database: join(dataDir, "hocuspocus.sqlite") })],
});
await server.listen();
console.log(`port ${server.address.port}`);
process.on("SIGTERM", () => process.exit());
