// template-file.ts: the shape of a template for an agenda as a host writes it into a file of their own, and the sentences
// that say what is wrong with one. Server only. Words may be given in one language; the other then has the same.

import { z } from "zod";
import { LIMITS } from "#lib/model/limits.ts";
import {
  AUTHORS_SHOWN,
  PHASE_FORMINGS,
  PHASE_KINDS,
  PHASE_PLACES,
  PHASE_VIEWS,
  type Language,
} from "#lib/model/state.ts";
import type { Template, TemplatePhase } from "#lib/model/templates.ts";
import { QUIET_MINUTES } from "#lib/model/writing.ts";
import { accept, refuse, type Result } from "#lib/util/result.ts";
import { cleanLine, cleanText } from "#lib/util/text.ts";
import { text } from "./shapes.ts";

type Label = Readonly<Record<Language, string>>;

const template = z.strictObject({
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: "must be of small letters, digits and hyphens",
  }),
  version: z.int().min(1).max(9_999),
  label: words(LIMITS.phaseTitle),
  summary: words(300).exactOptional(),
  phases: z
    .array(
      z.strictObject({
        key: z.string().max(60).exactOptional(),
        title: words(LIMITS.phaseTitle),
        minutes: z.number().min(LIMITS.leastMinutes).max(LIMITS.minutes).nullable().exactOptional(),
        place: z.enum(PHASE_PLACES).default("plenary"),
        forming: z.enum(PHASE_FORMINGS).exactOptional(),
        writing: z
          .strictObject({ author: z.enum(AUTHORS_SHOWN).exactOptional(), own: z.boolean().exactOptional() })
          .exactOptional(),
        task: words(LIMITS.task).exactOptional(),
        kinds: z.array(z.enum(PHASE_KINDS)).exactOptional(),
        views: z.array(z.enum(PHASE_VIEWS)).exactOptional(),
      }),
    )
    .min(1)
    .max(LIMITS.phases),
});

/** The template that a file holds, or one sentence for each thing that is wrong with it. */
export function readTemplate(content: string): Result<Template, readonly string[]> {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (error) {
    return refuse([`is not JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const parsed = template.safeParse(json);
  if (!parsed.success) return refuse(parsed.error.issues.map(sentenceOf));
  const { label, summary, phases, ...rest } = parsed.data;
  return accept({
    ...rest,
    label: labelOf(label, cleanLine),
    summary: labelOf(summary, cleanText),
    phases: phases.map(({ key, title, task, minutes, ...phase }, index): TemplatePhase => ({
      ...phase,
      minutes: minutes === undefined ? usualMinutes(phase.place) : minutes,
      key: key ?? String(index + 1),
      title: labelOf(title, cleanLine),
      task: labelOf(task, cleanText),
    })),
  });
}

function usualMinutes(place: TemplatePhase["place"]): number | null {
  return place === "alone" ? QUIET_MINUTES : null;
}

function words(limit: number) {
  const sentence = text(limit).exactOptional();
  return z
    .strictObject({ de: sentence, en: sentence })
    .refine(({ de = "", en = "" }) => `${de}${en}`.trim() !== "", {
      error: 'needs words in "de", in "en" or in both',
    });
}

function labelOf(
  { de, en }: { readonly de?: string; readonly en?: string } = {},
  clean: (text: string) => string,
): Label {
  const german = clean(de ?? "");
  const english = clean(en ?? "");
  return { de: german || english, en: english || german };
}

/** "phases[2].minutes: Invalid input: expected number, received string" */
function sentenceOf({ path, message }: z.core.$ZodIssue): string {
  const place = path
    .map((part) => (typeof part === "number" ? `[${String(part)}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
  return place === "" ? message : `${place}: ${message}`;
}
