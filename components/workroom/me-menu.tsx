"use client";

import { Keyboard, MonitorSmartphone, UserPen } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { chime } from "#live/chime.ts";
import { useLocale, useMessages } from "#live/hooks.ts";
import { LOCALE_COOKIE, THEME_COOKIE } from "#lib/messages/locale.ts";
import { Menu } from "#ui/menu.tsx";
import { MeButton } from "./me-button.tsx";

interface MeMenuProps {
  readonly onRename: () => void;
  readonly onReEntry: () => void;
  readonly onShortcuts: () => void;
  /** With the name, where there is room. */
  readonly named: boolean;
}

const YEAR_SECONDS = 365 * 24 * 60 * 60;
const THEMES = ["system", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];

/** What concerns me alone: my name, my other device, how it looks, which language. */
export function MeMenu({ onRename, onReEntry, onShortcuts, named }: MeMenuProps) {
  const { workroom } = useMessages();
  const locale = useLocale();
  const [theme, setTheme] = useState(currentTheme);
  const sounds = useSyncExternalStore(chime.subscribe, chime.isWanted);
  const words = {
    system: workroom.me.themeSystem,
    light: workroom.me.themeLight,
    dark: workroom.me.themeDark,
  };

  return (
    <Menu
      label={workroom.me.menu}
      entries={[
        { key: "rename", label: workroom.me.rename, icon: <UserPen />, onSelect: onRename },
        { key: "re-entry", label: workroom.me.reentry, icon: <MonitorSmartphone />, onSelect: onReEntry },
        {
          key: "chime",
          label: workroom.me.chime,
          checked: sounds,
          onSelect: () => chime.setWanted(!sounds),
        },
        { key: "shortcuts", label: workroom.me.shortcuts, icon: <Keyboard />, onSelect: onShortcuts },
        { key: "theme", divider: true, label: workroom.me.theme },
        ...THEMES.map((choice) => ({
          key: choice,
          label: words[choice],
          checked: choice === theme,
          onSelect: () => {
            remember(THEME_COOKIE, choice);
            document.documentElement.dataset["theme"] = choice;
            setTheme(choice);
          },
        })),
        { key: "language", divider: true, label: workroom.me.language },
        ...(["de", "en"] as const).map((choice) => ({
          key: choice,
          label: choice === "de" ? "Deutsch" : "English",
          checked: choice === locale,
          onSelect: () => {
            if (choice === locale) return;
            remember(LOCALE_COOKIE, choice);
            location.reload();
          },
        })),
      ]}
      trigger={(trigger) => <MeButton named={named} trigger={trigger} />}
    />
  );
}

function currentTheme(): Theme {
  return THEMES.find((theme) => theme === document.documentElement.dataset["theme"]) ?? "system";
}

function remember(name: string, value: string): void {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  // The Cookie Store API is missing in some of the browsers that we serve.
  // oxlint-disable-next-line unicorn/no-document-cookie
  document.cookie = `${name}=${value}; Path=/; Max-Age=${String(YEAR_SECONDS)}; SameSite=Lax${secure}`;
}
