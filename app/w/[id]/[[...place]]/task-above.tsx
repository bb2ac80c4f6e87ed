"use client";

import type { ReactNode } from "react";
import { TaskCard } from "#components/rounds/task-card.tsx";
import { useWide } from "#components/workroom/use-wide.ts";
import { usePlace } from "#live/hooks.ts";

/** A place other than the board, with the task above it where there is no room for it at the side. */
export function TaskAbove({ children }: { readonly children: ReactNode }) {
  const wide = useWide();
  const roomId = usePlace();
  return (
    <>
      {!wide && (
        <div className="mb-4 empty:hidden">
          <TaskCard roomId={roomId} folded />
        </div>
      )}
      {children}
    </>
  );
}
