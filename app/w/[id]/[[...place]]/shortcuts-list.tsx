"use client";

import { SCENES } from "#components/present/scene.ts";
import { ShortcutsDialog } from "#components/shortcuts/shortcuts-dialog.tsx";
import { useMe } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";

interface ShortcutsListProps {
  readonly places: readonly string[];
  readonly onClose: () => void;
}

/** All keys; those of the desk and of the shared screen for moderation alone. */
export function ShortcutsList(props: ShortcutsListProps) {
  const { scenes } = wordsOf("present");
  const moderator = useMe().role === "moderator";
  const names = (["auto", ...SCENES] as const).map((scene) => scenes[scene]);
  return <ShortcutsDialog {...props} scenes={moderator ? names : undefined} />;
}
