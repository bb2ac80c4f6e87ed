// failure-words.ts: the words of error pages, in the language the page was in. Both languages are at hand, because what
// failed may have been loading.

import { failure as german, type FailureMessages } from "#lib/messages/de/failure.ts";
import { failure as english } from "#lib/messages/en/failure.ts";
import type { Locale } from "#lib/messages/locale.ts";

export function failureWords(locale: Locale): FailureMessages {
  return locale === "en" ? english : german;
}

/** Of the page on screen; German where there is none. */
export function pageLocale(): Locale {
  return typeof document !== "undefined" && document.documentElement.lang === "en" ? "en" : "de";
}
