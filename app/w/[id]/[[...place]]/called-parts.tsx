"use client";

// called-parts.tsx: what is needed once moderation gathers attention, in one chunk. Nobody in the lobby waits for it.

export { FocusMark } from "#components/together/focus-mark.tsx";
export { CallBanner } from "./call-banner.tsx";
export { FocusBanner } from "./focus-banner.tsx";
export { RoomSigns } from "./room-signs.tsx";
