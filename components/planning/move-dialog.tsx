"use client";

import { ArrowRight } from "lucide-react";
import { useId, useState, type FormEvent } from "react";
import { roomName } from "#lib/messages/room-name.ts";
import { plenaryOf } from "#lib/model/access.ts";
import { seatsOf } from "#lib/model/attendance.ts";
import { isDealt } from "#lib/model/dealt.ts";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { Checkbox } from "#ui/checkbox.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Field } from "#ui/field.tsx";
import { Select } from "#ui/select.tsx";
import { useSeats } from "./use-seats.ts";

/** Moves several people at once while groups work: who, then where to. */
export function MoveDialog({ onClose }: { readonly onClose: () => void }) {
  const { proposal } = wordsOf("planning");
  const messages = useMessages();
  const state = useWorkshop((ready) => ready.state);
  const online = useWorkshop((ready) => ready.online);
  const place = useSeats();
  const formId = useId();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const plenaryId = plenaryOf(state);
  const rooms = [...(state.round?.roomIds ?? []), plenaryId].flatMap((roomId) => {
    const room = state.rooms.find(({ id }) => id === roomId);
    if (!room) return [];
    const seats = seatsOf(state, online, roomId).filter(
      ({ person }) => roomId !== plenaryId || isDealt(person),
    );
    return [{ room, name: roomName(room, messages), seats }];
  });
  const [target, setTarget] = useState(rooms[0]?.room.id ?? plenaryId);
  const select = (personIds: readonly string[], wanted: boolean) => {
    const next = new Set(chosen);
    for (const personId of personIds)
      if (wanted) next.add(personId);
      else next.delete(personId);
    setChosen(next);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || chosen.size === 0) return;
    setBusy(true);
    const moved = await place([...chosen], target === plenaryId ? null : target);
    setBusy(false);
    if (moved) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={proposal.moveMany}
      closeLabel={messages.workroom.close}
      width="wide"
      footer={
        <div className="flex grow flex-wrap items-center justify-end gap-x-4 gap-y-2">
          <output className="me-auto font-semibold tabular-nums">{proposal.selected(chosen.size)}</output>
          <Button onClick={onClose}>{proposal.cancel}</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            icon={<ArrowRight />}
            busy={busy}
            disabled={chosen.size === 0}
          >
            {proposal.move}
          </Button>
        </div>
      }
    >
      <form id={formId} onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <Field label={proposal.to} className="max-w-form">
          {(control) => (
            <Select {...control} value={target} onChange={(event) => setTarget(event.target.value)}>
              {rooms.map(({ room, name }) => (
                <option key={room.id} value={room.id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
          {rooms
            .filter(({ seats }) => seats.length > 0)
            .map(({ room, name, seats }) => {
              const ids = seats.map(({ person }) => person.id);
              return (
                <fieldset key={room.id} className="min-w-0">
                  <legend className="visually-hidden">{name}</legend>
                  <Checkbox
                    aria-label={proposal.selectGroup(name)}
                    label={<span className="hyphenate font-semibold">{name}</span>}
                    checked={ids.every((id) => chosen.has(id))}
                    onChange={(event) => select(ids, event.target.checked)}
                  />
                  <ul className="ms-3 border-s border-line ps-3">
                    {seats.map(({ person }) => (
                      <li key={person.id}>
                        <Checkbox
                          aria-label={proposal.selectPerson(person.name)}
                          label={<span className="line-clamp-1">{person.name}</span>}
                          checked={chosen.has(person.id)}
                          onChange={(event) => select([person.id], event.target.checked)}
                        />
                      </li>
                    ))}
                  </ul>
                </fieldset>
              );
            })}
        </div>
      </form>
    </Dialog>
  );
}
