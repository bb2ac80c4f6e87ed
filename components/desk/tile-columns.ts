// tile-columns.ts: how wide the groups lie on the desk. Few groups get room for more of each; from five on they are
// packed, so that twelve groups of five fit a laptop's screen.

/** Up to so many groups each tile shows more. */
export const ROOMY = 4;

/** Classes of the grid for so many groups. */
export function gridOf(groups: number): string {
  return groups <= ROOMY
    ? "grid grid-cols-[repeat(auto-fit,minmax(min(20rem,100%),1fr))] gap-4"
    : "grid grid-cols-[repeat(auto-fill,minmax(min(13.5rem,100%),1fr))] gap-2.5";
}
