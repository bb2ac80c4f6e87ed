// cluster-votes.spec.ts: clusters are weighed: in the plenary by touch, on the list by keyboard, over a cut line, by somebody
// who comes later; they are renamed and dissolved meanwhile, run off where it is a tie, and stand in the document.

import type { Page } from "@playwright/test";
import { dissolveCluster, makeCluster, renameCluster } from "#lib/board/clustering.ts";
import { de } from "#lib/messages/de.ts";
import { openVisitor } from "#server/rehearsal/visitor.ts";
import { come, gather, nth } from "./actors/company.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

const { clusters, votes, weigh, workroom } = de;
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;
const QUESTION = weigh.form.suggested.cluster;
const TITLES = [
  "Feste Zeiten",
  "Ohne Zeit kein Netz",
  "Räume kosten zu viel",
  "Die Halle steht leer",
] as const;
const LOOSE = "Wer kümmert sich?";
const TIME = "cluster-of-time";
const SPACE = "cluster-of-space";

async function lay(page: Page, title: string, dots: number): Promise<void> {
  for (let count = 0; count < dots; count += 1)
    await page.getByRole("button", { name: votes.put(title), exact: true }).click();
}

/** Rank, title and dots, as the screen shows them. */
async function ranking(page: Page): Promise<readonly string[]> {
  const rows = page.getByRole("region", { name: QUESTION }).first().locator("ol > li");
  const texts = await rows.allInnerTexts();
  return texts.map((text) => {
    const title = ["Zeit", "Räume", LOOSE].find((each) => text.split("\n").includes(each)) ?? text;
    return `${/^Rang (\d+)/.exec(text)?.[1] ?? "?"} ${title} ${/(\d+) Punkte?$/.exec(text.trim())?.[1] ?? "?"}`;
  });
}

