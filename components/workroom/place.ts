// place.ts: the places of a workroom and their addresses. Going from one to the other is a change of address only; the
// connection and everything typed stay.

import type { Role } from "#lib/model/state.ts";

export const PLACES = ["room", "desk", "votes", "documentation", "present"] as const;
export type Place = (typeof PLACES)[number];

/** null: this address is no place of the workroom. */
export function placeFromPath(pathname: string): Place | null {
  const [, w, , segment, ...rest] = pathname.split("/");
  if (w !== "w" || rest.some((part) => part !== "")) return null;
  if (segment === undefined || segment === "") return "room";
  return segment !== "room" && isPlace(segment) ? segment : null;
}

export function pathOf(workshopId: string, place: Place): string {
  return place === "room" ? `/w/${workshopId}` : `/w/${workshopId}/${place}`;
}

/** Where a person may go, in the order of the tabs. */
export function placesFor(role: Role, mayReadDocumentation: boolean): Place[] {
  return PLACES.filter((place) => {
    if (place === "desk" || place === "present") return role === "moderator";
    return place !== "documentation" || mayReadDocumentation;
  });
}

function isPlace(segment: string): segment is Place {
  return (PLACES as readonly string[]).includes(segment);
}
