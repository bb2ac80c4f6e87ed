import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import * as Y from "yjs";
import { choicesIn } from "#lib/board/choices.ts";
import {
  CLUSTERING_RULES,
  dissolveCluster,
  makeCluster,
  mergeCards,
  mergeClusters,
} from "#lib/board/clustering.ts";
import { aLie, forge } from "./forgery.fixture.ts";
import { BOARD, DOCUMENTATION } from "./shape.ts";
import { createWorld, NETWORK_STEPS } from "./world.fixture.ts";
import type { Replica, Step, World } from "./world.fixture.ts";

/** FUZZ_RUNS=1000 for a long night. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 1);

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
  "cluster",
  "cluster",
  "merge",
  "dissolve",
  "undo",
  "redo",
] as const;
type BoardStep = (typeof BOARD_STEPS)[number];
type TextStep = (typeof TEXT_STEPS)[number];

/** Carla has cut what Anna formats at the same time: her replica clears the marks away while it takes them. */
const CLEARED_WHILE_TAKEN: Step<TextStep>[] = [
  { who: 2, what: "paragraph", a: 0, b: 0 },
  { who: 2, what: "send", a: 0, b: 0 },
  { who: 0, what: "fetch", a: 0, b: 0 },
  { who: 0, what: "format", a: 0, b: 576 },
  { who: 0, what: "cut", a: 0, b: 303 },
  { who: 0, what: "write", a: 0, b: 2 },
  { who: 2, what: "cut", a: 0, b: 111 },
];

function steps<Kind extends string>(kinds: readonly Kind[], maxLength: number): fc.Arbitrary<Step<Kind>[]> {
  const step = fc.record({
    who: fc.nat(2),
    what: fc.constantFrom(...kinds, ...NETWORK_STEPS),
    a: fc.nat(1000),
    b: fc.nat(1000),
  });
  return fc.array(step, { maxLength, size: "max" });
}

function aBoard(): World<BoardStep> {
  return createWorld<BoardStep>({
    shape: BOARD,
    scope: (doc) => [doc.getMap("cards")],
    edit: editBoard,
    first: "card",
  });
}

function aDocumentation(): World<TextStep> {
  return createWorld<TextStep>({
    shape: DOCUMENTATION,
    scope: (doc) => [doc.getXmlFragment("results"), ...choicesIn(doc)],
    edit: editTexts,
    first: "paragraph",
  });
}

describe("createWriteGuard", () => {
  it("[GD5] lets everything through that stock replicas do on a board, and changes none of it", () => {
    fc.assert(
      fc.property(steps(BOARD_STEPS, 160), (all) => {
        const world = aBoard();
        for (const step of all) world.play(step);
        world.settle();
      }),
      { numRuns: 60 * RUNS },
    );
  });

  it("[GD5] lets everything through that people do in the documentation", () => {
    fc.assert(
      fc.property(steps(TEXT_STEPS, 160), (all) => {
        const world = aDocumentation();
        for (const step of all) world.play(step);
        world.settle();
      }),
      { numRuns: 60 * RUNS, examples: [[CLEARED_WHILE_TAKEN]] },
    );
  });

  it("[GD1] survives any bytes that look almost like an update", () => {
    fc.assert(
      fc.property(
        steps(BOARD_STEPS, 60),
        fc.array(aDamage(), { minLength: 1, maxLength: 60, size: "max" }),
        (all, damages) => {
          const world = aBoard();
          const seen: Uint8Array[] = [Uint8Array.of(0, 0)];
          all.forEach((step, index) => {
            world.play(step, (update) => seen.push(update));
            const damage = damages[index % damages.length];
            const update = damage && seen[damage.which % seen.length];
            if (update) attack(world, damaged(update, damage));
          });
          world.settle();
        },
      ),
      { numRuns: 100 * RUNS },
    );
  });

  it("[GD8] lets nothing into clusters and merges but what belongs there, whatever structs are forged", () => {
    fc.assert(
      fc.property(steps(TEXT_STEPS, 60), fc.array(aLie(), { maxLength: 120, size: "max" }), (all, lies) => {
        const world = aDocumentation();
        lies.forEach((lie, index) => {
          const step = all[index % Math.max(1, all.length)];
          if (step) world.play(step);
          world.attack(forge(world.server.doc, lie), "mallory");
          for (const [root, { isEntry }] of Object.entries(CLUSTERING_RULES))
            for (const [key, value] of world.server.doc.getMap(root)) assert.ok(isEntry(key, value), key);
        });
        world.settle();
      }),
      { numRuns: 100 * RUNS },
    );
  });

  it("[GD2] survives structs that lie and lean where nobody's would", () => {
    fc.assert(
      fc.property(steps(BOARD_STEPS, 60), fc.array(aLie(), { maxLength: 120, size: "max" }), (all, lies) => {
        const world = aBoard();
        lies.forEach((lie, index) => {
          const step = all[index % Math.max(1, all.length)];
          if (step) world.play(step);
          attack(world, forge(world.server.doc, lie));
        });
        world.settle();
      }),
      { numRuns: 100 * RUNS },
    );
  });
});

