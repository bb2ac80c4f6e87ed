// ids.ts: `npm run bench ids`. What a document costs that many have written in: each visit of a page writes under a client
// id of its own, and Yjs looks at all of them in every transaction. Prints a table of processor times; the
// figures stand in docs/decisions/021-no-new-generations.md.

import * as Y from "yjs";
import { createCard } from "../../lib/board/schema.ts";
import { BOARD } from "../../server/sync/guard/shape.ts";
import { createWriteGuard } from "../../server/sync/guard/write-guard.ts";

const SIZES = [100, 300, 1_000, 3_000, 10_000];
/** The clock of processor time is coarse, so everything is done often. */
const TIMES = 60;
/** Updates of one tick in a lively plenary. */
const LIVELY = 20;

export function measureIds(): void {
  console.log(
    "| client ids | a tick of 1 update µs | a tick of 20 µs | snapshot kB | making it ms | loading ms |",
  );
  console.log("| --- | --- | --- | --- | --- | --- |");
  for (const size of SIZES) console.log(`| ${[size, ...measure(size)].join(" | ")} |`);
}

function measure(size: number): readonly string[] {
  const doc = written(size);
  const one = tickMs(doc, 1);
  const lively = tickMs(doc, LIVELY);
  const snapshot = Y.encodeStateAsUpdate(doc);
  const encoding = eachMs(20, () => Y.encodeStateAsUpdate(doc));
  const loading = eachMs(10, () => {
    const fresh = new Y.Doc();
    fresh.transact(() => Y.applyUpdate(fresh, snapshot));
  });
  return [
    (one * 1_000).toFixed(0),
    (lively * 1_000).toFixed(0),
    (snapshot.length / 1_024).toFixed(0),
    encoding.toFixed(1),
    loading.toFixed(1),
  ];
}

/** A board on which so many visits each left a card, or a few signs on somebody's card. */
function written(size: number): Y.Doc {
  const doc = new Y.Doc();
  for (let visit = 0; visit < size; visit += 1) {
    const page = new Y.Doc();
    page.clientID = 1_000_000 + visit * 7;
    if (visit % 4 === 0) {
      createCard(page, {
        id: `card-${String(visit).padStart(6, "0")}`,
        kind: "offer",
        createdAt: 1,
        title: "Ein Angebot",
        text: "Mit zwei Sätzen dazu. So lang etwa.",
      });
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(page));
    } else {
      doc.clientID = page.clientID;
      const card = doc
        .getMap<Y.Map<Y.Text>>("cards")
        .get(`card-${String(visit - (visit % 4)).padStart(6, "0")}`);
      card?.get("text")?.insert(3, "mehr ");
    }
  }
  doc.clientID = 1;
  return doc;
}

/** As the pipeline does it: guard and apply in one transaction, one delta. The updates are typed on another replica. */
function tickMs(doc: Y.Doc, updates: number): number {
  const guard = createWriteGuard({ doc, shape: BOARD, hasCardPolicy: true, authorOf: () => "anna" });
  const page = new Y.Doc();
  Y.applyUpdate(page, Y.encodeStateAsUpdate(doc));
  page.clientID = 5;
  const typed: Uint8Array[] = [];
  page.on("update", (update: Uint8Array) => typed.push(update));
  const text = page.getMap<Y.Map<Y.Text>>("cards").get("card-000000")?.get("text");
  for (let count = 0; count < updates * (TIMES + 1); count += 1) text?.insert(text.length, "x");
  return eachMs(TIMES, () =>
    doc.transact(() => {
      for (const update of typed.splice(0, updates)) {
        const verdict = guard.judge(update, { personId: "anna", moderates: false, editing: "everyone" });
        if (verdict.kind !== "apply") throw new Error(`the guard says ${verdict.kind}`);
        Y.applyUpdate(doc, verdict.update);
      }
    }),
  );
}

/** Of one of so many, after one that does not count. */
function eachMs(times: number, work: () => unknown): number {
  work();
  const before = process.threadCpuUsage();
  for (let time = 0; time < times; time += 1) work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000 / times;
}
