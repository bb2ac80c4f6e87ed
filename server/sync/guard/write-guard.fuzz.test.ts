import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import * as Y from "yjs";
import { createGuardedServer, createReplica, encodeForged } from "./guard.fixture.ts";
import type { ForgedItem, ForgedRange, GuardedServer, Replica, Scope } from "./guard.fixture.ts";
import { BOARD, DOCUMENTATION } from "./shape.ts";
import type { Shape } from "./shape.ts";

/** FUZZ_RUNS=1000 for a long night. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 1);

interface Step {
  readonly who: number;
  readonly what: (typeof BOARD_STEPS)[number] | (typeof TEXT_STEPS)[number] | (typeof NETWORK_STEPS)[number];
  readonly a: number;
  readonly b: number;
}

const BOARD_STEPS = [
  "card",
  "type",
  "erase",
  "set",
  "unset",
  "link",
  "hide",
  "add-text",
  "undo",
  "redo",
  "paste",
] as const;
const TEXT_STEPS = [
  "paragraph",
  "write",
  "cut",
  "format",
  "unformat",
  "drop",
  "choose",
  "undo",
  "redo",
] as const;
const NETWORK_STEPS = ["send", "send", "fetch", "fetch", "break", "join", "resend"] as const;

function steps(kinds: readonly Step["what"][], maxLength: number): fc.Arbitrary<Step[]> {
  const step = fc.record({
    who: fc.nat(2),
    what: fc.constantFrom(...kinds, ...NETWORK_STEPS),
    a: fc.nat(1000),
    b: fc.nat(1000),
  });
  return fc.array(step, { maxLength, size: "max" });
}

describe("createWriteGuard", () => {
  it("[GD5] lets everything through that stock replicas do on a board, and changes none of it", () => {
    fc.assert(
      fc.property(steps(BOARD_STEPS, 160), (all) => {
        const world = createWorld(BOARD, boardOf);
        for (const step of all) play(world, step);
        settle(world);
      }),
      { numRuns: 60 * RUNS },
    );
  });

  it("[GD5] lets everything through that an editor does to the written part", () => {
    fc.assert(
      fc.property(steps(TEXT_STEPS, 160), (all) => {
        const world = createWorld(DOCUMENTATION, textsOf);
        for (const step of all) play(world, step);
        settle(world);
      }),
      { numRuns: 60 * RUNS },
    );
  });

  it("[GD1] survives any bytes that look almost like an update", () => {
    fc.assert(
      fc.property(
        steps(BOARD_STEPS, 60),
        fc.array(damage(), { maxLength: 60, size: "max" }),
        (all, damages) => {
          const world = createWorld(BOARD, boardOf);
          const seen: Uint8Array[] = [Uint8Array.of(0, 0)];
          for (const step of all) {
            play(world, step, (update) => seen.push(update));
            const { at, how, byte, which } = damages[seen.length % Math.max(1, damages.length)] ?? NO_DAMAGE;
            attack(world, damaged(seen[which % seen.length] ?? Uint8Array.of(), at, how, byte));
          }
          settle(world);
        },
      ),
      { numRuns: 100 * RUNS },
    );
  });

  it("[GD2] survives structs that lie and lean where nobody's would", () => {
    fc.assert(
      fc.property(
        steps(BOARD_STEPS, 60),
        fc.array(forgery(), { maxLength: 120, size: "max" }),
        (all, lies) => {
          const world = createWorld(BOARD, boardOf);
          lies.forEach((lie, index) => {
            const step = all[index % Math.max(1, all.length)];
            if (step) play(world, step);
            attack(world, forge(world.server.doc, lie));
          });
          settle(world);
        },
      ),
      { numRuns: 100 * RUNS },
    );
  });
});

function boardOf(doc: Y.Doc): Y.Map<unknown>[] {
  return [doc.getMap("cards")];
}

function textsOf(doc: Y.Doc): (Y.XmlFragment | Y.Map<unknown>)[] {
  return [doc.getXmlFragment("results"), doc.getMap("leftOut")];
}

interface World {
  readonly shape: Shape;
  readonly server: GuardedServer;
  /** Receives what honest people send, unguarded: what the server must look like if nobody attacks. */
  readonly reference: Y.Doc;
  readonly replicas: readonly Replica[];
  attacked: boolean;
}

