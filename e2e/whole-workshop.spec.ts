// whole-workshop.spec.ts: one moderator and five participants, each in a browser of their own, from an empty server to
// the files: people leave, come back, lose the connection, arrive late, are moved, and the server dies in the middle.

import { spawnSync } from "node:child_process";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { de } from "#lib/messages/de.ts";
import { SAMPLE } from "../scripts/demo/sample.ts";
import {
  assign,
  closeGroups,
  createWorkshop,
  openDesk,
  openGroups,
  prepareRound,
} from "./actors/moderator.ts";
import {
  addCard,
  cardOf,
  closeCard,
  expectReady,
  expectRoom,
  expectSaved,
  join,
  link,
  openCard,
} from "./actors/participant.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

const NAMES = [
  "Aylin Brettschneider",
  "Jonte Pawelski",
  "Marlies Achterkamp",
  "Đorđe Kühnapfel",
  "Łucja Marenbach",
] as const;
const [AYLIN, JONTE, MARLIES, DORDE, LUCJA] = NAMES;
const RESULTS = "Lebendige Netze brauchen Menschen, die sie im Blick behalten.";

test("six people hold a whole workshop, and its documentation is there at the end", async ({
  server,
  visitor,
}, info) => {
  info.setTimeout(600_000);
  const moderator = (await visitor()).page;
  const contexts = await Promise.all(NAMES.map(() => visitor()));
  const [aylin, jonte, marlies, dorde, lucja] = contexts.map((each) => each.page) as [
    Page,
    Page,
    Page,
    Page,
    Page,
  ];

  const invitation =
    await test.step("moderation creates the workshop and is handed links and code", async () => {
      const made = await createWorkshop(moderator, SAMPLE.head);
      await expect(
        moderator.getByText(`${made.code.slice(0, 4)} ${made.code.slice(4)}`).first(),
      ).toBeVisible();
      await expectAccessible(moderator, "share sheet");
      await openDesk(moderator, made.workshopId);
      return made;
    });

  await test.step("four come by code, link and start page", async () => {
    await aylin.goto("/");
    await aylin
      .getByLabel(de.start.join.label)
      .fill(`${invitation.code.slice(0, 4).toLowerCase()}-${invitation.code.slice(4)}`);
    await aylin.getByRole("button", { name: de.start.join.submit }).click();
    await aylin.getByLabel(de.join.name, { exact: true }).fill(AYLIN);
    await aylin.getByRole("button", { name: de.join.submit, exact: true }).click();
    await expectReady(aylin);
    await jonte.goto(invitation.joinLink);
    await jonte.getByLabel(de.join.name, { exact: true }).fill(JONTE);
    await jonte.getByRole("button", { name: de.join.submit, exact: true }).click();
    await expectReady(jonte);
    await join(marlies, invitation.code, MARLIES, "Netzwerk Frühe Hilfen Hohenbruck");
    await join(dorde, invitation.code, DORDE);
    await expect(dorde.getByRole("main").getByText(SAMPLE.head.subtitle ?? "")).toBeVisible();
    for (const name of [AYLIN, JONTE, MARLIES])
      await expect(dorde.getByRole("main").getByText(name)).toBeVisible();
    await expectAccessible(dorde, "lobby");
  });

  await test.step("moderation plans two groups by hand; nobody else sees the plan", async () => {
    await prepareRound(moderator, {
      groups: ["Bewegung", "Kultur"],
      minutes: 15,
      task: "Mit wem haben Sie etwas gemacht?",
    });
    await assign(moderator, AYLIN, "Bewegung");
    await assign(moderator, JONTE, "Bewegung");
    await assign(moderator, MARLIES, "Kultur");
    await assign(moderator, DORDE, "Kultur");
    await expectAccessible(moderator, "plan of a round");
    await expect(aylin.getByText("Bewegung")).toHaveCount(0);
  });

  await test.step("the groups open; everybody reads where they go, and arrives", async () => {
    await openGroups(moderator);
    await expect(aylin.getByText(de.rounds.going.round("Bewegung")).first()).toBeVisible();
    for (const [page, room] of [
      [aylin, "Bewegung"],
      [jonte, "Bewegung"],
      [marlies, "Kultur"],
      [dorde, "Kultur"],
    ] as const)
      await expectRoom(page, room);
    await expect(jonte.getByText("Mit wem haben Sie etwas gemacht?").first()).toBeVisible();
  });

  await test.step("cards are written, linked and edited together", async () => {
    await addCard(aylin, "partner", "Turnverein Ostersiel");
    await addCard(aylin, "partner", "Stadtbücherei Hohenbruck");
    await expect(cardOf(jonte, "Turnverein Ostersiel")).toBeVisible();
    await addCard(jonte, "offer", "Eltern-Kind-Turnen am Samstag");
    const offer = await openCard(jonte, "Eltern-Kind-Turnen am Samstag");
    await link(offer, "Turnverein Ostersiel");
    await link(offer, "Kinderarztpraxis am Markt");
    await offer.getByLabel(de.fields.purpose).fill("Familien kommen ohne Anmeldung zusammen.");
    const shared = await openCard(aylin, "Eltern-Kind-Turnen am Samstag");
    await expect(
      aylin
        .getByText(de.board.card.editing(JONTE.split(" ")[0] ?? ""))
        .or(aylin.getByText(JONTE))
        .first(),
    ).toBeVisible();
    await shared.getByLabel(de.fields.outcome).pressSequentially("Über 20 Familien blieben dabei.");
    await expect(offer.getByLabel(de.fields.outcome)).toHaveValue("Über 20 Familien blieben dabei.");
    await closeCard(offer);
    await closeCard(shared);
    await addCard(jonte, "message", "Wer zusammen turnt, redet auch über Sorgen.");
    await expectSaved(jonte);
    await addCard(marlies, "partner", "Museum am Fluss");
    await addCard(marlies, "offer", "Museumskoffer für Kitas");
    const suitcase = await openCard(marlies, "Museumskoffer für Kitas");
    await link(suitcase, "Museum am Fluss");
    await suitcase.getByLabel(de.fields.purpose).fill("Kunst kommt dorthin, wo Kinder sind.");
    await suitcase.getByLabel(de.fields.outcome).fill("Vier Kitas leihen ihn reihum.");
    await closeCard(suitcase);
    await expectAccessible(marlies, "group board");
    await expect(cardOf(marlies, "Turnverein Ostersiel")).toHaveCount(0);
  });

  await test.step("a connection breaks; what is written meanwhile arrives later", async () => {
    await contexts[3]?.context.setOffline(true);
    await addCard(dorde, "message", "Kultur ist ein Türöffner.");
    await expect(
      dorde.getByText(de.workroom.connection.lost).or(dorde.getByText(de.board.delivery.offlineText)).first(),
    ).toBeVisible();
    await expect(cardOf(marlies, "Kultur ist ein Türöffner.")).toHaveCount(0);
    await contexts[3]?.context.setOffline(false);
    await expect(cardOf(marlies, "Kultur ist ein Türöffner.")).toBeVisible({ timeout: 40_000 });
    await expectSaved(dorde);
  });

  await test.step("somebody comes late into the smallest group, and a reload changes nothing", async () => {
    await join(lucja, invitation.code, LUCJA);
    await expect(lucja.getByRole("heading", { level: 1, name: /Bewegung|Kultur/ })).toBeVisible();
    await jonte.reload();
    await expectRoom(jonte, "Bewegung");
    await expect(cardOf(jonte, "Eltern-Kind-Turnen am Samstag")).toBeVisible();
  });

  await test.step("help is called and comes; a message reaches everybody; one person is moved", async () => {
    await aylin.getByRole("button", { name: de.group.help.raise }).click();
    await moderator.getByRole("button", { name: de.desk.help.takeRoom("Bewegung") }).click();
    await expect(aylin.getByText(de.group.help.coming).first()).toBeVisible();
    await openDesk(moderator, invitation.workshopId);
    await moderator.getByRole("button", { name: de.desk.timer.extendLabel(5) }).click();
    await expect(jonte.getByText(/^19:\d\d$|^18:\d\d$|^1[67]:\d\d$/).first()).toBeVisible();
    await moderator.getByLabel(de.desk.broadcast.text).fill("Bitte denken Sie an eine Botschaft.");
    await moderator.getByRole("button", { name: de.desk.broadcast.send }).click();
    for (const page of [aylin, dorde])
      await expect(page.getByText("Bitte denken Sie an eine Botschaft.").first()).toBeVisible();
    await moderator.getByRole("button", { name: JONTE }).click();
    await moderator.getByRole("menuitem", { name: "Kultur" }).click();
    await expect(jonte.getByText(de.rounds.going.moved("Kultur")).first()).toBeVisible();
    await expectRoom(jonte, "Kultur");
    await expect(cardOf(jonte, "Museumskoffer für Kitas")).toBeVisible();
  });

  await test.step("the server dies and comes back with everything", async () => {
    await server.stop("SIGKILL");
    await server.start();
    await addCard(marlies, "partner", "Volkshochschule Torfmoor");
    await expect(cardOf(dorde, "Volkshochschule Torfmoor")).toBeVisible({ timeout: 40_000 });
    await expect(cardOf(dorde, "Museumskoffer für Kitas")).toBeVisible();
  });

  await test.step("groups close with grace; in the plenary all cards are there", async () => {
    await openDesk(moderator, invitation.workshopId);
    await closeGroups(moderator, 0);
    // Marlies still has the cursor in a field, but has stopped typing: she comes along by herself.
    await expect(marlies.getByRole("heading", { level: 1, name: de.workroom.plenary })).toBeVisible({
      timeout: 40_000,
    });
    await expect(cardOf(marlies, "Eltern-Kind-Turnen am Samstag")).toBeVisible();
    await expect(cardOf(marlies, "Museumskoffer für Kitas")).toBeVisible();
    await expectAccessible(marlies, "plenary");
  });

  await test.step("a second round brings people back to the same boards", async () => {
    await prepareRound(moderator, {
      groups: ["Bewegung", "Kultur"],
      minutes: 5,
      task: "Was nehmen Sie mit?",
    });
    await assign(moderator, LUCJA, "Kultur");
    await openGroups(moderator);
    await expectRoom(lucja, "Kultur");
    await expect(cardOf(lucja, "Museumskoffer für Kitas")).toBeVisible();
    await addCard(lucja, "message", "Ein Museum hat mehr Zeit, als man denkt.");
    await closeGroups(moderator, 0);
  });

  await test.step("the same person comes back on another device", async () => {
    await marlies
      .getByRole("button", { name: de.workroom.me.menu })
      .or(marlies.getByRole("button", { name: MARLIES }))
      .first()
      .click();
    await marlies.getByRole("menuitem", { name: de.workroom.me.reentry }).click();
    await marlies.getByRole("button", { name: de.join.reentry.make }).click();
    const code = await marlies
      .getByRole("dialog")
      .getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
      .textContent();
    const phone = (await visitor({ viewport: { width: 360, height: 740 } })).page;
    await phone.goto("/j");
    await phone.getByText(de.join.again.summary).click();
    await phone.getByLabel(de.join.again.code).fill(code ?? "");
    await phone.getByRole("button", { name: de.join.again.submit }).click();
    await expectReady(phone);
    await expectAccessible(phone, "plenary on a phone");
  });

  await test.step("moderation writes the summary and downloads the document", async () => {
    await moderator.goto(`/w/${invitation.workshopId}/documentation`);
    const editor = moderator.getByRole("textbox", { name: de.documentation.written.label });
    await editor.click();
    await editor.pressSequentially(RESULTS);
    await expect(moderator.getByText(de.documentation.delivery.saved).first()).toBeVisible();
    await expectAccessible(moderator, "documentation");
    expectInOrder(await docxText(moderator, invitation.workshopId));
    expectInOrder(await pdfText(moderator, invitation.workshopId));
  });

  await test.step("who may not is refused", async () => {
    const stranger = (await visitor()).page;
    const file = `/api/workshops/${invitation.workshopId}/documentation.docx`;
    expect((await stranger.request.get(file)).status()).toBe(401);
    const elsewhere = await stranger.request.post("/api/workshops", {
      data: { title: "Ein anderer Workshop" },
      headers: { origin: server.url },
    });
    const { token } = (await elsewhere.json()) as { token: string };
    const foreign = await stranger.request.get(file, { headers: { authorization: `Bearer ${token}` } });
    expect(foreign.status()).toBe(404);
  });
});

