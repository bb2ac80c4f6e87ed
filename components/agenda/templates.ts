// templates.ts: the templates that this server offers, fetched when somebody wants to choose one.

import type { AgendaMessages } from "#lib/messages/de/agenda.ts";
import type { Language } from "#lib/model/state.ts";
import type { TemplateAnswer } from "#lib/protocol/http.ts";

/** Never rejects; null without a network or a good answer. */
export async function fetchTemplates(): Promise<readonly TemplateAnswer[] | null> {
  try {
    const response = await fetch("/api/templates");
    return response.ok ? ((await response.json()) as readonly TemplateAnswer[]) : null;
  } catch {
    return null;
  }
}

/** null: a phase has no time. */
export function minutesOf({ phases }: TemplateAnswer): number | null {
  let sum = 0;
  for (const { minutes } of phases) {
    if (minutes === null) return null;
    sum += minutes;
  }
  return sum;
}

/** "Ankommen 7 Min. · Impuls 15 Min.", in the language in which the phases will be written. */
export function phasesLine(
  { phases }: TemplateAnswer,
  language: Language,
  { minutesShort }: Pick<AgendaMessages, "minutesShort">,
): string {
  return phases.map(({ title, minutes }) => `${title[language]}\u00a0${minutesShort(minutes)}`).join(" · ");
}