function createWorld(shape: Shape, scope: Scope): World {
  const people = ["anna", "berta", "carla"].map((person, index) => [1000 + index * 7, person] as const);
  return {
    shape,
    attacked: false,
    server: createGuardedServer(shape, people),
    reference: new Y.Doc(),
    replicas: people.map(([clientId, person]) => createReplica(person, clientId, scope)),
  };
}

function play(world: World, step: Step, onSent: (update: Uint8Array) => void = () => {}): void {
  const replica = world.replicas[step.who];
  assert.ok(replica);
  switch (step.what) {
    case "send": {
      const update = replica.out.shift();
      if (update) send(world, replica, update, onSent);
      return;
    }
    case "resend": {
      // A stock client that repeats everything it has.
      if (replica.online && replica.out.length === 0)
        send(world, replica, Y.encodeStateAsUpdate(replica.doc), onSent);
      return;
    }
    case "fetch": {
      const delta = replica.incoming.shift();
      if (delta) Y.applyUpdate(replica.doc, delta, "server");
      return;
    }
    case "break":
      replica.online = false;
      replica.out.length = 0;
      replica.incoming.length = 0;
      return;
    case "join":
      if (!replica.online) rejoin(world, replica, step.a % 2 === 0, onSent);
      return;
    default:
      edit(replica, step);
  }
}

function send(
  world: World,
  replica: Replica,
  update: Uint8Array,
  onSent: (update: Uint8Array) => void,
): void {
  onSent(update);
  const { verdict, delta } = world.server.receive(update, replica.personId);
  assert.ok(
    verdict.kind === "apply" || verdict.kind === "known",
    `${replica.personId} is honest, but: ${verdict.kind}`,
  );
  Y.applyUpdate(world.reference, update);
  relay(world, delta);
}

function relay(world: World, delta: Uint8Array | null): void {
  if (!delta) return;
  Y.applyUpdate(world.reference, delta);
  for (const replica of world.replicas) if (replica.online) replica.incoming.push(delta);
}

/** The handshake of a reconnection; `early`: the client types before it has the answer. */
function rejoin(world: World, replica: Replica, early: boolean, onSent: (update: Uint8Array) => void): void {
  replica.online = true;
  const asked = Y.encodeStateVector(world.server.doc);
  const answer = Y.encodeStateAsUpdate(world.server.doc, Y.encodeStateVector(replica.doc));
  if (early) {
    edit(replica, { who: 0, what: world.shape === BOARD ? "card" : "paragraph", a: 1, b: 1 });
    // It may lean on what the server lacks: then it is a gap, and the step 2 brings it.
    for (const update of replica.out.splice(0)) {
      const { verdict, delta } = world.server.receive(update, replica.personId);
      assert.ok(verdict.kind !== "malformed" && verdict.kind !== "denied", verdict.kind);
      relay(world, delta);
    }
  }
  Y.applyUpdate(replica.doc, answer, "server");
  send(world, replica, Y.encodeStateAsUpdate(replica.doc, asked), onSent);
  replica.out.length = 0;
}

/** Everybody sends and fetches all there is; then all must look the same, now and after a restart. */
function settle(world: World): void {
  for (const replica of world.replicas) {
    for (const update of replica.out.splice(0)) send(world, replica, update, () => {});
    if (!replica.online) rejoin(world, replica, false, () => {});
  }
  for (const replica of world.replicas) {
    for (const delta of replica.incoming.splice(0)) Y.applyUpdate(replica.doc, delta, "server");
    assert.equal(replica.doc.store.pendingStructs, null);
  }
  // Whoever may write in a text can also make replicas order what is there differently; what there is must be the same.
  const look = world.attacked ? lookUnordered : lookExactly;
  const expected = look(world.server.doc);
  const restarted = new Y.Doc();
  Y.applyUpdate(restarted, Y.encodeStateAsUpdate(world.server.doc));
  assert.deepEqual(look(restarted), expected, "after a restart");
  for (const { doc, personId } of world.replicas) assert.deepEqual(look(doc), expected, personId);
  assert.deepEqual(look(world.reference), expected, "a replica that sees everything");
}

