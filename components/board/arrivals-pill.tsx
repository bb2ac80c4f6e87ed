import { ArrowDown, ArrowUp } from "lucide-react";
import { useEffect, useState } from "react";
import { useMessages } from "#live/hooks.ts";
import { Button } from "#ui/button.tsx";
import { cardOfElement, elementOfCard } from "./card-element.ts";

interface ArrivalsPillProps {
  /** Ids of cards that came and were not yet in sight; at least one. */
  readonly unseen: ReadonlySet<string>;
  readonly onSeen: (ids: readonly string[]) => void;
}

/** "3 neue Karten unten": nothing moves when others add cards, this says where they are and goes there. */
export function ArrivalsPill({ unseen, onSeen }: ArrivalsPillProps) {
  const { board } = useMessages();
  const [above, setAbove] = useState(false);

  useEffect(() => {
    const watcher = new IntersectionObserver((entries) => {
      const seen = entries.filter((entry) => entry.isIntersecting);
      if (seen.length > 0) onSeen(seen.map((entry) => cardOfElement(entry.target)));
      const hidden = entries.find((entry) => !entry.isIntersecting);
      if (hidden) setAbove(hidden.boundingClientRect.top < 0);
    });
    for (const id of unseen) {
      const element = elementOfCard(id);
      if (element) watcher.observe(element);
    }
    return () => watcher.disconnect();
  }, [unseen, onSeen]);

  const show = () => {
    const [first] = unseen;
    const element = first === undefined ? null : elementOfCard(first);
    element?.scrollIntoView({ block: "center" });
    element?.querySelector("button")?.focus({ preventScroll: true });
  };
  return (
    <div className="pointer-events-none sticky bottom-28 z-10 flex h-0 items-end justify-center">
      <Button
        size="small"
        icon={above ? <ArrowUp /> : <ArrowDown />}
        onClick={show}
        className="pointer-events-auto animate-arrive !rounded-full !bg-surface-2 shadow-overlay"
      >
        {above ? board.arrived.above(unseen.size) : board.arrived.below(unseen.size)}
      </Button>
    </div>
  );
}
