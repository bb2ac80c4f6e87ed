"use client";

// round-parts.tsx: what a round shows as soon as it opens, in one chunk. Nobody in the lobby waits for it.

export { RoundClock } from "#components/rounds/round-clock.tsx";
export { Trip } from "./trip.tsx";
