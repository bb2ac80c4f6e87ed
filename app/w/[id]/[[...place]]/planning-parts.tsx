"use client";

// planning-parts.tsx: everything for planning a round, in one chunk.

export { MoveDialog } from "#components/planning/move-dialog.tsx";
export { PlanForm } from "#components/planning/plan-form.tsx";
export { PreparedRound } from "#components/planning/prepared-round.tsx";
export { RoomDialog } from "#components/planning/room-dialog.tsx";
