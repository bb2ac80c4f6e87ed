import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Card } from "#lib/board/card.ts";
import type { CardsDelta } from "#lib/protocol/control.ts";
import type { CardNews } from "#server/ports.ts";
import { createCardWatch } from "./card-watch.ts";
import type { CardWatch, Watcher } from "./card-watch.ts";

const ROOM = "room-01";

function aCard(id: string, title: string, hidden = false): Card {
  const ref = `${ROOM}/${id}`;
  return { ref, id, roomId: ROOM, createdAt: 1, hidden, kind: "question", title, text: "" };
}

function news(changes: CardNews["changes"], removed: readonly string[] = []): CardNews {
  return { workshopId: "w", roomId: ROOM, changes, removed };
}

/** A watch whose documents and connections the test holds in its hand. */
function aWatch(cards: readonly Card[] = []) {
  const messages: { readonly to: readonly string[]; readonly delta: CardsDelta }[] = [];
  const state = { cards, reads: 0, broken: false };
  let bytes = 0;
  const watch: CardWatch = createCardWatch({
    read: async (_workshopId, _roomId, take) => {
      state.reads += 1;
      if (state.broken) throw new Error("unreadable");
      take(state.cards);
    },
    send(watchers, delta) {
      messages.push({ to: watchers.map(({ id }) => id), delta });
      bytes += watchers.length * JSON.stringify(delta).length;
    },
    bytesOut: () => bytes,
    logger: { info() {}, warn() {}, error() {} },
  });
  return { watch, state, messages, told: () => messages.splice(0) };
}

function aWatcher(id: string, takesPatches = false): Watcher & { lagging: boolean } {
  return {
    id,
    takesPatches,
    lagging: false,
    isLagging() {
      return this.lagging;
    },
  };
}

async function turns(): Promise<void> {
  for (let count = 0; count < 5; count += 1) await nextTurn();
}

describe("createCardWatch", () => {
  it("[CO8] sends a room whole, without the bin, made once for all who come at once", async () => {
    const { watch, state, told } = aWatch([aCard("a", "eins"), aCard("b", "weg", true)]);
    for (let count = 0; count < 50; count += 1) watch.follow(aWatcher(`w${count}`), "w", ROOM);
    await turns();
    const [message, ...more] = told();
    assert.deepEqual(more, []);
    assert.equal(message?.to.length, 50);
    assert.deepEqual(message.delta, {
      roomId: ROOM,
      changed: [aCard("a", "eins")],
      removed: [],
      reset: true,
    });
    assert.equal(state.reads, 1);
  });

  it("tells nothing of what changes before the room has come whole, and everything after", async () => {
    const { watch, told } = aWatch([aCard("a", "zwei")]);
    watch.follow(aWatcher("anna"), "w", ROOM);
    assert.equal(watch.tell(news([{ card: aCard("a", "zwei"), patch: null }])), 0);
    await turns();
    assert.equal(told().length, 1);
    assert.ok(
      watch.tell(news([{ card: aCard("a", "drei"), patch: { id: "a", set: { title: "drei" } } }])) > 0,
    );
    assert.deepEqual(told()[0]?.delta.changed, [aCard("a", "drei")]);
  });

  it("[CO13] sends patches to those who take them, and whole cards to the others", async () => {
    const { watch, told } = aWatch();
    watch.follow(aWatcher("anna"), "w", ROOM);
    watch.follow(aWatcher("berta", true), "w", ROOM);
    await turns();
    told();
    const patch = { id: "a", set: { title: "drei" } };
    watch.tell(
      news(
        [
          { card: aCard("a", "drei"), patch },
          { card: aCard("b", "neu"), patch: null },
          { card: aCard("c", "weg", true), patch: { id: "c", set: { hidden: true } } },
          { card: aCard("d", "zurück"), patch: { id: "d", set: { hidden: false } } },
        ],
        ["e"],
      ),
    );
    const whole = [aCard("a", "drei"), aCard("b", "neu"), aCard("d", "zurück")];
    assert.deepEqual(told(), [
      { to: ["anna"], delta: { roomId: ROOM, changed: whole, removed: ["e", "c"] } },
      {
        to: ["berta"],
        delta: { roomId: ROOM, changed: whole.slice(1), removed: ["e", "c"], patched: [patch] },
      },
    ]);
  });

  it("[CO13] leaves out whoever does not read, and sends the room whole when they have caught up", async (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const { watch, state, told } = aWatch([aCard("a", "eins")]);
    const slow = aWatcher("slow", true);
    watch.follow(slow, "w", ROOM);
    watch.follow(aWatcher("quick", true), "w", ROOM);
    await turns();
    told();
    slow.lagging = true;
    for (let count = 0; count < 1000; count += 1)
      watch.tell(news([{ card: aCard("a", `${count}`), patch: { id: "a", set: { title: `${count}` } } }]));
    assert.ok(told().every(({ to }) => to.length === 1 && to[0] === "quick"));
    test.mock.timers.tick(1000);
    await turns();
    assert.deepEqual(told(), [], "still does not read");

    slow.lagging = false;
    state.cards = [aCard("a", "999")];
    test.mock.timers.tick(1000);
    await turns();
    assert.deepEqual(told(), [
      { to: ["slow"], delta: { roomId: ROOM, changed: [aCard("a", "999")], removed: [], reset: true } },
    ]);
    watch.close();
  });

  it("[CO8] takes a room away from whoever may not read it any more, once, and tells them nothing more", async () => {
    const { watch, told } = aWatch([aCard("a", "eins"), aCard("b", "weg", true)]);
    const anna = aWatcher("anna");
    watch.follow(anna, "w", ROOM);
    await turns();
    told();
    watch.unfollow(anna, "w", ROOM);
    watch.tell(news([{ card: aCard("a", "zwei"), patch: null }]));
    await turns();
    watch.tell(news([{ card: aCard("a", "drei"), patch: null }]));
    assert.deepEqual(told(), [
      { to: ["anna"], delta: { roomId: ROOM, changed: [], removed: ["a", "b"], reset: true } },
    ]);
  });

  it("tries a room again that could not be read, and lets no other room wait for it", async (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const { watch, state, told } = aWatch([aCard("a", "eins")]);
    state.broken = true;
    watch.follow(aWatcher("anna"), "w", ROOM);
    await turns();
    assert.deepEqual(told(), []);
    state.broken = false;
    watch.follow(aWatcher("berta"), "w", "room-02");
    await turns();
    assert.equal(told()[0]?.to[0], "berta");
    test.mock.timers.tick(10_000);
    await turns();
    assert.equal(told()[0]?.to[0], "anna");
    watch.close();
  });

  it("forgets whoever has gone", async () => {
    const { watch, told } = aWatch();
    const anna = aWatcher("anna");
    watch.follow(anna, "w", ROOM);
    watch.leave(anna);
    await turns();
    assert.equal(watch.tell(news([{ card: aCard("a", "zwei"), patch: null }])), 0);
    assert.deepEqual(told(), []);
  });
});
