"use client";

import { createContext, use, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useMessages, useServerNow, useWorkshop } from "#live/hooks.ts";
import { roomName } from "#lib/messages/room-name.ts";
import { announce } from "#ui/announcer.ts";
import { focusContentIfLost } from "#ui/kept-focus.ts";
import { accept, follow, type Shown } from "./arrival.ts";
import { tripTitle } from "./trip-words.ts";

interface Arrival {
  readonly shown: Shown;
  /** Ends the notice: go there now. */
  readonly go: () => void;
}

const ArrivalContext = createContext<Arrival | null>(null);

/** Decides which room is on screen while people are moved, and says so once. */
export function ArrivalProvider({ children }: { readonly children: ReactNode }) {
  const state = useWorkshop((ready) => ready.state);
  const you = useWorkshop((ready) => ready.you);
  const nowMs = useServerNow(250);
  const messages = useMessages();
  const [shown, setShown] = useState(() => follow(null, { state, you, nowMs, writing: false }));
  const trip = shown.trip;

  const lastKeyMs = useRef(-Infinity);
  useEffect(() => {
    const typed = () => {
      lastKeyMs.current = performance.now();
    };
    document.addEventListener("input", typed);
    return () => document.removeEventListener("input", typed);
  }, []);

  useEffect(() => {
    const writing = isWriting(performance.now() - lastKeyMs.current);
    setShown((before) => follow(before, { state, you, nowMs, writing }));
  }, [state, you, nowMs]);

  useEffect(() => {
    if (trip === null) return;
    const room = state.rooms.find((candidate) => candidate.id === trip.toRoomId);
    announce(`${tripTitle(trip, room, messages)}. ${messages.rounds.going.kept}`);
    // Once for each trip: a room that is renamed meanwhile is no news.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [trip]);

  const roomId = shown.roomId;
  const [announcedId, setAnnouncedId] = useState(roomId);
  useEffect(() => {
    if (announcedId === roomId) return;
    setAnnouncedId(roomId);
    const room = state.rooms.find((candidate) => candidate.id === roomId);
    const { rounds } = messages;
    announce(room?.kind === "group" ? rounds.arrived(roomName(room, messages)) : rounds.arrivedPlenary);
    // What had the focus stayed behind in the other room.
    focusContentIfLost();
  }, [announcedId, roomId, state.rooms, messages]);

  const value = useMemo(() => ({ shown, go: () => setShown(accept) }), [shown]);
  return <ArrivalContext value={value}>{children}</ArrivalContext>;
}

export function useArrival(): Arrival {
  const arrival = use(ArrivalContext);
  if (arrival === null) throw new Error("useArrival outside of ArrivalProvider");
  return arrival;
}

/** After a card the cursor stays in its field: whoever has typed nothing for so long is not in the middle of a word. */
const PAUSE_MS = 20_000;

/** Does the cursor stand in a text of the room, and was something typed just now? */
function isWriting(sinceKeyMs: number): boolean {
  if (sinceKeyMs > PAUSE_MS) return false;
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused.closest("main") === null) return false;
  if (focused instanceof HTMLTextAreaElement) return true;
  return focused.isContentEditable || (focused instanceof HTMLInputElement && focused.type === "text");
}
