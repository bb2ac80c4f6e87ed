"use client";

// moderation-parts.tsx: what only moderation needs beside the desk, in one chunk.

export { CallTools } from "#components/together/gather-tools.tsx";
export { ModeratorAction, ModeratorMark } from "./card-extras.tsx";
export { ModerationBar } from "./moderation-bar.tsx";
export { WeighPlace } from "./weigh-place.tsx";
