import { useEffect } from "react";
import type { DocumentHandle } from "#live/hooks.ts";
import { useMessages } from "#live/hooks.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { Callout } from "#ui/callout.tsx";

interface ClosedNoticeProps {
  readonly closed: DocumentHandle["closed"];
  readonly readOnly: boolean;
  /** By moderation, for a while. */
  readonly locked: boolean;
}

/** Why one cannot write here, and what one can do. */
export function ClosedNotice({ closed, readOnly, locked }: ClosedNoticeProps) {
  const { board } = useMessages();
  useEffect(() => {
    if (locked) announce(board.delivery.locked);
  }, [locked, board]);
  if (closed === "refused") {
    return (
      <Callout
        tone="danger"
        role="alert"
        actions={<Button onClick={() => location.reload()}>{board.delivery.reload}</Button>}
      >
        {board.delivery.refused}
      </Callout>
    );
  }
  if (closed === "no-grant") return <Callout>{board.delivery.noGrant}</Callout>;
  if (locked) return <Callout tone="warn">{board.delivery.locked}</Callout>;
  return readOnly ? <p className="text-sm text-ink-2">{board.delivery.readOnly}</p> : null;
}
