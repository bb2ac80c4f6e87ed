"use client";

// group-parts.tsx: what is needed once people work in groups, in one chunk. Nobody in the lobby waits for it.

export { LastGroup } from "#components/rounds/last-group.tsx";
export { Members } from "#components/rounds/members.tsx";
export { ModerationBadge } from "#components/rounds/moderation-badge.tsx";
export { GroupHead } from "./group-head.tsx";
