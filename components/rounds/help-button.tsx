"use client";

import { Footprints, LifeBuoy } from "lucide-react";
import { useState } from "react";
import { useMe, useMessages, useServerNow, useWorkshop } from "#live/hooks.ts";
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
  const { rounds } = useMessages();
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
          onClick={() => void ask("help.raise", rounds.help.raised)}
          className="self-start"
        >
          {compact ? rounds.help.raiseShort : rounds.help.raise}
        </Button>
      ) : (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-warn bg-warn-soft px-3 py-2">
          <output className="flex items-center gap-2 font-semibold">
            {help.kind === "coming" ? (
              <>
                <Footprints aria-hidden="true" className="size-5 text-warn" />
                {rounds.help.coming}
              </>
            ) : (
              <>
                <LifeBuoy aria-hidden="true" className="size-5 text-warn" />
                {rounds.help.raised}
              </>
            )}
          </output>
          {help.kind === "waiting" && <Since sinceMs={help.sinceMs} />}
          <Button
            size="small"
            variant="quiet"
            busy={busy}
            onClick={() => void ask("help.withdraw", rounds.help.withdrawn)}
          >
            {rounds.help.withdraw}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Told by the eye only: nobody wants to hear every minute of waiting. */
function Since({ sinceMs }: { readonly sinceMs: number }) {
  const { rounds } = useMessages();
  const nowMs = useServerNow(10_000);
  const minutes = Math.floor(Math.max(0, nowMs - sinceMs) / 60_000);
  return <p className="text-sm text-ink-2">{rounds.help.waiting(rounds.ago(minutes))}</p>;
}
