"use client";

import {
  ChevronDown,
  Drama,
  FilePen,
  Link,
  LockOpen,
  OctagonX,
  ScrollText,
  Settings,
  Trash2,
  UserPlus,
  Users,
} from "lucide-react";
import { useState } from "react";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { Menu } from "#ui/menu.tsx";
import { showToast } from "#ui/toasts.ts";
import { DeleteDialog, EndDialog } from "./end-dialogs.tsx";
import { HeadDialog } from "./head-dialog.tsx";
import { SettingsDialog } from "./settings-dialog.tsx";
import { useRun } from "#components/act/use-run.ts";

interface ToolBarProps {
  readonly onShare: () => void;
  readonly onPeople: () => void;
  readonly onLog: () => void;
  readonly onRehearse: () => void;
  readonly onPlenary: () => void;
}

type Open = "head" | "settings" | "end" | "delete";

/** What moderation needs beside the groups. */
export function ToolBar({ onShare, onPeople, onLog, onRehearse, onPlenary }: ToolBarProps) {
  const desk = wordsOf("desk");
  const ended = useWorkshop((ready) => ready.state.endedAtMs !== undefined);
  const rehearsable = useWorkshop(
    ({ state }) => state.rehearsal === undefined && state.endedAtMs === undefined,
  );
  const count = useWorkshop((ready) => ready.state.people.filter((person) => !person.removed).length);
  const run = useRun();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const reopen = async () => {
    if (await run("workshop.reopen", {})) showToast({ text: desk.ending.reopened });
  };
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="small" icon={<UserPlus />} onClick={onShare}>
        {desk.share}
      </Button>
      <Button size="small" icon={<Users />} onClick={onPeople}>
        {desk.people(count)}
      </Button>
      <Menu
        label={desk.workshopMenu}
        entries={[
          { key: "head", label: desk.editHead, icon: <FilePen />, onSelect: () => setOpen("head") },
          ...(ended
            ? []
            : [{ key: "plenary", label: desk.editPlenary, icon: <Link />, onSelect: onPlenary }]),
          { key: "settings", label: desk.settings, icon: <Settings />, onSelect: () => setOpen("settings") },
          { key: "log", label: desk.log, icon: <ScrollText />, onSelect: onLog },
          ...(rehearsable
            ? [{ key: "rehearse", label: desk.rehearse, icon: <Drama />, onSelect: onRehearse }]
            : []),
          { key: "line", divider: true },
          ended
            ? { key: "reopen", label: desk.reopen, icon: <LockOpen />, onSelect: () => void reopen() }
            : { key: "end", label: desk.end, icon: <OctagonX />, onSelect: () => setOpen("end") },
          {
            key: "delete",
            label: desk.delete,
            icon: <Trash2 />,
            tone: "danger",
            onSelect: () => setOpen("delete"),
          },
        ]}
        trigger={(trigger) => (
          <Button {...trigger} size="small" icon={<ChevronDown />}>
            {desk.workshopMenu}
          </Button>
        )}
      />
      {open === "head" && <HeadDialog onClose={close} />}
      {open === "settings" && <SettingsDialog onClose={close} />}
      {open === "end" && <EndDialog onClose={close} />}
      {open === "delete" && <DeleteDialog onClose={close} />}
    </div>
  );
}
