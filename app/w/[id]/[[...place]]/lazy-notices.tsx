"use client";

import { later, Nothing } from "./later.tsx";

// What moderation tells everybody, and what there is to be told to moderation: each part with its words when there is
// something to say.

/** With all that moderation gathers attention by, so that it comes at once. */
export const LazyCallBanner = later(
  async () => (await import("./called-parts.tsx")).CallBanner,
  ["together"],
  Nothing,
);

export const LazyFocusBanner = later(
  async () => (await import("./called-parts.tsx")).FocusBanner,
  ["together"],
  Nothing,
);

export const LazyVoteNotice = later(
  async () => (await import("./vote-parts.tsx")).VoteNotice,
  ["refusals", "votes"],
  Nothing,
);

export const LazyWritingNotice = later(
  async () => (await import("#components/writing/writing-notice.tsx")).WritingNotice,
  ["writing"],
  Nothing,
);

export const LazyGuestNotices = later(
  async () => (await import("./guest-notices.tsx")).GuestNotices,
  ["together"],
  Nothing,
);

export const LazyCountdownBand = later(
  async () => (await import("#components/countdown/countdown-band.tsx")).CountdownBand,
  ["countdown"],
  Nothing,
);

export const LazyRehearsalBanner = later(
  async () => (await import("#components/rehearsal/rehearsal-banner.tsx")).RehearsalBanner,
  ["over"],
  Nothing,
);
