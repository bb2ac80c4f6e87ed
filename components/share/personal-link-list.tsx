"use client";

import { useId, type ReactNode } from "react";
import type { InviteMessages } from "#lib/messages/de/invite.ts";
import { Button } from "#ui/button.tsx";
import type { LinkRow, LinkRows } from "./personal-links.ts";

interface PersonalLinkListProps {
  readonly rows: LinkRows;
  readonly me: string;
  readonly nameOf: (personId: string) => string;
  readonly locale: string;
  readonly onMake: (personId: string) => void;
  readonly onEnd: (personId: string, name: string) => void;
  readonly onRestore: (personId: string, name: string) => void;
  readonly words: InviteMessages;
}

/** Whose links there are and what has become of them; below, who could be given one. */
export function PersonalLinkList({
  rows,
  me,
  nameOf,
  locale,
  onMake,
  onEnd,
  onRestore,
  words,
}: PersonalLinkListProps) {
  const time = new Intl.DateTimeFormat(locale, { dateStyle: "short", timeStyle: "short" });

  const sentence = ({ state, openedAtMs, madeAtMs, endedAtMs, by }: LinkRow): string => {
    const maker = by === me ? words.you : nameOf(by);
    switch (state) {
      case "unopened":
        return words.state.unopened(time.format(madeAtMs), maker);
      case "opened":
        return words.state.opened(time.format(openedAtMs ?? madeAtMs), time.format(madeAtMs), maker);
      case "ended":
        return words.state.ended(time.format(endedAtMs ?? madeAtMs));
      case "removed":
        return words.state.removed;
    }
  };

  return (
    <>
      <Section title={words.list}>
        {rows.links.length === 0 && <p className="text-ink-2">{words.none}</p>}
        <ul className="flex flex-col divide-y divide-line">
          {rows.links.map((row) => (
            <Entry
              key={row.personId}
              name={row.own ? words.self(row.name) : row.name}
              text={`${words.role[row.role]} · ${sentence(row)}`}
            >
              {row.state !== "removed" && (
                <Button
                  size="small"
                  aria-label={words.renewOf(row.name)}
                  onClick={() => onMake(row.personId)}
                >
                  {words.renew}
                </Button>
              )}
              {row.state === "ended" ? (
                <Button
                  size="small"
                  aria-label={words.restoreOf(row.name)}
                  onClick={(event) => {
                    // The second click of two was for the button that stood here before.
                    if (event.detail < 2) onRestore(row.personId, row.name);
                  }}
                >
                  {words.restore}
                </Button>
              ) : (
                !row.own && (
                  <Button
                    size="small"
                    aria-label={words.endOf(row.name)}
                    onClick={() => onEnd(row.personId, row.name)}
                  >
                    {words.end}
                  </Button>
                )
              )}
            </Entry>
          ))}
        </ul>
      </Section>
      {rows.without.length > 0 && (
        <Section title={words.without}>
          <p className="text-sm text-ink-2">{words.withoutHint}</p>
          <ul className="flex flex-col divide-y divide-line">
            {rows.without.map(({ id, name, role }) => (
              <Entry key={id} name={id === me ? words.self(name) : name} text={words.role[role]}>
                <Button size="small" aria-label={words.makeForOf(name)} onClick={() => onMake(id)}>
                  {words.makeFor}
                </Button>
              </Entry>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-1">
      <h3 id={id} className="font-semibold">
        {title}
      </h3>
      {children}
    </section>
  );
}

interface EntryProps {
  readonly name: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Entry({ name, text, children }: EntryProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2">
      <p className="min-w-0 flex-1 basis-56">
        <strong className="hyphenate block">{name}</strong>
        <span className="text-sm text-ink-2">{text}</span>
      </p>
      <div className="flex flex-wrap gap-2">{children}</div>
    </li>
  );
}