function attack(world: World, update: Uint8Array): void {
  const before = Y.decodeStateVector(Y.encodeStateVector(world.server.doc));
  const { delta } = world.server.receive(update, "mallory");
  world.attacked ||= delta !== null;
  for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(world.server.doc))) {
    if (world.server.authors.get(client) !== "mallory")
      assert.equal(clock, before.get(client), "writes as another");
  }
  const roots = [...world.server.doc.share.keys()];
  assert.ok(
    roots.every((root) => root === "cards"),
    `roots: ${roots.join()}`,
  );
  assert.doesNotThrow(() => JSON.stringify(world.server.doc.getMap("cards")));
  relay(world, delta);
}

function lookUnordered(doc: Y.Doc): object {
  const sorted = (_key: string, value: unknown): unknown =>
    typeof value === "string" ? Array.from(value).sort().join("") : value;
  return JSON.parse(JSON.stringify(lookExactly(doc), sorted));
}

function lookExactly(doc: Y.Doc): object {
  return {
    cards: doc.getMap("cards").toJSON(),
    results: doc.getXmlFragment("results").toJSON(),
    leftOut: doc.getMap("leftOut").toJSON(),
  };
}

function edit(replica: Replica, { what, a, b }: Step): void {
  const { doc, undo } = replica;
  const cards = doc.getMap("cards");
  const ids = [...cards.keys()].sort();
  const found = cards.get(ids[a % Math.max(1, ids.length)] ?? "");
  const card = found instanceof Y.Map ? found : undefined;
  const text = card?.get("title");
  const results = doc.getXmlFragment("results");
  const paragraph = results.length === 0 ? undefined : results.get(a % results.length);
  const words = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
  switch (what) {
    case "card":
      doc.transact(() => {
        const made = new Y.Map<unknown>();
        made.set("kind", "offer");
        made.set("title", new Y.Text("Karte"));
        made.set("partners", new Y.Map());
        cards.set(`card-${replica.personId}-${cards.size}-${a}`, made);
      });
      return;
    case "type":
      if (text instanceof Y.Text) text.insert(b % (text.length + 1), ["a", "öß", "🏘️", "xyz"][b % 4] ?? "");
      return;
    case "paste":
      if (text instanceof Y.Text)
        text.insert(b % (text.length + 1), "Lorem ipsum dolor ".repeat(1 + (b % 5)));
      return;
    case "erase":
      if (text instanceof Y.Text && text.length > 0) text.delete(b % text.length, 1);
      return;
    case "set":
      card?.set(
        ["category", "hidden", "ring"][b % 3] ?? "",
        [a, "x", true, null, { deep: [1, { er: "ß" }] }][b % 5],
      );
      return;
    case "unset":
      card?.delete(["category", "hidden", "ring"][b % 3] ?? "");
      return;
    case "link": {
      const partners = card?.get("partners");
      if (partners instanceof Y.Map) partners.set(`room-01/card-${b % 5}`, true);
      return;
    }
    case "hide":
      card?.set("hidden", b % 2 === 0);
      return;
    case "add-text":
      if (card && !card.has("text")) card.set("text", new Y.Text("neu"));
      return;
    case "undo":
      undo.undo();
      return;
    case "redo":
      undo.redo();
      return;
    case "paragraph": {
      const made = new Y.XmlElement("paragraph");
      made.insert(0, [new Y.XmlText("Absatz")]);
      made.setAttribute("level", String(b));
      results.insert(b % (results.length + 1), [made]);
      return;
    }
    case "write":
      if (words instanceof Y.XmlText) words.insert(b % (words.length + 1), "wort");
      return;
    case "cut":
      if (words instanceof Y.XmlText && words.length > 1) words.delete(b % (words.length - 1), 1 + (b % 2));
      return;
    case "format":
    case "unformat":
      if (words instanceof Y.XmlText && words.length > 1) {
        const from = b % (words.length - 1);
        const mark = a % 2 === 0 ? "bold" : "italic";
        words.format(from, 1 + (a % (words.length - from)), { [mark]: what === "format" ? {} : null });
      }
      return;
    case "drop":
      if (results.length > 0) results.delete(b % results.length, 1);
      return;
    case "choose":
      doc.getMap("leftOut").set(`room-01/card-${a % 4}`, true);
      return;
    default:
      throw new Error(`no such step: ${what}`);
  }
}

