"use client";

import { SquareCheckBig } from "lucide-react";
import { useSyncExternalStore } from "react";
import { picksStore, startPicking } from "#components/act/picks.ts";
import { HandList } from "#components/signs/hand-list.tsx";
import { CallTools, LockTools } from "#components/together/gather-tools.tsx";
import { PickBar } from "#components/votes/pick-bar.tsx";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { WritingNow } from "./writing-now.tsx";

interface ModerationBarProps {
  readonly roomId: string;
  readonly plenary: boolean;
  readonly onVotes: () => void;
}

/** Above a board, for moderation alone: what one does while all look at it. */
export function ModerationBar({ roomId, plenary, onVotes }: ModerationBarProps) {
  const { pick } = wordsOf("weigh");
  const picking = useSyncExternalStore(picksStore.subscribe, picksStore.get) !== null;
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <CallTools here={plenary ? "plenary" : { roomId }} />
        <LockTools roomId={roomId} />
        {plenary && !picking && (
          <Button size="small" icon={<SquareCheckBig />} onClick={() => startPicking("vote", pick.card)}>
            {pick.start}
          </Button>
        )}
        {plenary && <WritingNow />}
      </div>
      {plenary && <HandList />}
      {plenary && <PickBar onGo={onVotes} />}
    </>
  );
}
