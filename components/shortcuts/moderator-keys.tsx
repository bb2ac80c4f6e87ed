"use client";

import { useMemo } from "react";
import { useRun } from "#components/act/use-run.ts";
import { useReadWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { announce } from "#ui/announcer.ts";
import { ActionKeys } from "./action-keys.tsx";
import type { KeyActions } from "./keys.ts";
import { extendCommand, pauseCommand } from "./time-keys.ts";

interface ModeratorKeysProps {
  /** What the place does besides; the same object as long as it does the same. */
  readonly more: KeyActions;
}

/** Time by single keys, on the desk and on the shared screen. Nothing here ends anything. */
export function ModeratorKeys({ more }: ModeratorKeysProps) {
  const words = wordsOf("shortcuts");
  const read = useReadWorkshop();
  const run = useRun();
  const actions = useMemo<KeyActions>(() => {
    const extend = async (minutes: number) => {
      const command = extendCommand(read().state, minutes);
      if (command === null) announce(words.noClock);
      else if (await run(command.name, command.input)) announce(words.extended(minutes));
    };
    const pause = async () => {
      const command = pauseCommand(read().state);
      if (command === null) announce(words.noClock);
      else if (await run(command, {})) announce(command.endsWith("pause") ? words.paused : words.resumed);
    };
    return { "+": () => void extend(1), f: () => void extend(5), p: () => void pause(), ...more };
  }, [read, run, words, more]);
  return <ActionKeys actions={actions} />;
}
