"use client";

import { useEffect, useRef } from "react";
import { CallNotice } from "#components/together/call-notice.tsx";
import type { View } from "#components/workroom/place-nav.tsx";
import { grantOf, plenaryOf } from "#lib/model/access.ts";
import type { EverybodyCall, WorkshopState } from "#lib/model/state.ts";
import { useHeldBoard, useWorkshop } from "#live/hooks.ts";
import type { Away } from "./away.ts";
import { afterPaint, showCard, whenSeen } from "./show-card.ts";

export interface CallBannerProps {
  readonly view: View;
  /** The room in sight, if one is. */
  readonly roomId: string;
  readonly away: Away | null;
  readonly onAway: (away: Away | null) => void;
  readonly onGo: (view: View) => void;
}

/** Takes the screen to another place and back to the very spot: the place, the height, the field with its cursor. */
export function CallBanner({ view, roomId, away, onAway, onGo }: CallBannerProps) {
  const { state, you } = useWorkshop((ready) => ({ state: ready.state, you: ready.you }));
  const { call } = state;
  const here =
    call !== undefined &&
    (call.place === "documentation"
      ? view === "documentation"
      : view === "room" && roomId === roomToSee(call, state, you));

  const focusBefore = useFocusBefore();
  // However long the call lasts, the board stays as it was left: the card unfolded, the word half written.
  useHeldBoard(away?.from.roomId ?? null);

  const leave = (target: EverybodyCall) => {
    const from = away?.from ?? {
      view,
      roomId: view === "room" ? roomId : null,
      scrollY,
      focused: focusBefore(),
    };
    const toDocument = target.place === "documentation";
    onAway({ roomId: toDocument ? null : roomToSee(target, state, you), from });
    onGo(toDocument ? "documentation" : "room");
    afterPaint(() => {
      if (target.card === undefined) scrollTo(0, 0);
      else showCard(target.card);
    });
  };
  const comeBack = () => {
    onAway(null);
    if (!away) return;
    const { from } = away;
    onGo(from.view);
    const { focused, scrollY: height } = from;
    if (!(focused instanceof HTMLElement) || !focused.isConnected)
      return afterPaint(() => scrollTo(0, height));
    whenSeen(focused, () => {
      scrollTo(0, height);
      focused.focus({ preventScroll: true });
    });
  };
  const awayIn = away?.roomId ?? null;
  const stays = awayIn === null || grantOf(state, you, { kind: "room", roomId: awayIn }) !== "none";
  return (
    <CallNotice here={here} stays={stays} onGo={leave} onReturn={comeBack} onStay={() => onAway(null)} />
  );
}

/** What has the focus, or had it before one went to a button of the notice, which leads nowhere back. */
function useFocusBefore(): () => Element | null {
  const last = useRef(atWork());
  useEffect(() => {
    const note = () => {
      last.current = atWork() ?? last.current;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);
  return () => (document.activeElement === document.body ? null : last.current);
}

function atWork(): Element | null {
  return document.activeElement?.closest("main") ? document.activeElement : null;
}

/** Whoever may not open that board sees all cards in the plenary. */
function roomToSee(call: EverybodyCall, state: WorkshopState, you: string): string {
  const { roomId } = call;
  const open = roomId !== undefined && grantOf(state, you, { kind: "room", roomId }) !== "none";
  return open ? roomId : plenaryOf(state);
}
