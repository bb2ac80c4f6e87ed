// decision.ts: what every slice is given and what it answers. A decision is data: nothing has happened until its events
// are stored.

import { accept, type Result } from "#lib/util/result.ts";
import type { Random } from "#lib/util/random.ts";
import type { WorkshopEvent } from "./event.ts";
import type { Refusal } from "./refusal.ts";
import type { Person } from "./state.ts";
import type { Template } from "./templates.ts";

export type Decision = Result<readonly WorkshopEvent[], Refusal>;

/** Who decides when, with which dice. `actor` is null for the server itself. */
export interface Moment {
  readonly actor: Person | null;
  readonly now: number;
  readonly random: Random;
  /** That an agenda can begin with. */
  readonly templates: readonly Template[];
  /** Is this person connected at this moment? */
  readonly isOnline: (personId: string) => boolean;
}

/** Accepted without an event: it is so already. That makes a command safe to repeat after a lost answer. */
export const NOTHING: Decision = accept([]);
