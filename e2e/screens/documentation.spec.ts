// documentation.spec.ts: how the documentation looks to those who write it.

import { de } from "#lib/messages/de.ts";
import { openRound, seat, setStage } from "../actors/stage.ts";
import { expect, test } from "../fixtures.ts";
import { CARDS, HEAD } from "./example.ts";
import { examine, unhurried, WIDTHS } from "./examine.ts";

unhurried();

for (const width of WIDTHS)
  test(`writing the documentation ${width.name}`, async ({ server, visitor }) => {
    const stage = await setStage(server.url, HEAD);
    const { context, page } = await visitor(width.browser);
    await seat(context, server.url, stage.made);
    await page.goto(`/w/${stage.workshopId}/documentation`);
    const editor = page.getByRole("textbox", { name: de.documentation.written.label });
    await expect(editor).toBeVisible();
    await examine(page, "the documentation of an empty workshop", width);

    const aylin = await stage.join("Aylin");
    await openRound(stage, [{ name: "Bewegung", members: [aylin] }]);
    await stage.write(aylin, (await stage.room("Bewegung")).id, CARDS);
    await stage.direct("round.close", { graceSeconds: 0 });
    await editor.click();
    await page.getByRole("button", { name: de.documentation.written.heading }).click();
    await editor.pressSequentially("Was bleibt");
    await editor.press("Enter");
    await page.getByRole("button", { name: de.documentation.written.bullets, exact: true }).click();
    await editor.pressSequentially("Netze brauchen Menschen.");
    for (const closed of await page.locator("details:not([open]) > summary").all())
      if (await closed.isVisible()) await closed.click();
    await examine(page, "the documentation with text and everything unfolded", width);
    stage.close();
  });
