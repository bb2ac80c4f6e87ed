"use client";

import { ArrowRight, Pencil, UserMinus, UserPlus } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useMessages, useReadWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { roomName } from "#lib/messages/room-name.ts";
import { ROLES, type Person } from "#lib/model/state.ts";
import { Menu, type MenuDivider, type MenuItem, type MenuTrigger } from "#ui/menu.tsx";
import { movesOf } from "./moves.ts";
import { RenameDialog } from "./rename-dialog.tsx";
import { usePersonActions } from "./use-person-actions.ts";

interface PersonMenuProps {
  readonly person: Person;
  readonly trigger: (trigger: MenuTrigger) => ReactNode;
}

/** Everything that moderation can do with a person: move, name, role, out and in again. */
export function PersonMenu({ person, trigger }: PersonMenuProps) {
  const messages = useMessages();
  const words = wordsOf("desk").everybody;
  const read = useReadWorkshop();
  const actions = usePersonActions();
  const [renaming, setRenaming] = useState(false);

  const rename: MenuItem = {
    key: "rename",
    label: words.menu.rename,
    icon: <Pencil />,
    onSelect: () => setRenaming(true),
  };
  // There may be hundreds of these menus: what is in them is put together when one opens.
  const entries = (): (MenuItem | MenuDivider)[] => {
    if (person.removed)
      return [
        {
          key: "readmit",
          label: words.menu.readmit,
          icon: <UserPlus />,
          onSelect: () => void actions.readmit(person),
        },
        rename,
      ];
    const moves = movesOf(read().state, person.id);
    return [
      ...(moves.length > 0 ? [{ key: "move", divider: true as const, label: words.menu.move }] : []),
      ...moves
        .filter((move) => !move.current)
        .map(({ room }) => ({
          key: room.id,
          label: roomName(room, messages),
          icon: <ArrowRight />,
          onSelect: () => void actions.move(person, room),
        })),
      { key: "person", divider: true, label: words.menu.person },
      rename,
      {
        key: "remove",
        label: words.menu.remove,
        icon: <UserMinus />,
        tone: "danger",
        onSelect: () => void actions.remove(person),
      },
      { key: "role", divider: true, label: words.menu.role },
      ...ROLES.map((role) => ({
        key: role,
        label: messages.people.role[role],
        checked: person.role === role,
        onSelect: () => {
          if (person.role !== role) void actions.promote(person, role);
        },
      })),
    ];
  };
  return (
    <>
      <Menu label={words.menu.label(person.name)} entries={entries} trigger={trigger} />
      {renaming && <RenameDialog person={person} onClose={() => setRenaming(false)} />}
    </>
  );
}
