// operator.spec.ts: what whoever runs the server decides, seen from a browser: who may create workshops, when one is
// gone, and that the demo is alive within a minute.

import { de } from "#lib/messages/de.ts";
import type { CreateAnswer } from "#lib/protocol/http.ts";
import { SAMPLE } from "../scripts/demo/sample.ts";
import { LETTER_MS, playDemo } from "../scripts/demo/play.ts";
import { createWorkshop, openDesk, openNew } from "./actors/moderator.ts";
import { join } from "./actors/participant.ts";
import { expect, test } from "./fixtures.ts";

test("a server with a passphrase asks for it where a workshop is created, and keeps it out of addresses", async ({
  serverWith,
  visitor,
}) => {
  const { url } = await serverWith({ CREATE_PASSPHRASE: "Weißdorn" });
  const { page } = await visitor({ baseURL: url });
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url()));
  await openNew(page);
  await page.getByLabel(de.create.name).fill("Nachbarschaft");
  await page.getByRole("button", { name: de.create.submit }).click();
  const word = page.getByLabel(de.create.passphrase);
  await expect(word).toBeFocused();
  await expect(word).toHaveAccessibleDescription(new RegExp(de.refusals["passphrase-wrong"].slice(0, 30)));
  await word.fill("Holunder");
  await word.press("Enter");
  await expect(word).toBeFocused();
  await word.fill("Weißdorn");
  await word.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: de.create.done.title })).toBeVisible();
  expect(addresses.filter((address) => /Holunder|Wei%C3%9Fdorn|Weißdorn/i.test(address))).toEqual([]);
});

test("a deleted workshop is gone for everybody", async ({ visitor }) => {
  const { page } = await visitor();
  const made = await createWorkshop(page, { title: "Nachbarschaft" });
  const guest = (await visitor()).page;
  await join(guest, made.code, "Aylin");
  await openDesk(page, made.workshopId);
  await page.getByRole("button", { name: de.desk.workshopMenu }).click();
  await page.getByRole("menuitem", { name: de.desk.delete }).click();
  await page.getByLabel(de.desk.deleting.type(de.desk.deleting.word)).fill(de.desk.deleting.word);
  await page.getByRole("button", { name: de.desk.deleting.do }).click();
  await expect(page.getByRole("heading", { level: 1, name: de.start.title })).toBeVisible();
  await expect(guest.getByRole("heading", { name: de.over.notFound.title })).toBeVisible();
  const answers = await Promise.all(
    ["", "/cards", "/documentation.md"].map((rest) =>
      guest.request.get(`/api/workshops/${made.workshopId}${rest}`),
    ),
  );
  for (const answer of answers) expect([401, 404]).toContain(answer.status());
  await guest.goto(`/j/${made.code}`);
  await guest.getByLabel(de.join.name, { exact: true }).fill("Aylin");
  await guest.getByRole("button", { name: de.join.submit, exact: true }).click();
  await expect(guest.getByText(de.refusals["code-unknown"]).first()).toBeVisible();
});

test("whoever starts the demo sees a living board within a minute", async ({ server, visitor }, info) => {
  info.setTimeout(240_000);
  const stopping = new AbortController();
  const opened = Promise.withResolvers<CreateAnswer>();
  const playing = playDemo({
    origin: server.url,
    letterMs: LETTER_MS,
    signal: stopping.signal,
    onOpened: opened.resolve,
  });
  const made = await opened.promise;
  const { page } = await visitor();
  const deadline = Date.now() + 60_000;
  await join(page, made.joinCode, "Wanda");
  const cards = page.getByRole("main").getByRole("article");
  await expect(cards.first()).toBeVisible({ timeout: Math.max(1, deadline - Date.now()) });
  // Letter by letter, as people type.
  const texts = new Set<string>();
  await expect
    .poll(async () => texts.add((await cards.allInnerTexts()).join()).size, {
      timeout: Math.max(1, deadline - Date.now()),
    })
    .toBeGreaterThan(3);
  // A little later whoever watches is in a group.
  const groups = new RegExp(`^(?:${SAMPLE.groups.map(({ name }) => name).join("|")})$`);
  await expect(page.getByRole("heading", { level: 1, name: groups })).toBeVisible({ timeout: 120_000 });
  stopping.abort();
  (await playing).close();
});
