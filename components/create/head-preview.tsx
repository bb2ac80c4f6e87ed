import type { Messages } from "#lib/messages/de.ts";
import type { Locale } from "#lib/messages/locale.ts";
import type { Draft } from "./draft.ts";

interface HeadPreviewProps {
  readonly draft: Draft;
  readonly locale: Locale;
  readonly create: Messages["create"];
}

/** The top of the page that will come of it. An echo of the form: screen readers have the form itself. */
export function HeadPreview({ draft, locale, create }: HeadPreviewProps) {
  const { preview, roles } = create;
  const ordinal = /^\d{1,3}\.?$/.test(draft.ordinal.trim()) ? preview.ordinal(draft.ordinal.trim()) : "";
  const congress = draft.congressTitle.trim() === "" ? "" : `${ordinal}${draft.congressTitle.trim()}`;
  const line = [congress, dateOf(draft.date, locale), draft.dayLabel.trim()].filter((part) => part !== "");
  const people = draft.people.filter((person) => person.name.trim() !== "");
  return (
    <div aria-hidden="true" className="flex flex-col gap-2">
      <p className="eyebrow">{preview.title}</p>
      <div className="relative aspect-[210/297] overflow-hidden border border-line bg-paper p-7 hyphenate">
        <p className="min-h-5 text-xs text-ink-2">{line.join(", ")}</p>
        <p className="mt-1 text-xs font-semibold tracking-wide text-accent">{preview.kind}</p>
        <p className="mt-5 text-sm text-ink-2">{preview.workshop(draft.number.trim())}</p>
        <p className="font-serif text-xl font-semibold text-balance">
          {draft.title.trim() === "" ? <span className="text-ink-3">{preview.untitled}</span> : draft.title}
        </p>
        {draft.subtitle.trim() !== "" && <p className="mt-1 font-serif">{draft.subtitle}</p>}
        {people.length > 0 && (
          <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-xs">
            {people.map((person) => (
              <div key={person.key} className="col-span-2 grid grid-cols-subgrid">
                <dt className="text-ink-2">{person.label.trim() || roles[person.role]}</dt>
                <dd>
                  {[person.name.trim(), person.organisation.trim()].filter((part) => part !== "").join(", ")}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {draft.abstract.trim() === "" ? (
          <Blank />
        ) : (
          <p className="mt-4 font-serif text-sm whitespace-pre-line">{draft.abstract}</p>
        )}
        <div className="absolute inset-x-0 bottom-0 h-16 bg-linear-to-t from-paper to-transparent" />
      </div>
    </div>
  );
}

function Blank() {
  return (
    <div className="mt-6 flex flex-col gap-2.5">
      {["w-full", "w-11/12", "w-full", "w-10/12", "w-full", "w-7/12"].map((width, index) => (
        <span key={`${width}${index}`} className={`h-1.5 rounded-full bg-surface-3 ${width}`} />
      ))}
    </div>
  );
}

function dateOf(date: string, locale: Locale): string {
  const at = Date.parse(date);
  return Number.isNaN(at)
    ? ""
    : new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(at);
}
