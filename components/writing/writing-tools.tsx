"use client";

import { CircleStop, Ellipsis, Eye, EyeOff, Settings2 } from "lucide-react";
import { useState } from "react";
import { useRun } from "#components/act/use-run.ts";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { firstButton, useKeptFocus } from "#ui/kept-focus.ts";
import { Menu } from "#ui/menu.tsx";
import { showToast } from "#ui/toasts.ts";
import { areMostDone, type Done } from "./done.ts";
import { RevealDialog } from "./reveal-dialog.tsx";
import { WritingFormDialog } from "./writing-form-dialog.tsx";

interface WritingToolsProps {
  readonly done: Done;
  /** Something else has the main button and offers the same. */
  readonly yields: boolean;
}

/** For moderation: begins quiet writing, says how many are done, and reveals. */
export function WritingTools({ done, yields }: WritingToolsProps) {
  const { begin, now } = wordsOf("writing");
  const writing = useWorkshop(({ state }) => state.writing);
  const ended = useWorkshop(({ state }) => state.endedAtMs !== undefined);
  const run = useRun();
  const [open, setOpen] = useState<"form" | "reveal" | null>(null);
  const box = useKeptFocus<HTMLDivElement>(writing?.id ?? "", firstButton);
  const close = () => setOpen(null);
  const end = async () => {
    if (await run("writing.end", {})) showToast({ text: now.ended });
  };
  if (ended) return null;
  return (
    <div ref={box} className="min-w-0">
      {writing ? (
        <section
          aria-label={now.title}
          className="flex flex-col gap-2 rounded-md border-s-4 border-accent bg-accent-soft px-3 py-2"
        >
          <div className="flex items-start gap-2">
            <EyeOff aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-accent" />
            <div className="min-w-0 grow">
              <p className="font-semibold">{now.title}</p>
              <output className="block tabular-nums">
                {done.of > 0 && done.ready >= done.of ? now.all : now.done(done.ready, done.of)}
              </output>
              <p className="text-sm text-ink-2">
                {now.shown[writing.author]}
                {writing.own && ` ${now.own}`}
              </p>
            </div>
            <div className="-me-1.5 shrink-0">
              <Menu
                label={now.menuLabel}
                entries={[
                  {
                    key: "change",
                    label: begin.change,
                    icon: <Settings2 />,
                    onSelect: () => setOpen("form"),
                  },
                  { key: "end", label: now.end, icon: <CircleStop />, onSelect: () => void end() },
                ]}
                trigger={(trigger) => (
                  <IconButton {...trigger} size="small" label={now.menuLabel} icon={<Ellipsis />} />
                )}
              />
            </div>
          </div>
          <Button
            size="small"
            variant={areMostDone(done) && !yields ? "primary" : "secondary"}
            icon={<Eye />}
            className="self-start"
            onClick={() => setOpen("reveal")}
          >
            {now.reveal}
          </Button>
        </section>
      ) : (
        <Button size="small" icon={<EyeOff />} onClick={() => setOpen("form")}>
          {begin.button}
        </Button>
      )}
      {open === "form" && <WritingFormDialog onClose={close} />}
      {open === "reveal" && <RevealDialog done={done} onClose={close} />}
    </div>
  );
}