/** Everything in the order of the seed document; the funder's statement once, at the end, outside of all else. */
function expectInOrder(text: string): void {
  const { head } = SAMPLE;
  const expected = [
    `${String(head.congress?.ordinal)}. ${head.congress?.title ?? ""}`,
    "24.",
    head.dayLabel ?? "",
    "Kurzdokumentation",
    `Workshop ${head.number ?? ""}`,
    head.title,
    head.subtitle ?? "",
    "Referentin",
    "Henrike Solmsdorf",
    "Bastian Okonjo",
    "Wer Familien begleitet, arbeitet selten allein",
    "Wer zusammen turnt, redet auch über Sorgen.",
    "Ein Museum hat mehr Zeit, als man denkt.",
    RESULTS,
    "Eltern-Kind-Turnen am Samstag",
    "Familien kommen ohne Anmeldung zusammen.",
    "Über 20 Familien blieben dabei.",
    "Museumskoffer für Kitas",
    "Turnverein Ostersiel",
    head.funding?.statement ?? "",
  ].map((part) => part.replaceAll(/\s+/g, " "));
  const found = text.replaceAll(/[\u00AD\u200B]/g, "").replaceAll(/\s+/g, " ");
  let from = 0;
  for (const part of expected) {
    const at = found.indexOf(part, from);
    expect(at, `"${part}" comes after what stands before it in:\n${found}`).toBeGreaterThanOrEqual(from);
    from = at + 1;
  }
  const statement = expected.at(-1) ?? "";
  expect(found.split(statement).length - 1, "the statement stands once").toBe(1);
}

async function download(page: Page, workshopId: string, extension: string): Promise<Buffer> {
  const answer = await page.request.get(`/api/workshops/${workshopId}/documentation.${extension}`);
  expect(answer.status()).toBe(200);
  return answer.body();
}

async function docxText(page: Page, workshopId: string): Promise<string> {
  const files = unzipSync(new Uint8Array(await download(page, workshopId, "docx")));
  const xml = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  return xml
    .replaceAll("</w:p>", "\n")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"');
}

async function pdfText(page: Page, workshopId: string): Promise<string> {
  const bytes = await download(page, workshopId, "pdf");
  const read = spawnSync("pdftotext", ["-", "-"], { input: bytes, encoding: "utf8" });
  test.skip(read.error !== undefined, "pdftotext (poppler-utils) is not installed");
  return read.stdout;
}
