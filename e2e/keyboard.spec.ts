// keyboard.spec.ts: the whole way of a participant without a mouse, from the start page to the document in hand.

import { categoryLabel } from "#lib/landscape/categories.ts";
import { de } from "#lib/messages/de.ts";
import { forbidPointer, walker } from "./actors/keyboard.ts";
import { cardOf, expectReady, expectRoom } from "./actors/participant.ts";
import { openRound, setStage } from "./actors/stage.ts";
import { expect, test } from "./fixtures.ts";

test("a participant takes part by keyboard alone", async ({ server, visitor }, info) => {
  info.setTimeout(180_000);
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz", date: "2026-06-10" });
  const { context, page } = await visitor();
  await forbidPointer(context, page);
  const by = walker(page);
  const field = page.getByRole("form", { name: de.board.add.label }).getByRole("textbox");
  const kind = (name: string) => page.getByRole("radio", { name, exact: true });

  await test.step("from the start page through the door", async () => {
    await page.goto("/");
    await by.key("Tab");
    await by.expectFocus(page.getByRole("link", { name: de.common.skipToContent }));
    await by.key("Enter");
    await by.to(page.getByLabel(de.start.join.label));
    await page.keyboard.type(stage.code);
    await by.key("Enter");
    await page.waitForURL(/\/j/);
    await by.to(page.getByLabel(de.join.name, { exact: true }));
    await by.write("Łucja");
    await by.key("Enter");
    await page.waitForURL(`**/w/${stage.workshopId}`);
    await expectReady(page);
  });

  await test.step("from the lobby into the group", async () => {
    await by.around();
    const people = (await stage.state()).people.filter((person) => person.role === "participant");
    const members = people.map(({ id }) => ({ personId: id, workshopId: stage.workshopId, token: "" }));
    await openRound(stage, [{ name: "Bewegung", task: "Mit wem haben Sie etwas gemacht?", members }]);
    await by.press(page.getByRole("button", { name: de.rounds.going.now }));
    await expectRoom(page, "Bewegung");
    await by.expectNotLost("going into the group");
  });

  await test.step("writes a partner, an offer and a message", async () => {
    await by.to(field);
    await page.keyboard.type("Turnverein Ostersiel");
    await by.key("Enter");
    await by.expectFocus(field);
    await expect(cardOf(page, "Turnverein Ostersiel")).toBeVisible();
    await by.backTo(kind(de.board.kind.partner));
    await by.key("ArrowRight");
    await by.expectFocus(kind(de.board.kind.offer));
    await by.to(field);
    await page.keyboard.type("Eltern-Kind-Turnen am Samstag");
    await by.key("Enter");
    await expect(cardOf(page, "Eltern-Kind-Turnen am Samstag")).toBeVisible();
    await by.backTo(kind(de.board.kind.offer));
    await by.key("ArrowRight");
    await by.to(field);
    await page.keyboard.type("Wer turnt, redet.");
    await by.key("Enter");
    await expect(cardOf(page, "Wer turnt, redet.")).toBeVisible();
  });

  await test.step("links the offer to a partner that is there and to a new one", async () => {
    await by.press(cardOf(page, "Eltern-Kind-Turnen am Samstag"));
    const offer = page.getByRole("article", { name: "Eltern-Kind-Turnen am Samstag" });
    await by.expectFocus(offer.getByLabel(de.fields.title, { exact: true }));
    const picker = offer.getByRole("combobox", { name: de.board.mark.partners });
    const chosen = offer.getByRole("list", { name: de.fields.picker.chosen });
    await by.to(picker);
    await by.key("ArrowDown");
    await expect(picker).toHaveAttribute("aria-activedescendant", /./);
    await by.key("Enter");
    await expect(chosen.getByText("Turnverein Ostersiel")).toBeVisible();
    await page.keyboard.type("Kinderarztpraxis am Markt");
    await by.key("Enter");
    await expect(chosen.getByText("Kinderarztpraxis am Markt")).toBeVisible();
    await by.expectFocus(picker);
    await by.around();
    await by.to(offer.getByLabel(de.fields.purpose));
    await page.keyboard.type("Familien kommen zusammen.");
    await by.key("Escape");
    await by.expectFocus(cardOf(page, "Eltern-Kind-Turnen am Samstag"));
    await expect(page.getByText("Familien kommen zusammen.").first()).toBeVisible();
  });

  await test.step("gives a partner its category, by typing how it begins", async () => {
    await by.press(cardOf(page, "Kinderarztpraxis am Markt"));
    const partner = page.getByRole("article", { name: "Kinderarztpraxis am Markt" });
    const category = partner.getByLabel(de.fields.category, { exact: true });
    await by.to(category);
    const label = categoryLabel("medical_practice", "de");
    await page.keyboard.type(label.slice(0, 6));
    await expect(category.locator("option:checked")).toHaveText(label);
    await by.to(partner.getByRole("button", { name: de.board.card.close, exact: true }));
    await by.key("Enter");
    await by.expectFocus(cardOf(page, "Kinderarztpraxis am Markt"));
    await expect(page.getByRole("main").getByText(label, { exact: true }).first()).toBeVisible();
  });

  await test.step("changes the message, puts it into the bin and takes it out again", async () => {
    await by.press(cardOf(page, "Wer turnt, redet."));
    const message = page.getByRole("article", { name: /turnt/ });
    await by.expectFocus(message.getByRole("textbox", { name: de.board.kind.message, exact: true }));
    await by.write("Wer zusammen turnt, redet auch über Sorgen.");
    await by.press(message.getByRole("button", { name: de.board.card.hide }));
    await expect(cardOf(page, "Wer zusammen turnt, redet auch über Sorgen.")).toHaveCount(0);
    await by.expectNotLost("putting a card into the bin");
    await by.press(page.getByRole("button", { name: de.board.bar.bin(1) }));
    const bin = page.getByRole("dialog", { name: de.fields.bin.title });
    await by.press(bin.getByRole("button", { name: de.fields.bin.restore }));
    await by.expectNotLost("taking the last card out of the bin");
    await by.key("Escape");
    await expect(bin).toHaveCount(0);
    await by.expectNotLost("closing the empty bin");
    await expect(cardOf(page, "Wer zusammen turnt, redet auch über Sorgen.")).toBeVisible();
  });

  await test.step("calls moderation", async () => {
    await by.press(page.getByRole("button", { name: de.group.help.raise }));
    await expect(page.getByText(de.group.help.raised).first()).toBeVisible();
    await by.expectNotLost("calling moderation");
    expect((await stage.state()).help).toHaveLength(1);
  });

  await test.step("finishes a sentence when the group closes, and goes back", async () => {
    await by.to(field);
    await page.keyboard.type("Noch ein Gedanke");
    await stage.direct("round.close", { graceSeconds: 0 });
    await expect(page.getByText(de.rounds.going.held)).toBeVisible();
    await by.expectFocus(field);
    await by.key("Enter");
    await expect(cardOf(page, "Noch ein Gedanke")).toBeVisible();
    await by.expectFocus(field);
    await by.key("Tab");
    await expect(page.getByRole("heading", { level: 1, name: de.workroom.plenary })).toBeVisible();
    await by.expectNotLost("going back to the plenary");
    await expect(cardOf(page, "Noch ein Gedanke")).toBeVisible();
  });

  await test.step("reads the document and takes it along", async () => {
    await by.press(page.getByRole("link", { name: de.workroom.place.documentation }));
    await expect(page.getByRole("heading", { level: 1, name: de.documentation.title })).toBeVisible();
    await expect(page.getByText("Familien kommen zusammen.").first()).toBeVisible();
    await by.around();
    const arrived = page.waitForEvent("download");
    await by.press(page.getByRole("link", { name: de.documentation.download.primary }));
    expect((await arrived).suggestedFilename()).toMatch(/\.docx$/);
  });
  stage.close();
});
