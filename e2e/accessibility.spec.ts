// accessibility.spec.ts: every screen in the states that people meet, wide and as narrow as a page may become (320 px),
// in light and dark, German and English.

import type { Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import { en } from "#lib/messages/en.ts";
import type { CreateInput } from "#lib/model/command.ts";
import { openVisitor } from "../scripts/demo/visitor.ts";
import { addCard, cardOf, expectReady, expectRoom, openCard } from "./actors/participant.ts";
import { examine, WIDTHS } from "./actors/screen.ts";
import { openRound, seat, setStage, type PlainCard } from "./actors/stage.ts";
import { expect, test } from "./fixtures.ts";

const HEAD: CreateInput = {
  title: "Netzwerkbildung in der Familienbegleitung",
  number: "3",
  subtitle: "Neue Partner finden, ungewöhnliche Wege gehen",
  date: "2026-06-10",
  dayLabel: "Tag 2",
  congress: { title: "Fachtagung Familienbegleitung", ordinal: 4 },
  people: [
    { role: "speaker", name: "Henrike Solmsdorf", organisation: "Netzwerkstelle Ostersiel" },
    { role: "moderator", name: "Bastian Okonjo" },
  ],
  abstract: "Wer Familien begleitet, arbeitet selten allein.",
  funding: { statement: "Gefördert vom Ministerium für Nachbarschaft des Landes Torfmoor." },
};

const CARDS: readonly PlainCard[] = [
  { kind: "partner", title: "Turnverein Ostersiel" },
  { kind: "partner", title: "Stadtbücherei Hohenbruck" },
  { kind: "offer", title: "Eltern-Kind-Turnen am Samstag" },
  { kind: "message", title: "Wer zusammen turnt, redet auch über Sorgen.", text: "Gehört beim Abholen." },
  { kind: "strategy", title: "Erst besuchen, dann einladen" },
  { kind: "wish", title: "Zeit für Netzwerkarbeit" },
  { kind: "question", title: "Wer erreicht die Väter?" },
];

for (const width of WIDTHS) {
  const { viewport, hasTouch } = width;
  const look = (page: Page, where: string) => examine(page, where, width);

  test(`pages outside of the workroom ${width.name}`, async ({ server, visitor }) => {
    const stage = await setStage(server.url, HEAD);
    const { page } = await visitor({ viewport, hasTouch });
    for (const path of [
      "/",
      "/privacy",
      "/gibt-es-nicht",
      "/j",
      `/j/${stage.code}`,
      "/j?problem=code-unknown&code=K7QF2MXP&name=Aylin",
      `/j/${stage.code}?problem=name-reserved&name=Moderation`,
      `/j/${stage.code}?problem=door-locked&name=Aylin`,
      `/j/${stage.code}?problem=workshop-ended&name=Aylin`,
      "/j?form=re-enter&problem=code-unknown",
      `/m/${stage.workshopId}`,
      `/m/${stage.workshopId}#not-the-secret`,
    ]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await look(page, path);
    }
    await page.getByRole("button", { name: de.join.enter.submit }).click();
    await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
    await look(page, "moderator's link that is not right");

    await page.goto("/new");
    await expect(page.getByLabel(de.create.name)).toBeVisible();
    await look(page, "/new");
    await page.getByText(de.create.more).click();
    await page.getByLabel(de.create.ordinal).fill("vierte");
    await page.getByRole("button", { name: de.create.submit }).click();
    await expect(page.getByText(de.create.errors.titleMissing)).toBeVisible();
    await look(page, "/new, unfolded, with errors");
    stage.close();
  });

  test(`screens without a workshop ${width.name}`, async ({ server, visitor }) => {
    const stage = await setStage(server.url, HEAD);
    const stranger = (await visitor({ viewport, hasTouch })).page;
    await stranger.goto(`/w/${stage.workshopId}`);
    await expect(stranger.getByRole("heading", { name: de.workroom.over.noSession.title })).toBeVisible();
    await stranger.getByText(de.join.again.summary).first().click();
    await look(stranger, "workroom without a session");

    const [aylin, jonte] = [await stage.join("Aylin"), await stage.join("Jonte")];
    const removed = await visitor({ viewport, hasTouch });
    const erased = await visitor({ viewport, hasTouch });
    for (const [{ context, page }, entry] of [
      [removed, aylin],
      [erased, jonte],
    ] as const) {
      await seat(context, server.url, entry);
      await page.goto(`/w/${stage.workshopId}`);
      await expectReady(page);
    }
    await stage.direct("person.remove", { personId: aylin.personId });
    await expect(removed.page.getByRole("heading", { name: de.workroom.over.removed.title })).toBeVisible();
    await look(removed.page, "removed from the workshop");
    await stage.direct("workshop.end", {});
    await expect(erased.page.getByText(de.workroom.ended).first()).toBeVisible();
    await look(erased.page, "workshop that has ended");
    const answer = await fetch(new URL(`/api/workshops/${stage.workshopId}`, server.url), {
      method: "DELETE",
      headers: { authorization: `Bearer ${stage.made.token}` },
    });
    expect(answer.status).toBe(204);
    await expect(erased.page.getByRole("heading", { name: de.workroom.over.notFound.title })).toBeVisible();
    await look(erased.page, "workshop that was erased");
    stage.close();
  });

  test(`a page that breaks ${width.name}`, async ({ server, visitor }) => {
    const stage = await setStage(server.url, HEAD);
    const { page } = await visitor({ viewport, hasTouch });
    // The scripts of the page itself come, those that the workroom asks for later do not.
    const written = await (await fetch(new URL(`/w/${stage.workshopId}`, server.url))).text();
    await page.route("**/_next/static/chunks/*.js", (route) => {
      const known = written.includes(new URL(route.request().url()).pathname);
      return known ? route.continue() : route.abort();
    });
    await page.goto(`/w/${stage.workshopId}`);
    await expect(page.getByRole("heading", { name: de.failure.title })).toBeVisible();
    await look(page, "error page");
    await page.unrouteAll();
    await page.getByRole("button", { name: de.failure.retry }).click();
    await expect(page.getByRole("heading", { name: de.workroom.over.noSession.title })).toBeVisible();
    stage.close();
  });

  test(`moderator ${width.name}`, async ({ server, visitor }, info) => {
    info.setTimeout(240_000);
    const stage = await setStage(server.url, HEAD);
    const [aylin, jonte] = [await stage.join("Aylin"), await stage.join("Jonte", "Bücherei")];
    await stage.join(
      "Marlies Achterkamp-Solmsdorf mit einem langen Namen",
      "Netzwerk Frühe Hilfen Hohenbruck",
    );
    const { context, page } = await visitor({ viewport, hasTouch });
    await seat(context, server.url, stage.made);
    const dialog = page.getByRole("dialog");
    const closeDialog = async () => {
      await page.keyboard.press("Escape");
      await expect(dialog).toHaveCount(0);
    };
    const menu = async (name: string | RegExp, item?: string) => {
      await page.getByRole("button", { name }).first().click();
      await expect(page.getByRole("menu").first()).toBeVisible();
      if (item !== undefined) await page.getByRole("menuitem", { name: item }).click();
    };

    await page.goto(`/w/${stage.workshopId}`);
    await expect(page.getByText(de.people.lobby.moderatorHint)).toBeVisible();
    await look(page, "lobby as moderator");

    await page.goto(`/w/${stage.workshopId}/desk`);
    await expect(page.getByRole("heading", { name: de.desk.start.title })).toBeVisible();
    await look(page, "empty desk");

    await page.getByRole("button", { name: de.desk.people(4) }).click();
    await expect(dialog).toBeVisible();
    await look(page, "people");
    await menu(de.people.menu.label("Aylin"));
    await look(page, "menu of a person");
    await page.keyboard.press("Escape");
    await menu(de.people.menu.label("Aylin"), de.people.menu.rename);
    await expect(page.getByLabel(de.people.rename.name, { exact: true })).toBeVisible();
    await look(page, "another's name");
    await page.keyboard.press("Escape");
    await closeDialog();

    await page.getByRole("button", { name: de.desk.share, exact: true }).click();
    await expect(dialog).toBeVisible();
    await dialog.getByText(de.share.others).click();
    await dialog.getByRole("button", { name: de.share.makeLink }).first().click();
    await expect(dialog.getByText(de.share.newLinkFor(de.share.moderation))).toBeVisible();
    await look(page, "share dialog");
    await closeDialog();

    for (const [item, where] of [
      [de.desk.editHead, "head dialog"],
      [de.desk.settings, "settings"],
      [de.desk.end, "asked whether to end"],
      [de.desk.delete, "asked whether to delete"],
    ] as const) {
      await menu(de.desk.workshopMenu, item);
      await expect(dialog).toBeVisible();
      await look(page, where);
      await closeDialog();
    }
    await menu(de.workroom.me.menu);
    await look(page, "my menu");
    await page.getByRole("menuitem", { name: de.workroom.me.reentry }).click();
    await page.getByRole("button", { name: de.people.reentry.make }).click();
    await expect(page.getByRole("button", { name: de.people.reentry.copy })).toBeVisible();
    await look(page, "re-entry code");
    await closeDialog();

    await page.goto(`/w/${stage.workshopId}/present`);
    await expect(page.getByText(de.share.joinSlide.now)).toBeVisible();
    await look(page, "join slide");
    await page.getByRole("button", { name: de.share.joinSlide.close }).click();

    await page.getByRole("button", { name: de.desk.plan.open }).click();
    await page.getByText(de.desk.plan.details).click();
    await look(page, "plan of a round");
    await page.getByRole("button", { name: de.desk.plan.prepare }).click();
    await expect(page.getByRole("button", { name: de.desk.prepared.open })).toBeVisible();
    await look(page, "prepared round");
    await stage.direct("round.discard", {});

    await openRound(stage, [
      { name: "Bewegung", task: "Mit wem haben Sie etwas gemacht?", members: [aylin] },
      { name: "Kultur", members: [jonte] },
    ]);
    const bewegung = await stage.room("Bewegung");
    await stage.write(aylin, bewegung.id, CARDS);
    const caller = openVisitor(server.url, aylin);
    expect(await caller.send("help.raise", {})).toMatchObject({ ok: true });
    await expect(page.getByRole("button", { name: de.desk.help.takeRoom("Bewegung") })).toBeVisible();
    await stage.direct("broadcast.send", { text: "In zehn Minuten sehen wir uns im Plenum." });
    await expect(page.getByText(de.desk.tile.kind.partner(2))).toBeVisible();
    await look(page, "desk while groups work");
    const group = page.getByRole("region", { name: "Bewegung" });
    await group.getByRole("button", { name: de.desk.tile.actions }).click();
    await look(page, "menu of a group");
    await page.getByRole("menuitem", { name: de.desk.tile.task }).click();
    await expect(dialog).toBeVisible();
    await look(page, "task and link of a group");
    await closeDialog();
    await group.getByRole("button", { name: de.desk.tile.actions }).click();
    await page.getByRole("menuitem", { name: de.desk.tile.message("Bewegung") }).click();
    await expect(dialog).toBeVisible();
    await look(page, "message to a group");
    await closeDialog();

    await page.getByRole("button", { name: de.desk.tile.visitRoom("Bewegung") }).click();
    await expect(page.getByRole("button", { name: de.rounds.backToDesk })).toBeVisible();
    await expect(cardOf(page, "Turnverein Ostersiel")).toBeVisible();
    await look(page, "visit to a group");
    await page.goto(`/w/${stage.workshopId}/present`);
    await expect(page.getByText("Mit wem haben Sie etwas gemacht?")).toBeVisible();
    await look(page, "slide while groups work");

    await page.goto(`/w/${stage.workshopId}/desk`);
    await stage.direct("round.close", { graceSeconds: 600 });
    await expect(page.getByText(de.desk.timer.closing)).toBeVisible();
    await look(page, "desk while groups close");
    await stage.direct("round.close", { graceSeconds: 0 });
    await expect(page.getByRole("heading", { name: de.desk.between.title(1) })).toBeVisible();
    await look(page, "desk between rounds");
    caller.close();
    stage.close();
  });

  test(`participant ${width.name}`, async ({ server, visitor }, info) => {
    info.setTimeout(240_000);
    const stage = await setStage(server.url, HEAD);
    const [aylin, jonte] = [await stage.join("Aylin"), await stage.join("Jonte")];
    const { context, page } = await visitor({ viewport, hasTouch });
    await seat(context, server.url, aylin);
    await page.goto(`/w/${stage.workshopId}`);
    await expectReady(page);
    await look(page, "lobby");

    // Where the clock stands still the notice of five seconds stays for as long as the look takes.
    const still = await visitor({ viewport, hasTouch });
    await still.page.clock.setFixedTime(Date.now());
    await seat(still.context, server.url, jonte);
    await still.page.goto(`/w/${stage.workshopId}`);
    await expectReady(still.page);
    await openRound(stage, [
      { name: "Bewegung", task: "Mit wem haben Sie etwas gemacht?", members: [aylin] },
      { name: "Kultur", members: [jonte] },
    ]);
    await expect(still.page.getByRole("heading", { name: de.rounds.going.round("Kultur") })).toBeVisible();
    await look(still.page, "on the way into a group");
    await expect(still.page.getByRole("button", { name: de.rounds.going.now })).toBeVisible();
    await still.context.close();
    await expectRoom(page, "Bewegung");
    await expect(page.getByText(de.board.empty.write)).toBeVisible();
    await look(page, "empty board");
    if (width.hasTouch) {
      await page.getByRole("link", { name: de.workroom.place.about }).click();
      await expect(page.getByText("Mit wem haben Sie etwas gemacht?").first()).toBeVisible();
      await look(page, "about the room");
      await page.getByRole("link", { name: de.workroom.place.room }).click();
    }

    const bewegung = await stage.room("Bewegung");
    await stage.write(aylin, bewegung.id, CARDS);
    await expect(cardOf(page, "Wer erreicht die Väter?")).toBeVisible();
    await look(page, "board");
    await page
      .getByRole("button", { name: de.board.bar.find })
      .or(page.getByRole("button", { name: de.board.bar.search, exact: true }))
      .first()
      .click();
    await page.getByLabel(de.board.bar.search, { exact: true }).fill("gibt es nicht");
    await expect(page.getByText(de.board.empty.filtered)).toBeVisible();
    await look(page, "filter without a result");
    await page.getByRole("button", { name: de.board.bar.clear }).last().click();
    await page
      .getByRole("button", { name: de.board.bar.find })
      .or(page.getByRole("button", { name: de.board.bar.search, exact: true }))
      .first()
      .click();

    for (const [title, where] of [
      ["Turnverein Ostersiel", "open partner"],
      ["Wer zusammen turnt, redet auch über Sorgen.", "open message"],
      ["Erst besuchen, dann einladen", "open strategy"],
      ["Zeit für Netzwerkarbeit", "open wish"],
    ] as const) {
      await openCard(page, title);
      await look(page, where);
    }
    const offer = await openCard(page, "Eltern-Kind-Turnen am Samstag");
    const picker = offer.getByRole("combobox", { name: de.board.field.partners });
    await picker.fill("Turnverein");
    await picker.press("Enter");
    await picker.press("ArrowDown");
    await expect(offer.getByRole("option").first()).toBeVisible();
    await look(page, "open offer with the picker open");
    await picker.press("Escape");
    await offer.getByRole("button", { name: de.board.card.hide }).click();
    await expect(page.getByText(de.board.card.hidden("Eltern-Kind-Turnen am Samstag")).first()).toBeVisible();
    await look(page, "card just hidden, with a way back");
    await page.getByRole("button", { name: de.board.bar.bin(1) }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await look(page, "bin");
    await page.keyboard.press("Escape");
    await page
      .getByRole("form", { name: de.board.add.label })
      .getByRole("button", { name: de.board.add.more })
      .click();
    await look(page, "more kinds of cards");
    await page.keyboard.press("Escape");

    await page
      .getByRole("button", { name: width.hasTouch ? de.rounds.help.raiseShort : de.rounds.help.raise })
      .click();
    await expect(page.getByText(de.rounds.help.raised).first()).toBeVisible();
    await stage.direct("broadcast.send", { text: "In zehn Minuten sehen wir uns im Plenum." });
    await stage.direct("timer.set", { seconds: 50 });
    await expect(page.getByRole("region", { name: de.rounds.broadcasts.one, exact: true })).toBeVisible();
    await expect(page.getByRole("region", { name: de.rounds.timeLeft })).toBeVisible();
    await look(page, "help called, a message, the last minute");
    await page.getByRole("button", { name: de.rounds.broadcasts.read }).click();
    await stage.direct("round.close", { graceSeconds: 600 });
    await expect(page.getByText(de.rounds.closingText)).toBeVisible();
    await context.setOffline(true);
    await expect(page.getByText(de.workroom.connection.lost).first()).toBeVisible();
    await addCard(page, "message", "Ohne Netz geschrieben.");
    await look(page, "offline, while the group closes");
    await context.setOffline(false);
    await expect(page.getByRole("main").getByText(de.board.delivery.saved, { exact: true })).toBeVisible({
      timeout: 40_000,
    });

    await stage.direct("round.close", { graceSeconds: 0 });
    await expect(page.getByText(de.rounds.going.held)).toBeVisible();
    await look(page, "called back while writing");
    await page.getByRole("button", { name: de.rounds.going.now }).click();
    await expect(page.getByRole("heading", { level: 1, name: de.workroom.plenary })).toBeVisible();
    await expect(cardOf(page, "Turnverein Ostersiel")).toBeVisible();
    await look(page, "plenary with the cards of all");
    await page.getByText(de.board.plenary.byCategory, { exact: true }).last().click();
    await look(page, "plenary by category");

    await page.getByRole("link", { name: de.workroom.place.documentation }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText(de.documentation.download.primary)).toBeVisible();
    await look(page, "documentation as a reader");
    stage.close();
  });

  test(`documentation as an editor ${width.name}`, async ({ server, visitor }) => {
    const stage = await setStage(server.url, HEAD);
    const aylin = await stage.join("Aylin");
    await openRound(stage, [{ name: "Bewegung", members: [aylin] }]);
    await stage.write(aylin, (await stage.room("Bewegung")).id, CARDS);
    await stage.direct("round.close", { graceSeconds: 0 });
    const { context, page } = await visitor({ viewport, hasTouch });
    await seat(context, server.url, stage.made);
    await page.goto(`/w/${stage.workshopId}/documentation`);
    const editor = page.getByRole("textbox", { name: de.documentation.written.label });
    await expect(editor).toBeVisible();
    await look(page, "documentation as an editor");
    await editor.click();
    await page.getByRole("button", { name: de.documentation.written.heading }).click();
    await editor.pressSequentially("Was bleibt");
    await editor.press("Enter");
    await page.getByRole("button", { name: de.documentation.written.bullets, exact: true }).click();
    await editor.pressSequentially("Netze brauchen Menschen.");
    for (const closed of await page.locator("details:not([open]) > summary").all())
      if (await closed.isVisible()) await closed.click();
    await look(page, "documentation with text and everything unfolded");
    stage.close();
  });
}

test("the same in English", async ({ server, visitor }) => {
  const [width] = WIDTHS;
  if (!width) throw new Error("no width");
  const stage = await setStage(server.url, { title: "Building networks", language: "en" });
  const aylin = await stage.join("Aylin");
  await openRound(stage, [{ name: "Sports", members: [aylin] }]);
  await stage.write(aylin, (await stage.room("Sports")).id, CARDS);
  const participant = await visitor({ locale: "en-GB" });
  for (const path of ["/", "/new", "/j", "/privacy"]) {
    await participant.page.goto(path);
    await expect(participant.page.locator("html")).toHaveAttribute("lang", "en");
    await examine(participant.page, `${path} in English`, width);
  }
  await seat(participant.context, server.url, aylin);
  await participant.page.goto(`/w/${stage.workshopId}`);
  await expect(participant.page.getByRole("form", { name: en.board.add.label })).toBeVisible();
  await examine(participant.page, "board in English", width);
  const moderator = await visitor({ locale: "en-GB" });
  await seat(moderator.context, server.url, stage.made);
  await moderator.page.goto(`/w/${stage.workshopId}/desk`);
  await expect(moderator.page.getByRole("heading", { name: en.desk.title })).toBeVisible();
  await examine(moderator.page, "desk in English", width);
  await moderator.page.goto(`/w/${stage.workshopId}/documentation`);
  await expect(moderator.page.getByRole("textbox", { name: en.documentation.written.label })).toBeVisible();
  await examine(moderator.page, "documentation in English", width);
  stage.close();
});
