"use client";

// outside-parts.tsx: what is seen of a workshop from outside, or when it is over, in one chunk.

export { EndedNotice } from "./ended-notice.tsx";
export { OverPlace } from "./over-place.tsx";
export { WaitingScreen } from "#components/workroom/waiting-screen.tsx";
