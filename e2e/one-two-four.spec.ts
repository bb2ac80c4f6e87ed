// one-two-four.spec.ts: 1-2-4-All as moderation and four people live it, one of them late: alone, in pairs, in fours, all. What each
// has written goes up with them and says where it came from.

import type { Locator, Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import { come, gather, nth } from "./actors/company.ts";
import { cardOf, expectRoom, expectSaved } from "./actors/participant.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

const { agenda, board, harvest, writing, workroom } = de;
const { brought } = harvest;
const MESSAGE = board.add.title.message;

/** Types a card into the field for messages, on the own sheet or on a board. */
async function note(page: Page, title: string): Promise<void> {
  const field = page.getByLabel(MESSAGE, { exact: true });
  await field.fill(title);
  await field.press("Enter");
  await expect(page.getByRole("main").getByText(title, { exact: true }).first()).toBeVisible();
}

/** What the group of this person brings along. */
function broughtOn(page: Page): Locator {
  return page.getByRole("region", { name: brought.title });
}

test("everybody thinks alone, in pairs, in fours, and all see what came from where", async ({
  server,
  visitor,
}) => {
  const { stage, people } = await gather(server.url, ["Aylin", "Jonte", "Marlies", "Levent"]);
  await stage.direct("agenda.use", { template: "one-two-four" });
  const moderator = (await come(visitor, server.url, stage.made, "/desk")).page;
  const aylin = (await come(visitor, server.url, nth(people, 0))).page;
  const phone = { viewport: { width: 360, height: 740 } };
  const jonte = (await come(visitor, server.url, nth(people, 1), "", phone)).page;
  const marlies = (await come(visitor, server.url, nth(people, 2))).page;
  // Pairs are made of those who are here.
  await come(visitor, server.url, nth(people, 3));
  const thoughts = [
    [aylin, "Zeit schenken"],
    [jonte, "Zuhören, bevor man einlädt"],
    [marlies, "Gemeinsam kochen"],
  ] as const;
  /** The pair of each of them. */
  let pairs: readonly string[] = [];
  const roomOf = async (index: number): Promise<string> => {
    const { round, rooms } = await stage.state();
    const roomId = round?.members[nth(people, index).personId];
    return rooms.find(({ id }) => id === roomId)?.name ?? "";
  };

  await test.step("alone", async () => {
    await moderator.getByRole("button", { name: agenda.begin("Allein") }).click();
    for (const [page, title] of thoughts) await note(page, title);
    for (const [page] of thoughts) await expectSaved(page);
  });

  await test.step("in pairs, at one click, each with what its people wrote", async () => {
    await moderator.getByRole("button", { name: agenda.next("Zu zweit") }).click();
    await expect(moderator.getByText(agenda.hint.pairsNeededWriting)).toBeVisible();
    await expectAccessible(moderator, "the desk that offers pairs");
    await moderator.getByRole("button", { name: agenda.hint.pairs }).click();
    for (const [index, [page, title]] of thoughts.entries()) {
      await expect.poll(() => roomOf(index)).toMatch(/^Paar/);
      await expectRoom(page, await roomOf(index));
      await expect(cardOf(page, title)).toBeVisible();
    }
    pairs = [await roomOf(0), await roomOf(1), await roomOf(2), await roomOf(3)];
    expect(pairs.toSorted()).toEqual(["Paar 1", "Paar 1", "Paar 2", "Paar 2"]);
    for (const [index, [, title]] of thoughts.entries())
      for (const [other, [page]] of thoughts.entries())
        await expect(cardOf(page, title)).toHaveCount(pairs[index] === pairs[other] ? 1 : 0);
  });

  await test.step("whoever comes late makes a pair a three", async () => {
    const late = await stage.join("Spät");
    const { page } = await come(visitor, server.url, late);
    await expect(page.getByRole("heading", { level: 1, name: /^Paar [12]$/ })).toBeVisible({
      timeout: 20_000,
    });
    await page.close();
  });

  await test.step("in fours, where both pairs' cards are seen with where they come from", async () => {
    await note(aylin, "Kochen verbindet");
    await moderator.getByRole("button", { name: agenda.next("Zu viert") }).click();
    await expect(moderator.getByText(agenda.hint.mergeNeeded)).toBeVisible();
    await moderator.getByRole("button", { name: agenda.hint.merge }).click();
    for (const [page] of thoughts) {
      await expectRoom(page, "Gruppe A");
      for (const room of ["Paar 1", "Paar 2"])
        await expect(broughtOn(page).getByRole("heading", { name: board.card.in(room) })).toBeVisible();
      for (const [, title] of thoughts) await expect(broughtOn(page).getByText(title)).toBeVisible();
    }
    await expectAccessible(jonte, "what a group brings, on a phone");
    const wide = await jonte.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide, "scrolls sideways").toBe(false);
  });

  await test.step("what all should hear is taken over, by keyboard too, once and with its origin", async () => {
    const [, heard] = thoughts[1];
    const take = broughtOn(aylin).getByRole("button", { name: brought.takeLabel(heard) });
    await take.focus();
    await aylin.keyboard.press("Enter");
    const taken = broughtOn(aylin).getByRole("button", { name: brought.takenLabel(heard) });
    await expect(taken).toBeFocused();
    await aylin.keyboard.press("Enter");
    for (const page of [aylin, jonte]) {
      await expect(cardOf(page, heard)).toHaveCount(1);
      await expect(page.getByText(board.card.in(pairs[1] ?? ""), { exact: true })).toHaveCount(2);
      await expect(broughtOn(page).getByRole("button", { name: brought.takenLabel(heard) })).toBeVisible();
    }
  });

  await test.step("an author still changes an own card where it stands", async () => {
    const [room = ""] = pairs;
    await broughtOn(aylin)
      .getByRole("button", { name: brought.openLabel(room) })
      .click();
    const dialog = aylin.getByRole("dialog", { name: board.of(room) });
    await dialog.getByRole("button", { name: "Kochen verbindet", exact: true }).click();
    await dialog
      .getByRole("textbox", { name: board.kind.message, exact: true })
      .fill("Kochen verbindet Nachbarn");
    await expectAccessible(aylin, "the whole board of a pair");
    await dialog.getByRole("button", { name: workroom.close }).first().click();
    await expect(broughtOn(jonte).getByText("Kochen verbindet Nachbarn")).toBeVisible();
  });

  await test.step("whoever comes back finds all of it again", async () => {
    await marlies.reload();
    await expectRoom(marlies, "Gruppe A");
    for (const [, title] of thoughts) await expect(broughtOn(marlies).getByText(title)).toBeVisible();
  });

  await test.step("all", async () => {
    await moderator.getByRole("button", { name: agenda.next("Alle") }).click();
    await expect(moderator.getByText(agenda.hint.groupsOpen)).toBeVisible();
    await stage.direct("round.close", { graceSeconds: 0 });
    await expectRoom(marlies, workroom.plenary);
    for (const room of ["Paar 1", "Paar 2", "Gruppe A"])
      await expect(marlies.getByRole("heading", { level: 3, name: room })).toBeVisible();
    for (const [, title] of thoughts) await expect(cardOf(marlies, title)).toBeVisible();
    await expect(marlies.getByText(writing.sheet.title)).toHaveCount(0);
  });
  stage.close();
});

