// demo.ts: `npm run demo` starts a server of its own with one complete sample workshop in it, played by simulated people,
// and prints how to get in. DEMO_URL plays on a server that already runs. `--once` writes everything at once and then only
// keeps the server running, for pictures. Each start begins anew: data/demo is emptied.

import { startOwnServer } from "./demo/own-server.ts";
import { LETTER_MS, playDemo } from "./demo/play.ts";

const once = process.argv.includes("--once");
const stopping = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stopping.abort());

const given = process.env["DEMO_URL"];
const server = given === undefined ? await startOwnServer() : null;
const origin = given ?? server?.origin ?? "";

try {
  const demo = await playDemo({
    origin,
    letterMs: once ? 0 : LETTER_MS,
    signal: stopping.signal,
    onOpened: ({ joinCode, links }) => {
      const code = `${joinCode.slice(0, 4)}-${joinCode.slice(4)}`;
      console.log(
        [
          "",
          "A sample workshop is under way.",
          `  Moderate it:  ${links.moderate}`,
          `  Take part:    ${links.join}`,
          `  Code:         ${code}`,
          "",
          "Ctrl-C ends it.",
          "",
        ].join("\n"),
      );
    },
    onStep: (step) => console.log(`· ${step}`),
  });
  if (!once) await demo.linger();
  if (!stopping.signal.aborted) console.log("· the sample is told; everybody stays");
  await ended(stopping.signal);
  demo.close();
} finally {
  await server?.stop();
}

/** Without a server of our own nothing else keeps the process alive. */
function ended(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const keepAlive = setInterval(() => {}, 60_000);
    signal.addEventListener(
      "abort",
      () => {
        clearInterval(keepAlive);
        resolve();
      },
      { once: true },
    );
  });
}
