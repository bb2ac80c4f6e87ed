import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as Y from "yjs";
import { makeCluster, renameCluster } from "#lib/board/clustering.ts";
import type { Clustering } from "#lib/board/clusters.ts";
import { setLeftOut } from "#lib/board/overlay.ts";
import { createClusterFeed } from "./cluster-feed.ts";

function aFeed(doc: Y.Doc) {
  const tellings: Clustering[] = [];
  let onTold: () => void = () => {};
  const feed = createClusterFeed({
    doc,
    isSettled: () => true,
    tell(clustering) {
      tellings.push(clustering);
      onTold();
      return 0;
    },
  });
  return {
    feed,
    tellings,
    next: () => new Promise<void>((resolve) => (onTold = resolve)),
  };
}

describe("createClusterFeed", () => {
  it("[SY15] tells the first change at once and the following ones together", async () => {
    const doc = new Y.Doc();
    const { feed, tellings, next } = aFeed(doc);
    makeCluster(doc, "cluster-1", "Zeit", ["room-one/card-one"]);
    feed.settled();
    assert.equal(tellings.length, 1);
    const second = next();
    for (const title of ["Z", "Ze", "Zeiten"]) {
      renameCluster(doc, "cluster-1", title);
      feed.settled();
    }
    assert.equal(tellings.length, 1);
    assert.equal(feed.isBehind(), true);
    await second;
    assert.deepEqual(
      tellings.map(({ clusters }) => clusters[0]?.title),
      ["Zeit", "Zeiten"],
    );
    assert.deepEqual(feed.told(), tellings[1]);
    assert.equal(feed.isBehind(), false);
    feed.close();
  });

  it("tells nothing of what is no cluster and no merge, and nothing that looks as before", () => {
    const doc = new Y.Doc();
    makeCluster(doc, "cluster-1", "Zeit", []);
    const { feed, tellings } = aFeed(doc);
    setLeftOut(doc, "room-one/card-one", true);
    feed.settled();
    doc.getMap("order").set("room-one/card-one", 5);
    feed.settled();
    assert.deepEqual(tellings, []);
    feed.close();
  });
});
