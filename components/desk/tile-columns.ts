// tile-columns.ts: how the groups lie on the desk. Few groups get room for more of each; from five on they are packed,
// and from nine on each says everything in one line, so that twelve groups of five fit a laptop's screen without scrolling.

export type Packing = "roomy" | "packed" | "tight";

/** Up to so many groups each tile shows more. */
const ROOMY = 4;
const PACKED = 8;

export function packingOf(groups: number): Packing {
  return groups <= ROOMY ? "roomy" : groups <= PACKED ? "packed" : "tight";
}

/** Classes of the grid of groups. */
export function gridOf(packing: Packing): string {
  return packing === "roomy"
    ? "grid grid-cols-[repeat(auto-fit,minmax(min(20rem,100%),1fr))] gap-4"
    : "grid grid-cols-[repeat(auto-fill,minmax(min(12rem,100%),1fr))] gap-2.5";
}

/** Classes of the list of people within one tile. */
export function seatsOfTile(packing: Packing): string {
  return packing === "roomy" ? "flex flex-wrap gap-x-1" : "grid grid-cols-2";
}
