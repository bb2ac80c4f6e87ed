// planning.spec.ts: how groups come about: by a list of names that waits for people, by ticking several, by everybody's
// own choice, and from table to table.

import type { Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import type { EntryAnswer } from "#lib/protocol/http.ts";
import { come, nth } from "./actors/company.ts";
import { forbidPointer, walker } from "./actors/keyboard.ts";
import { closeGroups, openDesk, takeBack } from "./actors/moderator.ts";
import { expectReady, expectRoom } from "./actors/participant.ts";
import { seat, setStage } from "./actors/stage.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

const { form, list, proposal, turns } = de.planning;
const HEAD = { title: "Nachbarschaften im Netz", date: "2026-06-10" };

test("a list of names makes groups before anybody is there, and waits for them", async ({
  server,
  visitor,
}) => {
  const stage = await setStage(server.url, HEAD);
  const { context, page } = await visitor();
  await seat(context, server.url, stage.made);
  await openDesk(page, stage.workshopId);
  await page.getByRole("button", { name: de.desk.plan.open }).click();
  await page.getByText(form.list, { exact: true }).click();
  await page.getByRole("button", { name: form.prepare }).click();
  await expect(page.getByText(list.missing).first()).toBeVisible();
  await page
    .getByLabel(list.text, { exact: true })
    .fill("Name;Gruppe\nÖz, Ayşe;Kultur\nJonte Pawelski;Sport\nAnna\nJonte Pawelski;Kultur");
  await expect(page.getByText(list.found(2, 0))).toBeVisible();
  await expect(page.getByRole("main").getByText(list.missing)).toHaveCount(0);
  await expect(page.getByText(`${list.line(4, "Anna")}: ${list.fault["no-group"]}`)).toBeVisible();
  await expect(page.getByText(list.fault.twice)).toBeVisible();
  await expectAccessible(page, "plan by a list");
  await page.reload();
  await page.getByRole("button", { name: de.desk.plan.open }).click();
  await expect(page.getByText(list.found(2, 0))).toBeVisible();
  await expect(page.getByRole("main").getByText(list.missing)).toHaveCount(0);
  await page.getByRole("button", { name: form.prepare }).click();
  await expect(page.getByText(proposal.expected(2))).toBeVisible();
  const ayse = await stage.join("Ayşe Ö.");
  await expect(page.getByText(proposal.expected(2))).toBeVisible();
  const jonte = await stage.join("jonte pawelski");
  await expect(page.getByText(proposal.expected(1))).toBeVisible();
  await page.getByText(proposal.expectedTitle, { exact: true }).click();
  await expectAccessible(page, "prepared round with names to come");
  // Nothing is guessed: whoever came under another name is shown to the place by hand.
  await page.getByLabel(proposal.expectedIs("Öz, Ayşe")).selectOption({ label: "Ayşe Ö." });
  await expect(page.getByText(proposal.expected(1))).toHaveCount(0);
  const { round, rooms } = await stage.state();
  const roomOf = (personId: string) => rooms.find((room) => room.id === round?.members[personId])?.name;
  expect([roomOf(ayse.personId), roomOf(jonte.personId)]).toEqual(["Kultur", "Sport"]);
  stage.close();
});

test("several people are put into a group at once, by keyboard alone, and back", async ({
  server,
  visitor,
}) => {
  const stage = await setStage(server.url, HEAD);
  const people = [];
  for (const name of ["Aylin", "Jonte", "Marlies"]) people.push(await stage.join(name));
  await stage.direct("round.prepare", {
    rooms: [{ name: "Sport" }, { name: "Kultur" }],
    assignment: { kind: "manual" },
  });
  const { context, page } = await visitor();
  await forbidPointer(context, page);
  await seat(context, server.url, stage.made);
  await page.goto(`/w/${stage.workshopId}/desk`);
  const by = walker(page);
  await expect(page.getByText(proposal.unseated(3))).toBeVisible();
  await by.press(page.getByRole("button", { name: proposal.select }));
  for (const name of ["Aylin", "Marlies"]) {
    await by.to(page.getByLabel(proposal.selectPerson(name)));
    await by.key("Space");
  }
  await expect(page.getByText(proposal.selected(2))).toBeVisible();
  await expectAccessible(page, "people selected");
  await by.to(page.getByLabel(proposal.to));
  await page.keyboard.type("Kultur");
  await by.press(page.getByRole("button", { name: proposal.move }));
  const kultur = page.getByRole("region", { name: "Kultur" });
  await expect(kultur.getByLabel(proposal.selectPerson("Aylin"))).toBeVisible();
  await expect(kultur.getByLabel(proposal.selectPerson("Marlies"))).toBeVisible();
  await expect(page.getByText(proposal.unseated(1))).toBeVisible();
  await expect(page.getByRole("button", { name: de.log.undo, exact: true })).toBeVisible();
  await by.key("F6");
  await by.key("Enter");
  await expect(page.getByText(proposal.unseated(3))).toBeVisible();
  stage.close();
});

test("people choose their group, see who is where, and nobody is left over", async ({ server, visitor }) => {
  const stage = await setStage(server.url, HEAD);
  const [aylin, jonte] = [await stage.join("Aylin"), await stage.join("Jonte")];
  const marlies = await stage.join("Marlies");
  await stage.direct("round.prepare", {
    rooms: [{ name: "Sport", capacity: 1, task: "Was bewegt Sie?" }, { name: "Kultur" }],
    assignment: { kind: "free" },
  });
  const moderator = await visitor();
  await seat(moderator.context, server.url, stage.made);
  await moderator.page.goto(`/w/${stage.workshopId}/desk`);
  const first = await visitor();
  await forbidPointer(first.context, first.page);
  await seat(first.context, server.url, aylin);
  await first.page.goto(`/w/${stage.workshopId}`);
  await expectReady(first.page);
  await expect(first.page.getByRole("heading", { name: de.choice.title })).toHaveCount(0);
  await moderator.page.getByRole("button", { name: proposal.offer }).click();
  await expect(first.page.getByRole("heading", { name: de.choice.title })).toBeVisible();
  await expect(first.page.getByText(de.choice.otherwise("Sport"))).toBeVisible();
  await expectAccessible(first.page, "free choice");
  const by = walker(first.page);
  await by.press(first.page.getByRole("button", { name: de.choice.joinGroup("Sport") }));
  await expect(first.page.getByRole("heading", { name: de.choice.titleChosen("Sport") })).toBeVisible();
  await expect(moderator.page.getByText(proposal.chosen(1, 3))).toBeVisible();

  const second = await visitor({ viewport: { width: 360, height: 740 } });
  await seat(second.context, server.url, jonte);
  await second.page.goto(`/w/${stage.workshopId}`);
  const sport = second.page.getByRole("region", { name: "Sport" });
  await expect(sport.getByText(de.choice.places(0))).toBeVisible();
  await expect(sport.getByText(de.choice.members("Aylin", 0))).toBeVisible();
  await expect(sport.getByRole("button")).toBeDisabled();
  await expectAccessible(second.page, "free choice on a phone");
  await by.press(first.page.getByRole("button", { name: de.choice.leaveGroup("Sport") }));
  await expect(sport.getByText(de.choice.places(1))).toBeVisible();
  await second.page.getByRole("button", { name: de.choice.joinGroup("Sport") }).click();
  await by.press(first.page.getByRole("button", { name: de.choice.joinGroup("Kultur") }));
  await expect(moderator.page.getByText(proposal.chosen(2, 3))).toBeVisible();
  await moderator.page.getByRole("button", { name: proposal.open }).click();
  await expectRoom(first.page, "Kultur");
  await expectRoom(second.page, "Sport");
  const { round, rooms } = await stage.state();
  expect(rooms.find((room) => room.id === round?.members[marlies.personId])?.name).toBe("Kultur");
  stage.close();
});

test("a World Café shows its turns beforehand, hosts are told what they do, and guests go on building", async ({
  server,
  visitor,
}) => {
  const stage = await setStage(server.url, HEAD);
  const people: EntryAnswer[] = [];
  for (let number = 1; number <= 9; number += 1) people.push(await stage.join(`Gast Nr. ${String(number)}`));
  const { context, page } = await visitor();
  await seat(context, server.url, stage.made);
  await openDesk(page, stage.workshopId);
  await page.getByRole("button", { name: de.desk.plan.open }).click();
  await page.getByText(form.rotate, { exact: true }).click();
  await page.getByText(form.goAutomatic).click();
  await page.getByText(form.hosts).click();
  await page.getByLabel(form.hostOf("Gruppe 1"), { exact: true }).selectOption({ label: "Gast Nr. 1" });
  await page.getByRole("button", { name: form.prepare }).click();
  await expect(page.getByText(proposal.host).first()).toBeVisible();
  await page.locator("summary").getByText(turns.title).click();
  await expect(page.getByText(turns.minutes(42, 62))).toBeVisible();
  await expect(page.getByRole("rowheader")).toHaveCount(3);
  await expectAccessible(page, "plan of the turns");

  const { cafe } = de.group;
  const phone = { viewport: { width: 360, height: 740 } };
  const host = (await come(visitor, server.url, nth(people, 0), "", phone)).page;
  await page.getByRole("button", { name: proposal.open }).click();
  // What stands there, not what is read out of it.
  const told = (who: Page, text: string) => who.locator("p").filter({ hasText: text });
  await expect(told(host, cafe.youHost)).toBeVisible();
  await expectRoom(host, "Gruppe 1");
  await expect(told(host, cafe.hostFirst)).toBeVisible();
  const tile = page.getByRole("region", { name: "Gruppe 1", exact: true });
  await expect(tile.getByText(de.desk.tile.host, { exact: true })).toBeVisible();
  const table = (await stage.room("Gruppe 1")).id;
  await stage.write(nth(people, 0), table, [{ kind: "partner", title: "Turnverein" }]);
  await stage.direct("round.rotate", {});
  await expect(told(host, `${cafe.hostSumsUp} ${cafe.hostStays}`)).toBeVisible();
  await expectAccessible(host, "the table of a host on a phone");
  const members = (await stage.state()).round?.members ?? {};
  const next = people.findIndex(({ personId }, index) => index > 0 && members[personId] === table);
  const guest = (await come(visitor, server.url, nth(people, next))).page;
  await expectRoom(guest, "Gruppe 1");
  await expect(guest.getByText(cafe.hostedBy("Gast Nr. 1", 1), { exact: true })).toBeVisible();
  await expect(told(guest, cafe.buildOn)).toBeVisible();
  await expect(guest.getByText(cafe.mark, { exact: true })).toBeVisible();
  stage.close();
});

test("what was shuffled or discarded comes back, and a World Café goes on after the groups are closed", async ({
  server,
  visitor,
}) => {
  const stage = await setStage(server.url, HEAD);
  for (let number = 1; number <= 6; number += 1) await stage.join(`Gast Nr. ${String(number)}`);
  const { context, page } = await visitor();
  await seat(context, server.url, stage.made);
  await openDesk(page, stage.workshopId);
  await page.getByRole("button", { name: de.desk.plan.open }).click();
  await page.getByText(form.rotate, { exact: true }).click();
  await page.getByRole("button", { name: form.prepare }).click();
  const open = page.getByRole("button", { name: proposal.open });
  await expect(open).toBeVisible();
  const seats = async () => (await stage.state()).round?.members;
  const proposed = await seats();
  await page.getByRole("button", { name: proposal.shuffle }).click();
  await takeBack(page, "Vorschlag für 2 Gruppen geändert.");
  await expect.poll(seats).toEqual(proposed);
  await page.getByRole("button", { name: proposal.discard }).click();
  await expect(open).toHaveCount(0);
  await takeBack(page, "Vorschlag für die Gruppen verworfen.");
  await expect(open).toBeVisible();

  // Changing the plan starts from the proposal.
  await page.getByRole("button", { name: proposal.change }).click();
  await expect(page.getByText(form.changing)).toBeVisible();
  await expect(page.getByRole("radio", { name: form.rotate })).toBeChecked();
  await page.getByRole("button", { name: form.prepare }).click();
  await open.click();

  // The next round is planned while this one runs, and the turn follows after it.
  await page.getByRole("button", { name: de.desk.plan.again }).click();
  await expect(page.getByRole("button", { name: form.prepare })).toBeDisabled();
  await expectAccessible(page, "plan while groups are at work");
  await page.getByRole("button", { name: form.toGroups }).click();
  await closeGroups(page, 0);
  await expect(page.getByRole("button", { name: de.desk.plan.turn })).toBeVisible();
  await page.getByRole("button", { name: de.desk.plan.turn }).click();
  await expect.poll(async () => (await stage.state()).round).toMatchObject({ number: 2, state: "open" });
  stage.close();
});

test("colleagues come apart, a name is dragged to another group, and the next round is like the last", async ({
  server,
  visitor,
}) => {
  const stage = await setStage(server.url, HEAD);
  for (const [name, organisation] of [
    ["Aylin", "Museum"],
    ["Jonte", "Museum"],
    ["Marlies", "Sportbund"],
    ["Ivo", "Sportbund"],
  ] as const)
    await stage.join(name, organisation);
  const { context, page } = await visitor();
  await seat(context, server.url, stage.made);
  await openDesk(page, stage.workshopId);
  await page.getByRole("button", { name: de.desk.plan.open }).click();
  await page.getByText(form.mixed, { exact: true }).click();
  await page.getByLabel(form.rooms, { exact: true }).fill("2");
  await page.getByRole("button", { name: form.prepare }).click();
  // Nobody of them has a browser: their state stands behind the name.
  const person = (name: string) => page.getByRole("button", { name: new RegExp(`^${name}`) });
  const seated = (group: string, name: string) =>
    page.getByRole("region", { name: group, exact: true }).locator(person(name));
  await expect(person("Aylin")).toBeVisible();
  const groupOf = async (name: string) => {
    const { round, people, rooms } = await stage.state();
    const personId = people.find((each) => each.name === name)?.id ?? "";
    return rooms.find(({ id }) => id === round?.members[personId])?.name ?? "";
  };
  expect(await groupOf("Aylin")).not.toBe(await groupOf("Jonte"));
  expect(await groupOf("Marlies")).not.toBe(await groupOf("Ivo"));

  const other = await groupOf("Jonte");
  await person("Aylin").dragTo(page.getByRole("region", { name: other, exact: true }));
  await expect(seated(other, "Aylin")).toBeVisible();
  await page.getByRole("button", { name: proposal.open }).click();
  await expect(page.getByText(de.desk.allSeated)).toBeVisible();

  const first = await groupOf("Marlies");
  const back = first === "Gruppe 1" ? "Gruppe 2" : "Gruppe 1";
  await person("Marlies").dragTo(page.getByRole("region", { name: back, exact: true }));
  await expect(seated(back, "Marlies")).toBeVisible();
  await page.getByRole("button", { name: de.desk.moveMany }).click();
  const dialog = page.getByRole("dialog", { name: proposal.moveMany });
  await dialog.getByLabel(proposal.to).selectOption({ label: first });
  await dialog.getByLabel(proposal.selectPerson("Marlies")).check();
  await dialog.getByLabel(proposal.selectPerson("Ivo")).check();
  await expectAccessible(page, "moving several people");
  await dialog.getByRole("button", { name: proposal.move, exact: true }).click();
  for (const name of ["Marlies", "Ivo"]) await expect(seated(first, name)).toBeVisible();
  await takeBack(page, ` jetzt in ${first}.`);
  await expect(seated(back, "Marlies")).toBeVisible();

  const before = [await groupOf("Aylin"), await groupOf("Ivo")];
  await closeGroups(page, 0);
  await page.getByRole("button", { name: de.desk.plan.again }).click();
  await page.getByText(form.keep, { exact: true }).click();
  await page.getByRole("button", { name: form.prepare }).click();
  await expect(page.getByRole("button", { name: proposal.open })).toBeVisible();
  expect([await groupOf("Aylin"), await groupOf("Ivo")]).toEqual(before);
  stage.close();
});
