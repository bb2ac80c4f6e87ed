// locale.ts: language and colour theme of the reader, from cookies and the browser's wish. For pages rendered on the
// server only; the workroom reads both from `<html>`.

import { cookies, headers } from "next/headers";
import type { Messages } from "#lib/messages/de.ts";
import {
  chooseLocale,
  loadMessages,
  LOCALE_COOKIE,
  THEME_COOKIE,
  type Locale,
} from "#lib/messages/locale.ts";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export async function readLocale(): Promise<Locale> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return chooseLocale(jar.get(LOCALE_COOKIE)?.value, head.get("accept-language") ?? undefined);
}

/** The reader's choice, else what the system prefers. */
export async function readTheme(): Promise<Theme> {
  const jar = await cookies();
  const wanted = jar.get(THEME_COOKIE)?.value;
  return THEMES.find((theme) => theme === wanted) ?? "system";
}

export async function readMessages(): Promise<Messages> {
  return loadMessages(await readLocale());
}
