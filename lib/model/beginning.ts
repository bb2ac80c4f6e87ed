// beginning.ts: groups at once: a round that is prepared and opened by one command, in place of whatever runs or is
// prepared. It adds no rule of its own; preparing, opening and revealing are decided where they always are.

import { accept } from "#lib/util/result.ts";
import { isRunning } from "./access.ts";
import type { Commands } from "./command.ts";
import type { Decision, Moment } from "./decision.ts";
import type { WorkshopEvent } from "./event.ts";
import { decideOpen, decidePrepare, evolveDiscarded, evolveOpened, evolvePrepared } from "./rounds.ts";
import type { WorkshopState } from "./state.ts";
import { evolveClosed } from "./timer.ts";
import { decideReveal } from "./writing.ts";

/**
 * Closes what runs, drops what is prepared and opens the round. With `reveal`, what people are writing for themselves goes
 * to the boards of these groups. Refuses as preparing does, except "round-running"; then nothing is closed.
 */
export function decideBegin(
  state: WorkshopState,
  { reveal = false, ...plan }: Commands["round.begin"],
  moment: Moment,
): Decision {
  const events: WorkshopEvent[] = [];
  let next = state;
  if (isRunning(state.round)) {
    const closed = { name: "round-closed", closedAtMs: moment.now } as const;
    next = evolveClosed(state, closed);
    events.push(closed);
  } else if (state.round?.state === "prepared") {
    next = evolveDiscarded(state);
    events.push({ name: "round-discarded" });
  }
  const prepared = decidePrepare(next, plan, moment);
  if (!prepared.ok) return prepared;
  for (const event of prepared.value) if (event.name === "round-prepared") next = evolvePrepared(next, event);
  const opened = decideOpen(next, moment);
  if (!opened.ok) return opened;
  for (const event of opened.value) if (event.name === "round-opened") next = evolveOpened(next, event);
  events.push(...opened.value);
  if (!reveal || !next.writing) return accept(events);
  const revealed = decideReveal(next, {}, moment);
  return revealed.ok ? accept([...events, ...revealed.value]) : revealed;
}
