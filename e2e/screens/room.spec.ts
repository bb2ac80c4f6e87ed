// room.spec.ts: how a participant's screens look, from the lobby to the document.

import type { Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import { addCard, cardOf, expectReady, expectRoom, openCard } from "../actors/participant.ts";
import { openRound, seat, setStage } from "../actors/stage.ts";
import { expect, test } from "../fixtures.ts";
import { CARDS, HEAD } from "./example.ts";
import { examine, unhurried, WIDTHS } from "./examine.ts";

unhurried();

const TASK = "Mit wem haben Sie etwas gemacht?";

/** Finding is folded away where there is little room. */
function findButton(page: Page) {
  return page
    .getByRole("button", { name: de.board.bar.find })
    .or(page.getByRole("button", { name: de.fields.filter.search, exact: true }))
    .first();
}

for (const width of WIDTHS) {
  test(`from the lobby into a group ${width.name}`, async ({ server, visitor }) => {
    const stage = await setStage(server.url, HEAD);
    const [aylin, jonte] = [await stage.join("Aylin"), await stage.join("Jonte")];
    const { context, page } = await visitor(width.browser);
    await seat(context, server.url, aylin);
    await page.goto(`/w/${stage.workshopId}`);
    await expectReady(page);
    await examine(page, "the lobby", width);

    // Where the clock stands still the notice of five seconds stays for as long as the look takes.
    const still = await visitor(width.browser);
    await still.page.clock.setFixedTime(Date.now());
    await seat(still.context, server.url, jonte);
    await still.page.goto(`/w/${stage.workshopId}`);
    await expectReady(still.page);
    await openRound(stage, [
      { name: "Bewegung", task: TASK, members: [aylin] },
      { name: "Kultur", members: [jonte] },
    ]);
    await expect(still.page.getByRole("heading", { name: de.rounds.going.round("Kultur") })).toBeVisible();
    await examine(still.page, "on the way into a group", width);
    await expect(still.page.getByRole("button", { name: de.rounds.going.now })).toBeVisible();

    await expectRoom(page, "Bewegung");
    await expect(page.getByText(de.board.empty.write)).toBeVisible();
    await examine(page, "the empty board", width);
    if (width.browser.hasTouch) {
      await page.getByRole("link", { name: de.workroom.place.about }).click();
      await expect(page.getByText(TASK).first()).toBeVisible();
      await examine(page, "about the room", width);
    }
    stage.close();
  });

  test(`the board of a group ${width.name}`, async ({ server, visitor }) => {
    const stage = await setStage(server.url, HEAD);
    const aylin = await stage.join("Aylin");
    await openRound(stage, [{ name: "Bewegung", task: TASK, members: [aylin] }]);
    await stage.write(aylin, (await stage.room("Bewegung")).id, CARDS);
    const { context, page } = await visitor(width.browser);
    await seat(context, server.url, aylin);
    await page.goto(`/w/${stage.workshopId}`);
    await expectRoom(page, "Bewegung");
    await expect(cardOf(page, "Wer erreicht die Väter?")).toBeVisible();
    await examine(page, "the board", width);
    await findButton(page).click();
    await page.getByLabel(de.fields.filter.search, { exact: true }).fill("gibt es nicht");
    await expect(page.getByText(de.board.empty.filtered)).toBeVisible();
    await examine(page, "a filter without a result", width);
    await page.getByRole("button", { name: de.board.bar.clear }).last().click();
    await findButton(page).click();

    for (const [title, where] of [
      ["Turnverein Ostersiel", "an open partner"],
      ["Wer zusammen turnt, redet auch über Sorgen.", "an open message"],
      ["Erst besuchen, dann einladen", "an open strategy"],
      ["Zeit für Netzwerkarbeit", "an open wish"],
    ] as const) {
      await openCard(page, title);
      await examine(page, where, width);
    }
    const offer = await openCard(page, "Eltern-Kind-Turnen am Samstag");
    const picker = offer.getByRole("combobox", { name: de.board.mark.partners });
    await picker.fill("Turnverein");
    await picker.press("Enter");
    await picker.press("ArrowDown");
    await expect(offer.getByRole("option").first()).toBeVisible();
    await examine(page, "an open offer with the picker open", width);
    await picker.press("Escape");
    await offer.getByRole("button", { name: de.board.card.hide }).click();
    await expect(page.getByText(de.board.card.hidden("Eltern-Kind-Turnen am Samstag")).first()).toBeVisible();
    await examine(page, "a card just hidden, with a way back", width);
    await page.getByRole("button", { name: de.board.bar.bin(1) }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await examine(page, "the bin", width);
    await page.keyboard.press("Escape");
    await page
      .getByRole("form", { name: de.board.add.label })
      .getByRole("button", { name: de.board.add.more })
      .click();
    await examine(page, "more kinds of cards", width);
    stage.close();
  });

  test(`news in a group, without a net, and called back ${width.name}`, async ({ server, visitor }) => {
    const stage = await setStage(server.url, HEAD);
    const aylin = await stage.join("Aylin");
    await openRound(stage, [{ name: "Bewegung", task: TASK, members: [aylin] }]);
    const { context, page } = await visitor(width.browser);
    await seat(context, server.url, aylin);
    await page.goto(`/w/${stage.workshopId}`);
    await expectRoom(page, "Bewegung");
    const help = width.browser.hasTouch ? de.group.help.raiseShort : de.group.help.raise;
    await page.getByRole("button", { name: help }).click();
    await expect(page.getByText(de.group.help.raised).first()).toBeVisible();
    await stage.direct("broadcast.send", { text: "In zehn Minuten sehen wir uns im Plenum." });
    await stage.direct("timer.set", { seconds: 50 });
    await expect(page.getByRole("region", { name: de.together.broadcasts.one, exact: true })).toBeVisible();
    await expect(page.getByRole("region", { name: de.rounds.timeLeft })).toBeVisible();
    await examine(page, "help called, a message, the last minute", width);
    await page.getByRole("button", { name: de.together.broadcasts.read }).click();
    await stage.direct("round.close", { graceSeconds: 600 });
    await expect(page.getByText(de.group.closingText)).toBeVisible();
    await context.setOffline(true);
    await expect(page.getByText(de.workroom.connection.lost).first()).toBeVisible();
    await addCard(page, "message", "Ohne Netz geschrieben.");
    await examine(page, "offline, while the group closes", width);
    await context.setOffline(false);
    await expect(page.getByRole("main").getByText(de.board.delivery.saved, { exact: true })).toBeVisible({
      timeout: 40_000,
    });
    await stage.direct("round.close", { graceSeconds: 0 });
    await expect(page.getByText(de.rounds.going.held)).toBeVisible();
    await examine(page, "called back while writing", width);
    stage.close();
  });

  test(`the plenary and the document of a reader ${width.name}`, async ({ server, visitor }) => {
    const stage = await setStage(server.url, HEAD);
    const [aylin, jonte] = [await stage.join("Aylin"), await stage.join("Jonte")];
    await openRound(stage, [
      { name: "Bewegung", members: [aylin] },
      { name: "Kultur", members: [jonte] },
    ]);
    await stage.write(aylin, (await stage.room("Bewegung")).id, CARDS);
    await stage.direct("round.close", { graceSeconds: 0 });
    const { context, page } = await visitor(width.browser);
    await seat(context, server.url, jonte);
    await page.goto(`/w/${stage.workshopId}`);
    await expect(cardOf(page, "Turnverein Ostersiel")).toBeVisible();
    await examine(page, "the plenary by groups", width);
    await page.getByText(de.board.plenary.byCategory, { exact: true }).last().click();
    await examine(page, "the plenary by category", width);
    await page.getByRole("link", { name: de.workroom.place.documentation }).click();
    await expect(page.getByText(de.documentation.download.primary)).toBeVisible();
    await examine(page, "the documentation of a reader", width);
    stage.close();
  });
}
