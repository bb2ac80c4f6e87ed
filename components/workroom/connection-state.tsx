"use client";

import { Wifi, WifiOff } from "lucide-react";
import { useEffect, useRef } from "react";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { announce, announceUrgently } from "#ui/announcer.ts";

/** One quiet word while all is well. */
export function ConnectionState() {
  const { workroom } = useMessages();
  const online = useWorkshop((ready) => ready.connection === "online");
  const words = online ? workroom.connection.online : workroom.connection.offline;
  return (
    <p className="flex items-center gap-1.5 text-xs text-ink-3">
      {online ? (
        <Wifi aria-hidden="true" className="size-4" />
      ) : (
        <WifiOff aria-hidden="true" className="size-4 text-warn" />
      )}
      <span className="visually-hidden">{workroom.connection.label}: </span>
      {words}
    </p>
  );
}

/** Across the screen while there is no connection; told once when it goes and when it comes back. */
export function ConnectionBanner() {
  const { workroom } = useMessages();
  const online = useWorkshop((ready) => ready.connection === "online");
  const before = useRef(online);

  useEffect(() => {
    if (before.current === online) return;
    before.current = online;
    if (online) announce(workroom.connection.back);
    else announceUrgently(workroom.connection.lost);
  }, [online, workroom]);

  if (online) return null;
  return (
    <section
      aria-label={workroom.connection.label}
      className="flex items-center justify-center gap-3 bg-warn-fill px-4 py-2 text-on-warn"
    >
      <WifiOff aria-hidden="true" className="size-5 shrink-0" />
      <p className="font-semibold">{workroom.connection.lost}</p>
    </section>
  );
}
