"use client";

import { Eye } from "lucide-react";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { moderatorsVisiting } from "#lib/model/attendance.ts";
import { Badge } from "#ui/badge.tsx";

/** "Moderation ist da", for the group that is being visited. */
export function ModerationBadge({ roomId }: { readonly roomId: string }) {
  const { rounds } = useMessages();
  const visitors = useWorkshop((ready) =>
    moderatorsVisiting(ready.state, roomId)
      .map((person) => person.name)
      .join(", "),
  );
  return (
    <output className="contents">
      {visitors !== "" && (
        <Badge tone="accent" icon={<Eye />} className="py-0.5">
          {rounds.moderationHere}
          <span className="visually-hidden">: {visitors}</span>
        </Badge>
      )}
    </output>
  );
}
