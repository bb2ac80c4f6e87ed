"use client";

import { ArrowRight } from "lucide-react";
import { useId, useState, type FormEvent } from "react";
import { wordsOf } from "#live/words.ts";
import type { Room } from "#lib/model/state.ts";
import { Button } from "#ui/button.tsx";
import { Select } from "#ui/select.tsx";

const NOWHERE = "-";

interface SelectionBarProps {
  readonly count: number;
  readonly rooms: readonly Room[];
  readonly onMove: (roomId: string | null) => Promise<void>;
  readonly onEnd: () => void;
}

/** Where all who are ticked shall go. */
export function SelectionBar({ count, rooms, onMove, onEnd }: SelectionBarProps) {
  const { proposal } = wordsOf("planning");
  const id = useId();
  const [target, setTarget] = useState(rooms[0]?.id ?? NOWHERE);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (count > 0) void onMove(target === NOWHERE ? null : target);
  };
  return (
    <form
      onSubmit={submit}
      className="sticky bottom-0 z-10 mt-auto flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-surface-1 py-3 max-sm:bottom-16"
    >
      <output className="grow font-semibold tabular-nums">
        {proposal.selected(count)}
        {count === 0 && <span className="ms-3 text-sm font-normal text-ink-2">{proposal.selectHint}</span>}
      </output>
      <label htmlFor={id} className="visually-hidden">
        {proposal.to}
      </label>
      <Select
        id={id}
        value={target}
        onChange={(event) => setTarget(event.target.value)}
        className="w-auto! min-w-40"
      >
        {rooms.map((room) => (
          <option key={room.id} value={room.id}>
            {room.name}
          </option>
        ))}
        <option value={NOWHERE}>{proposal.nowhere}</option>
      </Select>
      <Button type="submit" variant="primary" icon={<ArrowRight />} disabled={count === 0}>
        {proposal.move}
      </Button>
      <Button onClick={onEnd}>{proposal.selectDone}</Button>
    </form>
  );
}
