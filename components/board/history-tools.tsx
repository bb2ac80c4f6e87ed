import { Redo2, Trash2, Undo2 } from "lucide-react";
import { useMessages } from "#live/hooks.ts";
import { Button } from "#ui/button.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import type { History } from "./history.ts";
import { LazyHistoryKeys } from "./lazy-parts.tsx";

interface HistoryToolsProps {
  /** Null where one only reads. */
  readonly history: History | null;
  readonly binned: number;
  readonly onBin: () => void;
}

/** Own steps back and forth, by keys too, and the way to the bin once something is in it. */
export function HistoryTools({ history, binned, onBin }: HistoryToolsProps) {
  const { bar } = useMessages().board;
  return (
    <>
      {history && <HistoryButtons history={history} />}
      {(history?.canUndo || history?.canRedo) && <LazyHistoryKeys history={history} />}
      {binned > 0 && (
        <Button variant="quiet" size="small" icon={<Trash2 />} onClick={onBin}>
          {bar.bin(binned)}
        </Button>
      )}
    </>
  );
}

/** Own steps back and forth. */
export function HistoryButtons({ history }: { readonly history: History }) {
  const { bar } = useMessages().board;
  return (
    <>
      <IconButton
        size="small"
        label={bar.undo}
        icon={<Undo2 />}
        disabled={!history.canUndo}
        onClick={history.undo}
      />
      <IconButton
        size="small"
        label={bar.redo}
        icon={<Redo2 />}
        disabled={!history.canRedo}
        onClick={history.redo}
      />
    </>
  );
}
