"use client";

import { Eye } from "lucide-react";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { moderatorsVisiting } from "#lib/model/attendance.ts";
import { Badge } from "#ui/badge.tsx";

/** "Moderation ist da", for the group that is being visited. */
export function ModerationBadge({ roomId }: { readonly roomId: string }) {
  const group = wordsOf("group");
  const visitors = useWorkshop((ready) =>
    moderatorsVisiting(ready.state, roomId)
      .map((person) => person.name)
      .join(", "),
  );
  return (
    <output className="contents">
      {visitors !== "" && (
        <Badge tone="accent" icon={<Eye />} className="py-0.5">
          {group.moderationHere}
          <span className="visually-hidden">: {visitors}</span>
        </Badge>
      )}
    </output>
  );
}
