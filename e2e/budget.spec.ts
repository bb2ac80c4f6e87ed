// budget.spec.ts: what a first visit has to load, as it comes over the wire, and that the door needs none of it.
// The measured figures stand in docs/operations.md.

import type { Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import { expectReady } from "./actors/participant.ts";
import { openRound, seat, setStage, type Stage } from "./actors/stage.ts";
import { expect, test, type Visitor } from "./fixtures.ts";

/** Bytes of script, compressed; 1 kB is 1000 bytes. */
const BUDGET = { join: 120_000, room: 200_000, desk: 260_000 } as const;

interface Script {
  readonly url: string;
  readonly bytes: number;
  readonly encoding: string;
}

/** How long a first look lasts before the rest loads by itself; use-first-look.ts and components/live/workshop.tsx. */
const FIRST_LOOK_MS = 2500;

/** Records every script that this browser receives over the network. The first look lasts as long as it is looked. */
async function recordScripts({ context, page }: Visitor): Promise<() => readonly Script[]> {
  // A slow machine would load the rest before the network falls silent, and measure something else.
  await page.addInitScript((firstLookMs) => {
    const wait = globalThis.setTimeout;
    globalThis.setTimeout = ((run: () => void, ms?: number) =>
      wait(run, ms === firstLookMs ? 600_000 : ms)) as typeof setTimeout;
  }, FIRST_LOOK_MS);
  const devtools = await context.newCDPSession(page);
  const begun = new Map<string, { url: string; encoding: string; headBytes: number }>();
  const scripts: Script[] = [];
  devtools.on("Network.responseReceived", ({ requestId, response, type }) => {
    if (type !== "Script" && !/javascript/.test(response.mimeType)) return;
    const encoding = Object.entries(response.headers).find(
      ([name]) => name.toLowerCase() === "content-encoding",
    );
    begun.set(requestId, {
      url: response.url,
      encoding: encoding?.[1] ?? "",
      headBytes: response.encodedDataLength,
    });
  });
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const script = begun.get(requestId);
    if (!script) return;
    const { url, encoding, headBytes } = script;
    scripts.push({ url, encoding, bytes: encodedDataLength - headBytes });
  });
  await devtools.send("Network.enable");
  return () => scripts;
}

/** Everything that came until the network fell silent, lazy parts included. */
async function expectWithin(page: Page, scripts: () => readonly Script[], budget: number): Promise<void> {
  await page.waitForLoadState("networkidle");
  const loaded = scripts();
  const sum = loaded.reduce((bytes, script) => bytes + script.bytes, 0);
  console.log(`  ${(sum / 1000).toFixed(1)} kB of ${budget / 1000} kB in ${loaded.length} scripts`);
  expect(loaded.length, "scripts were loaded").toBeGreaterThan(0);
  const plain = loaded.filter((script) => script.encoding !== "br" && script.bytes > 2000);
  expect(plain, "scripts that came without brotli").toEqual([]);
  const largest = loaded
    .toSorted((one, other) => other.bytes - one.bytes)
    .map(({ url, bytes }) => `${bytes} ${new URL(url).pathname}`);
  expect(sum, `bytes of script:\n${largest.join("\n")}`).toBeLessThanOrEqual(budget);
}

async function prepared(origin: string): Promise<Stage> {
  return setStage(origin, {
    title: "Nachbarschaften im Netz",
    date: "2026-06-10",
    abstract: "Wie Menschen zusammenkommen, die sich noch nicht kennen.",
  });
}

test("the join page is small", async ({ server, visitor }) => {
  const stage = await prepared(server.url);
  const guest = await visitor();
  const scripts = await recordScripts(guest);
  await guest.page.goto(`/j/${stage.code}`);
  await expect(guest.page.getByRole("button", { name: de.join.submit, exact: true })).toBeVisible();
  await expectWithin(guest.page, scripts, BUDGET.join);
  stage.close();
});

for (const where of ["plenary", "group"] as const)
  test(`the room of a participant in the ${where} is small`, async ({ server, visitor }) => {
    const stage = await prepared(server.url);
    const [aylin, jonte] = [await stage.join("Aylin"), await stage.join("Jonte")];
    if (where === "group")
      await openRound(stage, [
        { name: "Bewegung", members: [aylin] },
        { name: "Kultur", members: [jonte] },
      ]);
    const guest = await visitor();
    await seat(guest.context, server.url, aylin);
    const scripts = await recordScripts(guest);
    await guest.page.goto(`/w/${stage.workshopId}`);
    await expectReady(guest.page);
    await expect(guest.page.getByRole("form", { name: de.board.add.label })).toBeVisible();
    await expectWithin(guest.page, scripts, BUDGET.room);
    stage.close();
  });

test("the desk of a moderator is small", async ({ server, visitor }) => {
  const stage = await prepared(server.url);
  const [aylin, jonte] = [await stage.join("Aylin"), await stage.join("Jonte")];
  await openRound(stage, [
    { name: "Bewegung", members: [aylin] },
    { name: "Kultur", members: [jonte] },
  ]);
  const moderator = await visitor();
  await seat(moderator.context, server.url, stage.made);
  const scripts = await recordScripts(moderator);
  await moderator.page.goto(`/w/${stage.workshopId}/desk`);
  await expect(moderator.page.getByRole("region", { name: "Bewegung" })).toBeVisible();
  await expectWithin(moderator.page, scripts, BUDGET.desk);
  stage.close();
});

test("one comes in without any script", async ({ server, visitor }) => {
  const stage = await prepared(server.url);
  const { context, page } = await visitor({ javaScriptEnabled: false });
  await page.goto("/");
  await page.getByLabel(de.start.join.label).fill(stage.code);
  await page.getByRole("button", { name: de.start.join.submit }).click();
  await page.getByLabel(de.join.name, { exact: true }).fill("Marlies");
  await page.getByRole("button", { name: de.join.submit, exact: true }).click();
  await page.waitForURL(`**/w/${stage.workshopId}`);
  const cookies = await context.cookies();
  expect(cookies.find((cookie) => cookie.name === `nw_${stage.workshopId}`)).toMatchObject({
    httpOnly: true,
    sameSite: "Lax",
    path: "/",
  });
  expect((await stage.state()).people.map((person) => person.name)).toContain("Marlies");
  stage.close();
});
