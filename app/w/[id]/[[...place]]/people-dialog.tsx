"use client";

import { Roster } from "#components/people/roster.tsx";
import { useMessages } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Dialog } from "#ui/dialog.tsx";

export function PeopleDialog({ onClose }: { readonly onClose: () => void }) {
  const { workroom } = useMessages();
  const { roster } = wordsOf("desk").everybody;
  return (
    <Dialog open onClose={onClose} title={roster.title} closeLabel={workroom.close} placement="end">
      <Roster />
    </Dialog>
  );
}
