import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { TestContext } from "node:test";
import { Awareness, applyAwarenessUpdate } from "y-protocols/awareness";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import type { Connection } from "./connection.ts";
import { createPresence } from "./presence.ts";

interface Entry {
  readonly client: number;
  readonly clock: number;
  readonly json: string;
}

/** Presence of one document, whose time the test holds in its hand; `moderator` is always shown. */
function aDocument(test: TestContext) {
  test.mock.timers.enable({ apis: ["setTimeout"] });
  let nowMs = 0;
  test.mock.method(performance, "now", () => nowMs);
  const shown = { all: true };
  const frames: Uint8Array[] = [];
  const presence = createPresence({
    relay: ({ message }) => void frames.push(message),
    mayBe: () => true,
    isShown: ({ personId }) => shown.all || personId === "moderator",
  });
  return {
    presence,
    shown,
    pass: (ms: number): void => {
      nowMs += ms;
      test.mock.timers.tick(ms);
    },
    frames: () => frames.splice(0),
  };
}

/** Presence asks nothing else of a connection. */
function aConnection(personId: string): Connection {
  return { personId } as Connection;
}

function says(...entries: readonly Entry[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { client, clock, json } of entries) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, json);
    }
  });
}

function said(message: Uint8Array | undefined): Entry[] {
  const decoder = decoding.createDecoder(message ?? Uint8Array.of(1, 1, 0));
  decoding.readVarUint(decoder);
  const body = decoding.createDecoder(decoding.readVarUint8Array(decoder));
  const entries: Entry[] = [];
  for (let left = decoding.readVarUint(body); left > 0; left -= 1) {
    const client = decoding.readVarUint(body);
    const clock = decoding.readVarUint(body);
    entries.push({ client, clock, json: decoding.readVarString(body) });
  }
  return entries;
}

/** What a stock client sees after these frames. */
function aWatcher(test: TestContext): { hear(messages: readonly Uint8Array[]): void; clients(): number[] } {
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState(null);
  test.after(() => awareness.destroy());
  return {
    hear(messages) {
      for (const message of messages) {
        const decoder = decoding.createDecoder(message);
        decoding.readVarUint(decoder);
        applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), "server");
      }
    },
    clients: () => [...awareness.getStates().keys()].sort((a, b) => a - b),
  };
}

