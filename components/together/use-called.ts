"use client";

import { useEffect, useRef, useState } from "react";
import { useServerNow, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import type { EverybodyCall } from "#lib/model/state.ts";
import { announce } from "#ui/announcer.ts";
import { comeAlong, followCall, goBack, type Called } from "./called.ts";

export interface Steps {
  /** Takes the screen to the place of the call, remembering where it was. */
  readonly onGo: (call: EverybodyCall) => void;
  /** Takes it back. */
  readonly onReturn: () => void;
  /** The way back is not wanted any more. */
  readonly onStay: () => void;
}

interface CalledNow {
  readonly called: Called;
  readonly nowMs: number;
  readonly come: () => void;
  readonly back: () => void;
  readonly stay: () => void;
}

interface Screen {
  /** It is at the place that is called. */
  readonly here: boolean;
  /** It may stay where it is when the call is over. */
  readonly stays: boolean;
}

/** Follows the call of the moment and takes the screen along. */
export function useCalled({ here, stays }: Screen, { onGo, onReturn, onStay }: Steps): CalledNow {
  const { call: words } = wordsOf("together");
  const call = useWorkshop((ready) => ready.state.call);
  const nowMs = useServerNow(250);
  const typedAtMs = useTyping(nowMs);
  const [called, setCalled] = useState<Called>(() =>
    followCall(null, { call, nowMs, here, stays, typedAtMs: -Infinity }),
  );

  const turn = (next: Called): void => {
    if (next === called) return;
    setCalled(next);
    if (next.stage === "there" && next.moved && called.stage !== "there") {
      onGo(next.call);
      announce(words.arrived);
    }
    if (called.stage === "there" && next.stage === "elsewhere") onStay();
    const moved = called.stage === "released" || (called.stage === "there" && called.moved);
    if (moved && next.stage === "none") {
      onReturn();
      announce(words.returned);
    }
  };

  useEffect(() => {
    turn(followCall(called, { call, nowMs, here, stays, typedAtMs: typedAtMs.current }));
    // `turn` belongs to this render.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [called, call, nowMs, here, stays]);

  return {
    called,
    nowMs,
    come: () => turn(comeAlong(called)),
    back() {
      setCalled(goBack(called));
      onReturn();
      announce(words.returned);
    },
    stay() {
      setCalled({ stage: "none" });
      onStay();
    },
  };
}

/** When the last key was typed into a text, by the server's clock. */
function useTyping(nowMs: number) {
  const typedAtMs = useRef(-Infinity);
  const clock = useRef(nowMs);
  useEffect(() => {
    clock.current = nowMs;
  }, [nowMs]);
  useEffect(() => {
    const typed = () => {
      typedAtMs.current = clock.current;
    };
    document.addEventListener("input", typed);
    return () => document.removeEventListener("input", typed);
  }, []);
  return typedAtMs;
}
