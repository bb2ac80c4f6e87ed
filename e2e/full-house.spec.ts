// full-house.spec.ts: as many people as a workshop may have, in as many groups, with a board full of cards: the desk and
// a phone stay quick enough to be used. The people come in over the same doors, without browsers. What was measured is
// written beside the result; the bounds are generous, as the machine may be busy with other journeys.

import type { Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import { LIMITS } from "#lib/model/limits.ts";
import type { EntryAnswer } from "#lib/protocol/http.ts";
import { openVisitor, type Visitor as Guest } from "#server/rehearsal/visitor.ts";
import { come, nth } from "./actors/company.ts";
import { addCard, expectRoom } from "./actors/participant.ts";
import { setStage } from "./actors/stage.ts";
import { expect, test } from "./fixtures.ts";

/** Moderation is one of them. */
const GUESTS = LIMITS.people - 1;
const GROUPS = LIMITS.rooms;
const CARDS = 16;
/** A phone of some years' age against the machine of this test. */
const SLOWER = 4;
/** No single piece of work holds a page for longer, so that a tap or a letter is answered. */
const HELD_MS = 5_000;

interface Watch {
  readonly page: Page;
  readonly name: string;
  /** The longest piece of work since the last look, and how many took over 50 ms. */
  readonly look: () => Promise<{ longestMs: number; long: number }>;
}

async function watch(page: Page, name: string, slower: number): Promise<Watch> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: "longtask",
    });
  });
  return {
    page,
    name,
    look: () =>
      page.evaluate(() => {
        const { tasks } = globalThis as unknown as { tasks: number[] };
        const seen = tasks.splice(0);
        return { longestMs: Math.max(0, ...seen), long: seen.length };
      }),
  };
}

test("five hundred people in thirty groups: desk and phone stay usable", async ({ server, visitor }) => {
  test.setTimeout(240_000);
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz", date: "2026-06-10" });
  const people: EntryAnswer[] = [];
  while (people.length < GUESTS) {
    const names = Array.from(
      { length: Math.min(25, GUESTS - people.length) },
      (_, index) => `Gast ${people.length + index + 1}`,
    );
    people.push(...(await Promise.all(names.map((name) => stage.join(name)))));
  }
  const guests: Guest[] = people.slice(1).map((entry) => openVisitor(server.url, entry));
  const measured = (what: string): void => {
    console.log(what);
    test.info().annotations.push({ type: "measured", description: what });
  };
  const note = async (what: string, watches: readonly Watch[]): Promise<void> => {
    for (const { name, look } of watches) {
      const { longestMs, long } = await look();
      measured(`${what}, ${name}: longest ${Math.round(longestMs)} ms, ${long} over 50 ms`);
      expect.soft(longestMs, `${what}, ${name}`).toBeLessThan(HELD_MS);
    }
  };

  const beganMs = Date.now();
  const { page: deskPage } = await come(visitor, server.url, stage.made, "/desk");
  await expect(deskPage.getByRole("heading", { name: de.desk.title })).toBeVisible();
  measured(`desk there after ${Date.now() - beganMs} ms`);
  const { page: phonePage } = await come(visitor, server.url, nth(people, 0), "", {
    viewport: { width: 360, height: 740 },
  });
  const desk = await watch(deskPage, "desk", 1);
  const phone = await watch(phonePage, `phone (${SLOWER} times slower)`, SLOWER);

  await test.step("a round with all of them opens", async () => {
    await stage.direct("round.prepare", {
      rooms: Array.from({ length: GROUPS }, (_, index) => ({ name: `Gruppe ${index + 1}` })),
      assignment: { kind: "random" },
      minutes: 20,
    });
    await stage.direct("round.open", {});
    const state = await stage.state();
    const own = state.rooms.find(({ id }) => id === state.round?.members[people[0]?.personId ?? ""]);
    await expectRoom(phonePage, own?.name ?? "");
    await expect(deskPage.getByRole("region", { name: /^Gruppe \d+$/ })).toHaveCount(GROUPS);
    await note("opening", [desk, phone]);
  });

  await test.step("every group fills its board, and some ask for help", async () => {
    const { round } = await stage.state();
    const writers = (round?.roomIds ?? []).map((roomId, index) => ({
      roomId,
      index,
      entry: nth(
        people,
        people.findIndex(({ personId }) => round?.members[personId] === roomId),
      ),
    }));
    await Promise.all(
      writers.map(({ roomId, index, entry }) =>
        stage.write(
          entry,
          roomId,
          Array.from({ length: CARDS }, (_, card) => ({
            kind: "partner" as const,
            title: `Verein ${index + 1}.${card + 1}`,
            text: "Hat einen Raum, den an drei Tagen der Woche niemand braucht.",
          })),
        ),
      ),
    );
    await Promise.all(guests.slice(0, GROUPS).map((guest) => guest.send("help.raise", {})));
    await addCard(phonePage, "partner", "Vom Telefon");
    await note("writing", [desk, phone]);
  });

  await test.step("everybody is back, with all cards on one board", async () => {
    await stage.direct("round.close", { graceSeconds: 0 });
    // The field for cards is open, so nobody is pulled away from it.
    await phonePage.getByRole("button", { name: de.rounds.going.now }).click();
    await expectRoom(phonePage, de.workroom.plenary);
    await expect(phonePage.getByText("Verein 30.16").first()).toBeAttached();
    await note("closing", [desk, phone]);
    await addCard(phonePage, "partner", "Vom Telefon im Plenum");
    await note(`a card beside ${GROUPS * CARDS} others`, [phone]);
  });

  for (const guest of guests) guest.close();
  stage.close();
});
