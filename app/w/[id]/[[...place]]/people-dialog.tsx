"use client";

import { Roster } from "#components/people/roster.tsx";
import { useMessages } from "#live/hooks.ts";
import { Dialog } from "#ui/dialog.tsx";

export function PeopleDialog({ onClose }: { readonly onClose: () => void }) {
  const { people, workroom } = useMessages();
  return (
    <Dialog open onClose={onClose} title={people.roster.title} closeLabel={workroom.close} placement="end">
      <Roster />
    </Dialog>
  );
}
