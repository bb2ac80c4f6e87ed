"use client";

import { useRef, useState, type RefObject } from "react";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import type { Settings } from "#lib/model/state.ts";
import { announce } from "#ui/announcer.ts";
import { useRun } from "#components/act/use-run.ts";

export type Door = Settings["door"];

/** Who is let in, with the passphrase that is being typed. */
export interface DoorForm {
  readonly door: Door;
  /** Chosen, even where a passphrase is still to come. */
  readonly shown: Door;
  readonly word: string;
  readonly error: string | undefined;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly choose: (next: Door) => void;
  readonly type: (word: string) => void;
  /** Sends what is typed. False where a passphrase was chosen and none is there, or it was refused. */
  readonly settle: () => Promise<boolean>;
}

/** Takes effect at once; a passphrase as soon as there is one. */
export function useDoor(): DoorForm {
  const { set } = wordsOf("desk");
  const door = useWorkshop((ready) => ready.state.settings.door);
  const run = useRun();
  const field = useRef<HTMLInputElement>(null);
  const [asksWord, setAsksWord] = useState(false);
  const [word, setWord] = useState("");
  const [missing, setMissing] = useState(false);
  const shown = asksWord ? "passphrase" : door;
  const error = missing ? set.doors.wordMissing(door === "open") : undefined;

  const choose = async (next: Door) => {
    setAsksWord(next === "passphrase" && door !== "passphrase");
    setMissing(false);
    if (next !== "passphrase") setWord("");
    if (next !== "passphrase" && next !== door && (await run("door.set", { door: next })))
      announce(set.saved);
  };
  const settle = async () => {
    if (shown !== "passphrase") return true;
    if (word.trim() === "") {
      if (door === "passphrase") return true;
      setMissing(true);
      field.current?.focus();
      return false;
    }
    if (!(await run("door.set", { door: "passphrase", passphrase: word }))) return false;
    announce(set.saved);
    setWord("");
    setAsksWord(false);
    return true;
  };
  return {
    door,
    shown,
    word,
    error,
    field,
    choose: (next) => void choose(next),
    type: (typed) => {
      setWord(typed);
      setMissing(false);
    },
    settle,
  };
}
