"use client";

import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import type { Waiting } from "#lib/model/state.ts";
import { announce } from "#ui/announcer.ts";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { useRun } from "#components/act/use-run.ts";

/** Who waits at the door, the longest first; nothing while nobody does. */
export function WaitingPanel() {
  const desk = wordsOf("desk");
  const waiting = useWorkshop((ready) => ready.state.waiting);
  const run = useRun();
  if (waiting === undefined || waiting.length === 0) return null;
  const admitAll = async () => {
    if (await run("person.admit", { personId: null })) announce(desk.atDoor.admittedAll);
  };
  return (
    <section aria-label={desk.atDoor.title} className="flex flex-col gap-2">
      <h2 className="eyebrow flex items-center gap-2">
        {desk.atDoor.title}
        <Badge tone="warn">{waiting.length}</Badge>
      </h2>
      <ol className="flex max-h-80 flex-col gap-2 overflow-y-auto">
        {waiting.map((each) => (
          <li key={each.id} className="rounded-md border border-line bg-surface-2 px-3 py-2">
            <Guest waiting={each} />
          </li>
        ))}
      </ol>
      {waiting.length > 1 && (
        <Button size="small" onClick={() => void admitAll()}>
          {desk.atDoor.all}
        </Button>
      )}
    </section>
  );
}

function Guest({ waiting }: { readonly waiting: Waiting }) {
  const desk = wordsOf("desk");
  const run = useRun();
  const { id, name, organisation } = waiting;
  const admit = async () => {
    if (await run("person.admit", { personId: id })) announce(desk.atDoor.admitted(name));
  };
  const turnAway = async () => {
    if (await run("person.turn-away", { personId: id })) announce(desk.atDoor.turnedAway(name));
  };
  return (
    <div className="flex flex-col gap-1">
      <p className="hyphenate">
        <span className="font-semibold">{name}</span>
        {organisation !== undefined && <span className="text-sm text-ink-2"> · {organisation}</span>}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" aria-label={desk.atDoor.admitPerson(name)} onClick={() => void admit()}>
          {desk.atDoor.admit}
        </Button>
        <Button
          size="small"
          variant="quiet"
          aria-label={desk.atDoor.turnAwayPerson(name)}
          onClick={() => void turnAway()}
        >
          {desk.atDoor.turnAway}
        </Button>
      </div>
    </div>
  );
}
