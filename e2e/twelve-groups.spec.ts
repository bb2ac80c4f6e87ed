// twelve-groups.spec.ts: a full house. Sixty people in twelve groups over three rounds, four of them and the moderators in
// browsers, the others over the same doors: with people late, somebody moved, a moderator who drops out, and a server that
// dies in the middle of an open round. Nobody is in two groups, nobody is lost, no card is lost, and the time goes on as if
// nothing had been.

import type { Page } from "@playwright/test";
import { createCard } from "#lib/board/schema.ts";
import { de } from "#lib/messages/de.ts";
import type { WorkshopState } from "#lib/model/state.ts";
import type { EntryAnswer } from "#lib/protocol/http.ts";
import { openVisitor, type Visitor as Guest } from "#server/rehearsal/visitor.ts";
import { addCard, cardOf, expectReady, expectRoom } from "./actors/participant.ts";
import { seat, setStage, type Stage } from "./actors/stage.ts";
import { expect, test, type TestServer, type Visitor } from "./fixtures.ts";

const GROUPS = 12;
const PEOPLE = 60;
/** Besides the two moderators. */
const BROWSERS = 4;
type Round = NonNullable<WorkshopState["round"]>;

function roundOf(state: WorkshopState): Round {
  if (state.round === null) throw new Error("there is no round");
  return state.round;
}

/** Everybody has one group, all groups are there, and their sizes differ by at most one. */
function expectFair(state: WorkshopState, people: readonly EntryAnswer[]): void {
  const { members, roomIds } = roundOf(state);
  const sizes = new Map(roomIds.map((roomId) => [roomId, 0]));
  for (const { personId } of people) {
    const roomId = members[personId] ?? "";
    expect(roomIds, "a group of this round").toContain(roomId);
    sizes.set(roomId, (sizes.get(roomId) ?? 0) + 1);
  }
  expect(Math.max(...sizes.values()) - Math.min(...sizes.values())).toBeLessThanOrEqual(1);
}

async function deal(stage: Stage, round: number): Promise<void> {
  await stage.direct("round.prepare", {
    rooms: Array.from({ length: GROUPS }, (_, index) => ({ name: `Gruppe ${index + 1}` })),
    assignment: { kind: "random" },
    minutes: 20,
  });
  await stage.direct("round.open", {});
  expect(roundOf(await stage.state()).number).toBe(round);
}

/** Each of them writes one card into the group in which they are; answers the titles. */
async function writeAll(guests: readonly Guest[], state: WorkshopState, words: string): Promise<string[]> {
  const { members } = roundOf(state);
  return Promise.all(
    guests.map(async (guest, index) => {
      const doc = await guest.open(`rooms/${members[guest.personId] ?? ""}`);
      const title = `${words} ${index + 1}`;
      createCard(doc, {
        id: `${words.replaceAll(/\W/g, "")}-card-${String(index).padStart(4, "0")}`,
        kind: "partner",
        by: guest.personId,
        createdAt: Date.now(),
        title,
      });
      await guest.settled();
      return title;
    }),
  );
}

async function groupName(stage: Stage, personId: string): Promise<string> {
  const state = await stage.state();
  const roomId = roundOf(state).members[personId];
  return state.rooms.find((room) => room.id === roomId)?.name ?? "";
}

/**
 * By how much the clock on the screen differs from the truth. It shows whole seconds, so it is looked at when it changes;
 * of several changes the best counts, because a busy machine draws late.
 */
async function clockErrorMs(page: Page, endsAtMs: number): Promise<number> {
  return page
    .getByRole("timer")
    .first()
    .evaluate(
      (clock, { endMs, changes }) =>
        new Promise<number>((resolve) => {
          const errors: number[] = [];
          const observer = new MutationObserver(() => {
            const [minutes = 0, seconds = 0] = (clock.textContent ?? "").split(":").map(Number);
            errors.push(Math.abs(endMs - Date.now() - (minutes * 60 + seconds) * 1000));
            if (errors.length < changes) return;
            observer.disconnect();
            resolve(Math.min(...errors));
          });
          observer.observe(clock, { characterData: true, childList: true, subtree: true });
        }),
      { endMs: endsAtMs, changes: 4 },
    );
}

async function enter(
  server: TestServer,
  stage: Stage,
  entry: EntryAnswer,
  { context, page }: Visitor,
  place = "",
): Promise<Page> {
  await seat(context, server.url, entry);
  await page.goto(`/w/${stage.workshopId}${place}`);
  await expectReady(page);
  return page;
}

