// desk.spec.ts: the desk in the hand of somebody who is not alone: what a co-moderator does moves nothing, what is half
// written stays, a passphrase is not set by half, and on a phone open groups come first.

import type { Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import { come, gather, nth } from "./actors/company.ts";
import { createCard } from "#lib/board/schema.ts";
import type { CardKind } from "#lib/board/card.ts";
import { openVisitor } from "#server/rehearsal/visitor.ts";
import { openRound } from "./actors/stage.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

const PHONE = { viewport: { width: 360, height: 740 } };

const focusIsNowhere = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(true);

test("what a co-moderator does neither scrolls the desk nor takes the focus", async ({ server, visitor }) => {
  const { stage, people } = await gather(server.url, ["Aylin", "Ben", "Carla", "Dora"]);
  for (const phase of PHASES) await stage.direct("agenda.add", phase);
  await openRound(
    stage,
    people.map((person, index) => ({ name: `Gruppe ${String(index + 1)}`, members: [person] })),
  );
  const { page } = await come(visitor, server.url, stage.made, "/desk", PHONE);
  await page.setViewportSize({ width: 360, height: 480 });
  const phases = async () => (await stage.state()).agenda?.phases ?? [];
  const [first, second] = await phases();
  await stage.direct("agenda.start", { phaseId: first?.id ?? "" });
  await page.getByRole("heading", { level: 2, name: de.desk.groups }).scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollTo(0, 500));
  await page.getByRole("heading", { level: 1 }).click();
  await focusIsNowhere(page);
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(300);

  await stage.direct("agenda.start", { phaseId: second?.id ?? "" });
  await expect(page.getByRole("button", { name: de.agenda.next("Ernte") })).toBeAttached();
  await focusIsNowhere(page);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await stage.direct("round.close", { graceSeconds: 0 });
  await expect(page.getByRole("heading", { name: de.desk.between.title(1) })).toBeAttached();
  await focusIsNowhere(page);
  stage.close();
});

const PHASES = ["Ankommen", "Vergleichen", "Ernte"].map((title) => ({
  title,
  minutes: 10,
  place: "plenary" as const,
}));

test("on a phone open groups come before the agenda, which shows its next step", async ({
  server,
  visitor,
}) => {
  const { stage, people } = await gather(server.url, ["Aylin"]);
  for (const phase of PHASES) await stage.direct("agenda.add", phase);
  await openRound(stage, [{ name: "Kultur", members: [nth(people, 0)] }]);
  const { page } = await come(visitor, server.url, stage.made, "/desk", PHONE);
  const top = async (name: string | RegExp, role: "region" | "button") =>
    (await page.getByRole(role, { name, exact: true }).first().boundingBox())?.y ?? Infinity;
  const next = page.getByRole("button", { name: de.agenda.begin("Ankommen") });
  await expect(next).toBeVisible();
  const inOrder = [
    await top(de.desk.help.title, "region"),
    await top(de.desk.timer.title, "region"),
    await top("Kultur", "region"),
    await top(de.agenda.begin("Ankommen"), "button"),
  ];
  expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other));
  expect(inOrder[2], "the first group in sight").toBeLessThan(680);
  await expect(page.getByText("Vergleichen", { exact: true })).toBeHidden();
  await page.getByText(de.agenda.all, { exact: true }).click();
  await expect(page.getByText("Vergleichen", { exact: true })).toBeVisible();
  await expectAccessible(page, "the desk with open groups on a phone");
  stage.close();
});

