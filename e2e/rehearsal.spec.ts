// rehearsal.spec.ts: a moderator tries a prepared workshop out with people whom the server plays, begins anew, lets a phone
// of their own join, and ends it with one click.

import { readdirSync, readFileSync } from "node:fs";
import { join as pathTo } from "node:path";
import type { Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import { readState } from "#server/rehearsal/visitor.ts";
import { join } from "./actors/participant.ts";
import { seat, setStage } from "./actors/stage.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

const words = de.over.rehearsal;

test("a rehearsal has people who come and write, is marked everywhere, and leaves nothing", async ({
  server,
  visitor,
}) => {
  const stage = await setStage(server.url, {
    title: "Nachbarschaften im Netz",
    template: "network-workshop",
  });
  await stage.direct("round.prepare", {
    rooms: [{ name: "Bewegung", task: "Wer fehlt?" }, { name: "Kultur" }],
    assignment: { kind: "random" },
    minutes: 20,
  });
  const before = await stage.state();
  const { context, page } = await visitor();
  await seat(context, server.url, stage.made);
  await page.goto(`/w/${stage.workshopId}/desk`);

  await test.step("it is begun from the desk, with as many people as wished", async () => {
    await page.getByRole("button", { name: de.desk.workshopMenu }).click();
    await page.getByRole("menuitem", { name: de.desk.rehearse }).click();
    const people = page.getByLabel(words.people);
    await expect(people).toHaveValue("12");
    await expectAccessible(page, "the dialog of a rehearsal");
    await people.fill("5");
    await page.getByRole("button", { name: words.start }).click();
    await expect(banner(page)).toBeVisible();
  });

  const first = idIn(page);
  expect(first).not.toBe(stage.workshopId);

  await test.step("it begins anew", async () => {
    await banner(page).getByRole("button", { name: words.again }).click();
    await expect.poll(() => idIn(page)).not.toBe(first);
    await expect(banner(page)).toBeVisible();
  });
  const copyId = idIn(page);

  await test.step("people come, and are marked", async () => {
    await expect(page.getByText("Anke Brandt").first()).toBeVisible();
    await expectAccessible(page, "the desk in a rehearsal");
    await page.getByRole("button", { name: /^Personen/ }).click();
    const roster = page.getByRole("dialog");
    await expect(roster.getByText(de.desk.simulated).first()).toBeVisible();
    await page.keyboard.press("Escape");
  });

  const phone = (await visitor({ viewport: { width: 360, height: 740 } })).page;
  await test.step("a phone joins with the code and says what this is", async () => {
    const { joinCode } = await readState(server.url, copyId, await tokenIn(context, copyId));
    await join(phone, joinCode, "Mein Handy");
    await expect(banner(phone)).toContainText(words.banner);
    await expectAccessible(phone, "a phone in a rehearsal");
  });

  await test.step("groups work once they are open", async () => {
    await page.getByRole("button", { name: de.planning.proposal.open }).click();
    const tile = page.getByRole("region", { name: "Bewegung", exact: true });
    await expect(
      tile
        .getByText(de.desk.tile.writing(1))
        .or(tile.getByText(/ Partner$/))
        .first(),
    ).toBeVisible({
      timeout: 25_000,
    });
    // How many there are when one looks is a matter of the machine's speed.
    await expect(tile.getByText(/\d Partner/)).toBeVisible({ timeout: 25_000 });
  });

  await test.step("the slide says so too", async () => {
    await page.goto(`/w/${copyId}/present`);
    await expect(page.getByText(de.present.rehearsal)).toBeVisible();
    await expectAccessible(page, "the slide in a rehearsal");
    await page.goto(`/w/${copyId}/desk`);
  });

  await test.step("one click ends it and leads back; the workshop is as it was", async () => {
    await banner(page).getByRole("button", { name: words.endShort }).click();
    await page.waitForURL(`**/w/${stage.workshopId}/desk`);
    await expect(page.getByRole("button", { name: de.desk.workshopMenu })).toBeVisible();
    await expect(banner(page)).toHaveCount(0);
    await expect(phone.getByRole("heading", { name: words.over.title })).toBeVisible();
    await expectAccessible(phone, "the end of a rehearsal");
    expect(await stage.state()).toEqual(before);
    expect(namesIn(server.dataDir, [first, copyId])).toEqual([]);
  });
  stage.close();
});

function banner(page: Page) {
  return page.getByRole("region", { name: words.bannerLabel });
}

function idIn(page: Page): string {
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

/** Files in which one of these ids stands. */
function namesIn(folder: string, ids: readonly string[]): readonly string[] {
  return readdirSync(folder).filter((name) => {
    const bytes = readFileSync(pathTo(folder, name), "latin1");
    return ids.some((id) => bytes.includes(id));
  });
}

async function tokenIn(
  context: { cookies(): Promise<readonly { readonly name: string; readonly value: string }[]> },
  workshopId: string,
): Promise<string> {
  return (await context.cookies()).find(({ name }) => name.endsWith(workshopId))?.value ?? "";
}
