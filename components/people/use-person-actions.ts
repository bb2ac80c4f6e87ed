"use client";

import { useMessages, useReadWorkshop } from "#live/hooks.ts";
import { roomName } from "#lib/messages/room-name.ts";
import type { Person, Role, Room } from "#lib/model/state.ts";
import { wordsOf } from "#live/words.ts";
import { showToast } from "#ui/toasts.ts";
import { moveCommand } from "./moves.ts";
import { useRun } from "#components/act/use-run.ts";

interface PersonActions {
  /** Moves, or changes the plan. */
  readonly move: (person: Person, room: Room) => Promise<void>;
  readonly promote: (person: Person, role: Role) => Promise<void>;
  readonly remove: (person: Person) => Promise<void>;
  readonly readmit: (person: Person) => Promise<void>;
}

/** What moderation does with people, each step with its words; the log adds the way back. */
export function usePersonActions(): PersonActions {
  const messages = useMessages();
  const words = wordsOf("desk").everybody;
  const read = useReadWorkshop();
  const run = useRun();

  return {
    async move(person, room) {
      const { name, input } = moveCommand(read().state, person.id, room.id);
      if (await run(name, input)) showToast({ text: words.moved(person.name, roomName(room, messages)) });
    },
    async promote(person, role) {
      if (await run("person.promote", { personId: person.id, role }))
        showToast({ text: words.roleChanged(person.name, messages.people.role[role]) });
    },
    async readmit(person) {
      if (await run("person.readmit", { personId: person.id }))
        showToast({ text: words.readmitted(person.name) });
    },
    async remove(person) {
      if (await run("person.remove", { personId: person.id }))
        showToast({ text: words.removedToast(person.name) });
    },
  };
}
