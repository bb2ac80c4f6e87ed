// time.spec.ts: moderation's hand on the time of the groups, the signs that it gives, and a clock for anything that everybody
// sees; and what one sees of each other meanwhile.

import type { Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import { come, gather } from "./actors/company.ts";
import { expectReady, expectRoom } from "./actors/participant.ts";
import { openRound, PLENARY, seat, setStage } from "./actors/stage.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

const { timer } = de.desk;

test("moderation stops, sets and frees the time; groups stay when they are not brought back", async ({
  server,
  visitor,
}) => {
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz", date: "2026-06-10" });
  const aylin = await stage.join("Aylin");
  await openRound(stage, [{ name: "Bewegung", members: [aylin] }]);
  const [moderator, guest] = [await visitor(), await visitor()];
  await seat(moderator.context, server.url, stage.made);
  await seat(guest.context, server.url, aylin);
  await guest.page.goto(`/w/${stage.workshopId}`);
  await expectReady(guest.page);
  await moderator.page.goto(`/w/${stage.workshopId}/desk`);
  const desk = moderator.page;

  await desk.getByRole("button", { name: timer.pause }).click();
  await expect(guest.page.getByText(de.rounds.paused, { exact: true })).toBeVisible();
  await desk.getByRole("button", { name: timer.resume }).click();
  await expect(guest.page.getByText(de.rounds.paused, { exact: true })).toHaveCount(0);
  await desk.getByText(timer.set).click();
  await desk.getByLabel(timer.setTo).fill("0");
  await desk.getByRole("button", { name: timer.setNow, exact: true }).click();
  await expect(desk.getByText(timer.wrong(180))).toBeVisible();
  await desk.getByLabel(timer.setTo).fill("7,5");
  await desk.getByRole("button", { name: timer.setNow, exact: true }).click();
  await expect(guest.page.getByText(/^7:[0-3]\d$/).first()).toBeVisible();
  await expectAccessible(desk, "time of a round");
  await desk.getByLabel(timer.autoReturn).click();
  await expect(desk.getByLabel(timer.autoReturn)).not.toBeChecked();
  await desk.getByRole("button", { name: timer.noLimit }).click();
  await expect(guest.page.getByText(de.rounds.noLimit).first()).toBeVisible();

  await stage.direct("timer.set", { seconds: 10 });
  await expect(guest.page.getByText(de.group.sign.over(0)).first()).toBeVisible();
  await expectRoom(guest.page, "Bewegung");
  expect((await stage.state()).round?.state).toBe("open");
  await desk.getByLabel(timer.autoReturn).click();
  await expect(guest.page.getByText(/schließt in/).first()).toBeVisible();
  stage.close();
});

test("a clock for anything is seen by all, and stopped by moderation", async ({ server, visitor }) => {
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz", date: "2026-06-10" });
  const aylin = await stage.join("Aylin");
  const [moderator, guest] = [await visitor(), await visitor({ viewport: { width: 360, height: 740 } })];
  await seat(moderator.context, server.url, stage.made);
  await seat(guest.context, server.url, aylin);
  await guest.page.goto(`/w/${stage.workshopId}`);
  await expectReady(guest.page);
  const desk = moderator.page;
  await desk.goto(`/w/${stage.workshopId}/desk`);
  const words = de.countdown;
  await desk.getByText(words.title).click();
  await desk.getByLabel(words.label).fill("Kaffeepause");
  await desk.getByLabel(words.minutes).fill("0,5");
  await desk.getByRole("button", { name: words.start }).click();
  const band = guest.page.getByRole("region", { name: "Kaffeepause" });
  await expect(band.getByText(/^0:[0-3]\d$/)).toBeVisible();
  await expectAccessible(guest.page, "clock on a phone");
  await desk.getByRole("button", { name: words.moreLabel }).click();
  await expect(band.getByText(/^1:[0-3]\d$/)).toBeVisible();
  await desk.getByRole("button", { name: words.pause, exact: true }).click();
  await expect(band.getByText(words.paused)).toBeVisible();
  await desk.getByRole("button", { name: words.stop, exact: true }).click();
  await expect(band).toHaveCount(0);
  stage.close();
});

test("groups close in the time that is chosen, and open again after a close that came too soon", async ({
  server,
  visitor,
}) => {
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz", date: "2026-06-10" });
  const aylin = await stage.join("Aylin");
  await openRound(stage, [{ name: "Bewegung", members: [aylin] }]);
  const [moderator, guest] = [await visitor(), await visitor({ viewport: { width: 360, height: 740 } })];
  await seat(moderator.context, server.url, stage.made);
  await seat(guest.context, server.url, aylin);
  await guest.page.goto(`/w/${stage.workshopId}`);
  await expectRoom(guest.page, "Bewegung");
  const desk = moderator.page;
  await desk.goto(`/w/${stage.workshopId}/desk`);
  const undo = desk.getByRole("button", { name: de.log.undo, exact: true });

  for (const seconds of [30, 60, 120] as const) {
    await desk.getByRole("button", { name: timer.close, exact: true }).click();
    await desk.getByRole("menuitem", { name: timer.closeIn[seconds] }).click();
    await expect(guest.page.getByText(/schließt in/).first()).toBeVisible();
    const round = (await stage.state()).round;
    const leftMs = round?.state === "closing" ? round.closesAtMs - Date.now() : 0;
    expect(leftMs).toBeGreaterThan((seconds - 20) * 1000);
    expect(leftMs).toBeLessThanOrEqual(seconds * 1000);
    await undo.click();
    await expect(guest.page.getByText(/schließt in/)).toHaveCount(0);
  }

  await desk.getByRole("button", { name: timer.close, exact: true }).click();
  await desk.getByRole("menuitem", { name: timer.closeIn[0] }).click();
  await expectRoom(guest.page, PLENARY);
  await expectAccessible(desk, "a closed round that can be opened again");
  await desk.getByRole("button", { name: de.desk.between.reopen }).click();
  await expectRoom(guest.page, "Bewegung");
  await expect(desk.getByRole("button", { name: timer.close, exact: true })).toBeVisible();
  await undo.click();
  await expectRoom(guest.page, PLENARY);
  stage.close();
});

test("the time gives each sign once, with a sound for whoever asked, and none that is switched off", async ({
  server,
  visitor,
}) => {
  const { stage, people } = await gather(server.url, ["Aylin", "Jonte"]);
  await openRound(stage, [{ name: "Bewegung", members: people }]);
  const pages: Page[] = [];
  for (const entry of people) {
    const { context, page } = await visitor();
    await context.addInitScript(countSounds);
    await seat(context, server.url, entry);
    await page.goto(`/w/${stage.workshopId}`);
    await expectRoom(page, "Bewegung");
    pages.push(page);
  }
  const [aylin, jonte] = pages;
  if (!aylin || !jonte) throw new Error("nobody there");
  await aylin.getByRole("button", { name: de.workroom.me.menu }).click();
  await aylin.getByText(de.workroom.me.chime).click();
  await expect.poll(() => aylin.evaluate(sounds)).toBe(1);
  const said = aylin.getByRole("log");

  await stage.direct("timer.set", { seconds: 303 });
  await expect(said).toContainText(de.group.sign.quiet(300_000));
  await stage.direct("timer.set", { seconds: 63 });
  await expect(aylin.getByText(de.group.lastMinute, { exact: true })).toBeVisible();
  await expect.poll(() => aylin.evaluate(sounds)).toBe(2);
  await stage.direct("timer.set", { seconds: 13 });
  await expect(aylin.getByText(de.group.lastSeconds)).toBeVisible();
  await expect(said).toContainText(de.group.sign.final(10_000));
  expect(await jonte.evaluate(sounds), "nobody hears what they have not asked for").toBe(0);

  await stage.direct("settings.change", { signs: [] });
  await stage.direct("timer.set", { seconds: 58 });
  await expect(
    jonte
      .getByRole("timer")
      .filter({ hasText: /^0:5\d$/ })
      .first(),
  ).toBeVisible();
  await expect(jonte.getByText(de.group.lastMinute, { exact: true })).toHaveCount(0);

  await stage.direct("countdown.start", { seconds: 5, label: "Stille" });
  await expect(aylin.getByText(de.countdown.over("Stille"))).toBeVisible({ timeout: 10_000 });
  await expect.poll(() => aylin.evaluate(sounds)).toBe(3);
  stage.close();
});

test("whoever comes late goes at once, and sees when moderation is there", async ({ server, visitor }) => {
  const { stage, people } = await gather(server.url, ["Aylin"]);
  await openRound(stage, [{ name: "Bewegung", members: people }]);
  const late = (await come(visitor, server.url, await stage.join("Spät"))).page;
  await expect(late.getByRole("heading", { name: de.rounds.going.late("Bewegung") })).toBeVisible();
  await late.getByRole("button", { name: de.rounds.going.now }).click();
  await expectRoom(late, "Bewegung");
  const desk = (await come(visitor, server.url, stage.made, "/desk")).page;
  await desk.getByRole("button", { name: de.desk.tile.visitRoom("Bewegung") }).click();
  await expect(late.getByText(de.group.moderationHere)).toBeVisible();
  await desk.getByRole("link", { name: de.workroom.place.desk }).click();
  await expect(late.getByText(de.group.moderationHere)).toHaveCount(0);
  stage.close();
});

function countSounds(): void {
  Object.assign(globalThis, { sounds: 0 });
  const Context = globalThis.AudioContext;
  globalThis.AudioContext = class extends Context {
    constructor() {
      super();
      Object.assign(globalThis, { sounds: Number(Reflect.get(globalThis, "sounds")) + 1 });
    }
  };
}

function sounds(): number {
  return Number(Reflect.get(globalThis, "sounds"));
}
