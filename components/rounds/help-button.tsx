"use client";

import { Footprints, LifeBuoy } from "lucide-react";
import { useState } from "react";
import { useMe, useServerNow, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { isRunning, mayCommand } from "#lib/model/access.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { firstButton, useKeptFocus } from "#ui/kept-focus.ts";
import { helpNow } from "./help-now.ts";
import { useRun } from "#components/act/use-run.ts";

/** Calls moderation into the group, shows how far it is, and takes the call back. One call per group. */
export function HelpButton({
  roomId,
  compact = false,
}: {
  readonly roomId: string;
  readonly compact?: boolean;
}) {
  const group = wordsOf("group");
  const me = useMe();
  const state = useWorkshop((ready) => ready.state);
  const run = useRun();
  const [busy, setBusy] = useState(false);
  const help = helpNow(state, roomId);
  const place = useKeptFocus<HTMLDivElement>(help.kind, firstButton);
  const seated = isRunning(state.round) && state.round.members[me.id] === roomId;
  if (me.role === "moderator" || !seated || !mayCommand(me.role, "help.raise")) return null;

  const ask = async (name: "help.raise" | "help.withdraw", said: string) => {
    setBusy(true);
    if (await run(name, {})) announce(said);
    setBusy(false);
  };
  return (
    <div ref={place} className="contents">
      {help.kind === "none" ? (
        <Button
          size={compact ? "small" : "normal"}
          icon={<LifeBuoy />}
          busy={busy}
          onClick={() => void ask("help.raise", group.help.raised)}
          className="self-start"
        >
          {compact ? group.help.raiseShort : group.help.raise}
        </Button>
      ) : (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-warn bg-warn-soft px-3 py-2">
          <output className="flex items-center gap-2 font-semibold">
            {help.kind === "coming" ? (
              <>
                <Footprints aria-hidden="true" className="size-5 text-warn" />
                {group.help.coming}
              </>
            ) : (
              <>
                <LifeBuoy aria-hidden="true" className="size-5 text-warn" />
                {group.help.raised}
              </>
            )}
          </output>
          {help.kind === "waiting" && <Since sinceMs={help.sinceMs} />}
          <Button
            size="small"
            variant="quiet"
            busy={busy}
            onClick={() => void ask("help.withdraw", group.help.withdrawn)}
          >
            {group.help.withdraw}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Told by the eye only: nobody wants to hear every minute of waiting. */
function Since({ sinceMs }: { readonly sinceMs: number }) {
  const group = wordsOf("group");
  const nowMs = useServerNow(10_000);
  const minutes = Math.floor(Math.max(0, nowMs - sinceMs) / 60_000);
  return <p className="text-sm text-ink-2">{group.help.waiting(group.ago(minutes))}</p>;
}
