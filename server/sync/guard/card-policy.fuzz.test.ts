import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import * as Y from "yjs";
import { aLie, forge } from "./forgery.fixture.ts";
import { BOARD } from "./shape.ts";
import { createWorld, NETWORK_STEPS } from "./world.fixture.ts";
import type { Replica, Step, World } from "./world.fixture.ts";

/** FUZZ_RUNS=1000 for a long night. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 1);

const MODERATOR = "carla";
const ROGUE = "mallory";
const RIGHTFUL = ["card", "type", "erase", "paste", "set", "unset", "link", "hide", "undo", "redo"] as const;
const WRONGFUL = [
  "remove-card",
  "replace-card",
  "junk",
  "claim",
  "rename-kind",
  "backdate",
  "hide",
  "replace-title",
  "remove-partners",
  "type",
  "erase",
  "set",
  "card",
  "card-as-other",
] as const;
type Rightful = (typeof RIGHTFUL)[number];
type Wrongful = (typeof WRONGFUL)[number];
type Editing = "everyone" | "author";

interface Misdeed {
  readonly what: Wrongful;
  readonly a: number;
  readonly b: number;
}

describe("createCardPolicy", () => {
  it("[CP7] lets people do all that they may, with undo and offline work, when everybody edits", () => {
    fc.assert(
      fc.property(steps(200), (all) => honest("everyone", all)),
      { numRuns: 60 * RUNS },
    );
  });

  it("[CP7] lets people do all that they may when only authors edit", () => {
    fc.assert(
      fc.property(steps(200), (all) => honest("author", all)),
      { numRuns: 60 * RUNS },
    );
  });

  it("[CP8] lets nobody do through an ordinary replica what is not theirs to do", () => {
    const misdeeds = fc.array(
      fc.array(fc.record({ what: fc.constantFrom(...WRONGFUL), a: fc.nat(1000), b: fc.nat(1000) }), {
        minLength: 1,
        maxLength: 4,
      }),
      { maxLength: 60, size: "max" },
    );
    fc.assert(
      fc.property(
        fc.constantFrom("everyone", "author"),
        steps(60),
        misdeeds,
        (editing: Editing, all, tries) => {
          const court = createCourt(editing);
          tries.forEach((deeds, index) => {
            const step = all[index % Math.max(1, all.length)];
            if (step) court.play(step);
            court.tryOut(misbehave(court.world.server.doc, deeds));
          });
          court.world.settle();
        },
      ),
      { numRuns: 100 * RUNS },
    );
  });

  it("[CP8] lets nobody do by forged structs what is not theirs to do", () => {
    const lies = fc.array(aLie(), { maxLength: 150, size: "max" });
    fc.assert(
      fc.property(fc.constantFrom("everyone", "author"), steps(60), lies, (editing: Editing, all, tries) => {
        const court = createCourt(editing);
        tries.forEach((lie, index) => {
          const step = all[index % Math.max(1, all.length)];
          if (step) court.play(step);
          court.tryOut(forge(court.world.server.doc, lie));
        });
        court.world.settle();
      }),
      { numRuns: 100 * RUNS },
    );
  });
});

function steps(maxLength: number): fc.Arbitrary<Step<Rightful>[]> {
  const step = fc.record({
    who: fc.nat(2),
    what: fc.constantFrom("card", ...RIGHTFUL, ...NETWORK_STEPS),
    a: fc.nat(1000),
    b: fc.nat(1000),
  });
  return fc.array(step, { maxLength, size: "max" });
}

function aBoard(editing: Editing): World<Rightful> {
  return createWorld<Rightful>({
    shape: BOARD,
    policy: { editing, moderator: MODERATOR },
    scope: (doc) => [doc.getMap("cards")],
    edit: (replica, what, a, b) => behave(replica, editing, what, a, b),
    first: "card",
  });
}

function honest(editing: Editing, all: readonly Step<Rightful>[]): void {
  const world = aBoard(editing);
  for (const step of all) world.play(step);
  world.settle();
}

/** A card as it looks, and the texts and lists behind it. */
interface Seen {
  readonly isCard: boolean;
  readonly fixed: string;
  readonly hidden: unknown;
  readonly whole: string;
  /** What several people write in. */
  readonly containers: ReadonlyMap<string, { readonly type: unknown; readonly isEmpty: boolean }>;
}

