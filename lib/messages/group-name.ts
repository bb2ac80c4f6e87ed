// group-name.ts: what a group is called that nobody has named. It ends up in the documentation, so it speaks the
// workshop's language and not that of whoever happens to moderate.

import type { Language } from "#lib/model/state.ts";

/** "Gruppe 3" */
export function groupName(number: number, language: Language): string {
  return language === "de" ? `Gruppe ${String(number)}` : `Group ${String(number)}`;
}
