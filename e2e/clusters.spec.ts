// clusters.spec.ts: the plenary puts cards together: a moderator and a scribe tick them, everybody sees it, and it is in the
// documentation.

import type { Locator, Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import { come, gather, nth } from "./actors/company.ts";
import { openRound, type PlainCard } from "./actors/stage.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

const { board, clusters, present, weigh } = de;
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;

const HARBOUR = ["Wir brauchen feste Zeiten", "Die Turnhalle steht abends leer"];
const FOREST = ["Ohne Zeit kein Netz", "Räume kosten zu viel", "Wer kümmert sich?"];
const REASON = "Sonst kommt niemand wieder.";
const LONG = "Verlässliche Zeiten und Ansprechpersonen ".repeat(5).trim().slice(0, 200);

const message = (title: string): PlainCard => ({ kind: "message", title });

function cluster(page: Page, title: string): Locator {
  // By its title, and how many cards are in it.
  return page.getByRole("region", { name: new RegExp(`^${title} *\\d+$`) });
}

async function tick(page: Page, ...titles: readonly string[]): Promise<void> {
  for (const title of titles) await page.getByRole("checkbox", { name: clusters.pick(title) }).check();
}

async function make(page: Page, title: string, ...cards: readonly string[]): Promise<void> {
  await tick(page, ...cards);
  await page.getByRole("button", { name: clusters.make }).click();
  await page.getByLabel(clusters.title.label, { exact: true }).fill(title);
  await page.getByRole("button", { name: clusters.title.confirm, exact: true }).click();
  await expect(cluster(page, title || clusters.untitled)).toBeVisible();
}

async function fromMenu(page: Page, title: string, entry: string): Promise<void> {
  await page.getByRole("button", { name: clusters.menu.of(title) }).click();
  await page.getByRole("menuitem", { name: entry }).click();
}

test("a moderator and a scribe put cards together, everybody sees it, and so it is documented", async ({
  server,
  visitor,
}) => {
  const { stage, people } = await gather(server.url, ["Aylin", "Jonte", "Marlies"]);
  const [aylin, jonte, marlies] = [nth(people, 0), nth(people, 1), nth(people, 2)];
  await openRound(stage, [
    { name: "Hafen", members: [aylin] },
    { name: "Wald", members: [jonte] },
  ]);
  await stage.write(
    aylin,
    (await stage.room("Hafen")).id,
    HARBOUR.map((title) => ({ ...message(title), text: REASON })),
  );
  await stage.write(jonte, (await stage.room("Wald")).id, FOREST.map(message));
  await stage.direct("round.close", { graceSeconds: 0 });
  await stage.direct("person.promote", { personId: marlies.personId, role: "scribe" });

  const phone = (await come(visitor, server.url, aylin, "", PHONE)).page;
  const moderator = (await come(visitor, server.url, stage.made)).page;
  const scribe = (await come(visitor, server.url, marlies, "", { viewport: { width: 640, height: 900 } }))
    .page;
  await expect(phone.getByRole("button", { name: clusters.start })).toHaveCount(0);

  await test.step("ticked cards become a cluster, which all see at once", async () => {
    await moderator.getByRole("button", { name: clusters.start }).click();
    await expect(moderator.getByText(clusters.hint)).toBeVisible();
    await make(moderator, "Zeit", at(HARBOUR, 0), at(FOREST, 0));
    await expect(cluster(phone, "Zeit").getByRole("listitem")).toHaveCount(2);
    await expect(cluster(phone, clusters.rest).getByRole("listitem")).toHaveCount(3);
    await moderator.getByRole("button", { name: clusters.left(3) }).click();
    await expect(moderator.getByRole("heading", { name: clusters.rest })).toBeFocused();
    await expectAccessible(moderator, "cards being put together");
    await expectAccessible(phone, "clusters on a phone");
  });

  await test.step("a second person works at the same clusters", async () => {
    await scribe.getByRole("button", { name: clusters.start }).click();
    await make(scribe, "", at(HARBOUR, 1));
    await tick(scribe, at(FOREST, 1));
    await scribe.getByRole("button", { name: clusters.put }).click();
    await scribe.getByRole("menuitem", { name: clusters.untitled }).click();
    await fromMenu(moderator, clusters.untitled, clusters.menu.name);
    await moderator.getByLabel(clusters.title.label, { exact: true }).fill(LONG);
    await moderator.keyboard.press("Enter");
    await expect(cluster(phone, LONG).getByRole("listitem")).toHaveCount(2);
    await expect(cluster(scribe, LONG)).toBeVisible();
    await expect(phone.locator("body")).toHaveJSProperty("scrollWidth", PHONE.viewport.width);
    await fromMenu(scribe, LONG, clusters.menu.up);
    await expect(phone.locator("[data-cluster]").first()).toContainText(LONG);
  });

  await test.step("cards are merged, and one stays with the other below it", async () => {
    await tick(moderator, at(HARBOUR, 0), at(FOREST, 0));
    await moderator.getByRole("button", { name: clusters.mergeCards, exact: true }).click();
    const dialog = moderator.getByRole("dialog");
    await dialog.getByRole("radio", { name: at(FOREST, 0) }).check();
    await expectAccessible(moderator, "the choice of the card that stays");
    await dialog.getByRole("button", { name: clusters.merge.confirm }).click();
    const kept = cluster(phone, "Zeit");
    await expect(kept.getByText(clusters.below.title)).toBeVisible();
    await kept.getByRole("button", { name: clusters.below.open(at(HARBOUR, 0)) }).click();
    await expect(kept.getByText(board.card.in("Hafen"))).toBeVisible();
    await expect(kept.getByText(REASON)).toBeVisible();
  });

  await test.step("two clusters become one, and undo takes it back", async () => {
    await fromMenu(scribe, "Zeit", clusters.menu.join);
    await scribe.getByRole("dialog").getByLabel(clusters.join.name).fill("Zeit und Räume");
    await scribe.getByRole("button", { name: clusters.join.confirm }).click();
    await expect(cluster(phone, "Zeit und Räume")).toBeVisible();
    await expect(phone.locator("[data-cluster]")).toHaveCount(2);
    await scribe.keyboard.press("Control+z");
    await expect(cluster(phone, "Zeit")).toBeVisible();
    await expect(cluster(phone, LONG)).toBeVisible();
  });

  await test.step("all of it is there after a reload, and in the document", async () => {
    await phone.reload();
    await expect(cluster(phone, "Zeit")).toBeVisible();
    await expect(phone.getByText(clusters.below.title)).toBeVisible();
    const answer = await fetch(`${server.url}/api/workshops/${stage.workshopId}/documentation.md`, {
      headers: { Authorization: `Bearer ${stage.made.token}` },
    });
    const text = await answer.text();
    expect(text).toContain("### Zeit");
    expect(text).toContain(de.report.moreMessages);
    expect(text).toMatch(/Ebenso: „Wir brauchen feste Zeiten“ \(Hafen\)/);
  });

  await test.step("they can be weighed by themselves, and the shared screen shows them", async () => {
    await moderator.goto(`/w/${stage.workshopId}/votes`);
    await moderator.getByRole("button", { name: weigh.prepare }).click();
    // One of the five was merged into another.
    await expect(moderator.getByText(weigh.form.chosen(4, 4))).toBeVisible();
    await moderator.getByLabel(weigh.form.cluster, { exact: true }).selectOption(LONG);
    await expect(moderator.getByText(weigh.form.chosen(2, 2))).toBeVisible();
    await moderator.goto(`/w/${stage.workshopId}/present`);
    await moderator.getByRole("button", { name: present.show, exact: true }).click();
    await moderator.getByRole("menuitemcheckbox", { name: present.scenes.clusters, exact: true }).click();
    await expect(moderator.getByRole("region", { name: present.clusters.title })).toContainText("Zeit");
    await expectAccessible(moderator, "clusters on the shared screen");
  });
  stage.close();
});

function at(titles: readonly string[], index: number): string {
  return titles[index] ?? "";
}
