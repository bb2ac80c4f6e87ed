"use client";

import { later, Nothing, Waiting } from "./later.tsx";

// What moderation needs to plan a round, with its words. A desk that only looks on needs none of it.

export const LazyPlanForm = later(
  async () => (await import("./planning-parts.tsx")).PlanForm,
  ["planning"],
  Waiting,
);

export const LazyPreparedRound = later(
  async () => (await import("./planning-parts.tsx")).PreparedRound,
  ["planning"],
  Waiting,
);

export const LazyCountdownPanel = later(
  async () => (await import("#components/countdown/countdown-panel.tsx")).CountdownPanel,
  ["countdown"],
  Nothing,
);

export const LazyMoveDialog = later(
  async () => (await import("./planning-parts.tsx")).MoveDialog,
  ["planning"],
  Nothing,
);

export const LazyModeratorKeys = later(
  async () => (await import("#components/shortcuts/moderator-keys.tsx")).ModeratorKeys,
  ["shortcuts"],
  Nothing,
);

export const LazyRoomDialog = later(
  async () => (await import("./planning-parts.tsx")).RoomDialog,
  ["planning"],
  Nothing,
);