describe("createPresence", () => {
  it("[SY10] tells thirty moving cursors in ten frames a second, the first of them at once", (test) => {
    const { presence, pass, frames } = aDocument(test);
    const people = Array.from({ length: 30 }, (_, index) => aConnection(`person-${index}`));
    let clock = 0;
    for (let ms = 0; ms < 10_000; ms += 20) {
      clock += 1;
      people.forEach((person, client) =>
        presence.receive(person, says({ client, clock, json: `{"cursor":${clock}}` })),
      );
      pass(20);
      if (ms === 0) assert.equal(frames().length, 1);
    }
    const told = frames();
    assert.ok(told.length >= 98 && told.length <= 101, `${told.length} frames in 10 s`);
    assert.equal(said(told[50]).length, 30);
    presence.close();
  });

  it("[SY10] shows a crowd nobody but moderation, and takes the others away when it becomes one", (test) => {
    const { presence, shown, pass, frames } = aDocument(test);
    const [anna, moderator] = [aConnection("anna"), aConnection("moderator")];
    const watcher = aWatcher(test);
    presence.receive(anna, says({ client: 1, clock: 1, json: '{"a":1}' }));
    presence.receive(moderator, says({ client: 2, clock: 1, json: '{"a":1}' }));
    pass(100);
    watcher.hear(frames());
    assert.deepEqual(watcher.clients(), [1, 2]);

    shown.all = false;
    presence.reconsider();
    pass(100);
    watcher.hear(frames());
    assert.deepEqual(watcher.clients(), [2]);
    for (let clock = 2; clock < 50; clock += 1) {
      presence.receive(anna, says({ client: 1, clock, json: `{"a":${clock}}` }));
      pass(50);
    }
    assert.deepEqual(frames(), []);
    assert.deepEqual(
      said(presence.everybody()?.message).map(({ client }) => client),
      [2],
    );

    shown.all = true;
    presence.reconsider();
    presence.receive(anna, says({ client: 1, clock: 50, json: '{"a":50}' }));
    pass(100);
    watcher.hear(frames());
    assert.deepEqual(watcher.clients(), [1, 2]);
    presence.close();
  });

  it("[SY10] tells whoever came in the very moment that somebody left", (test) => {
    const { presence, pass, frames } = aDocument(test);
    const anna = aConnection("anna");
    const watcher = aWatcher(test);
    presence.receive(anna, says({ client: 1, clock: 1, json: "{}" }));
    const everybody = presence.everybody();
    assert.ok(everybody);
    watcher.hear([everybody.message]);
    presence.leave(anna);
    pass(100);
    watcher.hear(frames());
    assert.deepEqual(watcher.clients(), []);
    assert.equal(presence.everybody(), null);
    presence.close();
  });

  it("[SY17] leaves somebody who came again alone when their old connection closes late", (test) => {
    const { presence, pass, frames } = aDocument(test);
    const watcher = aWatcher(test);
    const [old, fresh] = [aConnection("anna"), aConnection("anna")];
    presence.receive(old, says({ client: 1, clock: 3, json: "{}" }));
    // A reconnecting client repeats its state, with the same clock.
    presence.receive(fresh, says({ client: 1, clock: 3, json: "{}" }));
    presence.leave(old);
    pass(100);
    watcher.hear(frames());
    assert.deepEqual(watcher.clients(), [1]);
    presence.receive(fresh, says({ client: 1, clock: 4, json: '{"a":1}' }));
    pass(100);
    assert.equal(said(frames()[0])[0]?.clock, 4);
    presence.close();
  });

  it("[SY10] repeats what is only renewed once in five seconds", (test) => {
    const { presence, pass, frames } = aDocument(test);
    const people = Array.from({ length: 100 }, (_, index) => aConnection(`person-${index}`));
    people.forEach((person, client) => presence.receive(person, says({ client, clock: 0, json: "{}" })));
    pass(100);
    frames();
    for (let clock = 1; clock <= 4; clock += 1) {
      people.forEach((person, client) => {
        presence.receive(person, says({ client, clock, json: "{}" }));
        pass(150);
      });
    }
    assert.ok(frames().length <= 12, "in a minute");
    presence.close();
  });

  it("[SY10] forgets those who left long ago, however many there were", (test) => {
    const { presence, pass } = aDocument(test);
    for (let client = 1; client <= 5_000; client += 1) {
      const person = aConnection(`person-${client}`);
      presence.receive(person, says({ client, clock: 1, json: "{}" }));
      presence.leave(person);
      pass(20);
    }
    assert.equal(presence.personOf(1), undefined);
    assert.equal(presence.personOf(5_000), "person-5000");
    presence.close();
  });

  it("[SY10] refuses messages that are larger than all states together could be", (test) => {
    const { presence } = aDocument(test);
    const json = JSON.stringify({ a: "x".repeat(2_000) });
    const echo = Array.from({ length: 140 }, (_, client) => ({ client, clock: 1, json }));
    assert.equal(presence.receive(aConnection("anna"), says(...echo.slice(0, 100))), true);
    assert.equal(presence.receive(aConnection("anna"), says(...echo)), false);
    presence.close();
  });

  it("[SY10] takes one word of a client on itself per message, and no more entries than there are people", (test) => {
    const { presence, pass, frames } = aDocument(test);
    const own = Array.from({ length: 1_000 }, (_, index) => ({
      client: 7,
      clock: index + 1,
      json: `{"n":${index}}`,
    }));
    assert.equal(presence.receive(aConnection("anna"), says(...own)), true);
    pass(1_000);
    const [frame, ...more] = frames();
    assert.equal(more.length, 0);
    assert.deepEqual(said(frame), [{ client: 7, clock: 1, json: '{"n":0,"user":{"id":"anna"}}' }]);
    assert.equal(
      presence.receive(aConnection("anna"), says(...own, { client: 7, clock: 0, json: "{}" })),
      false,
    );
    presence.close();
  });
});
