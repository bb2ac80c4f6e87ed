// stand-in.ts: what stands for what, where several things were declared to be one (`merged → kept`). Two people may do so
// at the same time and in opposite directions, and what stays may be gone for a while: every reader finds the same answer
// in the same pointers, nothing is left without somebody that stands for it, and whatever stands for others stands for
// itself.

/**
 * What stands for a thing: the last one on the way of pointers that is there, in a circle the least of it; else itself.
 * `isThere` must say the same of all that may stand for each other.
 */
export function standInFor(
  id: string,
  pointers: ReadonlyMap<string, string>,
  isThere: (candidate: string) => boolean,
): string {
  const way = [id];
  const passed = new Set(way);
  for (let next = pointers.get(id); next !== undefined; next = pointers.get(next)) {
    if (passed.has(next)) {
      const least = way.slice(way.indexOf(next)).filter(isThere).sort()[0];
      if (least !== undefined) return least;
      break;
    }
    way.push(next);
    passed.add(next);
  }
  return way.findLast(isThere) ?? id;
}
