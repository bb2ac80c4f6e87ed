"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentPropsWithRef } from "react";
import { useMe, useMessages } from "#live/hooks.ts";
import { Avatar } from "#ui/avatar.tsx";

interface MeButtonProps {
  /** With the name, where there is room. */
  readonly named: boolean;
  /** What makes it open its menu; without it the menu is not there yet. */
  readonly trigger?: ComponentPropsWithRef<"button">;
}

/** Who I am here; opens what concerns me alone. */
export function MeButton({ named, trigger }: MeButtonProps) {
  const { workroom } = useMessages();
  const me = useMe();
  return (
    <button
      {...trigger}
      type="button"
      inert={trigger === undefined}
      className="target flex min-w-0 items-center gap-2 rounded-md px-1.5 text-start hover:bg-accent-soft"
    >
      <Avatar personId={me.id} name={me.name} decorative />
      <span className={named ? "truncate font-semibold" : "visually-hidden"}>
        <span className="visually-hidden">{workroom.me.menu}: </span>
        {me.name}
      </span>
      <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
    </button>
  );
}
