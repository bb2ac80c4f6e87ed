// begun.spec.ts: words that were begun in one room stay with it: they are never cut, never lost, and never under somebody's
// hands in another room.

import { de } from "#lib/messages/de.ts";
import { come, gather, nth } from "./actors/company.ts";
import { cardOf, expectRoom } from "./actors/participant.ts";
import { openRound } from "./actors/stage.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

const { begun } = de.phases;

test("what is begun in one room is offered in the next, and stands there again when one comes back", async ({
  server,
  visitor,
}) => {
  const { stage, people } = await gather(server.url, ["Aylin", "Jonte"]);
  const [aylin, jonte] = [nth(people, 0), nth(people, 1)];
  await openRound(stage, [
    { name: "Bewegung", members: [aylin] },
    { name: "Kultur", members: [jonte] },
  ]);
  const { page } = await come(visitor, server.url, aylin);
  await expectRoom(page, "Bewegung");
  const field = page.getByLabel(de.board.add.title.partner, { exact: true });
  const left = page.getByRole("note").filter({ hasText: begun.title("Bewegung") });
  const move = async (room: string) => {
    const { id: roomId } = await stage.room(room);
    await stage.direct("person.move", { personId: aylin.personId, roomId });
  };

  await test.step("a word is not cut, and afterwards the field is empty", async () => {
    await field.pressSequentially("Turn");
    await move("Kultur");
    await field.pressSequentially("verein am Deich", { delay: 450 });
    await expectRoom(page, "Kultur");
    await expect(field).toHaveValue("Turnverein am Deich");
    await expect(left).toContainText("Turnverein am Deich");
    await expect(field).toHaveValue("");
    await expectAccessible(page, "what was begun in another group");
  });

  await test.step("it can be put aside and brought back, and inserted", async () => {
    await left.getByRole("button", { name: begun.discard }).click();
    await expect(left).toHaveCount(0);
    await page.getByRole("button", { name: de.board.bar.undo }).last().click();
    await left.getByRole("button", { name: begun.insert }).click();
    await expect(field).toBeFocused();
    await field.press("Enter");
    await expect(cardOf(page, "Turnverein am Deich")).toBeVisible();
    await expect(left).toHaveCount(0);
  });

  await test.step("back in its room it stands in the field", async () => {
    await field.fill("Museum");
    await move("Bewegung");
    await page.getByRole("button", { name: de.rounds.going.now }).click();
    await expect(page.getByText(begun.title("Kultur"))).toBeVisible();
    await move("Kultur");
    await page.getByRole("button", { name: de.rounds.going.now }).click();
    await expect(field).toHaveValue("Museum");
    await expect(page.getByText(begun.title("Kultur"))).toHaveCount(0);
  });
  stage.close();
});
