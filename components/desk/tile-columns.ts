// tile-columns.ts: how the groups lie on the desk. Few groups get room for more of each; from five on they are packed,
// so that twelve groups of five fit a laptop's screen without scrolling.

/** Up to so many groups each tile shows more. */
const ROOMY = 4;

export function isRoomy(groups: number): boolean {
  return groups <= ROOMY;
}

/** Classes of the grid for so many groups. */
export function gridOf(groups: number): string {
  return isRoomy(groups)
    ? "grid grid-cols-[repeat(auto-fit,minmax(min(20rem,100%),1fr))] gap-4"
    : "grid grid-cols-[repeat(auto-fill,minmax(min(12rem,100%),1fr))] gap-2.5";
}

/** Classes of the list of people within one tile. */
export function seatsOfTile(roomy: boolean): string {
  return roomy ? "flex flex-wrap gap-x-1" : "grid grid-cols-2";
}
