// blocked.spec.ts: offices whose proxy lets no WebSocket through. A round is held behind one that refuses them, one that
// swallows them, and one that knows only what the workshop's control plane does; nobody is told, because all goes on.

import type { Locator, Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import { type FaultProxy, startFaultProxy, type UpgradeFate } from "#server/fault-proxy.fixture.ts";
import { closeGroups, openDesk, openGroups, prepareRound } from "./actors/moderator.ts";
import {
  addCard,
  cardOf,
  closeCard,
  expectReady,
  expectRoom,
  expectSaved,
  join,
  openCard,
} from "./actors/participant.ts";
import { PLENARY, seat, setStage } from "./actors/stage.ts";
import { expect, test as base, type Visitor } from "./fixtures.ts";

const test = base.extend<{ network: FaultProxy }>({
  network: async ({ server }, use) => {
    const proxy = await startFaultProxy(server.url);
    await use(proxy);
    await proxy.close();
  },
});

/** How the workroom's connections are carried, as the network saw it. */
function watchSockets({ page }: Visitor): { readonly opened: string[]; readonly polled: () => number } {
  const opened: string[] = [];
  let polled = 0;
  page.on("websocket", (socket) => {
    socket.on("framereceived", () => void opened.push(new URL(socket.url()).pathname));
  });
  page.on("request", (request) => {
    if (request.url().includes("transport=polling")) polled += 1;
  });
  return { opened, polled: () => polled };
}

/** The note of an open card; who else writes there is said beside its name. */
function noteOf(card: Locator): Locator {
  return card.getByRole("textbox", { name: new RegExp(`^${de.fields.text}`) });
}

async function type(page: Page, title: string, words: string): Promise<void> {
  await noteOf(await openCard(page, title)).pressSequentially(words);
}

const BLOCKED: readonly (readonly [name: string, fateOf: (path: string) => UpgradeFate])[] = [
  ["refuses every WebSocket", () => "refuse"],
  ["refuses WebSockets to documents", (path) => (path.startsWith("/sync") ? "refuse" : "pass")],
];

for (const [name, fateOf] of BLOCKED)
  test(`[DT1] cards are written together behind a proxy that ${name}`, async ({
    server,
    network: proxy,
    visitor,
  }) => {
    proxy.upgrades(fateOf);
    const stage = await setStage(server.url, { title: "Nachbarschaften im Netz" });
    const [first, second] = [
      await visitor({ baseURL: proxy.origin }),
      await visitor({ baseURL: proxy.origin }),
    ];
    const sockets = watchSockets(first);
    await join(first.page, stage.code, "Aylin");
    await join(second.page, stage.code, "Jonte");
    await addCard(first.page, "message", "Aus dem Amt");
    await expectSaved(first.page);
    await expect(cardOf(second.page, "Aus dem Amt")).toBeVisible();
    expect(sockets.opened.filter((path) => fateOf(path) !== "pass")).toEqual([]);
    if (fateOf("/socket.io/") !== "pass") expect(sockets.polled()).toBeGreaterThan(0);
    stage.close();
  });

test("[DT1] a round is held behind a proxy that swallows every WebSocket", async ({
  server,
  network: proxy,
  visitor,
}, info) => {
  info.setTimeout(240_000);
  proxy.upgrades(() => "vanish");
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz" });
  const [first, second, desk] = [
    await visitor({ baseURL: proxy.origin }),
    await visitor({ baseURL: proxy.origin }),
    await visitor({ baseURL: proxy.origin }),
  ];
  const sockets = watchSockets(first);
  await seat(desk.context, proxy.origin, stage.made);
  await join(first.page, stage.code, "Aylin");
  await join(second.page, stage.code, "Jonte");
  await openDesk(desk.page, stage.workshopId);

  await test.step("cards are written together in the plenary", async () => {
    await addCard(first.page, "message", "Aus dem Amt");
    await expectSaved(first.page);
    await expect(cardOf(second.page, "Aus dem Amt")).toBeVisible();
  });

  await test.step("the round opens, and both type in one card", async () => {
    await prepareRound(desk.page, { groups: ["Bewegung"], minutes: 15, task: "Mit wem?" });
    await openGroups(desk.page);
    await expectRoom(first.page, "Bewegung");
    await expectRoom(second.page, "Bewegung");
    await addCard(first.page, "partner", "Turnverein Ostersiel");
    await type(second.page, "Turnverein Ostersiel", "Trifft sich dienstags.");
    const open = await openCard(first.page, "Turnverein Ostersiel");
    await expect(noteOf(open)).toHaveValue("Trifft sich dienstags.");
    await expect(first.page.getByText("Jonte").first()).toBeVisible();
    await expectSaved(second.page);
    await closeCard(open);
  });

  await test.step("somebody is offline for a while, writes, and comes back", async () => {
    await first.context.setOffline(true);
    await addCard(first.page, "message", "Im Zug geschrieben");
    await expect(first.page.getByText(de.board.delivery.offlineText).first()).toBeVisible();
    await first.context.setOffline(false);
    await expect(cardOf(second.page, "Im Zug geschrieben")).toBeVisible({ timeout: 40_000 });
    await expectSaved(first.page);
  });

  await test.step("a reload begins where the tab has learned to go", async () => {
    await first.page.reload();
    await expectReady(first.page);
    await expect(cardOf(first.page, "Im Zug geschrieben")).toBeVisible();
    await addCard(first.page, "message", "Nach dem Neuladen");
    await expect(cardOf(second.page, "Nach dem Neuladen")).toBeVisible();
  });

  await test.step("the round closes, and everybody is back", async () => {
    await closeGroups(desk.page, 0);
    await expectRoom(first.page, PLENARY);
    await expectRoom(second.page, PLENARY);
    await expectSaved(first.page);
  });

  expect(sockets.opened).toEqual([]);
  expect(sockets.polled()).toBeGreaterThan(0);
  stage.close();
});
