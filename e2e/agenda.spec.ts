// agenda.spec.ts: an agenda from its choice to its end, by a moderator and two participants: begun, shortened, skipped,
// repeated, put in another order by keyboard; taken back from message and log; and somebody who comes late.

import type { Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import { openDesk } from "./actors/moderator.ts";
import { addCard, expectReady } from "./actors/participant.ts";
import { seat, setStage } from "./actors/stage.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

const words = de.agenda;
const TASK = "Nennen Sie einen Partner, auf den Sie stolz sind.";

function panel(page: Page) {
  return page.getByRole("region", { name: words.title });
}

/** The titles in the editor, in order. */
async function titles(page: Page): Promise<readonly string[]> {
  return page.getByRole("dialog").locator("ol > li p:first-child > span:first-child").allTextContents();
}

async function act(page: Page, title: string, entry: string): Promise<void> {
  await page
    .getByRole("dialog")
    .getByRole("button", { name: words.editor.menu(title) })
    .first()
    .click();
  await page.getByRole("menuitem", { name: entry, exact: true }).click();
}

test("a moderator leads two participants through an agenda", async ({ server, visitor }, info) => {
  info.setTimeout(240_000);
  const stage = await setStage(server.url, { title: "Nachbarschaft" });
  const [aylin, jonte] = [await stage.join("Aylin"), await stage.join("Jonte")];
  const moderator = await visitor();
  await seat(moderator.context, server.url, stage.made);
  const guests = await Promise.all([visitor(), visitor()]);
  await Promise.all(
    guests.map(async ({ context, page }, index) => {
      await seat(context, server.url, index === 0 ? aylin : jonte);
      await page.goto(`/w/${stage.workshopId}`);
      await expectReady(page);
    }),
  );
  const [guest] = guests.map(({ page }) => page) as [Page, Page];
  const { page } = moderator;
  await openDesk(page, stage.workshopId);

  await test.step("chooses a template", async () => {
    await panel(page).getByRole("button", { name: words.choose }).click();
    await page.getByRole("radio", { name: /^Netzwerkworkshop/ }).check();
    await expectAccessible(page, "choice of a template");
    await page.getByRole("button", { name: words.templates.take }).click();
    await expect.poll(() => titles(page)).toContain("Impuls");
    await expectAccessible(page, "editor of the agenda");
  });

  await test.step("puts phases in another order by keyboard, and the focus goes along", async () => {
    const down = page.getByRole("button", { name: words.editor.down("Ankommen") });
    await down.focus();
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await titles(page)).slice(0, 2)).toEqual(["Impuls", "Ankommen"]);
    await expect(down).toBeFocused();
    await page.keyboard.press("Alt+ArrowUp");
    await expect.poll(async () => (await titles(page)).slice(0, 2)).toEqual(["Ankommen", "Impuls"]);
    await expect(down).toBeFocused();
  });

  await test.step("changes, adds and removes a phase", async () => {
    await act(page, "Impuls", words.editor.change);
    await page.getByLabel(words.form.title, { exact: true }).fill("Kurzer Impuls");
    await page.getByRole("dialog").getByLabel(words.form.minutes, { exact: true }).fill("abc");
    await page.getByRole("button", { name: words.form.save }).click();
    await expect(page.getByText(words.form.minutesWrong(180))).toBeVisible();
    await expectAccessible(page, "form of a phase");
    await page.getByRole("dialog").getByLabel(words.form.minutes, { exact: true }).fill("10");
    await page.getByRole("button", { name: words.form.save }).click();
    await expect.poll(() => titles(page)).toContain("Kurzer Impuls");
    await act(page, "Unsere Landschaft", words.editor.remove);
    await expect.poll(() => titles(page)).not.toContain("Unsere Landschaft");
    await page.getByRole("button", { name: words.editor.done }).click();
  });

  await test.step("begins; everybody reads phase, task and time", async () => {
    await panel(page)
      .getByRole("button", { name: words.begin("Ankommen") })
      .click();
    await expect(panel(page).getByRole("timer")).toBeVisible();
    for (const each of guests) await expect(each.page.getByText(TASK).first()).toBeVisible();
    await expect(guest.getByText("Ankommen").first()).toBeVisible();
    await expect(guest.getByRole("timer", { name: de.phases.timeLeft })).toBeVisible();
    await addCard(guest, "partner", "Turnverein Ostersiel");
  });

  await test.step("shortens, goes on, and takes that back", async () => {
    await panel(page)
      .getByRole("button", { name: words.time.extendLabel(-1) })
      .click();
    await expect.poll(async () => panel(page).getByRole("timer").textContent()).toMatch(/^[45]:/);
    await panel(page)
      .getByRole("button", { name: words.next("Kurzer Impuls") })
      .click();
    await expect(guest.getByRole("radio", { name: de.board.kind.question })).toBeChecked();
    const toast = page.getByRole("region", { name: de.workroom.toasts, exact: true });
    await expect(toast.getByText("Phase „Kurzer Impuls“ begonnen.")).toBeVisible();
    await toast.getByRole("button", { name: de.log.undo }).click();
    await expect(guest.getByText(TASK).first()).toBeVisible();
    await expect.poll(async () => panel(page).getByRole("timer").textContent()).toMatch(/^[45]:/);
  });

  await test.step("skips the phase in front, and repeats one", async () => {
    await panel(page).getByRole("button", { name: words.editLabel }).click();
    await act(page, "Ankommen", words.editor.skip);
    await expect(page.getByRole("dialog").getByText(words.standing.current, { exact: true })).toBeVisible();
    await act(page, "Kurzer Impuls", words.editor.repeat);
    await expect
      .poll(async () => (await titles(page)).slice(0, 3))
      .toEqual(["Ankommen", "Kurzer Impuls", "Kurzer Impuls"]);
    await page.getByRole("button", { name: words.editor.done }).click();
    await expect(guest.getByText("Hören Sie zu.", { exact: false }).first()).toBeVisible();
  });

  await test.step("whoever comes late reads where everybody is, and puts it away", async () => {
    const late = await visitor({ viewport: { width: 360, height: 740 } });
    await seat(late.context, server.url, await stage.join("Marlies"));
    await late.page.goto(`/w/${stage.workshopId}`);
    const card = late.page.getByRole("region", { name: de.phases.catchUp.late });
    await expect(card).toContainText("Kurzer Impuls");
    await expect(card).toContainText("Turnverein Ostersiel");
    await expectAccessible(late.page, "card for late comers");
    await card.getByRole("button", { name: de.phases.catchUp.dismiss }).click();
    await expect(card).toBeHidden();
    await late.page.reload();
    await expectReady(late.page);
    await late.page.mouse.click(5, 5);
    await late.page.waitForLoadState("networkidle");
    await expect(late.page.getByText(de.phases.catchUp.late)).toBeHidden();
  });

  await test.step("a removal stands in the log with its name, and is taken back from there", async () => {
    await stage.direct("person.remove", { personId: jonte.personId });
    await page.getByRole("button", { name: de.desk.workshopMenu }).click();
    await page.getByRole("menuitem", { name: de.log.title }).click();
    const log = page.getByRole("dialog", { name: de.log.title });
    await expect(log.getByText("Jonte aus dem Workshop genommen")).toBeVisible();
    await expect(log.getByText("Phase „Kurzer Impuls“ begonnen").first()).toBeVisible();
    await expectAccessible(page, "log of the session");
    await log.getByRole("button", { name: de.log.undoOwn("Jonte aus dem Workshop genommen") }).click();
    await expect(log.getByText("Jonte darf wieder herein")).toBeVisible();
    expect((await stage.state()).people.find(({ name }) => name === "Jonte")?.removed).toBeUndefined();
  });
  stage.close();
});
