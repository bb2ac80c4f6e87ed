"use client";

import { useState } from "react";
import { useRun } from "#components/act/use-run.ts";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { groupName } from "#lib/messages/group-name.ts";
import type { ExpectedName, Room } from "#lib/model/state.ts";
import { FormDialog } from "#ui/form-dialog.tsx";
import { showToast } from "#ui/toasts.ts";
import { ListField } from "./list-field.tsx";
import { readNameList } from "./name-list.ts";

interface ListDialogProps {
  readonly rooms: readonly Room[];
  /** Of an earlier list; the new one replaces it. */
  readonly expected: readonly ExpectedName[];
  readonly onClose: () => void;
}

/** Seats people of a round that is prepared by a list of names. */
export function ListDialog({ rooms, expected, onClose }: ListDialogProps) {
  const { list: words } = wordsOf("planning");
  const { workroom } = useMessages();
  const language = useWorkshop((ready) => ready.state.head.language);
  const run = useRun();
  const [text, setText] = useState(() => linesOf(expected, rooms));
  const [missing, setMissing] = useState(false);
  const names = rooms.map((room) => room.name);
  const list = readNameList(text, (number) => groupName(number, language), names);

  const submit = async () => {
    setMissing(list.names.length === 0);
    if (list.names.length === 0) return;
    const accepted = await run("round.expect", { names: list.names });
    if (!accepted) return;
    showToast({ text: words.taken(list.names.length) });
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title={words.title}
      closeLabel={workroom.close}
      submitLabel={words.use}
      onSubmit={submit}
    >
      <ListField
        value={text}
        list={list}
        error={missing && list.names.length === 0 ? words.missing : undefined}
        hint={words.groupsAre(names.join(", "))}
        onChange={setText}
      />
    </FormDialog>
  );
}

function linesOf(expected: readonly ExpectedName[], rooms: readonly Room[]): string {
  return expected
    .map(({ name, roomId }) => `${name}; ${rooms.find((room) => room.id === roomId)?.name ?? ""}`)
    .join("\n");
}
