import { Search } from "lucide-react";
import { useId, useState } from "react";
import { NO_FILTER, type CardFilter } from "#lib/board/projection.ts";
import { useMessages, type Delivery } from "#live/hooks.ts";
import { Button } from "#ui/button.tsx";
import { DeliveryBadge } from "./delivery-badge.tsx";
import type { History } from "./history.ts";
import { HistoryTools } from "./history-tools.tsx";
import { LazyFilterRow } from "./lazy-parts.tsx";

interface BoardBarProps {
  readonly count: number;
  readonly found: number;
  readonly filter: CardFilter;
  readonly onFilter: (filter: CardFilter) => void;
  readonly delivery: Delivery;
  /** Null where one only reads. */
  readonly history: History | null;
  readonly binned: number;
  readonly onBin: () => void;
}

/** The quiet line above the cards: how many, finding, undo, bin, saved. */
export function BoardBar(props: BoardBarProps) {
  const { count, found, filter, onFilter, delivery, history, binned, onBin } = props;
  const { board } = useMessages();
  const id = useId();
  const active = filter !== NO_FILTER;
  const [open, setOpen] = useState(false);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="text-sm text-ink-2 tabular-nums">
          {active ? board.bar.found(found, count) : board.cards(count)}
        </p>
        <DeliveryBadge delivery={delivery} />
        <div className="ms-auto flex items-center gap-1">
          <HistoryTools history={history} binned={binned} onBin={onBin} />
          {count > 0 && (
            <Button
              variant="quiet"
              size="small"
              icon={<Search />}
              aria-expanded={open || active}
              aria-controls={id}
              onClick={() => {
                setOpen(!(open || active));
                onFilter(NO_FILTER);
              }}
            >
              <span className="max-sm:visually-hidden">{board.bar.find}</span>
            </Button>
          )}
        </div>
      </div>
      <div id={id} hidden={!open && !active}>
        {(open || active) && <LazyFilterRow filter={filter} onFilter={onFilter} />}
      </div>
    </div>
  );
}
