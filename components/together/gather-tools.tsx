"use client";

import { ChevronDown, Lock, LockOpen, Undo2, Users } from "lucide-react";
import { useRun } from "#components/act/use-run.ts";
import { roomName } from "#lib/messages/room-name.ts";
import type { EverybodyCall } from "#lib/model/state.ts";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { announce } from "#ui/announcer.ts";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { Menu } from "#ui/menu.tsx";
import { boardsToLock } from "./boards-to-lock.ts";
import { roomOfCall } from "./place-words.ts";

interface CallToolsProps {
  /** Where moderation is; without it a menu asks. */
  readonly here?: Extract<EverybodyCall["place"], "plenary" | "documentation"> | { readonly roomId: string };
}

/** For moderation: calls everybody to one place, and lets them go. */
export function CallTools({ here }: CallToolsProps) {
  const { gather } = wordsOf("together");
  const messages = useMessages();
  const run = useRun();
  const call = useWorkshop((ready) => ready.state.call);
  const room = useWorkshop((ready) =>
    ready.state.call ? roomOfCall(ready.state.call, ready.state, messages) : "",
  );
  const readable = useWorkshop((ready) => ready.state.settings.documentationVisible);
  const fetchAll = (target: NonNullable<CallToolsProps["here"]>) =>
    void run("everybody.call", typeof target === "string" ? { place: target } : { place: "room", ...target });
  const places = ["plenary", "documentation"] as const;

  if (call)
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-accent bg-accent-soft px-3 py-1">
        <p className="text-sm">{gather.called(call.place, room)}</p>
        <Button size="small" icon={<Undo2 />} onClick={() => void run("everybody.release", {})}>
          {gather.release}
        </Button>
      </div>
    );
  if (here !== undefined) {
    const hidden = here === "documentation" && !readable;
    return (
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" icon={<Users />} disabled={hidden} onClick={() => fetchAll(here)}>
          {gather.here}
        </Button>
        {hidden && <p className="text-sm text-ink-2">{gather.hidden}</p>}
      </div>
    );
  }
  return (
    <Menu
      label={gather.menu}
      entries={places.map((place) => ({
        key: place,
        label: gather.to(place),
        onSelect: () => fetchAll(place),
        ...(place === "documentation" && !readable && { disabled: true, hint: gather.hidden }),
      }))}
      trigger={(trigger) => (
        <Button {...trigger} size="small" icon={<Users />}>
          {gather.menu}
          <ChevronDown aria-hidden="true" className="-me-1 size-4" />
        </Button>
      )}
    />
  );
}

interface LockToolsProps {
  /** The board in sight; without it a menu names all. */
  readonly roomId?: string;
}

/** For moderation: boards on which participants only read for a while. */
export function LockTools({ roomId }: LockToolsProps) {
  const { lock } = wordsOf("together");
  const messages = useMessages();
  const run = useRun();
  const locked = useWorkshop((ready) => ready.state.lockedRooms ?? NONE);
  const boards = useWorkshop((ready) => ready.state.rooms);
  const rooms = useWorkshop((ready) => boardsToLock(ready.state));
  const here = roomId !== undefined && locked.includes(roomId);
  const change = async (name: "board.lock" | "board.unlock", which?: string) => {
    const input = which === undefined ? {} : { roomId: which };
    if (await run(name, input)) announce(name === "board.lock" ? lock.done : lock.opened);
  };
  const all = [
    {
      key: "all",
      label: lock.all,
      icon: <Lock />,
      onSelect: () => void change("board.lock"),
      disabled: rooms.every((id) => locked.includes(id)),
    },
    {
      key: "none",
      label: lock.openAll,
      icon: <LockOpen />,
      onSelect: () => void change("board.unlock"),
      disabled: locked.length === 0,
    },
  ];
  if (roomId !== undefined)
    return (
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="small"
          icon={here ? <LockOpen /> : <Lock />}
          onClick={() => void change(here ? "board.unlock" : "board.lock", roomId)}
        >
          {here ? lock.openHere : lock.here}
        </Button>
        {here && (
          <span title={lock.lockedHint}>
            <Badge tone="warn" icon={<Lock />}>
              {lock.locked}
            </Badge>
          </span>
        )}
      </div>
    );
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Menu
        label={lock.menu}
        entries={[
          ...all,
          { key: "each", divider: true },
          ...rooms.map((id) => {
            const name = roomName(
              boards.find((room) => room.id === id),
              messages,
            );
            const closed = locked.includes(id);
            return {
              key: id,
              label: closed ? lock.openRoom(name) : lock.room(name),
              icon: closed ? <LockOpen /> : <Lock />,
              onSelect: () => void change(closed ? "board.unlock" : "board.lock", id),
            };
          }),
        ]}
        trigger={(trigger) => (
          <Button {...trigger} size="small" icon={<Lock />}>
            {lock.menu}
            <ChevronDown aria-hidden="true" className="-me-1 size-4" />
          </Button>
        )}
      />
      {locked.length > 0 && (
        <Badge tone="warn" icon={<Lock />}>
          {lock.some(locked.length)}
        </Badge>
      )}
    </div>
  );
}

const NONE: readonly string[] = [];