test("clusters are weighed as they stood, whatever becomes of them", async ({ server, visitor }) => {
  const { stage, people } = await gather(server.url, ["Aylin", "Jonte"]);
  const [aylin, jonte] = [nth(people, 0), nth(people, 1)];
  const plenary = (await stage.room("plenary")).id;
  const ids = await stage.write(
    aylin,
    plenary,
    [...TITLES, LOOSE].map((title) => ({ kind: "message", title })),
  );
  const refs = ids.map((id) => `${plenary}/${id}`);
  const writer = openVisitor(server.url, stage.made);
  const doc = await writer.open("documentation");
  makeCluster(doc, TIME, "Zeit", refs.slice(0, 2));
  makeCluster(doc, SPACE, "Räume", refs.slice(2, 4));
  await writer.settled();
  const moderator = (await come(visitor, server.url, stage.made, "/votes")).page;
  const phone = (await come(visitor, server.url, aylin, "", PHONE)).page;
  const second = await come(visitor, server.url, jonte, "/votes");

  await test.step("clusters are chosen, and a card that is in none is added", async () => {
    await moderator.getByRole("button", { name: weigh.prepare }).click();
    await moderator
      .getByLabel(weigh.form.kindsOrClusters, { exact: true })
      .selectOption({ label: weigh.form.clusters(2) });
    await expect(moderator.getByText(weigh.form.chosenClusters(2, 2, 0))).toBeVisible();
    await expect(moderator.getByText(weigh.form.formula(2, 2, 3, "clusters"))).toBeVisible();
    await moderator.getByText(weigh.form.loose).click();
    await moderator.getByRole("checkbox", { name: LOOSE }).check();
    await expect(moderator.getByText(weigh.form.chosenClusters(2, 2, 1))).toBeVisible();
    await expectAccessible(moderator, "clusters in the vote form");
    await moderator.getByRole("button", { name: weigh.form.open }).click();
    await expect(moderator.getByText(weigh.budget(3, 3, 3, "both"))).toBeVisible();
  });

  await test.step("in the plenary dots are laid by touch, beside the title", async () => {
    const put = phone.getByRole("button", { name: votes.put("Zeit"), exact: true });
    await put.tap();
    await put.tap();
    await expect(phone.getByText(votes.left(1, 3), { exact: true })).toHaveCount(2);
    await expectAccessible(phone, "dots in the plenary");
    await expect(phone.locator("body")).toHaveJSProperty("scrollWidth", PHONE.viewport.width);
    await expect(moderator.getByText(votes.voters(1, 2))).toBeVisible();
  });

  await test.step("the cluster is renamed, then dissolved, while another's line is cut", async () => {
    await second.page
      .getByRole("button", { name: votes.cluster.readOf(votes.cluster.read(2), "Räume") })
      .click();
    await expect(second.page.getByText(TITLES[3])).toBeVisible();
    await second.context.setOffline(true);
    await expect(second.page.getByText(workroom.connection.lost).first()).toBeVisible();
    await second.page.getByRole("button", { name: votes.put("Räume"), exact: true }).focus();
    await second.page.keyboard.press("+");
    await second.page.keyboard.press("+");
    await expect(second.page.getByText(votes.state.held, { exact: true })).toBeVisible();
    renameCluster(doc, SPACE, "Räume und Hallen");
    dissolveCluster(doc, TIME);
    await writer.settled();
    await second.context.setOffline(false);
    await expect(second.page.getByText(votes.state.saved, { exact: true })).toBeVisible({ timeout: 40_000 });
    const renamed = votes.since.list([votes.since.title("Räume und Hallen")]);
    await expect(second.page.getByText(votes.since.now(renamed))).toBeVisible();
    await expect(second.page.getByText(votes.since.now(votes.since.apart))).toBeVisible();
    await lay(second.page, LOOSE, 1);
    await expect(second.page.getByText(votes.left(0, 3), { exact: true })).toBeVisible();
  });

  await test.step("who comes later finds the clusters as they are weighed, and those who laid dots their own", async () => {
    const late = (await come(visitor, server.url, await stage.join("Marlies"), "/votes")).page;
    await expect(late.getByRole("button", { name: votes.put("Zeit"), exact: true })).toBeVisible();
    await phone.goto(`/w/${stage.workshopId}/votes`);
    await expect(phone.getByText(votes.left(1, 3), { exact: true })).toBeVisible();
    await expectAccessible(phone, "clusters on the list of a phone");
    await moderator.getByRole("button", { name: weigh.close }).click();
    await expect.poll(() => ranking(late)).toEqual(["1 Zeit 2", "1 Räume 2", `3 ${LOOSE} 1`]);
    await expect(late.getByText(votes.since.before(votes.since.apart))).toBeVisible();
  });

  await test.step("put back as it was, nothing more is said, and the tie is run off", async () => {
    makeCluster(doc, TIME, "Zeit", refs.slice(0, 2));
    await writer.settled();
    await expect(moderator.getByText(votes.since.before(votes.since.apart))).toHaveCount(0);
    await expect(moderator.getByText(weigh.tie(1, 2, "clusters"))).toBeVisible();
    await moderator.getByRole("button", { name: weigh.runOff }).click();
    await expect(phone.getByRole("button", { name: votes.put(LOOSE), exact: true })).toHaveCount(0);
    await lay(phone, "Zeit", 1);
    await expect(phone.getByText(votes.state.saved, { exact: true })).toBeVisible();
  });

  await test.step("while a scribe ticks cards, nothing asks for dots", async () => {
    await stage.direct("person.promote", { personId: jonte.personId, role: "scribe" });
    const { page } = second;
    await page.goto(`/w/${stage.workshopId}`);
    const asks = page.getByText(votes.notice.open(QUESTION, 1));
    const put = page.getByRole("button", { name: votes.put("Zeit"), exact: true });
    await expect(asks).toBeVisible();
    await expect(put).toBeVisible();
    await page.getByRole("button", { name: clusters.start }).click();
    await expect(page.getByText(clusters.hint)).toBeVisible();
    await expect(asks).toHaveCount(0);
    await expect(put).toHaveCount(0);
    await page.getByRole("button", { name: clusters.finish, exact: true }).click();
    await expect(asks).toBeVisible();
    await moderator.getByRole("button", { name: weigh.close }).click();
    await expect.poll(() => ranking(moderator)).toEqual(["1 Zeit 1"]);
  });

  await test.step("the ranks stand on the shared screen and in the document", async () => {
    await moderator.goto(`/w/${stage.workshopId}/present`);
    await expect(moderator.getByText("Zeit", { exact: true })).toBeVisible();
    const answer = await fetch(`${server.url}/api/workshops/${stage.workshopId}/documentation.md`, {
      headers: { Authorization: `Bearer ${stage.made.token}` },
    });
    expect(await answer.text()).toContain("Zeit (2\u00a0Karten)");
  });
  writer.close();
  stage.close();
});