test("sixty people in twelve groups: three rounds, a dropped moderator and a dead server", async ({
  server,
  visitor,
}) => {
  test.setTimeout(360_000);
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz", date: "2026-06-10" });
  const people: EntryAnswer[] = [];
  const names = Array.from({ length: PEOPLE }, (_, index) => `Gast ${index + 1}`);
  people.push(...(await Promise.all(names.map((name) => stage.join(name)))));
  const seen = people.slice(0, BROWSERS);
  const guests = people.slice(BROWSERS).map((entry) => openVisitor(server.url, entry));
  const co = await stage.join("Berta Zweig");
  await stage.direct("person.promote", { personId: co.personId, role: "moderator" });
  const titles: string[] = [];

  const phone = { viewport: { width: 360, height: 740 } };
  const [desk, coDesk, ...pages] = await Promise.all([
    enter(server, stage, stage.made, await visitor(), "/desk"),
    enter(server, stage, co, await visitor(), "/desk"),
    ...seen.map(async (entry, index) => enter(server, stage, entry, await visitor(index === 0 ? phone : {}))),
  ]);
  const inAll = (look: (page: Page, index: number) => Promise<void>) => Promise.all(pages.map(look));
  const expectSeated = () =>
    inAll(async (page, index) => expectRoom(page, await groupName(stage, seen[index]?.personId ?? "")));

  await test.step("the first round: everybody arrives, somebody comes late, somebody is moved", async () => {
    await deal(stage, 1);
    expectFair(await stage.state(), people);
    await expectSeated();
    await expect(desk.getByText(de.desk.allSeated)).toBeVisible();
    const groups = desk.getByRole("region", { name: /^Gruppe \d+$/ });
    await expect(groups).toHaveCount(GROUPS);
    await desk.setViewportSize({ width: 1440, height: 900 });
    const expectInSight = async () => {
      const last = await groups.last().boundingBox();
      const foot = (last?.y ?? 0) + (last?.height ?? Infinity);
      const bar = await desk.getByRole("button", { name: de.desk.plan.again }).locator("..").boundingBox();
      expect(foot, "all groups above the foot of the desk").toBeLessThanOrEqual(bar?.y ?? 0);
    };
    await expectInSight();
    titles.push(...(await writeAll(guests, await stage.state(), "Verein")));
    await inAll(async (page, index) => {
      await addCard(page, "partner", `Vom Browser ${index + 1}`);
      titles.push(`Vom Browser ${index + 1}`);
    });
    // Each tile shows its newest card by now.
    await expect(groups.getByRole("list", { name: de.desk.tile.latest })).toHaveCount(GROUPS);
    await expectInSight();
    for (const name of ["Spät", "Noch später"]) people.push(await stage.join(name));
    expectFair(await stage.state(), people);
    const [first] = seen;
    const [page] = pages;
    if (!first || !page) throw new Error("nobody there");
    const before = await groupName(stage, first.personId);
    const state = await stage.state();
    const other = state.rooms.find((room) => room.kind === "group" && room.name !== before);
    await stage.direct("person.move", { personId: first.personId, roomId: other?.id ?? "" });
    await expectRoom(page, other?.name ?? "");
    await stage.direct("round.close", { graceSeconds: 0 });
    await expectRoom(page, de.workroom.plenary);
  });

  await test.step("the second round: moderation drops out, and the server dies", async () => {
    await deal(stage, 2);
    await expectSeated();
    await desk.context().close();
    await coDesk.getByRole("button", { name: de.desk.timer.extendLabel(5) }).click();
    titles.push(...(await writeAll(guests, await stage.state(), "Museum")));
    const before = await stage.state();
    await server.stop("SIGKILL");
    await inAll((page) => expect(page.getByText(de.workroom.connection.lost).first()).toBeVisible());
    await server.start();
    const after = await stage.state();
    expect(roundOf(after)).toEqual(roundOf(before));
    await inAll((page) => expect(page.getByText(de.workroom.connection.lost)).toHaveCount(0));
    await expectSeated();
    const round = roundOf(after);
    if (round.state !== "open" || round.timer.kind !== "running") throw new Error("the time stands still");
    const { endsAtMs } = round.timer;
    const errors = await Promise.all([coDesk, ...pages].map((page) => clockErrorMs(page, endsAtMs)));
    expect(Math.max(...errors), `clocks wrong by ${errors.join(", ")} ms`).toBeLessThanOrEqual(500);
    // The simulated people come back by themselves and write on in the same group.
    titles.push(...(await writeAll(guests, after, "Nach dem Neustart")));
    await coDesk.getByRole("button", { name: de.desk.timer.close }).click();
    await coDesk.getByRole("menuitem", { name: de.desk.timer.closeIn[0] }).click();
    await inAll((page) => expectRoom(page, de.workroom.plenary));
  });

  await test.step("the third round, and everything is there at the end", async () => {
    await deal(stage, 3);
    expectFair(await stage.state(), people);
    await expectSeated();
    titles.push(...(await writeAll(guests, await stage.state(), "Chor")));
    await stage.direct("round.close", { graceSeconds: 0 });
    const [page] = pages;
    if (!page) throw new Error("nobody there");
    await expectRoom(page, de.workroom.plenary);
    await expect(cardOf(page, titles.at(-1) ?? "")).toBeVisible();
    const answer = await fetch(new URL(`/api/workshops/${stage.workshopId}/documentation.md`, server.url), {
      headers: { authorization: `Bearer ${stage.made.token}` },
    });
    const document = await answer.text();
    expect(
      titles.filter((title) => !document.includes(title)),
      "cards that are missing",
    ).toEqual([]);
    expect(titles).toHaveLength(guests.length * 4 + BROWSERS);
  });
  for (const guest of guests) guest.close();
  stage.close();
});
