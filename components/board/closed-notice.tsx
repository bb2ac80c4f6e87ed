import type { DocumentHandle } from "#live/hooks.ts";
import { useMessages } from "#live/hooks.ts";
import { Button } from "#ui/button.tsx";
import { Callout } from "#ui/callout.tsx";

interface ClosedNoticeProps {
  readonly closed: DocumentHandle["closed"];
  readonly readOnly: boolean;
}

/** Why one cannot write here, and what one can do. */
export function ClosedNotice({ closed, readOnly }: ClosedNoticeProps) {
  const { board } = useMessages();
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
  return readOnly ? <p className="text-sm text-ink-2">{board.delivery.readOnly}</p> : null;
}
