import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { cardText, createCard } from "#lib/board/schema.ts";
import { type FaultProxy, startFaultProxy } from "#server/fault-proxy.fixture.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import { BOARD, connect, startServer, type TestClient, type TestServer } from "./documents.fixture.ts";

const SEED = Number(process.env["FAULT_SEED"] ?? Date.now() % 1_000_000);

let server: TestServer;
let proxy: FaultProxy;
let clients: TestClient[] = [];
beforeEach(async () => {
  server = await startServer({ storage: createMemoryStorage() });
  proxy = await startFaultProxy(`http://127.0.0.1:${server.port}`, SEED);
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await proxy.close();
  await server.close();
});

async function joined(port: number, personId: string, doc?: TestClient["doc"]): Promise<TestClient> {
  const client = connect(port, personId, BOARD, doc);
  clients.push(client);
  await client.until(client.isSynced);
  return client;
}

const behind = (): number => Number(new URL(proxy.origin).port);

function write(client: TestClient, id: string, word: string): void {
  const text = cardText(client.doc, id, "text");
  if (text) text.insert(text.length, word);
  else createCard(client.doc, { id, kind: "message", createdAt: 1, title: id, text: word });
}

const textIn = (client: TestClient, id: string): string => cardText(client.doc, id, "text")?.toJSON() ?? "";
const isSaved = (client: TestClient): boolean => client.isSynced() && client.durable() === client.sent();

/** Both have what both wrote, and the server has said so. */
async function converged(one: TestClient, other: TestClient, words: number): Promise<void> {
  const whole = Array.from({ length: words }, (_, index) => `w${index};`).join("");
  for (const client of [one, other])
    await client.until(
      () => textIn(client, "card-of-anna") === whole && textIn(client, "card-of-berta") === whole,
    );
  await one.until(() => isSaved(one));
  assert.equal(one.doc.store.pendingStructs, null);
}

describe(`the data plane on a bad network, seed ${SEED}`, () => {
  it("[SY6] two sides that hear nothing of each other for a moment lose nothing and meet again within 2 s", async () => {
    const anna = await joined(behind(), "anna");
    const berta = await joined(server.port, "berta");
    write(anna, "card-of-anna", "w0;");
    write(berta, "card-of-berta", "w0;");
    await anna.until(() => isSaved(anna) && textIn(anna, "card-of-berta") !== "");
    proxy.partition();
    for (let word = 1; word < 40; word += 1) {
      write(anna, "card-of-anna", `w${word};`);
      write(berta, "card-of-berta", `w${word};`);
    }
    await berta.until(() => isSaved(berta));
    assert.equal(textIn(anna, "card-of-berta"), "w0;");
    assert.equal(isSaved(anna), false);
    const healedMs = performance.now();
    proxy.heal();
    await converged(anna, berta, 40);
    assert.ok(performance.now() - healedMs < 2_000);
  });

  it("[SY6] nor when it lasts until both have given the connection up", async () => {
    const anna = await joined(behind(), "anna");
    const berta = await joined(server.port, "berta");
    proxy.partition();
    proxy.cut();
    await anna.until(() => !anna.isSynced());
    for (let word = 0; word < 40; word += 1) {
      write(anna, "card-of-anna", `w${word};`);
      write(berta, "card-of-berta", `w${word};`);
    }
    await berta.until(() => isSaved(berta));
    const healedMs = performance.now();
    proxy.heal();
    await converged(anna, berta, 40);
    assert.ok(performance.now() - healedMs < 2_000);
  });

  it("[SY3] never says that something is saved whose receipt was lost, and counts it once when it comes again", async () => {
    const anna = await joined(behind(), "anna");
    const berta = await joined(server.port, "berta");
    proxy.frames("down", "drop");
    write(anna, "card-of-anna", "w0;");
    await berta.until(() => textIn(berta, "card-of-anna") === "w0;");
    assert.equal(isSaved(anna), false);
    proxy.cut();
    proxy.heal();
    await anna.until(() => isSaved(anna));
    assert.equal(textIn(berta, "card-of-anna"), "w0;");
  });

  it("[SY2] never says that something is saved that did not arrive", async () => {
    const anna = await joined(behind(), "anna");
    const berta = await joined(server.port, "berta");
    proxy.frames("up", "drop");
    write(anna, "card-of-anna", "w0;");
    write(berta, "card-of-berta", "w0;");
    await anna.until(() => textIn(anna, "card-of-berta") === "w0;");
    assert.equal(isSaved(anna), false);
    assert.equal(textIn(berta, "card-of-anna"), "");
    proxy.cut();
    proxy.heal();
    await converged(anna, berta, 1);
  });

  it("[SY9] a connection that died without a word, and closes late, leaves the new one alone", async () => {
    const before = await joined(behind(), "anna");
    before.provider.awareness.setLocalState({ cursor: 1 });
    const berta = await joined(server.port, "berta");
    const states = (): unknown => berta.provider.awareness.getStates().get(before.doc.clientID)?.["cursor"];
    await berta.until(() => states() === 1);
    proxy.partition();
    // The same tab comes again on another network, while the server takes the old connection for open.
    const again = await joined(server.port, "anna", before.doc);
    again.provider.awareness.setLocalState({ cursor: 2 });
    write(again, "card-of-anna", "w0;");
    await berta.until(() => textIn(berta, "card-of-anna") === "w0;" && states() === 2);
    before.provider.shouldConnect = false;
    proxy.cut();
    write(again, "card-of-anna", "w1;");
    await again.until(() => isSaved(again));
    await berta.until(() => textIn(berta, "card-of-anna") === "w0;w1;");
    assert.equal(states(), 2);
  });

  it("[SY1] frames that come twice, late or in another order end in the same content for all", async () => {
    const anna = await joined(behind(), "anna");
    const berta = await joined(server.port, "berta");
    // In another order they would not be what the protocol calls a connection: closed 4400.
    proxy.frames("up", "twice");
    proxy.frames("down", "shuffle");
    for (let word = 0; word < 150; word += 1) {
      write(anna, "card-of-anna", `w${word};`);
      write(berta, "card-of-berta", `w${word};`);
      if (word % 10 === 9) await berta.until(() => isSaved(berta));
    }
    assert.ok(proxy.disturbed() > 10, `${proxy.disturbed()} frames were disturbed`);
    proxy.cut();
    proxy.heal();
    await converged(anna, berta, 150);
    assert.equal(berta.closeCode(), null);
    assert.deepEqual(server.complaints, []);
  });

  it("[SY1] slow frames come in order", async () => {
    const anna = await joined(behind(), "anna");
    const berta = await joined(server.port, "berta");
    proxy.frames("up", "slow");
    proxy.frames("down", "slow");
    for (let word = 0; word < 20; word += 1) {
      write(anna, "card-of-anna", `w${word};`);
      write(berta, "card-of-berta", `w${word};`);
    }
    await converged(anna, berta, 20);
  });
});
