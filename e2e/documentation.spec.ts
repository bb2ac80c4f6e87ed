// documentation.spec.ts: the document is written by several at once, its funder's block is nobody's to write, and it can
// be taken along at every moment.

import { strFromU8, unzipSync } from "fflate";
import { de } from "#lib/messages/de.ts";
import { openRound, seat, setStage } from "./actors/stage.ts";
import { expect, test } from "./fixtures.ts";

const STATEMENT = "Gefördert vom Ministerium für Nachbarschaft des Landes Torfmoor.";

test("two write the results together, with headings, lists and emphasis", async ({ server, visitor }) => {
  const stage = await setStage(server.url, {
    title: "Nachbarschaften im Netz",
    funding: { statement: STATEMENT },
  });
  const scribe = await stage.join("Bastian");
  await stage.direct("person.promote", { personId: scribe.personId, role: "scribe" });
  const pages = await Promise.all(
    [stage.made, scribe].map(async (entry) => {
      const { context, page } = await visitor();
      await seat(context, server.url, entry);
      await page.goto(`/w/${stage.workshopId}/documentation`);
      await expect(page.getByRole("textbox", { name: de.documentation.written.label })).toBeVisible();
      return page;
    }),
  );
  const [moderator, other] = pages;
  if (!moderator || !other) throw new Error("two pages were opened");
  const words = de.documentation.written;
  const mine = moderator.getByRole("textbox", { name: words.label });
  const theirs = other.getByRole("textbox", { name: words.label });
  await mine.click();
  await moderator.getByRole("button", { name: words.heading }).click();
  await mine.pressSequentially("Was bleibt");
  await mine.press("Enter");
  await mine.pressSequentially("Netze brauchen ");
  await moderator.getByRole("button", { name: words.bold }).click();
  await mine.pressSequentially("Menschen");
  await expect(theirs.getByRole("heading", { name: "Was bleibt" })).toBeVisible();
  await expect(theirs.locator("strong")).toHaveText("Menschen");
  await expect(other.getByText(words.writing(["Moderation"]))).toBeVisible();

  await theirs.click();
  await theirs.press("ControlOrMeta+End");
  await theirs.press("Enter");
  await other.getByRole("button", { name: words.bullets, exact: true }).click();
  await theirs.pressSequentially("Zeit");
  await theirs.press("Enter");
  await theirs.pressSequentially("Räume");
  // The other cursor stands in the last word, with its name.
  await expect(mine.getByRole("listitem")).toHaveText([/^Zeit/, /^Räume/]);
  await theirs.press("ControlOrMeta+Z");
  await expect(mine.getByRole("heading", { name: "Was bleibt" })).toBeVisible();
  await expect(mine.locator("strong")).toHaveText("Menschen");
  stage.close();
});

test("the funder's statement stands in a block of its own, and only the head changes it", async ({
  server,
  visitor,
}) => {
  const stage = await setStage(server.url, {
    title: "Nachbarschaften im Netz",
    funding: { statement: STATEMENT },
  });
  const { context, page } = await visitor();
  await seat(context, server.url, stage.made);
  await page.goto(`/w/${stage.workshopId}/documentation`);
  const block = page.getByRole("main").getByText(STATEMENT, { exact: true });
  await expect(block).toHaveCount(1);
  expect(await block.evaluate((element) => element.closest("[contenteditable=true]") === null)).toBe(true);
  const last = page.getByRole("article").getByText(STATEMENT);
  expect(
    await last.evaluate((element) => {
      const sections = [...document.querySelectorAll("article h3")];
      return sections.every(
        (title) => (title.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      );
    }),
    "it comes after everything else",
  ).toBe(true);
  stage.close();
});

test("an empty workshop can be taken along in every format", async ({ server, visitor }) => {
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz" });
  const { context, page } = await visitor();
  await seat(context, server.url, stage.made);
  await page.goto(`/w/${stage.workshopId}/documentation`);
  const { download: words } = de.documentation;
  const contents = new Map<string, Buffer>();
  for (const label of [words.primary, words.pdf, words.html, words.md]) {
    const arrived = page.waitForEvent("download");
    await page.getByRole("link", { name: label, exact: true }).click();
    const file = await arrived;
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
    contents.set(file.suggestedFilename().replace(/^.*\./, ""), Buffer.concat(chunks));
  }
  expect([...contents.keys()]).toEqual(["docx", "pdf", "html", "md"]);
  const docx = unzipSync(new Uint8Array(contents.get("docx") ?? Buffer.alloc(0)));
  expect(strFromU8(docx["word/document.xml"] ?? new Uint8Array())).toContain("Nachbarschaften im Netz");
  expect(contents.get("pdf")?.subarray(0, 5).toString()).toBe("%PDF-");
  for (const format of ["html", "md"])
    expect(contents.get(format)?.toString()).toContain("Nachbarschaften im Netz");
  stage.close();
});

test("the page fills while others write, and what is left out is gone from page and file", async ({
  server,
  visitor,
}) => {
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz" });
  const aylin = await stage.join("Aylin");
  await openRound(stage, [{ name: "Bewegung", members: [aylin] }]);
  const { context, page } = await visitor();
  await seat(context, server.url, stage.made);
  await page.goto(`/w/${stage.workshopId}/documentation`);
  const sheet = page.getByRole("article");
  await expect(sheet).toBeVisible();
  await stage.write(aylin, (await stage.room("Bewegung")).id, [
    { kind: "message", title: "Wer turnt, redet." },
    { kind: "message", title: "Das war nur ein Test." },
  ]);
  await expect(sheet.getByText("Wer turnt, redet.")).toBeVisible();
  for (const closed of await page.locator("details:not([open]) > summary").all())
    if (await closed.isVisible()) await closed.click();
  await page
    .getByRole("checkbox", { name: de.documentation.choice.include("Das war nur ein Test.") })
    .uncheck();
  await expect(sheet.getByText("Das war nur ein Test.")).toHaveCount(0);
  const file = await page.request.get(`/api/workshops/${stage.workshopId}/documentation.md`);
  const text = await file.text();
  expect(text).toContain("Wer turnt, redet.");
  expect(text).not.toContain("Das war nur ein Test.");
  stage.close();
});
