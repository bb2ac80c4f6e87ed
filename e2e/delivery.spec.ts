// delivery.spec.ts: what was written is not lost: without a network, with the tab closed, with the server killed, frozen or
// not taking it.

import type { Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import { addCard, cardOf, expectReady, expectSaved, join, openCard } from "./actors/participant.ts";
import { seat, setStage, type Stage } from "./actors/stage.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

/** Types into the note of a card; leaves it open. */
async function note(page: Page, card: string, text: string): Promise<void> {
  const open = page.getByRole("article", { name: card });
  if ((await open.count()) === 0) await openCard(page, card);
  const field = open.getByLabel(de.fields.textMessage, { exact: true });
  await field.press("ControlOrMeta+End");
  await field.pressSequentially(text);
}

async function expectNote(page: Page, card: string, text: string): Promise<void> {
  if ((await page.getByRole("article", { name: card }).count()) === 0) await openCard(page, card);
  const field = page.getByRole("article", { name: card }).getByLabel(de.fields.textMessage, { exact: true });
  await expect(field).toHaveValue(text);
}

/** The browser has written down what waits. */
async function expectKept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => localStorage.getItem("nw.kept"))).toBe("1");
}

async function expectNothingKept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => localStorage.getItem("nw.kept"))).toBeNull();
}

async function workroomOf(stage: Stage, page: Page): Promise<void> {
  await page.goto(`/w/${stage.workshopId}`);
  await expectReady(page);
}

test("what is written without a network survives the closing of the tab", async ({ server, visitor }) => {
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz" });
  const { context, page } = await visitor();
  await join(page, stage.code, "Aylin");
  await addCard(page, "message", "Wer feiert, arbeitet");
  await note(page, "Wer feiert, arbeitet", "Erstens.");
  await expectSaved(page);

  await context.setOffline(true);
  await expect(page.getByText(de.workroom.connection.lost).first()).toBeVisible({ timeout: 3000 });
  await note(page, "Wer feiert, arbeitet", " Zweitens.");
  await expect(page.getByText(de.board.delivery.offline, { exact: true })).toBeVisible();
  await expect(page.getByText(de.board.delivery.card)).toBeVisible();
  await expectKept(page);
  await page.close();

  await context.setOffline(false);
  const again = await context.newPage();
  await workroomOf(stage, again);
  await expectNote(again, "Wer feiert, arbeitet", "Erstens. Zweitens.");
  await expectSaved(again);
  await expectNothingKept(again);

  const { page: other } = await visitor();
  await join(other, stage.code, "Jonte");
  await expectNote(other, "Wer feiert, arbeitet", "Erstens. Zweitens.");
  stage.close();
});

test("two tabs of one person keep their edits apart, and deliver both", async ({ server, visitor }) => {
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz" });
  const { context, page: first } = await visitor();
  await join(first, stage.code, "Aylin");
  await addCard(first, "message", "Eins");
  await addCard(first, "message", "Zwei");
  await expectSaved(first);
  const second = await context.newPage();
  await workroomOf(stage, second);
  await openCard(first, "Eins");
  await openCard(second, "Zwei");
  await context.setOffline(true);
  await note(first, "Eins", "aus dem ersten");
  await note(second, "Zwei", "aus dem zweiten");
  await expectKept(first);
  await expect(second.getByText(de.board.delivery.card)).toBeVisible();
  await first.close();
  await context.setOffline(false);
  await expectSaved(second);
  const third = await context.newPage();
  await workroomOf(stage, third);
  await expectNote(third, "Eins", "aus dem ersten");
  await third.getByRole("button", { name: de.board.card.close, exact: true }).click();
  await expectNote(third, "Zwei", "aus dem zweiten");
  await expectNothingKept(third);
  stage.close();
});

test("a server that is killed while somebody types loses nothing", async ({ server, visitor }) => {
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz" });
  const { page } = await visitor();
  await join(page, stage.code, "Aylin");
  await addCard(page, "message", "Bleibt");
  await note(page, "Bleibt", "vor");
  await server.stop("SIGKILL");
  await note(page, "Bleibt", " und nach dem Absturz");
  await expectKept(page);
  await server.start();
  await page.goto(`/w/${stage.workshopId}`);
  await expectReady(page);
  await expectNote(page, "Bleibt", "vor und nach dem Absturz");
  await expectSaved(page);
  await expectNothingKept(page);
  stage.close();
});

