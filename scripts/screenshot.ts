// screenshot.ts: makes docs/screenshot.png from the demo: a group at work, as somebody sees it who came late. Run it by
// hand (`node scripts/screenshot.ts`) when the look has changed; DEMO_URL takes a server that already runs.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { startOwnServer } from "./demo/own-server.ts";
import { playDemo } from "./demo/play.ts";
import { findChromium } from "./test/chromium.ts";

const TARGET = join(import.meta.dirname, "../docs/screenshot.png");
const SIZE = { width: 1440, height: 900 };

const executablePath = findChromium();
if (executablePath === null) throw new Error("no Chromium found; set CHROMIUM_PATH");
const given = process.env["DEMO_URL"];
const server = given === undefined ? await startOwnServer() : null;
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const stopping = new AbortController();
try {
  const demo = await playDemo({
    origin: given ?? server?.origin ?? "",
    letterMs: 0,
    signal: stopping.signal,
    leaveOpen: true,
  });
  const page = await browser.newPage({
    viewport: SIZE,
    deviceScaleFactor: 1.5,
    locale: "de-DE",
    colorScheme: "light",
  });
  await page.goto(demo.opened.links.join);
  await page.getByLabel("Ihr Name").fill("Wanda Ettlinger");
  await page.getByRole("button", { name: "Teilnehmen" }).click();
  await page.getByRole("button", { name: "Jetzt gehen" }).click();
  await page.getByText("Moderation rufen").waitFor();
  await page.getByText("Familienturnen am Sonntag").first().waitFor();
  await page.locator("article").first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  mkdirSync(join(TARGET, ".."), { recursive: true });
  await page.screenshot({ path: TARGET, animations: "disabled" });
  console.log(`wrote ${TARGET}`);
  demo.close();
} finally {
  stopping.abort();
  await browser.close();
  await server?.stop();
}
