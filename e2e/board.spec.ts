// board.spec.ts: what one can do with cards, and with others at the same card, that no other journey comes by.

import type { Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import { categoryLabel, GROUPS } from "#lib/landscape/categories.ts";
import { addCard, cardOf, expectRoom, expectSaved } from "./actors/participant.ts";
import { openRound, seat, setStage, type Stage } from "./actors/stage.ts";
import { expect, test, type Visitor } from "./fixtures.ts";

const { bar } = de.board;

/** Two people in one group, each in a browser of their own. */
async function twoInAGroup(
  origin: string,
  visitor: () => Promise<Visitor>,
): Promise<{ readonly stage: Stage; readonly aylin: Page; readonly jonte: Page }> {
  const stage = await setStage(origin, { title: "Nachbarschaften im Netz" });
  const members = [await stage.join("Aylin"), await stage.join("Jonte")];
  await openRound(stage, [{ name: "Bewegung", members }]);
  const pages = await Promise.all(
    members.map(async (member) => {
      const { context, page } = await visitor();
      await seat(context, origin, member);
      await page.goto(`/w/${stage.workshopId}`);
      await expectRoom(page, "Bewegung");
      return page;
    }),
  );
  const [aylin, jonte] = pages as [Page, Page];
  return { stage, aylin, jonte };
}

test("a category is suggested by the name, and taken along", async ({ server, visitor }) => {
  const { stage, aylin } = await twoInAGroup(server.url, visitor);
  const title = aylin.getByLabel(de.board.add.title.partner, { exact: true });
  await title.fill("TSV Ostersiel");
  const label = categoryLabel("sports_club", "de");
  await expect(aylin.getByText(de.board.add.suggested(label))).toBeVisible();
  await title.press("Enter");
  await expect(
    aylin.getByRole("article").filter({ hasText: "TSV Ostersiel" }).getByText(label),
  ).toBeVisible();
  stage.close();
});

test("cards are found by words, by kind and by group of categories", async ({ server, visitor }) => {
  const { stage, aylin } = await twoInAGroup(server.url, visitor);
  await addCard(aylin, "partner", "TSV Ostersiel");
  await addCard(aylin, "partner", "Museum am Fluss");
  await addCard(aylin, "message", "Im Museum ist Zeit.");
  await aylin.getByRole("button", { name: bar.find }).click();
  const words = aylin.getByLabel(bar.search, { exact: true });
  await words.fill("MUSEUM");
  await expect(aylin.getByText(bar.found(2, 3))).toBeVisible();
  await expect(cardOf(aylin, "TSV Ostersiel")).toHaveCount(0);
  await aylin.getByLabel(bar.kind, { exact: true }).selectOption({ label: de.board.kinds.message });
  await expect(aylin.getByText(bar.found(1, 3))).toBeVisible();
  await expect(cardOf(aylin, "Im Museum ist Zeit.")).toBeVisible();
  await aylin.getByRole("button", { name: bar.clear }).last().click();
  const leisure = GROUPS.find((group) => group.key === "leisure")?.label.de ?? "";
  await aylin.getByLabel(bar.group, { exact: true }).selectOption({ label: leisure });
  await expect(cardOf(aylin, "TSV Ostersiel")).toBeVisible();
  await expect(cardOf(aylin, "Museum am Fluss")).toHaveCount(0);
  stage.close();
});

test("without a net that is said across the window and at each card", async ({ server, visitor }) => {
  const { stage, aylin } = await twoInAGroup(server.url, visitor);
  await addCard(aylin, "partner", "Turnverein Ostersiel");
  await expectSaved(aylin);
  await aylin.context().setOffline(true);
  const banner = aylin.getByRole("region", { name: de.workroom.connection.label });
  await expect(banner).toBeVisible();
  const width = await aylin.evaluate(() => document.documentElement.clientWidth);
  expect(await banner.boundingBox()).toMatchObject({ x: 0, width });
  await addCard(aylin, "partner", "Museum am Fluss");
  const waiting = aylin.getByRole("article").filter({ hasText: "Museum am Fluss" });
  await expect(waiting.getByText(de.board.delivery.card)).toBeVisible();
  await expect(
    aylin.getByRole("article").filter({ hasText: "Turnverein Ostersiel" }).getByText(de.board.delivery.card),
  ).toHaveCount(0);
  await aylin.context().setOffline(false);
  await expect(waiting.getByText(de.board.delivery.card)).toHaveCount(0, { timeout: 40_000 });
  await expect(banner).toHaveCount(0);
  await expectSaved(aylin);
  stage.close();
});
