"use client";

// vote-parts.tsx: what is needed once there is something to weigh, in one chunk.

export { VoteNotice } from "./vote-notice.tsx";
export { VotePlace } from "./vote-place.tsx";
