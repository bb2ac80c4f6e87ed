"use client";

import clsx from "clsx";
import { useLocale } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import type { Progress } from "#lib/model/agenda-progress.ts";

/** Planned against real: how late, and when all will be over. By whole minutes; small differences are none. */
export function Schedule({ progress }: { readonly progress: Progress }) {
  const words = wordsOf("agenda").time;
  const locale = useLocale();
  const late = Math.round(progress.lateMs / 60_000);
  const end =
    progress.endMs === null
      ? null
      : new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(progress.endMs);
  return (
    <p className="text-sm text-ink-2">
      <span className={clsx(late >= 5 && "font-semibold text-warn")}>
        {late > 0 ? words.late(late) : late < 0 ? words.early(-late) : words.onTime}
      </span>
      {end !== null && ` · ${words.end(end)}`}
    </p>
  );
}
