// blocked.spec.ts: offices whose proxy lets no WebSocket through: one that refuses them, one that swallows them, and one that
// knows only what the workshop's control plane does. Nobody is told, because all goes on.

import { type FaultProxy, startFaultProxy, type UpgradeFate } from "#server/fault-proxy.fixture.ts";
import { addCard, cardOf, expectSaved, join } from "./actors/participant.ts";
import { setStage } from "./actors/stage.ts";
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

const BLOCKED: readonly (readonly [name: string, fateOf: (path: string) => UpgradeFate])[] = [
  ["refuses every WebSocket", () => "refuse"],
  ["swallows every WebSocket", () => "vanish"],
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
