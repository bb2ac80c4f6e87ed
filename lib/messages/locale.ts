// locale.ts: which language to speak, and its sentences. Each language is its own chunk in the browser.

import type { Messages } from "./de.ts";

export const LOCALES = ["de", "en"] as const;
export type Locale = (typeof LOCALES)[number];

export const LOCALE_COOKIE = "nw_locale";
export const THEME_COOKIE = "nw_theme";

/** The reader's choice (cookie), else German unless the browser prefers English to it. */
export function chooseLocale(cookie: string | undefined, acceptLanguage: string | undefined): Locale {
  if (cookie === "de" || cookie === "en") return cookie;
  for (const part of (acceptLanguage ?? "").toLowerCase().split(",")) {
    const tag = part.trim().slice(0, 2);
    if (tag === "de" || tag === "en") return tag;
  }
  return "de";
}

export async function loadMessages(locale: Locale): Promise<Messages> {
  return locale === "en" ? (await import("./en.ts")).en : (await import("./de.ts")).de;
}
