import { Check, Clock, CloudOff, LoaderCircle, Lock } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useMessages, useWorkshop, type Delivery } from "#live/hooks.ts";
import { announce, announceUrgently } from "#ui/announcer.ts";
import { Badge, type Tone } from "#ui/badge.tsx";

const LOOK: Record<Delivery, { readonly tone: Tone; readonly icon: typeof Check }> = {
  connecting: { tone: "neutral", icon: LoaderCircle },
  saved: { tone: "neutral", icon: Check },
  waiting: { tone: "warn", icon: Clock },
  unsaved: { tone: "warn", icon: Clock },
  offline: { tone: "warn", icon: CloudOff },
  closed: { tone: "danger", icon: Lock },
};

/** A confirmation usually takes less; a badge that flickers at every key tells nothing. */
const PATIENCE_MS = 800;

/** Are all cards on the server's disk? Told from the server's own count. */
export function DeliveryBadge({ delivery }: { readonly delivery: Delivery }) {
  const { board } = useMessages();
  const shown = useCalm(delivery);
  const online = useWorkshop((ready) => ready.connection === "online");
  const { tone, icon: Icon } = LOOK[shown];
  const wasTroubled = useRef(false);

  useEffect(() => {
    if (shown === "waiting") return;
    if (shown === "unsaved") announce(board.delivery.unsaved);
    if (shown === "saved" && wasTroubled.current) announce(board.delivery.back);
    // Whoever begins anew ("connecting") has not saved everything.
    wasTroubled.current = shown === "unsaved" || shown === "offline";
  }, [shown, board]);

  useEffect(() => {
    // Where everything is lost, the workroom says so itself.
    if (shown === "offline" && online) announceUrgently(board.delivery.offlineText);
  }, [shown, online, board]);

  return (
    <span title={shown === "offline" ? board.delivery.offlineText : undefined}>
      <span className="visually-hidden">{board.delivery.label}: </span>
      <Badge tone={tone} icon={<Icon />}>
        {board.delivery[shown]}
      </Badge>
    </span>
  );
}

/** Passes "waiting" on only when it lasts. */
function useCalm(delivery: Delivery): Delivery {
  const [shown, setShown] = useState(delivery);
  useEffect(() => {
    const timer = setTimeout(() => setShown(delivery), delivery === "waiting" ? PATIENCE_MS : 0);
    return () => clearTimeout(timer);
  }, [delivery]);
  return shown;
}
