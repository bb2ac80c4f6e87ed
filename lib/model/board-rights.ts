// board-rights.ts: what a person may do on the boards of a workshop, besides writing at all (access.ts). Which card is
// whose stands in the documents; the data plane puts the two together, the browser asks to know which buttons to show.

import { personOf } from "./access.ts";
import type { Settings, WorkshopState } from "./state.ts";

export interface BoardRights {
  /** May hide, restore and edit every card. */
  readonly moderates: boolean;
  /** May everybody edit the fields of a card, or only its author? */
  readonly editing: Settings["editing"];
}

export function boardRightsOf(state: WorkshopState, personId: string): BoardRights {
  return {
    moderates: personOf(state, personId)?.role === "moderator",
    editing: state.settings.editing,
  };
}
