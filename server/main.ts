// main.ts: starts the server from the environment and stops it on a signal. `--dev` serves pages with hot reload;
// without it a production build must exist (`npm start` makes one).

import { join } from "node:path";
import { createApp } from "./app.ts";
import { readConfig } from "./config/read-config.ts";
import { createPages } from "./http/pages.ts";

const EX_CONFIG = 78;

const dev = process.argv.includes("--dev");
const root = join(import.meta.dirname, "..");
const config = readConfig(process.env);
if (!config.ok) {
  console.error(`The settings are not valid:\n${config.code.map((line) => `  ${line}`).join("\n")}`);
  process.exit(EX_CONFIG);
}
const { host: hostname, distDir } = config.value;
process.env["NEXT_DIST_DIR"] = distDir;
const app = await createApp(config.value, {
  dev,
  root,
  createPages: (port) => createPages({ dev, dir: root, hostname, port }),
});
console.log(`Netzwerkstatt runs at ${app.address}`);
