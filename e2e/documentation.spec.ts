// documentation.spec.ts: the document can be taken along at every moment.

import { strFromU8, unzipSync } from "fflate";
import { de } from "#lib/messages/de.ts";
import { seat, setStage } from "./actors/stage.ts";
import { expect, test } from "./fixtures.ts";

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
