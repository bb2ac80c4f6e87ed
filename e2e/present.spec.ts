// present.spec.ts: the shared screen follows what moderation does, and can be read from the last row.

import type { Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import { come, gather, nth } from "./actors/company.ts";
import { openRound } from "./actors/stage.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

const { present, share, votes, workroom } = de;
const SCREEN = { viewport: { width: 1280, height: 720 } };

/** The smallest text that can be seen, in px; and whether all of it fits on the screen. */
async function expectReadable(page: Page, where: string): Promise<void> {
  const small = await page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll("main *")) {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "",
      );
      const { width } = element.getBoundingClientRect();
      if (!own || width <= 1 || !element.checkVisibility()) continue;
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (size < 20) found.push(`${String(size)} px: ${element.textContent.slice(0, 40)}`);
    }
    return found;
  });
  expect(small, `small text: ${where}`).toEqual([]);
  const size = await page.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement;
    return { scrollHeight, scrollWidth };
  });
  expect(size, `fits: ${where}`).toEqual({ scrollHeight: 720, scrollWidth: 1280 });
}

test("the shared screen follows the workshop, large enough for the last row", async ({ server, visitor }) => {
  const { stage, people } = await gather(server.url, ["Aylin", "Jonte", "Marlies"]);
  const { page } = await come(visitor, server.url, stage.made, "/present", SCREEN);
  const code = page.getByText(new RegExp(`${stage.code.slice(0, 4)}.${stage.code.slice(4)}`)).first();

  await test.step("how to get in, while people arrive", async () => {
    await expect(page.getByText(share.joinSlide.enter)).toBeVisible();
    await expect(code).toBeVisible();
    await expectReadable(page, "join");
    await expectAccessible(page, "present: join");
  });

  await test.step("the time, the tasks and the groups", async () => {
    await openRound(
      stage,
      [
        { name: "Bewegung", task: "Sammeln Sie Partner.", members: [nth(people, 0), nth(people, 1)] },
        { name: "Kultur", task: "Sammeln Sie Partner.", members: [nth(people, 2)] },
      ],
      15,
    );
    await expect(page.getByRole("timer")).toBeVisible();
    await expect(page.getByText("Sammeln Sie Partner.")).toBeVisible();
    const groups = page.getByRole("list", { name: present.groups });
    await expect(groups.getByRole("listitem")).toHaveCount(2);
    const room = await stage.room("Bewegung");
    await stage.write(nth(people, 0), room.id, [
      { kind: "message", title: "Wer fragt, bekommt ein Ja." },
      { kind: "message", title: "Netze brauchen Pflege." },
    ]);
    await expect(groups.getByRole("listitem").first()).toContainText(present.cards(2));
    await expect(page.getByText(share.joinSlide.enter)).toHaveCount(0);
    await expect(code).toBeVisible();
    const guest = (await come(visitor, server.url, nth(people, 2))).page;
    await guest.getByRole("button", { name: de.group.help.raise }).click();
    await expect(page.getByText(present.calls(1))).toBeVisible();
    await expectReadable(page, "groups");
    await expectAccessible(page, "present: groups");
  });

  const state = await stage.state();
  const room = state.rooms.find(({ name }) => name === "Bewegung");
  const refs = ["card-of-stage-0000001", "card-of-stage-0000002"].map((id) => `${room?.id ?? ""}/${id}`);

  await test.step("a countdown for anything, and the phase in front", async () => {
    await stage.direct("round.close", { graceSeconds: 0 });
    await stage.direct("agenda.add", {
      title: "Blick über den Tellerrand",
      minutes: 10,
      task: "Wer fehlt noch?",
    });
    await stage.direct("agenda.start", { phaseId: (await stage.state()).agenda?.phases[0]?.id ?? null });
    await expect(page.getByRole("heading", { name: "Blick über den Tellerrand" })).toBeVisible();
    await expect(page.getByText("Wer fehlt noch?")).toBeVisible();
    await stage.direct("countdown.start", { seconds: 90, label: "Stille Minute" });
    await expect(page.getByRole("timer", { name: "Stille Minute" })).toBeVisible();
    await expectReadable(page, "phase and countdown");
    await expectAccessible(page, "present: phase and countdown");
    await stage.direct("countdown.stop", {});
  });

  await test.step("a vote that runs, and its result", async () => {
    await stage.direct("vote.open", { title: "Was bleibt?", cards: refs, dots: 3 });
    await expect(page.getByRole("heading", { name: "Was bleibt?" })).toBeVisible();
    await expect(page.getByText(votes.voters(0, 3))).toBeVisible();
    await expectReadable(page, "vote");
    const voteId = (await stage.state()).votes?.[0]?.id ?? "";
    await stage.direct("vote.cast", { voteId, card: refs[0] ?? "", dots: 2, op: "operation-1" });
    await expect(page.getByText(votes.voters(1, 3))).toBeVisible();
    await stage.direct("vote.close", { voteId });
    await expect(page.getByText(votes.dots(2))).toBeVisible();
    await expect(page.getByText("Wer fragt, bekommt ein Ja.")).toBeVisible();
    await expectReadable(page, "result");
    await expectAccessible(page, "present: result");
  });

  await test.step("the card in focus, and what moderation wishes instead", async () => {
    await stage.direct("focus.set", { card: refs[1] ?? "" });
    await expect(page.getByRole("heading", { name: "Netze brauchen Pflege." })).toBeVisible();
    await expectReadable(page, "focus");
    await expectAccessible(page, "present: focus");
    await page.getByRole("button", { name: present.show }).click();
    await page.getByRole("menuitemcheckbox", { name: present.scenes.join }).click();
    await expect(page.getByText(share.joinSlide.enter)).toBeVisible();
    await page.getByRole("button", { name: present.show }).click();
    // Esc closes the menu first.
    await page.keyboard.press("Escape");
    await expect(page.getByText(share.joinSlide.enter)).toBeVisible();
    await page.getByRole("button", { name: present.show }).click();
    await page.getByRole("menuitemcheckbox", { name: present.scenes.auto }).click();
    await expect(page.getByRole("heading", { name: "Netze brauchen Pflege." })).toBeVisible();
  });

  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { level: 1, name: workroom.place.desk })).toBeVisible();
  stage.close();
});

test("thirty groups fit on the shared screen", async ({ server, visitor }) => {
  const { stage, people } = await gather(server.url, ["Aylin"]);
  await openRound(
    stage,
    Array.from({ length: 30 }, (_, index) => ({
      name:
        index === 3 ? "Bundesarbeitsgemeinschaft der Senioren-Organisationen" : `Gruppe ${String(index + 1)}`,
      task: "Sammeln Sie Partner, an die zuerst niemand denkt, und was Sie gemeinsam tun.",
      members: index === 0 ? [nth(people, 0)] : [],
    })),
  );
  const { page } = await come(visitor, server.url, stage.made, "/present", SCREEN);
  await expect(page.getByRole("list", { name: present.groups }).getByRole("listitem")).toHaveCount(30);
  await expectReadable(page, "thirty groups");
  stage.close();
});
