// tangle.fixture.ts: finds what Yjs 13's undo can leave in a text. When something is brought back whose text had been brought back in
// parts before, a part may name a right neighbour that lies left of its left one. Replicas then order the signs around it
// each in its own way, whatever server is between them; no sign is lost. tangle.test.ts shows it without any server.

import * as Y from "yjs";

/** Does anything lie between neighbours that lie the wrong way round? */
export function isTangled(doc: Y.Doc): boolean {
  const order = new Map<Y.Item, number>();
  const items = [...doc.store.clients.values()].flat().filter((struct) => struct instanceof Y.Item);
  for (const item of items) {
    if (item.left !== null || item.parentSub !== null) continue;
    for (let next: Y.Item | null = item; next !== null; next = next.right) order.set(next, order.size);
  }
  return items.some(({ origin, rightOrigin }) => {
    if (origin === null || rightOrigin === null) return false;
    const left: Y.Item | Y.GC = Y.getItem(doc.store, origin);
    const right: Y.Item | Y.GC = Y.getItem(doc.store, rightOrigin);
    if (left === right) return rightOrigin.clock <= origin.clock;
    const [before, after] = [order.get(left), order.get(right)];
    return before !== undefined && after !== undefined && after < before;
  });
}
