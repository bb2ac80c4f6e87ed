import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { NO_CLUSTERING, type Clustering } from "#lib/board/clusters.ts";
import type { Watcher } from "./card-watch.ts";
import { createClusterWatch } from "./cluster-watch.ts";

const TWO: Clustering = {
  clusters: [
    { id: "cluster-1", title: "Zeit", cards: ["one/a", "two/b"], sources: [{ id: "cluster-9", title: "" }] },
    { id: "cluster-2", title: "Geld", cards: ["two/c"] },
  ],
  merged: { "two/d": "one/a" },
};
const OF_ONE: Clustering = { clusters: [{ id: "cluster-1", title: "Zeit", cards: ["one/a"] }], merged: {} };

/** A watch whose documents and connections the test holds in its hand. */
function aWatch(clustering: Clustering) {
  const messages: { readonly to: readonly string[]; readonly clustering: Clustering }[] = [];
  const state = { clustering, reads: 0 };
  let bytes = 0;
  const watch = createClusterWatch({
    read: async (_workshopId, take) => {
      state.reads += 1;
      take(state.clustering);
    },
    send(watchers, told) {
      messages.push({ to: watchers.map(({ id }) => id), clustering: told });
      bytes += watchers.length * JSON.stringify(told).length;
    },
    bytesOut: () => bytes,
    logger: { info() {}, warn() {}, error() {} },
  });
  return { watch, state, told: () => messages.splice(0) };
}

function aWatcher(id: string): Watcher & { lagging: boolean } {
  return {
    id,
    takesPatches: false,
    lagging: false,
    isLagging() {
      return this.lagging;
    },
  };
}

const BOTH = new Set(["one", "two"]);

describe("createClusterWatch", () => {
  it("[CO17] tells all who come at once, made once for those who may read the same", async () => {
    const { watch, state, told } = aWatch(TWO);
    for (let count = 0; count < 50; count += 1)
      watch.follow(aWatcher(`w${count}`), "w", count < 30 ? BOTH : new Set(["one"]));
    await nextTurn();
    const messages = told();
    assert.deepEqual(
      messages.map(({ to }) => to.length),
      [30, 20],
    );
    assert.equal(state.reads, 1);
    assert.deepEqual(messages[1]?.clustering, OF_ONE);
    watch.close();
  });

  it("[CO16] tells it again to whoever may read other rooms than before, and to nobody else", async () => {
    const { watch, told } = aWatch(TWO);
    const [anna, berta] = [aWatcher("anna"), aWatcher("berta")];
    watch.follow(anna, "w", BOTH);
    watch.follow(berta, "w", BOTH);
    await nextTurn();
    told();
    watch.follow(anna, "w", new Set(["one"]));
    await nextTurn();
    assert.deepEqual(told(), [{ to: ["anna"], clustering: OF_ONE }]);
    watch.close();
  });

  it("tells what changed to all of the workshop, and answers how much that put out", async () => {
    const { watch, told } = aWatch(NO_CLUSTERING);
    const [anna, other] = [aWatcher("anna"), aWatcher("other")];
    watch.follow(anna, "w", BOTH);
    watch.follow(other, "elsewhere", BOTH);
    await nextTurn();
    told();
    assert.ok(watch.tell({ workshopId: "w", clustering: TWO }) > 0);
    assert.equal(watch.tell({ workshopId: "nowhere", clustering: TWO }), 0);
    const [message, ...more] = told();
    assert.deepEqual(message?.to, ["anna"]);
    assert.equal(message.clustering.clusters[0]?.sources, undefined);
    assert.deepEqual(more, []);
    watch.leave(anna, "w");
    assert.equal(watch.tell({ workshopId: "w", clustering: TWO }), 0);
    watch.close();
  });

  it("[CO17] tells nothing to whoever does not read, and the last state once they do", async () => {
    const { watch, state, told } = aWatch(NO_CLUSTERING);
    const anna = aWatcher("anna");
    watch.follow(anna, "w", BOTH);
    await nextTurn();
    told();
    anna.lagging = true;
    watch.tell({ workshopId: "w", clustering: OF_ONE });
    state.clustering = TWO;
    watch.tell({ workshopId: "w", clustering: TWO });
    assert.deepEqual(told(), []);
    anna.lagging = false;
    let messages = told();
    const endMs = Date.now() + 5_000;
    for (; messages.length === 0 && Date.now() < endMs; messages = told())
      await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(messages.length, 1);
    assert.equal(messages[0]?.clustering.clusters.length, 2);
    watch.close();
  });
});