test("a template leads through a World Café: one click for the tables, one for each turn", async ({
  server,
  visitor,
}) => {
  const { stage, people } = await gather(server.url, ["Aylin", "Jonte", "Marlies", "Ivo"]);
  await stage.direct("agenda.use", { template: "practice-market" });
  const moderator = (await come(visitor, server.url, stage.made, "/desk")).page;
  const aylin = (await come(visitor, server.url, nth(people, 0))).page;
  await moderator.getByRole("button", { name: agenda.begin("Einstieg") }).click();
  await moderator.getByRole("button", { name: agenda.next("Erste Runde") }).click();
  await expect(moderator.getByText(agenda.hint.cafeNeeded)).toBeVisible();
  await expectAccessible(moderator, "the desk before a World Café");
  await moderator.getByRole("button", { name: agenda.hint.cafe }).click();
  await expect(moderator.getByRole("region", { name: "Tisch 2", exact: true })).toBeVisible();
  await expect(aylin.getByRole("heading", { level: 1, name: /^Tisch [12]$/ })).toBeVisible({
    timeout: 20_000,
  });
  await moderator.getByRole("button", { name: agenda.next("Zweite Runde") }).click();
  await moderator.getByRole("button", { name: agenda.hint.turn }).click();
  await expect(moderator.getByText(agenda.hint.turnNeeded)).toHaveCount(0);
  expect((await stage.state()).round?.number).toBe(2);
  stage.close();
});