/** A world in which every accepted attempt is judged by how the board looked before and looks after. */
function createCourt(editing: Editing): {
  readonly world: World<Rightful>;
  play(step: Step<Rightful>): void;
  tryOut(update: Uint8Array): void;
} {
  const world = aBoard(editing);
  const { doc } = world.server;
  const makers = new Map<string, string>();
  /** Texts and lists that the rogue added to others' cards. */
  const added = new Set<unknown>();
  const look = (): Map<string, Seen> =>
    new Map([...doc.getMap("cards")].map(([id, card]) => [id, see(card)]));

  return {
    world,
    play(step) {
      world.play(step);
      for (const id of doc.getMap("cards").keys()) if (!makers.has(id)) makers.set(id, "somebody honest");
    },
    tryOut(update) {
      const before = look();
      world.attack(update, ROGUE);
      const after = look();
      for (const [id, was] of before) {
        const is = after.get(id);
        if (makers.get(id) !== ROGUE) assertUntouched(id, was, is, editing, added);
      }
      for (const [id, is] of after) {
        for (const [field, { type }] of is.containers) {
          if (before.get(id)?.containers.get(field)?.type !== type) added.add(type);
        }
        if (!before.has(id)) makers.set(id, ROGUE);
        // Its own card it may take back and make anew.
        if (makers.get(id) !== ROGUE) continue;
        assert.ok(is.isCard, `${id} is no card`);
        assert.ok(!is.fixed.includes("berta") && !is.fixed.includes("anna"), `${id}: made as another`);
      }
    },
  };
}

function assertUntouched(
  id: string,
  was: Seen,
  is: Seen | undefined,
  editing: Editing,
  added: ReadonlySet<unknown>,
): void {
  assert.ok(is, `${id}: removed`);
  assert.equal(is.fixed, was.fixed, `${id}: fixed fields`);
  assert.equal(is.hidden, was.hidden, `${id}: hidden`);
  for (const [field, { type, isEmpty }] of was.containers) {
    // Compared here: a message about two of Yjs's objects would be endless.
    const isKept = is.containers.get(field)?.type === type;
    assert.ok(isKept || isEmpty || added.has(type), `${id}: ${field} replaced`);
  }
  if (editing === "author") assert.equal(is.whole, was.whole, `${id}: edited`);
}

function see(card: unknown): Seen {
  const map = card instanceof Y.Map ? card : null;
  const value = (key: string): unknown => map?.get(key);
  const containers = new Map<string, { type: unknown; isEmpty: boolean }>();
  for (const field of ["title", "partners"]) {
    const type = value(field);
    if (type instanceof Y.Text) containers.set(field, { type, isEmpty: type.length === 0 });
    if (type instanceof Y.Map) containers.set(field, { type, isEmpty: type.size === 0 });
  }
  return {
    isCard: map !== null,
    fixed: JSON.stringify([value("kind"), value("by"), value("createdAt")]),
    hidden: value("hidden"),
    whole: JSON.stringify(map),
    containers,
  };
}

