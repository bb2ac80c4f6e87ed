import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { makeCluster, mergeCards, renameCluster } from "#lib/board/clustering.ts";
import { NO_CLUSTERING } from "#lib/board/clusters.ts";
import {
  connectSocket,
  createWorkshop,
  joinWorkshop,
  openDocument,
  startServer,
  type TestServer,
  type TestSocket,
  until,
} from "./app.fixture.ts";

let server: TestServer;
let origin: string;
before(async () => {
  server = await startServer();
  origin = server.origin;
});
const open: (() => void)[] = [];
after(async () => {
  for (const close of open) close();
  await server.close();
});

async function enter(token: string): Promise<TestSocket> {
  const client = await connectSocket(origin, token);
  open.push(() => void client.socket.disconnect());
  return client;
}

/** A workshop with a moderator and two participants, and the documentation as the moderator holds it. */
async function aWorkshop() {
  const created = await createWorkshop(origin);
  const moderator = await enter(created.token);
  const entries = [
    await joinWorkshop(origin, created.joinCode, "Anna"),
    await joinWorkshop(origin, created.joinCode, "Berta"),
  ] as const;
  const anna = await enter(entries[0].token);
  const { doc, close } = await openDocument(origin, created.workshopId, created.token, "documentation");
  open.push(close);
  return { created, moderator, entries, anna, doc };
}

describe("clusters over the control plane", () => {
  it("[CO16] are told to a participant on connecting and after each change, while the documentation is not shown", async () => {
    const { moderator, anna, entries, doc } = await aWorkshop();
    const plenary = moderator.snapshots[0]?.state.rooms[0]?.id ?? "";
    const hidden = await moderator.send("settings.change", { documentationVisible: false });
    assert.equal(hidden.ok, true);
    await until(() => anna.clusters.length === 1, "that there are none");
    assert.deepEqual(anna.clusters[0], NO_CLUSTERING);
    makeCluster(doc, "cluster-1", "Zeit", [`${plenary}/card-01`]);
    mergeCards(doc, [`${plenary}/card-02`], `${plenary}/card-01`);
    const expected = {
      clusters: [{ id: "cluster-1", title: "Zeit", cards: [`${plenary}/card-01`] }],
      merged: { [`${plenary}/card-02`]: `${plenary}/card-01` },
    };
    await until(() => Object.keys(anna.clusters.at(-1)?.merged ?? {}).length === 1, "cluster and merge");
    assert.deepEqual(anna.clusters.at(-1), expected);
    const berta = await enter(entries[1].token);
    await until(() => berta.clusters.length === 1, "the clusters on connecting");
    assert.deepEqual(berta.clusters[0], expected);
    renameCluster(doc, "cluster-1", "Verlässliche Zeiten");
    await until(() => berta.clusters.length === 2, "the new title");
    assert.equal(berta.clusters[1]?.clusters[0]?.title, "Verlässliche Zeiten");
  });

  it("[CO16] name no card of another group while groups work, and all again afterwards", async () => {
    const { moderator, anna, entries, doc } = await aWorkshop();
    const begun = await moderator.send("round.begin", {
      rooms: [{ name: "Hafen" }, { name: "Wald" }],
      assignment: {
        kind: "manual",
        members: { [entries[0].personId]: 0, [entries[1].personId]: 1 },
      },
    });
    assert.equal(begun.ok, true);
    await until(() => anna.events.some(({ event }) => event?.name === "round-opened"), "the round");
    const opened = anna.events.find(({ event }) => event?.name === "round-opened")?.event;
    const rooms = opened?.name === "round-opened" ? opened.rooms.map(({ id }) => id) : [];
    const [own = "", other = ""] = rooms;
    makeCluster(doc, "cluster-1", "Zeit", [`${own}/card-01`, `${other}/card-02`]);
    makeCluster(doc, "cluster-2", "Geld", [`${other}/card-03`]);
    mergeCards(doc, [`${other}/card-04`], `${own}/card-01`);
    await until(() => moderator.clusters.at(-1)?.clusters.length === 2, "all for moderation");
    await until(() => anna.clusters.at(-1)?.clusters.length === 1, "what is hers");
    assert.equal(JSON.stringify(anna.clusters).includes(other), false);
    const closed = await moderator.send("round.close", { graceSeconds: 0 });
    assert.equal(closed.ok, true);
    await until(() => anna.clusters.at(-1)?.clusters.length === 2, "all afterwards");
    assert.deepEqual(anna.clusters.at(-1)?.merged, { [`${other}/card-04`]: `${own}/card-01` });
  });
});