test("what the server does not take is offered to its author", async ({ server, visitor }) => {
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz" });
  const { page: other } = await visitor();
  await join(other, stage.code, "Jonte");
  await addCard(other, "message", "Von Jonte");
  await expectSaved(other);
  const { context, page } = await visitor();
  await join(page, stage.code, "Aylin");
  await addCard(page, "message", "Von Aylin");
  await note(page, "Von Aylin", "Anfang");
  await expectSaved(page);

  // While she has no network, others' cards are closed to her; what she writes then comes in one piece and is refused.
  await context.setOffline(true);
  await note(page, "Von Aylin", ", Mitte");
  await page.getByRole("button", { name: de.board.card.close, exact: true }).click();
  await note(page, "Von Jonte", "Fremdes");
  await stage.direct("settings.change", { editing: "author" });
  await context.setOffline(false);
  await expect(page.getByText(de.unsent.count(2), { exact: true })).toBeVisible();
  await page.getByRole("button", { name: de.unsent.look }).click();
  const dialog = page.getByRole("dialog", { name: de.unsent.title });
  await expect(dialog.getByText("Anfang, Mitte")).toBeVisible();
  await expect(dialog.getByText(de.unsent.notYours)).toBeVisible();
  await expectAccessible(page, "the dialog of unsent changes");
  await dialog.getByRole("button", { name: de.unsent.restore }).click();
  await dialog.getByRole("button", { name: de.unsent.dismiss }).click();
  await expect(dialog).toBeHidden();
  await expectNote(page, "Von Aylin", "Anfang, Mitte");
  await expectSaved(page);
  await expectNothingKept(page);
  await expect(cardOf(other, "Von Jonte")).toBeVisible();
  stage.close();
});

test("what was written without a network on a board that is only for reading meanwhile is offered at once", async ({
  server,
  visitor,
}) => {
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz" });
  const { context, page } = await visitor();
  await join(page, stage.code, "Aylin");
  await addCard(page, "message", "Von Aylin");
  await note(page, "Von Aylin", "Anfang");
  await expectSaved(page);

  await context.setOffline(true);
  await note(page, "Von Aylin", ", Mitte");
  await expectKept(page);
  await stage.direct("workshop.end", {});
  await context.setOffline(false);
  await expect(page.getByText(de.unsent.count(1), { exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(de.board.delivery.unsaved)).toHaveCount(0);
  await page.getByRole("button", { name: de.unsent.look }).click();
  const dialog = page.getByRole("dialog", { name: de.unsent.title });
  await expect(dialog.getByText("Anfang, Mitte")).toBeVisible();
  await expect(dialog.getByText(de.fields.textMessage, { exact: true })).toBeVisible();
  await expect(dialog.getByText(de.unsent.closed)).toBeVisible();
  await expect(dialog.getByRole("button", { name: de.unsent.copy })).toBeVisible();
  await dialog.getByRole("button", { name: de.unsent.dismiss }).click();
  await expect(dialog).toBeHidden();
  await expectNothingKept(page);
  stage.close();
});

test("who has only looked before the network goes loses nothing that is written then", async ({
  server,
  visitor,
}) => {
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz" });
  const { context, page } = await visitor();
  await seat(context, server.url, await stage.join("Aylin"));
  await workroomOf(stage, page);
  // What keeps edits has come by itself.
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(1);
  await context.setOffline(true);
  await expect(page.getByText(de.workroom.connection.lost).first()).toBeVisible({ timeout: 3000 });
  await addCard(page, "message", "Erst jetzt berührt");
  await expectKept(page);
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await workroomOf(stage, again);
  await expect(cardOf(again, "Erst jetzt berührt")).toBeVisible();
  await expectSaved(again);
  await expectNothingKept(again);
  stage.close();
});

test("a server that does not answer is no server that saved", async ({ server, visitor }) => {
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz" });
  const { page } = await visitor();
  await join(page, stage.code, "Aylin");
  await addCard(page, "message", "Wartet");
  await openCard(page, "Wartet");
  await expectSaved(page);
  const main = page.getByRole("main");
  server.freeze();
  try {
    await note(page, "Wartet", "noch nicht gespeichert");
    await expect(main.getByText(de.board.delivery.unsaved)).toBeVisible({ timeout: 5000 });
    await expect(main.getByText(de.board.delivery.saved, { exact: true })).toBeHidden();
  } finally {
    server.thaw();
  }
  await expectSaved(page);
  stage.close();
});
