// together.spec.ts: moderation gathers attention: brings everybody to one place and lets them go back to the very spot,
// shows one card, locks boards, and hears who wants to speak.

import type { Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import { come, gather, nth, type Company } from "./actors/company.ts";
import { takeBack } from "./actors/moderator.ts";
import { addCard, cardOf, expectRoom, expectSaved, openCard } from "./actors/participant.ts";
import { openRound, PLENARY } from "./actors/stage.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

const { board, desk, planning, rounds, signs, together, workroom } = de;

/** Two groups at work. */
async function atWork(origin: string, names: readonly string[]): Promise<Company> {
  const company = await gather(origin, names);
  const middle = Math.ceil(names.length / 2);
  await openRound(company.stage, [
    { name: "Bewegung", members: company.people.slice(0, middle) },
    { name: "Kultur", members: company.people.slice(middle) },
  ]);
  return company;
}

function quickAdd(page: Page) {
  return page.getByRole("form", { name: board.add.label }).getByRole("textbox");
}

test("everybody is brought to the plenary, with what they write, and goes back to the very spot", async ({
  server,
  visitor,
}) => {
  const { stage, people } = await atWork(server.url, ["Aylin", "Jonte"]);
  const moderator = (await come(visitor, server.url, stage.made)).page;
  const first = (await come(visitor, server.url, nth(people, 0))).page;
  const second = (await come(visitor, server.url, nth(people, 1))).page;
  await expectRoom(first, "Bewegung");
  await addCard(first, "partner", "Turnverein Ostersiel");
  const card = await openCard(first, "Turnverein Ostersiel");
  const note = card.getByLabel(de.fields.text, { exact: true });
  await note.pressSequentially("Trifft sich diens");
  await expectRoom(second, "Kultur");
  await quickAdd(second).pressSequentially("Museum am Ha");

  await test.step("the notice comes, and then the way", async () => {
    await moderator.getByRole("button", { name: together.gather.here }).click();
    await expect(first.getByRole("heading", { name: together.call.title("plenary", "") })).toBeVisible();
    await first.getByRole("button", { name: together.call.now }).click();
    await expectRoom(first, PLENARY);
    await expectRoom(second, PLENARY);
    await expect(second.getByText(together.call.here)).toBeVisible();
    await expect(moderator.getByText(together.gather.called("plenary", ""))).toBeVisible();
    await expectAccessible(second, "called to the plenary");
  });

  await test.step("what is half written waits where it was begun", async () => {
    await expect(quickAdd(second)).toHaveValue("");
    await addCard(second, "message", "Wir sind ja alle da.");
    await second.getByRole("button", { name: together.call.back }).click();
    await expectRoom(second, "Kultur");
    await expect(quickAdd(second)).toHaveValue("Museum am Ha");
    await expect(quickAdd(second)).toBeFocused();
    await second.keyboard.type("fen");
    await second.keyboard.press("Enter");
    await expect(cardOf(second, "Museum am Hafen")).toBeVisible();
    await expect(second.getByText(together.call.elsewhere("plenary", ""))).toBeVisible();
  });

  await test.step("after the release the others come back by themselves, with the cursor in its place", async () => {
    await moderator.getByRole("button", { name: together.gather.release }).click();
    await expect(first.getByRole("button", { name: together.call.backNow })).toBeVisible();
    await expectRoom(first, "Bewegung");
    await expect(note).toBeFocused();
    await first.keyboard.type("tags.");
    await expect(note).toHaveValue("Trifft sich dienstags.");
    await expectSaved(first);
  });
  stage.close();
});

test("everybody is brought to a group's board, reads along there, and it closes again", async ({
  server,
  visitor,
}) => {
  const { stage, people } = await atWork(server.url, ["Aylin", "Jonte"]);
  const first = (await come(visitor, server.url, nth(people, 0))).page;
  const phone = { viewport: { width: 360, height: 740 } };
  const second = (await come(visitor, server.url, nth(people, 1), "", phone)).page;
  const moderator = (await come(visitor, server.url, stage.made, "/desk")).page;
  await addCard(first, "partner", "Turnverein Ostersiel");
  await quickAdd(second).pressSequentially("Museum am Ha");
  await moderator.getByRole("button", { name: desk.tile.visitRoom("Bewegung") }).click();
  await expectRoom(moderator, "Bewegung");

  await test.step("from the board that moderation visits, to read", async () => {
    await moderator.getByRole("button", { name: together.gather.here }).click();
    await second.getByRole("button", { name: together.call.now }).click();
    await expectRoom(second, "Bewegung");
    await expect(cardOf(second, "Turnverein Ostersiel")).toBeVisible();
    await expect(second.getByText(board.delivery.readOnly)).toBeVisible();
    await expect(quickAdd(second)).toHaveCount(0);
    await addCard(first, "partner", "Ruderclub");
    await expect(cardOf(second, "Ruderclub")).toBeVisible();
    await expectAccessible(second, "called to the board of another group");
  });

  await test.step("with the release it closes, and one is back where one wrote", async () => {
    await moderator.getByRole("button", { name: together.gather.release }).click();
    await expectRoom(second, "Kultur");
    await expect(quickAdd(second)).toHaveValue("Museum am Ha");
    await expect(cardOf(second, "Ruderclub")).toHaveCount(0);
  });

  await test.step("one card of a group, too", async () => {
    const card = await openCard(moderator, "Ruderclub");
    await card.getByRole("button", { name: together.gather.card }).click();
    await second.getByRole("button", { name: together.call.now }).click();
    await expectRoom(second, "Bewegung");
    await expect(cardOf(second, "Ruderclub")).toBeInViewport();
  });
  stage.close();
});

test("everybody is brought to the document, may come again and stay", async ({ server, visitor }) => {
  const { stage, people } = await gather(server.url, ["Aylin", "Jonte"]);
  const guest = (
    await come(visitor, server.url, nth(people, 0), "", { viewport: { width: 360, height: 740 } })
  ).page;
  const moderator = (await come(visitor, server.url, stage.made, "/documentation")).page;
  await moderator.getByRole("button", { name: together.gather.here }).click();
  await expect(guest.getByRole("heading", { level: 1, name: de.documentation.title })).toBeVisible();
  await expect(guest.getByText(together.call.here)).toBeVisible();
  expect(await guest.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await guest.getByRole("button", { name: together.call.back }).click();
  await expectRoom(guest, PLENARY);
  await guest.getByRole("button", { name: together.call.there }).click();
  await expect(guest.getByRole("heading", { level: 1, name: de.documentation.title })).toBeVisible();
  await moderator.getByRole("button", { name: together.gather.release }).click();
  await guest.getByRole("button", { name: together.call.stay }).click();
  await expect(guest.getByRole("heading", { level: 1, name: de.documentation.title })).toBeVisible();
  stage.close();
});

test("one card is shown to everybody", async ({ server, visitor }) => {
  const { stage, people } = await gather(server.url, ["Aylin"]);
  const plenary = await stage.room("plenary");
  await stage.write(
    nth(people, 0),
    plenary.id,
    Array.from({ length: 30 }, (_, index) => ({
      kind: "message" as const,
      title: `Gedanke ${String(index)}`,
    })),
  );
  const moderator = (await come(visitor, server.url, stage.made)).page;
  const guest = (await come(visitor, server.url, nth(people, 0))).page;
  const card = await openCard(moderator, "Gedanke 29");
  await card.getByRole("button", { name: together.focus.set }).click();
  await expect(guest.getByText(together.focus.notice("Gedanke 29"))).toBeVisible();
  await guest.getByRole("button", { name: together.focus.go }).click();
  await expect(cardOf(guest, "Gedanke 29")).toBeInViewport();
  await expect(guest.getByText(together.focus.mark, { exact: true })).toBeVisible();
  await expectAccessible(guest, "a card in focus");
  await moderator.getByRole("button", { name: together.focus.clear }).first().click();
  await expect(guest.getByText(together.focus.notice("Gedanke 29"))).toHaveCount(0);
  stage.close();
});

test("everybody is brought to a card when groups are back", async ({ server, visitor }) => {
  const { stage, people } = await atWork(server.url, ["Aylin", "Jonte"]);
  const group = await stage.room("Bewegung");
  const title = "Wer fragt, bekommt ein Ja.";
  await stage.write(nth(people, 0), group.id, [{ kind: "message", title }]);
  await stage.direct("round.close", { graceSeconds: 0 });
  const moderator = (await come(visitor, server.url, stage.made)).page;
  const guest = (await come(visitor, server.url, nth(people, 1), "/documentation")).page;
  const card = await openCard(moderator, title);
  await card.getByRole("button", { name: together.gather.card }).click();
  await guest.getByRole("button", { name: together.call.now }).click();
  await expect(cardOf(guest, title)).toBeInViewport();
  await card.getByRole("button", { name: together.gather.release }).click();
  await guest.getByRole("button", { name: together.call.backNow }).click();
  await expect(guest.getByRole("heading", { level: 1, name: de.documentation.title })).toBeVisible();
  stage.close();
});

test("the plenary has a task and a way into its call", async ({ server, visitor }) => {
  const { stage, people } = await gather(server.url, ["Aylin"]);
  const guest = (
    await come(visitor, server.url, nth(people, 0), "", { viewport: { width: 360, height: 740 } })
  ).page;
  const moderator = (await come(visitor, server.url, stage.made, "/desk")).page;
  await moderator.getByRole("button", { name: desk.workshopMenu, exact: true }).click();
  await moderator.getByRole("menuitem", { name: desk.editPlenary }).click();
  const dialog = moderator.getByRole("dialog");
  await expectAccessible(moderator, "task and call of the plenary");
  await expect(dialog.getByLabel(planning.room.name, { exact: true })).toHaveCount(0);
  await dialog.getByLabel(planning.room.task, { exact: true }).fill("Wer sind Sie, und was bringen Sie mit?");
  await dialog
    .getByLabel(planning.room.callUrl, { exact: true })
    .fill("https://konferenz.example.org/plenum");
  await dialog.getByRole("button", { name: planning.room.save }).click();
  await expect(dialog).toHaveCount(0);
  const call = guest.getByRole("link", { name: rounds.call });
  await test.step("while people arrive", async () => {
    await expect(call).toHaveAttribute("href", "https://konferenz.example.org/plenum");
    await expect(guest.getByText("Wer sind Sie, und was bringen Sie mit?")).toBeVisible();
  });
  await test.step("after a round", async () => {
    await openRound(stage, [{ name: "Bewegung", members: people }]);
    await expectRoom(guest, "Bewegung");
    await expect(call).toHaveCount(0);
    await stage.direct("round.close", { graceSeconds: 0 });
    await expectRoom(guest, PLENARY);
    await expect(call).toHaveAttribute("href", "https://konferenz.example.org/plenum");
    expect(await guest.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
  stage.close();
});

test("a locked board is for reading, and nothing that was typed is lost", async ({ server, visitor }) => {
  const { stage, people } = await atWork(server.url, ["Aylin", "Jonte", "Marlies"]);
  const group = await stage.room("Bewegung");
  const first = (await come(visitor, server.url, nth(people, 0))).page;
  const second = await come(visitor, server.url, nth(people, 1));
  const other = (await come(visitor, server.url, nth(people, 2))).page;
  const moderator = (await come(visitor, server.url, stage.made, "/desk")).page;
  await addCard(first, "partner", "Turnverein Ostersiel");
  await expect(cardOf(second.page, "Turnverein Ostersiel")).toBeVisible();

  await test.step("from the desk, in the middle of a word", async () => {
    const card = await openCard(first, "Turnverein Ostersiel");
    await card.getByLabel(de.fields.text, { exact: true }).pressSequentially("Trifft sich dienstags");
    await quickAdd(second.page).pressSequentially("Kinderarzt");
    await moderator.getByRole("button", { name: together.lock.menu }).click();
    await moderator.getByRole("menuitem", { name: together.lock.room("Bewegung") }).click();
    await expect(first.getByText(board.delivery.locked).first()).toBeVisible();
    await expect(first.getByText("Trifft sich dienstags").first()).toBeVisible();
    await expect(quickAdd(second.page)).toHaveValue("Kinderarzt");
    await expect(quickAdd(second.page)).toBeFocused();
    await second.page.keyboard.type("praxis");
    await second.page.keyboard.press("Enter");
    await expect(quickAdd(second.page)).toHaveValue("Kinderarztpraxis");
    await expectAccessible(second.page, "a locked board");
    await expect(other.getByText(board.delivery.locked)).toHaveCount(0);
  });

  await test.step("moderation goes on writing there", async () => {
    await moderator.getByRole("button", { name: desk.tile.visitRoom("Bewegung") }).click();
    await expectRoom(moderator, "Bewegung");
    await addCard(moderator, "message", "Gleich geht es weiter.");
    await expect(cardOf(first, "Gleich geht es weiter.")).toBeVisible();
  });

  await test.step("what was typed without a connection comes when the board is open again", async () => {
    await moderator.getByRole("button", { name: together.lock.openHere }).click();
    await expect(first.getByRole("main").getByText(board.delivery.locked)).toHaveCount(0);
    await second.page.keyboard.press("Enter");
    await expect(cardOf(first, "Kinderarztpraxis")).toBeVisible();
    await second.context.setOffline(true);
    await expect(second.page.getByText(workroom.connection.lost).first()).toBeVisible();
    await addCard(second.page, "partner", "Bücherbus");
    await stage.direct("board.lock", { roomId: group.id });
    await second.context.setOffline(false);
    await expect(second.page.getByText(workroom.connection.lost)).toHaveCount(0, { timeout: 40_000 });
    await expect(second.page.getByText(board.delivery.locked).first()).toBeVisible();
    await expect(cardOf(second.page, "Bücherbus")).toBeVisible();
    await expect(cardOf(first, "Bücherbus")).toHaveCount(0);
    await stage.direct("board.unlock", {});
    await expect(cardOf(first, "Bücherbus")).toBeVisible({ timeout: 40_000 });
    await expectSaved(second.page);
  });
  stage.close();
});

test("hands are raised in order, the floor is given, and who is done is counted", async ({
  server,
  visitor,
}) => {
  const { stage, people } = await gather(server.url, ["Aylin", "Jonte", "Marlies"]);
  await stage.direct("agenda.add", { title: "Sammeln", minutes: null });
  const phase = (await stage.state()).agenda?.phases[0]?.id ?? null;
  await stage.direct("agenda.start", { phaseId: phase });
  await openRound(stage, [{ name: "Bewegung", members: people }]);
  await stage.direct("round.close", { graceSeconds: 0 });
  const moderator = (await come(visitor, server.url, stage.made, "/desk")).page;
  const first = (await come(visitor, server.url, nth(people, 0))).page;
  const second = (
    await come(visitor, server.url, nth(people, 1), "", { viewport: { width: 360, height: 740 } })
  ).page;
  await first.getByRole("button", { name: signs.hand.raise }).click();
  await expect(first.getByText(signs.hand.place(1))).toBeVisible();
  await second.getByRole("button", { name: signs.hand.raise }).click();
  await expect(second.getByText(signs.hand.place(2))).toBeVisible();
  const list = moderator.getByRole("region", { name: signs.hands.title });
  await expect(list.getByRole("listitem")).toHaveText([/Aylin/, /Jonte/]);
  await list.getByRole("button", { name: signs.hands.takeFrom("Aylin") }).click();
  await expect(first.getByText(signs.hand.speaking)).toBeVisible();
  await expect(second.getByText(signs.hand.place(1))).toBeVisible();
  await list.getByRole("button", { name: signs.hands.takeFrom("Jonte") }).click();
  await expect(list.getByRole("listitem")).toHaveText([/Jonte/]);
  await expect(first.getByRole("button", { name: signs.hand.raise })).toBeVisible();
  await second.getByRole("button", { name: signs.hand.lower }).click();
  await expect(list).toHaveCount(0);

  await first.getByRole("button", { name: signs.ready.set }).click();
  // Marlies is not here.
  await expect(first.getByText(signs.ready.count(1, 2))).toBeVisible();
  await expect(moderator.getByText(signs.ready.count(1, 2))).toBeVisible();
  await expectAccessible(second, "signs on a phone");
  await expectAccessible(moderator, "desk with signs");
  await moderator.getByRole("button", { name: signs.ready.reset }).click();
  await expect(first.getByRole("button", { name: signs.ready.set })).toBeVisible();
  await takeBack(moderator, de.log.line["ready-reset"]({}));
  await expect(first.getByText(signs.ready.count(1, 2))).toBeVisible();
  expect(await second.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  stage.close();
});

test("a call for help is seen, taken and done, an announcement stays until it is put away", async ({
  server,
  visitor,
}) => {
  const { stage, people } = await gather(server.url, ["Aylin", "Jonte", "Marlies"]);
  await openRound(stage, [
    { name: "Bewegung", members: [nth(people, 0)] },
    { name: "Kultur", members: [nth(people, 1)] },
  ]);
  const moderator = (await come(visitor, server.url, stage.made, "/desk")).page;
  const guest = (await come(visitor, server.url, nth(people, 0))).page;
  await guest.getByRole("button", { name: de.group.help.raise }).click();
  await expect(guest.getByText(de.group.help.raised).first()).toBeVisible();
  await expect(moderator.getByText(desk.help.waited(0))).toBeVisible();
  await stage.direct("person.promote", { personId: nth(people, 2).personId, role: "moderator" });
  await stage.direct("help.take", { roomId: (await stage.room("Bewegung")).id });
  await expect(guest.getByText(de.group.help.coming)).toBeVisible();
  const second = (await come(visitor, server.url, nth(people, 2), "/desk")).page;
  await second.getByRole("button", { name: desk.help.takeOverRoom("Bewegung") }).click();
  await expect(moderator.getByText(desk.help.taken("Marlies"))).toBeVisible();
  await expect(second.getByRole("button", { name: desk.help.takeOverRoom("Bewegung") })).toHaveCount(0);
  await moderator.getByRole("button", { name: desk.help.doneRoom("Bewegung") }).click();
  await expect(guest.getByRole("button", { name: de.group.help.raise })).toBeVisible();
  await guest.getByRole("button", { name: de.group.help.raise }).click();
  await guest.getByRole("button", { name: de.group.help.withdraw }).click();
  await expect(moderator.getByText(desk.help.none)).toBeVisible();

  await moderator.getByLabel(desk.broadcast.text).fill("Nur für Kultur.");
  await moderator.getByLabel(desk.broadcast.to, { exact: true }).selectOption("Kultur");
  await moderator.getByRole("button", { name: desk.broadcast.send }).click();
  const other = (await come(visitor, server.url, nth(people, 1))).page;
  await expect(
    other.getByRole("region", { name: de.together.broadcasts.one }).getByText("Nur für Kultur."),
  ).toBeVisible();
  await expect(guest.getByText("Nur für Kultur.")).toHaveCount(0);
  await moderator.getByText(de.together.broadcasts.title, { exact: true }).click();
  await expect(other.getByRole("log")).toContainText("Nur für Kultur.");
  await moderator.getByRole("button", { name: desk.broadcast.withdrawThis("Nur für Kultur.") }).click();
  await expect(other.getByText("Nur für Kultur.")).toHaveCount(0);
  await expect(moderator.getByText(new RegExp(`· ${de.together.broadcasts.withdrawn}$`))).toBeVisible();
  await expectAccessible(moderator, "the desk with a message that was withdrawn");

  await moderator.getByLabel(desk.broadcast.text).fill("Noch fünf Minuten.");
  await moderator.getByLabel(desk.broadcast.to, { exact: true }).selectOption(desk.broadcast.everybody);
  await moderator.getByRole("button", { name: desk.broadcast.send }).click();
  const notice = guest.getByRole("region", { name: de.together.broadcasts.one });
  await expect(notice.getByText("Noch fünf Minuten.")).toBeVisible();
  await guest.reload();
  await notice.getByRole("button", { name: de.together.broadcasts.read }).click();
  await expect(notice).toHaveCount(0);
  await guest.getByText(de.together.broadcasts.title, { exact: true }).click();
  await expect(guest.getByText("Noch fünf Minuten.", { exact: true })).toBeVisible();
  stage.close();
});

test("all boards are locked at once, and what is half written can be added when they open", async ({
  server,
  visitor,
}) => {
  const { stage, people } = await atWork(server.url, ["Aylin", "Jonte"]);
  const moderator = (await come(visitor, server.url, stage.made, "/desk")).page;
  const pages = [
    (await come(visitor, server.url, nth(people, 0))).page,
    (await come(visitor, server.url, nth(people, 1))).page,
  ];
  for (const [index, page] of pages.entries()) {
    await expectRoom(page, index === 0 ? "Bewegung" : "Kultur");
    await quickAdd(page).fill("Ruderclub");
  }
  await moderator.getByRole("button", { name: together.lock.menu }).click();
  await moderator.getByRole("menuitem", { name: together.lock.all }).click();
  for (const page of pages) {
    await expect(page.getByRole("form").getByText(board.delivery.locked)).toBeVisible();
    await expect(quickAdd(page)).toHaveValue("Ruderclub");
  }
  await moderator.getByRole("button", { name: together.lock.menu }).click();
  await moderator.getByRole("menuitem", { name: together.lock.openAll }).click();
  for (const page of pages) {
    await expect(page.getByRole("form").getByText(board.delivery.locked)).toHaveCount(0);
    await quickAdd(page).press("Enter");
    await expect(cardOf(page, "Ruderclub")).toBeVisible();
  }
  stage.close();
});
