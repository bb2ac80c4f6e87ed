// overview.spec.ts: what moderation sees of groups without entering them, what groups take along at the end of a round, and
// the keys that go everywhere.

import { de } from "#lib/messages/de.ts";
import { expectReady, expectRoom } from "./actors/participant.ts";
import { openRound, seat, setStage, takeStage } from "./actors/stage.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

/** A group without a card for so long counts as silent (components/desk/tiles.ts); the server's clock stands back by more. */
const SLOW_MS = 3 * 60_000 + 10_000;
const SLOW_CLOCK = `const now = Date.now; Date.now = () => now() - ${String(SLOW_MS)};`;

test("the desk shows who has fallen silent, who writes, what is taken along and who is not connected", async ({
  serverWith,
  visitor,
}) => {
  // Groups have worked for more than three minutes: the round opens on a machine whose clock is that slow, and is set right.
  const server = await serverWith({
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(SLOW_CLOCK)}`,
  });
  const before = await setStage(server.url, { title: "Nachbarschaften im Netz", date: "2026-06-10" });
  const [aylin, jonte] = [await before.join("Aylin"), await before.join("Jonte")];
  await openRound(before, [
    { name: "Bewegung", members: [aylin] },
    { name: "Kultur", members: [jonte] },
  ]);
  before.close();
  await server.stop("SIGTERM");
  await server.start({});
  const stage = takeStage(server.url, before.made);
  const baseURL = server.url;
  const [moderator, guest] = [
    await visitor({ baseURL }),
    await visitor({ baseURL, viewport: { width: 360, height: 740 } }),
  ];
  await seat(moderator.context, server.url, stage.made);
  await seat(guest.context, server.url, aylin);
  const { page } = guest;
  await page.goto(`/w/${stage.workshopId}`);
  await expectReady(page);
  await expectRoom(page, "Bewegung");
  const desk = moderator.page;
  await desk.goto(`/w/${stage.workshopId}/desk`);
  const tile = desk.getByRole("region", { name: "Bewegung", exact: true });
  const connections = desk.getByRole("region", { name: de.desk.connections.title });

  await test.step("who has fallen silent, who writes and who is offline", async () => {
    await expect(tile.getByText(de.desk.tile.silent(3))).toBeVisible();
    await expect(connections.getByText(de.desk.connections.offline(1))).toBeVisible();
    await connections.getByText(de.desk.connections.offline(1)).click();
    await expect(connections.getByText("Jonte", { exact: true })).toBeVisible();
    const field = page.getByLabel(de.board.add.title.partner, { exact: true });
    await field.pressSequentially("Sportv");
    await expect(tile.getByText(de.desk.tile.writing(1))).toBeVisible();
    await expect(tile.getByText(de.desk.tile.silent(3))).toHaveCount(0);
    await expect(tile.getByText(de.desk.tile.writing(1))).toHaveCount(0, { timeout: 15_000 });
    await expect(tile.getByText(de.desk.tile.silent(3))).toBeVisible();
  });

  await test.step("messages are written where the group works, and what is half written stays", async () => {
    await expect(page.getByRole("heading", { name: de.harvest.title })).toHaveCount(0);
    await stage.direct("timer.set", { seconds: 115 });
    await expect(tile.getByText(de.desk.tile.noMessage)).toBeVisible();
    await expect(page.getByLabel(de.board.add.title.partner, { exact: true })).toHaveValue("Sportv");
    await page.getByRole("button", { name: de.harvest.go }).click();
    const message = page.getByLabel(de.harvest.field);
    await expect(message).toBeFocused();
    await expectAccessible(page, "harvest on a phone");
    await message.fill("Wer feiert, arbeitet später zusammen.");
    await message.press("Enter");
    await expect(
      page.getByRole("list", { name: de.harvest.list }).getByText("Wer feiert, arbeitet später zusammen."),
    ).toBeVisible();
    await expect(tile.getByText(de.desk.tile.kind.message(1))).toBeVisible();
    await expect(tile.getByText(de.desk.tile.noMessage)).toHaveCount(0);
    await expect(
      desk.getByRole("region", { name: "Kultur", exact: true }).getByText(de.desk.tile.noMessage),
    ).toBeVisible();
    await expect(page.getByLabel(de.board.add.title.partner, { exact: true })).toHaveValue("Sportv");
  });

  await test.step("less than a minute is asked for", async () => {
    await desk.getByRole("button", { name: de.desk.timer.shortenLabel }).click();
    const question = desk.getByRole("dialog", { name: de.desk.timer.shortenTitle });
    await expectAccessible(desk, "desk while it asks");
    await question.getByRole("button", { name: de.desk.timer.shortenDo }).click();
    await expect(page.getByText(de.group.lastMinute)).toBeVisible();
  });
  stage.close();
});

test("single keys go everywhere, are listed, and can be switched off", async ({ server, visitor }) => {
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz", date: "2026-06-10" });
  const { context, page } = await visitor();
  await seat(context, server.url, stage.made);
  await page.goto(`/w/${stage.workshopId}/desk`);
  const words = de.shortcuts;
  const list = page.getByRole("dialog", { name: words.title });
  await page.getByRole("button", { name: de.workroom.me.menu }).click();
  await page.getByRole("menuitem", { name: de.workroom.me.shortcuts }).click();
  await expect(list.getByText(words.go(de.workroom.place.documentation))).toBeVisible();
  await expectAccessible(page, "list of keys");
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);

  await test.step("on the desk and while presenting they move the time, and end nothing", async () => {
    await stage.direct("agenda.add", { title: "Ankommen", minutes: 5 });
    await stage.direct("countdown.start", { seconds: 600 });
    const clock = page.getByRole("timer").first();
    await expect(clock).toBeVisible();
    await page.keyboard.press("f");
    await expect(clock).toHaveText(/^1[45]:/);
    await page.keyboard.press("p");
    await expect(page.getByText(de.countdown.paused).first()).toBeVisible();
    await page.keyboard.press("m");
    await expect(page.getByLabel(de.desk.broadcast.text)).toBeFocused();
    await page.keyboard.press("p");
    await expect(page.getByLabel(de.desk.broadcast.text)).toHaveValue("p");
    await page.getByLabel(de.desk.broadcast.text).fill("");
    await page.getByLabel(de.desk.broadcast.text).blur();
    await page.keyboard.press("w");
    await expect(page.getByRole("button", { name: de.agenda.begin("Ankommen") })).toBeFocused();
    expect((await stage.state()).agenda?.current).toBeUndefined();
    await page.keyboard.press("5");
    await expect(page).toHaveURL(/\/present$/);
    await page.keyboard.press("+");
    await expect.poll(async () => (await stage.state()).countdown?.timer).toMatchObject({ kind: "paused" });
    // The keys of the slide come with it.
    await expect(async () => {
      await page.keyboard.press("?");
      await expect(list.getByText(words.show(de.present.scenes.now))).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await page.keyboard.press("Escape");
    await expect(list).toHaveCount(0);
    await expect(page).toHaveURL(/\/present$/);
    // The first may still belong to the list, which is on its way out.
    await expect(async () => {
      await page.keyboard.press("Escape");
      await expect(page).toHaveURL(/\/desk$/, { timeout: 1_000 });
    }).toPass();
    await stage.direct("countdown.stop", {});
  });

  // Whoever comes back from presenting is heard once the frame of the workroom stands again.
  await expect(async () => {
    await page.keyboard.press("1");
    await expect(page).toHaveURL(new RegExp(`/w/${stage.workshopId}$`), { timeout: 1_000 });
  }).toPass();
  await page.keyboard.press("2");
  await expect(page).toHaveURL(/\/desk$/);
  await page.keyboard.press("1");
  const field = page.getByLabel(de.board.add.title.partner, { exact: true });
  await expect(field).toBeVisible();
  await page.keyboard.press("n");
  await expect(field).toBeFocused();
  await page.keyboard.type("1n?");
  await expect(field).toHaveValue("1n?");
  await field.fill("");
  await field.blur();
  await page.keyboard.press("?");
  await list.getByLabel(words.on).click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("2");
  await page.keyboard.press("?");
  await expect(list).toHaveCount(0);
  await expect(page).not.toHaveURL(/\/desk$/);
  stage.close();
});