/** What the screen would let this person do. */
function behave(
  { doc, undo, personId }: Replica,
  editing: Editing,
  what: Rightful,
  a: number,
  b: number,
): void {
  const cards = doc.getMap("cards");
  const isMine = (id: string): boolean => personId === MODERATOR || id.includes(`-${personId}-`);
  const ids = [...cards.keys()].sort().filter((id) => editing === "everyone" || isMine(id));
  const id = ids[a % Math.max(1, ids.length)] ?? "";
  const found = cards.get(id);
  const card = found instanceof Y.Map ? found : undefined;
  const title = card?.get("title");
  const partners = card?.get("partners");
  switch (what) {
    case "card":
      makeCard(doc, `card-${personId}-${cards.size}-${a}`, personId, b);
      return;
    case "type":
      if (title instanceof Y.Text)
        title.insert(b % (title.length + 1), ["a", "öß", "🏘️", "xyz"][b % 4] ?? "");
      return;
    case "paste":
      if (title instanceof Y.Text) title.insert(b % (title.length + 1), "Lorem ipsum ".repeat(1 + (b % 5)));
      return;
    case "erase":
      if (title instanceof Y.Text && title.length > 0) title.delete(b % title.length, 1);
      return;
    case "set":
      card?.set(["category", "ring"][b % 2] ?? "", [a, "x", { deep: [1] }][b % 3]);
      return;
    case "unset":
      card?.delete(["category", "ring"][b % 2] ?? "");
      return;
    case "link":
      if (partners instanceof Y.Map) {
        const ref = `room-01/card-${b % 5}`;
        if (partners.has(ref)) partners.delete(ref);
        else partners.set(ref, true);
      }
      return;
    case "hide":
      if (isMine(id)) card?.set("hidden", b % 2 === 0);
      return;
    case "undo":
      undo.undo();
      return;
    case "redo":
      undo.redo();
  }
}

/** In one transaction, or field by field as a simple program would; with the author or withheld. */
function makeCard(doc: Y.Doc, id: string, by: string, b: number): void {
  const card = new Y.Map<unknown>();
  const fill = (): void => {
    doc.getMap("cards").set(id, card);
    card.set("kind", "offer");
    if (b % 4 !== 0) card.set("by", by);
    card.set("createdAt", b);
    card.set("title", new Y.Text("Karte"));
    card.set("partners", new Y.Map());
  };
  if (b % 3 === 0) fill();
  else doc.transact(fill);
}

/** An ordinary replica of somebody who does not care. */
function misbehave(from: Y.Doc, deeds: readonly Misdeed[]): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
  const had = Y.encodeStateVector(doc);
  const cards = doc.getMap("cards");
  for (const { what, a, b } of deeds) {
    const ids = [...cards.keys()].sort();
    const id = ids[a % Math.max(1, ids.length)] ?? "card-none";
    const found = cards.get(id);
    const card = found instanceof Y.Map ? found : undefined;
    const title = card?.get("title");
    switch (what) {
      case "remove-card":
        if (card) cards.delete(id);
        break;
      case "replace-card":
        if (b % 2 === 0) cards.set(id, new Y.Map([["kind", "offer"]]));
        else doc.transact(() => makeCard(doc, id, ROGUE, b));
        break;
      case "junk":
        cards.set(b % 2 === 0 ? id : `junk-${b}`, [1, new Y.Text("x"), null][b % 3]);
        break;
      case "claim":
        if (b % 3 === 0) card?.delete("by");
        else card?.set("by", [ROGUE, "berta"][b % 2]);
        break;
      case "rename-kind":
        card?.set("kind", "wish");
        break;
      case "backdate":
        card?.set("createdAt", b);
        break;
      case "hide":
        if (b % 3 === 0) card?.delete("hidden");
        else card?.set("hidden", b % 2 === 0);
        break;
      case "replace-title":
        if (b % 3 === 0) card?.delete("title");
        else card?.set("title", b % 2 === 0 ? new Y.Text("böse") : "böse");
        break;
      case "remove-partners":
        card?.delete("partners");
        break;
      case "type":
        if (title instanceof Y.Text) title.insert(b % (title.length + 1), "!");
        break;
      case "erase":
        if (title instanceof Y.Text && title.length > 0) title.delete(b % title.length, 1);
        break;
      case "set":
        card?.set("category", b);
        break;
      case "card":
        makeCard(doc, `card-${ROGUE}-${b}`, ROGUE, b);
        break;
      case "card-as-other":
        makeCard(doc, `card-${ROGUE}-${b}`, "berta", b);
    }
  }
  return Y.encodeStateAsUpdate(doc, had);
}
