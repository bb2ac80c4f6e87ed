"use client";

import { useMessages, useReadWorkshop } from "#live/hooks.ts";
import { roomName } from "#lib/messages/room-name.ts";
import type { Person, Role, Room } from "#lib/model/state.ts";
import { showToast } from "#ui/toasts.ts";
import { moveCommand, movesOf } from "./moves.ts";
import { useRun } from "#components/act/use-run.ts";

interface PersonActions {
  /** Moves or re-plans, with a way back. */
  readonly move: (person: Person, room: Room) => Promise<void>;
  readonly promote: (person: Person, role: Role) => Promise<void>;
  /** At once, with a way back. */
  readonly remove: (person: Person) => Promise<void>;
  readonly readmit: (person: Person) => Promise<void>;
}

/** What moderation does with people, each step with its words and its way back. */
export function usePersonActions(): PersonActions {
  const messages = useMessages();
  const { people, workroom } = messages;
  const read = useReadWorkshop();
  const run = useRun();

  async function runMove(person: Person, roomId: string): Promise<boolean> {
    const command = moveCommand(read().state, person.id, roomId);
    return command.name === "round.assign"
      ? run(command.name, command.input)
      : run(command.name, command.input);
  }
  return {
    async move(person, room) {
      const before = movesOf(read().state, person.id).find((move) => move.current);
      if (!(await runMove(person, room.id)) || !before) return;
      showToast({
        text: people.moved(person.name, roomName(room, messages)),
        action: { label: workroom.undo, run: () => void runMove(person, before.room.id) },
      });
    },
    async promote(person, role) {
      if (!(await run("person.promote", { personId: person.id, role }))) return;
      showToast({
        text: people.roleChanged(person.name, people.role[role]),
        action: {
          label: workroom.undo,
          run: () => void run("person.promote", { personId: person.id, role: person.role }),
        },
      });
    },
    async readmit(person) {
      if (await run("person.readmit", { personId: person.id }))
        showToast({ text: people.readmitted(person.name) });
    },
    async remove(person) {
      // The log adds the way back, which knows the group.
      if (await run("person.remove", { personId: person.id }))
        showToast({ text: people.removedToast(person.name) });
    },
  };
}
