"use client";

import { HelpButton } from "#components/rounds/help-button.tsx";
import { HandButton } from "#components/signs/hand-button.tsx";
import { ReadyButton } from "#components/signs/ready-button.tsx";

interface RoomSignsProps {
  readonly roomId: string;
  /** Where there is little room. */
  readonly compact: boolean;
}

/** Signs to moderation: a call for help, "Fertig", a raised hand. */
export function RoomSigns({ roomId, compact }: RoomSignsProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 empty:hidden">
      <HelpButton roomId={roomId} compact={compact} />
      <ReadyButton roomId={roomId} />
      <HandButton />
    </div>
  );
}