interface Damage {
  readonly at: number;
  readonly how: "flip" | "cut" | "insert" | "remove" | "double";
  readonly byte: number;
  readonly which: number;
}

const NO_DAMAGE: Damage = { at: 0, how: "flip", byte: 1, which: 0 };

function damage(): fc.Arbitrary<Damage> {
  return fc.record({
    at: fc.nat(10_000),
    how: fc.constantFrom("flip", "flip", "flip", "cut", "insert", "remove", "double"),
    byte: fc.nat(255),
    which: fc.nat(10_000),
  });
}

function damaged(update: Uint8Array, at: number, how: Damage["how"], byte: number): Uint8Array {
  const bytes = [...update];
  const index = at % (bytes.length + 1);
  if (how === "flip") bytes[index] = byte;
  else if (how === "cut") bytes.length = index;
  else if (how === "insert") bytes.splice(index, 0, byte);
  else if (how === "remove") bytes.splice(index, 1);
  else bytes.splice(index, 0, ...bytes.slice(index, index + 8));
  return Uint8Array.from(bytes);
}

interface Lie {
  readonly items: readonly {
    readonly origin: number;
    readonly right: number;
    readonly parent: number;
    readonly key: number;
    readonly content: number;
    readonly client: number;
    readonly skew: number;
  }[];
  readonly ranges: readonly { readonly of: number; readonly length: number }[];
}

function forgery(): fc.Arbitrary<Lie> {
  const number = fc.nat(100_000);
  return fc.record({
    items: fc.array(
      fc.record({
        origin: number,
        right: number,
        parent: number,
        key: number,
        content: number,
        client: number,
        skew: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, -1),
      }),
      { maxLength: 3 },
    ),
    ranges: fc.array(fc.record({ of: number, length: fc.integer({ min: 1, max: 3 }) }), { maxLength: 1 }),
  });
}

/** From numbers to references into what the document holds, most of them nearly right. */
function forge(doc: Y.Doc, lie: Lie): Uint8Array {
  const ids: { client: number; clock: number }[] = [];
  for (const [client, structs] of doc.store.clients) {
    for (const struct of structs) ids.push({ client, clock: struct.id.clock + (struct.length > 1 ? 1 : 0) });
  }
  const pick = (number: number): { client: number; clock: number } | null =>
    number % 3 === 0 ? null : (ids[number % Math.max(1, ids.length)] ?? null);
  const used = new Set<number>();
  const items: ForgedItem[] = [];
  for (const { origin, right, parent, key, content, client: chosen, skew } of lie.items) {
    const client = [666, 667, 1000][chosen % 3] ?? 666;
    if (used.has(client)) continue;
    used.add(client);
    items.push({
      client,
      clock: Math.max(0, Y.getState(doc.store, client) + skew),
      origin: pick(origin),
      rightOrigin: pick(right),
      parent: parent % 4 === 0 ? (["cards", "votes"][parent % 2] ?? "cards") : (pick(parent) ?? "cards"),
      key: key % 2 === 0 ? (["title", "kind", "card-x", "__proto__"][key % 4] ?? null) : null,
      content: (
        [
          { kind: "string", text: "böse" },
          { kind: "string", text: "x" },
          { kind: "value", value: 7 },
          { kind: "type", ref: content % 7 },
          { kind: "deleted", length: 1 + (content % 3) },
          { kind: "collected", length: 1 + (content % 3) },
        ] as const
      )[content % 6] ?? { kind: "value", value: "" },
    });
  }
  const ranges: ForgedRange[] = lie.ranges.flatMap(({ of, length }) => {
    const id = pick(of);
    return id ? [{ ...id, length }] : [];
  });
  return encodeForged(items, ranges);
}
