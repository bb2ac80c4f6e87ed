"use client";

import { WeighPlace as Weigh } from "#components/votes/weigh-place.tsx";
import { TaskAbove } from "./task-above.tsx";
import { brief } from "./vote-place.tsx";

/** Moderation's side of the votes. */
export function WeighPlace() {
  return (
    <TaskAbove>
      <Weigh renderCard={brief} />
    </TaskAbove>
  );
}
