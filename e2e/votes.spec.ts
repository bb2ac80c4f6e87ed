// votes.spec.ts: cards are weighed: by everybody, over bad lines, for people without a device, by keyboard, again where it
// is a tie.

import type { Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import type { Vote } from "#lib/model/state.ts";
import { come, gather, nth, type Company } from "./actors/company.ts";
import { forbidPointer, walker } from "./actors/keyboard.ts";
import { expectReady, expectSaved, openCard } from "./actors/participant.ts";
import { seat, type Stage } from "./actors/stage.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

const QUESTION = "Welche Botschaft nehmen wir mit?";
const MESSAGES = [
  "Wer fragt, bekommt ein Ja.",
  "Netze brauchen Pflege.",
  "Erst besuchen, dann einladen.",
] as const;
const [ASK, CARE, VISIT] = MESSAGES;
const { votes, weigh, workroom } = de;

async function withCards(origin: string, names: readonly string[]): Promise<Company> {
  const company = await gather(origin, names);
  const { stage, people } = company;
  const plenary = await stage.room("plenary");
  await stage.write(nth(people, 0), plenary.id, [
    ...MESSAGES.map((title) => ({ kind: "message", title }) as const),
    { kind: "partner", title: "Turnverein Ostersiel" },
  ]);
  return company;
}

async function prepareVote(page: Page): Promise<void> {
  await page.getByRole("button", { name: weigh.prepare }).click();
  await page.getByLabel(weigh.form.question, { exact: true }).fill(QUESTION);
}

async function openVote(page: Page): Promise<void> {
  await prepareVote(page);
  await page.getByRole("button", { name: weigh.form.open }).click();
  await expect(page.getByRole("heading", { level: 2, name: QUESTION })).toBeVisible();
}

async function lay(page: Page, card: string, dots: number): Promise<void> {
  for (let count = 0; count < dots; count += 1)
    await page.getByRole("button", { name: votes.put(card), exact: true }).click();
}

async function closeVote(page: Page): Promise<void> {
  await page.getByRole("button", { name: weigh.close }).click();
  await expect(page.getByText(votes.closed, { exact: true }).first()).toBeVisible();
}

async function theVote(stage: Stage, index = 0): Promise<Vote> {
  const found = (await stage.state()).votes?.[index];
  if (!found) throw new Error("there is no vote");
  return found;
}

/** Dots by the title of the card, most first, as the screen shows them. */
async function ranking(page: Page, question = QUESTION): Promise<readonly string[]> {
  const rows = page.getByRole("region", { name: question }).first().getByRole("listitem");
  const texts = await rows.allInnerTexts();
  return texts.map((text) => {
    const title = MESSAGES.find((each) => text.includes(each)) ?? text;
    return `${/^Rang (\d+)/.exec(text)?.[1] ?? "?"} ${title} ${/(\d+) Punkte?$/.exec(text.trim())?.[1] ?? "?"}`;
  });
}

test("everybody lays dots, over a cut line and a restart too, and each counts once", async ({
  server,
  visitor,
}) => {
  const { stage, people } = await withCards(server.url, ["Aylin", "Jonte", "Marlies"]);
  const [aylin, jonte, marlies] = [nth(people, 0), nth(people, 1), nth(people, 2)];
  const moderator = (await come(visitor, server.url, stage.made, "/votes")).page;
  await prepareVote(moderator);
  // Only the messages are offered at first, and one of the four cards is no message.
  await expect(moderator.getByText(weigh.form.chosen(3, 3))).toBeVisible();
  await expect(moderator.getByText(weigh.form.formula(3, 3, 3))).toBeVisible();
  await moderator.getByRole("button", { name: weigh.form.open }).click();
  await expect(moderator.getByText(votes.voters(0, 3))).toBeVisible();

  const first = (await come(visitor, server.url, aylin)).page;
  await test.step("a notice leads there", async () => {
    await expect(first.getByText(votes.notice.open(QUESTION, 3))).toBeVisible();
    await first.getByRole("button", { name: votes.notice.go }).click();
    await lay(first, ASK, 2);
    await expect(first.getByText(votes.left(1, 3), { exact: true })).toBeVisible();
    await lay(first, CARE, 1);
    await expect(first.getByText(votes.left(0, 3), { exact: true })).toBeVisible();
    await expect(first.getByText(votes.state.saved, { exact: true })).toBeVisible();
    await expect(moderator.getByText(votes.voters(1, 3))).toBeVisible();
  });

  const second = await come(visitor, server.url, jonte, "/votes");
  await test.step("without a connection dots wait, and count when it is back", async () => {
    await second.context.setOffline(true);
    await expect(second.page.getByText(workroom.connection.lost).first()).toBeVisible();
    await lay(second.page, ASK, 3);
    await second.page.getByRole("button", { name: votes.take(ASK), exact: true }).click();
    await lay(second.page, CARE, 1);
    await expect(second.page.getByText(votes.state.held, { exact: true })).toBeVisible();
    await expect(second.page.getByText(votes.left(0, 3), { exact: true })).toBeVisible();
    // Going elsewhere meanwhile loses nothing.
    await second.page.getByRole("link", { name: workroom.place.room }).click();
    await second.context.setOffline(false);
    await expect(second.page.getByText(workroom.connection.lost)).toHaveCount(0, { timeout: 40_000 });
    await second.page.getByRole("link", { name: workroom.place.votes }).click();
    await expect(second.page.getByText(votes.state.saved, { exact: true })).toBeVisible({ timeout: 30_000 });
    await expect(moderator.getByText(votes.voters(2, 3))).toBeVisible();
  });

  const third = (await come(visitor, server.url, marlies, "/votes")).page;
  await test.step("the server restarts while dots are laid", async () => {
    await lay(third, VISIT, 1);
    await expect(third.getByText(votes.state.saved, { exact: true })).toBeVisible();
    await server.stop("SIGKILL");
    await lay(third, VISIT, 1);
    await lay(third, CARE, 1);
    await server.start();
    await expect(third.getByText(votes.state.saved, { exact: true })).toBeVisible({ timeout: 40_000 });
    await third.reload();
    await expect(third.getByText(votes.left(0, 3), { exact: true })).toBeVisible();
  });

  await test.step("nobody sees another's dots, and the counts only after closing", async () => {
    const open = await theVote(stage);
    expect(open.counts).toBeUndefined();
    expect(open.ballots).toEqual({});
    await expect(moderator.getByText(votes.voters(3, 3))).toBeVisible({ timeout: 40_000 });
    // That was so before the server died, too; without a connection closing is refused at once.
    await expect(moderator.getByText(workroom.connection.lost)).toHaveCount(0, { timeout: 40_000 });
    await closeVote(moderator);
    const closed = await theVote(stage);
    const byTitle = Object.values(closed.counts ?? {}).toSorted((one, other) => other - one);
    expect(byTitle).toEqual([4, 3, 2]);
    expect(closed.ballots).toEqual({});
    const expected = [`1 ${ASK} 4`, `2 ${CARE} 3`, `3 ${VISIT} 2`];
    await expect.poll(() => ranking(moderator)).toEqual(expected);
    await expect(third.getByText(votes.closed, { exact: true })).toBeVisible();
    await expect.poll(() => ranking(third)).toEqual(expected);
    await second.page.getByRole("link", { name: workroom.place.room }).click();
    await second.page.getByRole("button", { name: votes.notice.see }).click();
    await expect.poll(() => ranking(second.page)).toEqual(expected);
  });
  await expectAccessible(moderator, "result");
  stage.close();
});

test("a tie is run off with one dot each, and votes are kept side by side", async ({ server, visitor }) => {
  const { stage, people } = await withCards(server.url, ["Aylin", "Jonte"]);
  const [aylin, jonte] = [nth(people, 0), nth(people, 1)];
  const moderator = (await come(visitor, server.url, stage.made, "/votes")).page;
  await openVote(moderator);
  const first = (await come(visitor, server.url, aylin, "/votes")).page;
  const second = (await come(visitor, server.url, jonte, "/votes")).page;
  await lay(first, ASK, 2);
  await lay(second, CARE, 2);
  await lay(second, VISIT, 1);
  await expect(second.getByText(votes.state.saved, { exact: true })).toBeVisible();
  await closeVote(moderator);
  await expect.poll(() => ranking(moderator)).toEqual([`1 ${ASK} 2`, `1 ${CARE} 2`, `3 ${VISIT} 1`]);
  await expect(moderator.getByText(votes.result.shared)).toHaveCount(2);
  await expect(moderator.getByText(weigh.tie(1, 2))).toBeVisible();
  // Whose words are changed afterwards is marked, and its dots stay.
  await first.getByRole("link", { name: workroom.place.room }).click();
  const card = await openCard(first, ASK);
  await card.getByRole("textbox", { name: de.board.kind.message, exact: true }).fill(`${ASK} Immer.`);
  await expectSaved(first);
  await expect(moderator.getByText(votes.changedSince)).toHaveCount(1);
  await first.getByRole("link", { name: workroom.place.votes }).click();
  await moderator.getByRole("button", { name: weigh.runOff }).click();

  await expect(first.getByText(votes.rules(1, 1), { exact: false })).toBeVisible();
  await expect(first.getByRole("button", { name: votes.put(VISIT), exact: true })).toHaveCount(0);
  await lay(first, CARE, 1);
  await lay(second, CARE, 1);
  await expect(second.getByText(votes.state.saved, { exact: true })).toBeVisible();
  await closeVote(moderator);
  await expect.poll(() => ranking(moderator)).toEqual([`1 ${CARE} 2`]);
  await expect(moderator.getByText(votes.result.without(1))).toBeVisible();
  await expect(moderator.getByText(votes.runOff, { exact: true })).toBeVisible();
  await expect(moderator.getByText(weigh.tie(1, 2))).toHaveCount(0);
  await expect(moderator.getByRole("region", { name: QUESTION })).toHaveCount(2);
  await first.getByText(votes.result.earlier).click();
  await expect(first.getByRole("region", { name: QUESTION }).last().getByText(ASK)).toBeVisible();
  stage.close();
});

test("moderation enters dots for a room, opens again, discards and brings back", async ({
  server,
  visitor,
}) => {
  const { stage, people } = await withCards(server.url, ["Aylin"]);
  const aylin = nth(people, 0);
  const moderator = (await come(visitor, server.url, stage.made, "/votes")).page;
  await openVote(moderator);
  await moderator.getByText(weigh.proxy.title).click();
  await moderator.getByRole("button", { name: weigh.proxy.add }).click();
  await expect(moderator.getByText(weigh.proxy.nameMissing)).toBeVisible();
  await moderator.getByLabel(weigh.proxy.name, { exact: true }).fill("Raum Nord");
  await moderator.getByLabel(weigh.proxy.people, { exact: true }).fill("6");
  await moderator.getByRole("button", { name: weigh.proxy.add }).click();
  const north = moderator.getByRole("region", { name: weigh.proxy.entry("Raum Nord", 6) });
  await expect(north.getByText(votes.left(18, 18), { exact: true })).toBeVisible();
  await north.getByLabel(weigh.proxy.dotsOn(ASK), { exact: true }).fill("11");
  await north.getByLabel(weigh.proxy.dotsOn(CARE), { exact: true }).fill("99");
  await expect(north.getByLabel(weigh.proxy.dotsOn(CARE), { exact: true })).toHaveValue("7");
  await expect(north.getByText(votes.left(0, 18), { exact: true })).toBeVisible();
  await expect(moderator.getByText(votes.voters(6, 7))).toBeVisible();
  await north.getByRole("button", { name: weigh.proxy.changeOf("Raum Nord") }).click();
  await north.getByLabel(weigh.proxy.name, { exact: true }).fill("Raum Süd");
  await north.getByLabel(weigh.proxy.people, { exact: true }).fill("5");
  await north.getByRole("button", { name: weigh.proxy.save }).click();
  await expect(moderator.getByText(de.refusals["dots-spent"]).first()).toBeVisible();
  await north.getByLabel(weigh.proxy.people, { exact: true }).fill("7");
  await expectAccessible(moderator, "open vote of moderation");
  await north.getByRole("button", { name: weigh.proxy.save }).click();
  const south = moderator.getByRole("region", { name: weigh.proxy.entry("Raum Süd", 7) });
  await expect(south.getByText(votes.left(3, 21), { exact: true })).toBeVisible();
  await south.getByRole("button", { name: weigh.proxy.removeOf("Raum Süd") }).click();
  await expect(south).toHaveCount(0);
  // Before it comes, the button of the step before may still be there.
  await expect(moderator.getByText(/Eintrag für Raum Süd entfernt/).last()).toBeVisible();
  await moderator.getByRole("button", { name: de.log.undo, exact: true }).click();
  await expect(moderator.getByText(votes.voters(7, 8))).toBeVisible();

  const guest = (await come(visitor, server.url, aylin, "/votes")).page;
  await expect(guest.getByText("Raum Nord")).toHaveCount(0);
  await lay(guest, CARE, 3);
  await expect(guest.getByText(votes.state.saved, { exact: true })).toBeVisible();
  await closeVote(moderator);
  await expect.poll(() => ranking(moderator)).toEqual([`1 ${ASK} 11`, `2 ${CARE} 10`]);

  await moderator.getByRole("button", { name: weigh.reopen }).click();
  await expect(guest.getByText(votes.left(0, 3), { exact: true })).toBeVisible();
  await guest.getByRole("button", { name: votes.take(CARE), exact: true }).click();
  await lay(guest, ASK, 1);
  await expect(guest.getByText(votes.state.saved, { exact: true })).toBeVisible();
  await closeVote(moderator);
  await expect.poll(() => ranking(moderator)).toEqual([`1 ${ASK} 12`, `2 ${CARE} 9`]);

  await moderator.getByRole("button", { name: weigh.discard }).click();
  await expect(guest.getByText(votes.none)).toBeVisible();
  await moderator.getByText(weigh.discardedOnes).click();
  await moderator.getByRole("button", { name: weigh.restoreOf(QUESTION) }).click();
  await expect.poll(() => ranking(moderator)).toEqual([`1 ${ASK} 12`, `2 ${CARE} 9`]);
  stage.close();
});

test("dots are laid by keyboard alone, on a phone's width without scrolling sideways", async ({
  server,
  visitor,
}) => {
  const { stage, people } = await withCards(server.url, ["Aylin"]);
  const aylin = nth(people, 0);
  const moderator = (await come(visitor, server.url, stage.made, "/votes")).page;
  await openVote(moderator);
  const guest = await visitor({ viewport: { width: 360, height: 740 } });
  await forbidPointer(guest.context, guest.page);
  await seat(guest.context, server.url, aylin);
  const { page } = guest;
  const by = walker(page);
  await page.goto(`/w/${stage.workshopId}`);
  await expectReady(page);
  await by.press(page.getByRole("button", { name: votes.notice.go }));
  await expect(page.getByRole("heading", { level: 2, name: QUESTION })).toBeVisible();
  await by.expectNotLost("going to the vote");
  await by.press(page.getByRole("button", { name: votes.put(CARE), exact: true }));
  await by.key("+");
  await by.key("ArrowDown");
  await by.key("ArrowUp");
  await expect(page.getByText(votes.left(1, 3), { exact: true })).toBeVisible();
  await by.press(page.getByRole("button", { name: votes.put(VISIT), exact: true }));
  await expect(page.getByText(votes.left(0, 3), { exact: true })).toBeVisible();
  // The button that can do nothing more still has the focus and says why.
  await by.expectFocus(page.getByRole("button", { name: votes.put(VISIT) }));
  await expect(page.getByRole("button", { name: `${votes.put(ASK)}: ${votes.spent}` })).toBeVisible();
  await by.key("+");
  await expect(page.getByText(votes.state.saved, { exact: true })).toBeVisible();
  await by.around();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expectAccessible(page, "ballot");
  await closeVote(moderator);
  await expect.poll(() => ranking(page)).toEqual([`1 ${CARE} 2`, `2 ${VISIT} 1`]);
  await expectAccessible(page, "result on a phone");
  stage.close();
});

test("a vote is prepared by filter and by hand, on a phone too", async ({ server, visitor }) => {
  const { stage } = await withCards(server.url, ["Aylin"]);
  const moderator = (
    await come(visitor, server.url, stage.made, "/votes", { viewport: { width: 360, height: 740 } })
  ).page;
  await prepareVote(moderator);
  await moderator.getByLabel(weigh.form.kinds, { exact: true }).selectOption({ label: weigh.form.all(4) });
  await expect(moderator.getByText(weigh.form.chosen(4, 4))).toBeVisible();
  await moderator.getByRole("button", { name: weigh.form.chooseNone }).click();
  await moderator.getByRole("button", { name: weigh.form.open }).click();
  await expect(moderator.getByText(weigh.form.tooFew).last()).toBeVisible();
  await moderator.getByRole("checkbox", { name: ASK }).check();
  await moderator.getByRole("checkbox", { name: "Turnverein Ostersiel" }).check();
  await moderator.getByLabel(weigh.form.dots, { exact: true }).fill("4");
  await moderator.getByLabel(weigh.form.perCard, { exact: true }).fill("2");
  await expectAccessible(moderator, "vote form");
  expect(await moderator.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await moderator.getByRole("button", { name: weigh.form.open }).click();
  await expect(moderator.getByText(weigh.budget(2, 4, 2))).toBeVisible();
  const { cards, dots, perCard } = await theVote(stage);
  expect({ cards: cards.length, dots, perCard }).toEqual({ cards: 2, dots: 4, perCard: 2 });
  stage.close();
});
