// templates.ts: the seven sequences with which a workshop can begin. Each is a data file with a version; a later version is
// a new file, so that an old workshop keeps what it began with. A template is copied into the agenda of a workshop in
// its language and has no power afterwards. A server may have templates of its own (server/config/own-templates.ts).

import type { Language, Phase } from "./state.ts";
import futureWishes from "./templates/future-wishes.1.json" with { type: "json" };
import localNetwork from "./templates/local-network.1.json" with { type: "json" };
import networkWorkshop from "./templates/network-workshop.1.json" with { type: "json" };
import oneTwoFour from "./templates/one-two-four.1.json" with { type: "json" };
import peerAdvice from "./templates/peer-advice.2.json" with { type: "json" };
import practiceMarket from "./templates/practice-market.2.json" with { type: "json" };
import stakeholder from "./templates/stakeholder.1.json" with { type: "json" };

type Label = Readonly<Record<Language, string>>;

export interface Template {
  readonly name: string;
  readonly version: number;
  readonly label: Label;
  readonly summary: Label;
  readonly phases: readonly TemplatePhase[];
}

export interface TemplatePhase extends Omit<Phase, "id" | "title" | "task" | "skipped"> {
  readonly key: string;
  readonly title: Label;
  readonly task: Label;
}

/** In the order in which they are offered. JSON knows no literal types; templates.test.ts checks every value. */
export const TEMPLATES = [
  networkWorkshop,
  localNetwork,
  practiceMarket,
  peerAdvice,
  stakeholder,
  futureWishes,
  oneTwoFour,
] as readonly unknown[] as readonly Template[];

export function templateOf(name: string, templates: readonly Template[] = TEMPLATES): Template | undefined {
  return templates.find((template) => template.name === name);
}
