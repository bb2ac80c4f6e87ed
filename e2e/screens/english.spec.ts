// english.spec.ts: the most used screens in English.

import { en } from "#lib/messages/en.ts";
import { openRound, seat, setStage } from "../actors/stage.ts";
import { expect, test } from "../fixtures.ts";
import { CARDS } from "./example.ts";
import { examine, unhurried, WIDE } from "./examine.ts";

unhurried();

test("the same in English", async ({ server, visitor }) => {
  const stage = await setStage(server.url, { title: "Building networks", language: "en" });
  const aylin = await stage.join("Aylin");
  await openRound(stage, [{ name: "Sports", members: [aylin] }]);
  await stage.write(aylin, (await stage.room("Sports")).id, CARDS);
  const participant = await visitor({ locale: "en-GB" });
  for (const path of ["/", "/new", "/j", "/privacy"]) {
    await participant.page.goto(path);
    await expect(participant.page.locator("html")).toHaveAttribute("lang", "en");
    await examine(participant.page, `${path} in English`, WIDE);
  }
  await seat(participant.context, server.url, aylin);
  await participant.page.goto(`/w/${stage.workshopId}`);
  await expect(participant.page.getByRole("form", { name: en.board.add.label })).toBeVisible();
  await examine(participant.page, "the board in English", WIDE);
  const moderator = await visitor({ locale: "en-GB" });
  await seat(moderator.context, server.url, stage.made);
  await moderator.page.goto(`/w/${stage.workshopId}/desk`);
  await expect(moderator.page.getByRole("heading", { name: en.desk.title })).toBeVisible();
  await examine(moderator.page, "the desk in English", WIDE);
  await moderator.page.goto(`/w/${stage.workshopId}/documentation`);
  await expect(moderator.page.getByRole("textbox", { name: en.documentation.written.label })).toBeVisible();
  await examine(moderator.page, "the documentation in English", WIDE);
  stage.close();
});