function attack(world: World<BoardStep>, update: Uint8Array): void {
  const { doc, authors } = world.server;
  const before = Y.decodeStateVector(Y.encodeStateVector(doc));
  world.attack(update, "mallory");
  for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(doc))) {
    if (authors.get(client) !== "mallory") assert.equal(clock, before.get(client), "writes as another");
  }
  assert.deepEqual(
    [...doc.share.keys()].filter((root) => root !== "cards"),
    [],
    "makes a root",
  );
  assert.doesNotThrow(() => JSON.stringify(doc.getMap("cards")));
}

function editBoard({ doc, undo, personId }: Replica, what: BoardStep, a: number, b: number): void {
  const cards = doc.getMap("cards");
  const ids = [...cards.keys()].sort();
  const found = cards.get(ids[a % Math.max(1, ids.length)] ?? "");
  const card = found instanceof Y.Map ? found : undefined;
  const text = card?.get("title");
  switch (what) {
    case "card":
      doc.transact(() => {
        const made = new Y.Map<unknown>();
        made.set("kind", "offer");
        made.set("title", new Y.Text("Karte"));
        made.set("partners", new Y.Map());
        cards.set(`card-${personId}-${cards.size}-${a}`, made);
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
  }
}

function editTexts({ doc, undo }: Replica, what: TextStep, a: number, b: number): void {
  const results = doc.getXmlFragment("results");
  const paragraph = results.length === 0 ? undefined : results.get(a % results.length);
  const words = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
  switch (what) {
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
    case "cluster":
      return makeCluster(doc, `cluster-${b % 4}`, `Titel ${a}`, [`room-01/card-${a % 4}`]);
    case "merge":
      if (a % 2 === 0) return mergeClusters(doc, `cluster-${a % 4}`, `cluster-${b % 4}`);
      return mergeCards(doc, [`room-01/card-${a % 4}`], `room-01/card-${b % 4}`);
    case "dissolve":
      return dissolveCluster(doc, `cluster-${a % 4}`);
  }
}

interface Damage {
  readonly at: number;
  readonly how: "flip" | "cut" | "insert" | "remove" | "double";
  readonly byte: number;
  readonly which: number;
}

function aDamage(): fc.Arbitrary<Damage> {
  return fc.record({
    at: fc.nat(10_000),
    how: fc.constantFrom("flip", "flip", "flip", "cut", "insert", "remove", "double"),
    byte: fc.nat(255),
    which: fc.nat(10_000),
  });
}

function damaged(update: Uint8Array, { at, how, byte }: Damage): Uint8Array {
  const bytes = [...update];
  const index = at % (bytes.length + 1);
  if (how === "flip") bytes[index] = byte;
  else if (how === "cut") bytes.length = index;
  else if (how === "insert") bytes.splice(index, 0, byte);
  else if (how === "remove") bytes.splice(index, 1);
  else bytes.splice(index, 0, ...bytes.slice(index, index + 8));
  return Uint8Array.from(bytes);
}
