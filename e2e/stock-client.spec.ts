// stock-client.spec.ts: a program that knows nothing of us but docs/protocol.md: the y-websocket client as its authors
// publish it, a bearer token, and the board document. What it writes is what everybody sees, reads and takes home.

import { strFromU8, unzipSync } from "fflate";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { de } from "#lib/messages/de.ts";
import type { CardAnswer } from "#lib/protocol/http.ts";
import { cardOf, expectReady, expectRoom, openCard } from "./actors/participant.ts";
import { openRound, seat, setStage } from "./actors/stage.ts";
import { expect, test } from "./fixtures.ts";

const PARTNER = "Kinderwagen-Chor Ostersiel";
const OFFER = "Singen für Groß & Klein";
const PURPOSE = "Wer singt, kennt bald die Nachbarn.";

test("a stock y-websocket client writes cards that everybody has", async ({ server, visitor }) => {
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz" });
  const { workshopId } = stage;
  const robot = await stage.join("Programm");
  const aylin = await stage.join("Aylin");
  await openRound(stage, [{ name: "Bewegung", members: [robot, aylin] }]);
  const { id: roomId } = await stage.room("Bewegung");

  const { context, page } = await visitor();
  await seat(context, server.url, aylin);
  await page.goto(`/w/${workshopId}`);
  await expectReady(page);
  await expectRoom(page, "Bewegung");
  await expect(page.getByText(de.board.empty.write)).toBeVisible();

  class WithBearer extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { Authorization: `Bearer ${robot.token}` } });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(
    `${server.url.replace("http", "ws")}/sync`,
    `${workshopId}/rooms/${roomId}`,
    doc,
    // As its authors say for Node.
    { WebSocketPolyfill: WithBearer as unknown as typeof globalThis.WebSocket },
  );
  await new Promise<void>((resolve) => {
    provider.once("sync", () => resolve());
  });
  const cards = doc.getMap<Y.Map<unknown>>("cards");
  doc.transact(() => {
    cards.set(
      "stock-partner-000000a",
      mapOf({
        kind: "partner",
        by: robot.personId,
        createdAt: Date.now(),
        title: new Y.Text(PARTNER),
        text: new Y.Text(),
        category: "music",
      }),
    );
    cards.set(
      "stock-offer-00000000a",
      mapOf({
        kind: "offer",
        by: robot.personId,
        createdAt: Date.now() + 1,
        title: new Y.Text(OFFER),
        text: new Y.Text(),
        purpose: new Y.Text(PURPOSE),
        outcome: new Y.Text(),
        partners: mapOf({ [`${roomId}/stock-partner-000000a`]: true }),
      }),
    );
  });

  await expect(cardOf(page, PARTNER)).toBeVisible();
  await expect(cardOf(page, OFFER)).toBeVisible();
  const offer = await openCard(page, OFFER);
  await expect(offer.getByRole("list", { name: de.fields.picker.chosen }).getByText(PARTNER)).toBeVisible();
  await offer.getByLabel(de.fields.outcome).fill("Im Herbst kamen alle wieder.");
  await expect
    .poll(() => cards.get("stock-offer-00000000a")?.get("outcome")?.toString())
    .toBe("Im Herbst kamen alle wieder.");

  const headers = { authorization: `Bearer ${stage.made.token}` };
  const read = (path: string) =>
    fetch(new URL(`/api/workshops/${workshopId}/${path}`, server.url), { headers });
  const listed = (await (await read("cards")).json()) as readonly CardAnswer[];
  expect(listed).toHaveLength(2);
  expect(listed[0]).toMatchObject({ kind: "partner", title: PARTNER, roomId, author: "Programm" });
  expect(listed[1]).toMatchObject({ kind: "offer", title: OFFER, purpose: PURPOSE, author: "Programm" });

  await stage.direct("round.close", { graceSeconds: 0 });
  const file = await read("documentation.docx");
  expect(file.status).toBe(200);
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const words = strFromU8(files["word/document.xml"] ?? new Uint8Array())
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("\u00AD", "");
  for (const part of [PARTNER, OFFER.replace("&", "&amp;"), PURPOSE, "Im Herbst kamen alle wieder."])
    expect(words).toContain(part);

  provider.destroy();
  doc.destroy();
  stage.close();
});

function mapOf(entries: Readonly<Record<string, unknown>>): Y.Map<unknown> {
  return new Y.Map(Object.entries(entries));
}