test("a passphrase is not set by half", async ({ server, visitor }) => {
  const { stage } = await gather(server.url, []);
  const { page } = await come(visitor, server.url, stage.made, "/desk");
  await page.setViewportSize({ width: 1440, height: 700 });
  const { doors } = de.desk.set;
  const settings = page.getByRole("dialog", { name: de.desk.set.title });
  const word = settings.getByLabel(doors.word);
  const done = settings.getByRole("button", { name: de.desk.set.close, exact: true });
  await page.getByRole("button", { name: de.desk.workshopMenu }).click();
  await page.getByRole("menuitem", { name: de.desk.settings }).click();
  await settings.getByRole("radio", { name: doors.approve }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(settings.getByRole("radio", { name: doors.passphrase })).toBeFocused();
  await expect(word).toBeInViewport({ ratio: 1 });
  const foot = (await done.boundingBox())?.y ?? 0;
  const box = await word.boundingBox();
  expect((box?.y ?? Infinity) + (box?.height ?? 0), "above the foot of the dialog").toBeLessThan(foot);

  await done.click();
  await expect(word).toBeFocused();
  await expect(word).toHaveAccessibleDescription(new RegExp(doors.wordMissing(true)));
  await expectAccessible(page, "settings without a passphrase");
  await word.fill("Weißdorn");
  await done.click();
  await expect(settings).toHaveCount(0);
  expect((await stage.state()).settings.door).toBe("passphrase");
  stage.close();
});

test("what is half written is still there after a visit to the cards and a reload", async ({
  server,
  visitor,
}) => {
  const { stage } = await gather(server.url, ["Aylin"]);
  const { page } = await come(visitor, server.url, stage.made, "/desk");
  const message = page.getByLabel(de.desk.broadcast.text);
  const plan = page.getByRole("button", { name: de.desk.plan.open });
  await message.fill("Bitte nennen Sie je zwei");
  await expect(page.getByText(de.desk.plan.kept)).toHaveCount(0);
  await plan.click();
  await page.getByLabel(de.planning.form.task, { exact: true }).fill("Wer ist Ihr Partner?");
  await page.reload();
  await expect(message).toHaveValue("Bitte nennen Sie je zwei");
  await expect(plan).toHaveAccessibleDescription(de.desk.plan.kept);
  await page.getByRole("link", { name: de.workroom.place.room }).first().click();
  await expect(message).toHaveCount(0);
  await page.getByRole("link", { name: de.desk.title }).first().click();
  await expect(message).toHaveValue("Bitte nennen Sie je zwei");
  await page.getByRole("button", { name: de.desk.broadcast.send, exact: true }).click();
  await expect(message).toHaveValue("");
  await page.reload();
  await expect(message).toHaveValue("");
  await plan.click();
  await expect(page.getByLabel(de.planning.form.task, { exact: true })).toHaveValue("Wer ist Ihr Partner?");
  stage.close();
});

test("twelve groups with calls for help, typing and long names stand above the foot of the desk", async ({
  server,
  visitor,
}, info) => {
  info.setTimeout(120_000);
  const names = Array.from({ length: 60 }, (_, index) =>
    index % 5 === 0
      ? `Bundesarbeitsgemeinschaft der Seniorenorganisationen ${String(index)}`
      : `${["Aylin", "Bernd", "Carla", "Dora"][index % 4] ?? ""} Muster-Beispielhausen`,
  );
  const { stage, people } = await gather(server.url, names);
  await openRound(
    stage,
    Array.from({ length: 12 }, (_, group) => ({
      name: `Gruppe ${String(group + 1)}`,
      members: people.filter((_each, index) => index % 12 === group),
    })),
    20,
  );
  const { rooms } = await stage.state();
  // One of each group is connected, who writes cards of all kinds, types, and in every third calls for help.
  const guests = people.slice(0, 12).map((entry) => openVisitor(server.url, entry));
  await Promise.all(
    guests.map(async (guest, group) => {
      const room = rooms.find(({ name }) => name === `Gruppe ${String(group + 1)}`);
      const doc = await guest.open(`rooms/${room?.id ?? ""}`);
      for (const [index, kind] of KINDS.entries())
        createCard(doc, {
          id: `busy-card-${String(group).padStart(6, "0")}-${String(index)}`,
          kind,
          by: guest.personId,
          createdAt: Date.now(),
          title: `${kind}: ein Sportverein mit einem wirklich langen Namen`,
        });
      await guest.settled();
      guest.sayWriting(true);
      if (group % 3 === 0) expect(await guest.send("help.raise", {})).toMatchObject({ ok: true });
    }),
  );
  const { page } = await come(visitor, server.url, stage.made, "/desk");
  await page.setViewportSize({ width: 1440, height: 900 });
  const groups = page.getByRole("region", { name: /^Gruppe \d+$/ });
  const bar = page.getByRole("button", { name: de.desk.plan.again }).locator("..");
  await expect(groups).toHaveCount(12);
  await expect(groups.getByText(de.desk.tile.writing(1))).toHaveCount(12);
  await expect(groups.getByRole("list", { name: de.desk.tile.latest })).toHaveCount(12);
  await expect(groups.getByText(de.desk.tile.helpShort, { exact: true })).toHaveCount(4);
  const expectInSight = async (when: string) => {
    const last = await groups.last().boundingBox();
    const foot = (last?.y ?? 0) + (last?.height ?? Infinity);
    expect(foot, when).toBeLessThanOrEqual((await bar.boundingBox())?.y ?? 0);
  };
  await expectInSight("all groups");
  await expect(page.getByRole("button", { name: "Aylin Muster-Beispielhausen" }).first()).toBeVisible();
  await expectAccessible(page, "twelve busy groups");
  await stage.direct("timer.set", { seconds: 115 });
  await expect(groups.first()).toBeVisible();
  await expectInSight("all groups in the harvest");
  for (const guest of guests) guest.close();
  stage.close();
});

const KINDS: readonly CardKind[] = ["partner", "offer", "strategy", "wish"];

test("a dialog that is open while the window becomes narrow still covers the rest", async ({
  server,
  visitor,
}) => {
  const { stage } = await gather(server.url, []);
  const { page } = await come(visitor, server.url, stage.made, "/desk");
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("button", { name: de.desk.workshopMenu }).click();
  await page.getByRole("menuitem", { name: de.desk.settings }).click();
  const settings = page.getByRole("dialog", { name: de.desk.set.title });
  await settings.getByRole("radio", { name: de.desk.set.doors.passphrase }).check();
  await page.setViewportSize(PHONE.viewport);
  const covers = () => settings.evaluate((dialog) => dialog.matches(":modal"));
  await expect(page.getByRole("navigation").first()).toBeAttached();
  await expect.poll(covers).toBe(true);
  await expect(settings.getByRole("radio", { name: de.desk.set.doors.passphrase })).toBeChecked();
});
