"use client";

import clsx from "clsx";
import { SquareStack, Users } from "lucide-react";
import type { ReactNode } from "react";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { CountdownClock, PhaseClock } from "./clocks.tsx";
import { countsPeople, roomCounts, type RoomCount } from "./room-counts.ts";
import { slideTasks } from "./slide-tasks.ts";

interface NowSlideProps {
  /** Of the round; nothing while none runs. */
  readonly clock: ReactNode;
  /** How far people have come with quiet writing; nothing while they do not write. */
  readonly writing: ReactNode;
}

/** More groups than these stand below and not beside. */
const BESIDE = 8;

/** What is to be done, how long it takes, and what has come of it, group by group. */
export function NowSlide({ clock, writing }: NowSlideProps) {
  const state = useWorkshop((ready) => ready.state);
  const online = useWorkshop((ready) => ready.online);
  const cards = useWorkshop((ready) => ready.cards);
  const counts = roomCounts(state, online, cards).filter(({ room }) => room.kind === "group");
  const beside = counts.length > 0 && counts.length <= BESIDE;
  return (
    <div
      className={clsx(
        "grid items-center",
        counts.length > BESIDE ? "gap-[2.5vmin]" : "gap-[5vmin]",
        beside && "lg:grid-cols-[minmax(0,1fr)_minmax(20rem,30%)]",
      )}
    >
      <div
        className={clsx(
          "flex items-center gap-[4vmin]",
          counts.length > BESIDE ? "justify-center gap-x-[6vmin]" : "flex-col",
        )}
      >
        {clock}
        <CountdownClock />
        <Work />
        {writing}
      </div>
      {counts.length > 0 && <Counts counts={counts} beside={beside} />}
    </div>
  );
}

/** The phase in front and its task, else the tasks of the groups. */
function Work() {
  const words = wordsOf("present");
  const state = useWorkshop((ready) => ready.state);
  const tasks = slideTasks(state);
  const phase = state.agenda?.phases.find(({ id }) => id === state.agenda?.current?.phaseId);
  const plenary = state.rooms[0]?.task;
  if (state.endedAtMs !== undefined) return <Task text={words.ended} />;
  if (tasks.kind === "each")
    return (
      <dl className="flex flex-wrap justify-center gap-x-12 gap-y-[2.5vmin] *:max-w-[34ch] *:grow *:basis-72">
        {tasks.groups.map((group) => (
          <div key={group.name} className="border-s-4 border-accent ps-4">
            <dt className="hyphenate text-2xl font-semibold">{group.name}</dt>
            <dd className="hyphenate line-clamp-5 font-serif text-2xl whitespace-pre-line">{group.task}</dd>
          </div>
        ))}
      </dl>
    );
  const task = tasks.kind === "shared" ? tasks.task : (phase?.task ?? plenary);
  return (
    <>
      {phase && (
        <div className="flex flex-col items-center gap-[1vmin] text-center">
          <h2 className="hyphenate text-[clamp(2rem,6.5vmin,5rem)] leading-tight">{phase.title}</h2>
          <PhaseClock />
        </div>
      )}
      {task !== undefined && <Task title={words.task} text={task} />}
      {!phase && task === undefined && !countsPeople(state) && <Task text={words.nothing} />}
    </>
  );
}

function Task({ title, text }: { readonly title?: string; readonly text: string }) {
  return (
    <section className="flex max-w-[40ch] flex-col items-center gap-2 text-[clamp(1.5rem,4.5vmin,3.5rem)] leading-snug">
      {title !== undefined && <h2 className="text-2xl text-ink-2">{title}</h2>}
      <p className="hyphenate text-center font-serif whitespace-pre-line">{text}</p>
    </section>
  );
}

interface CountsProps {
  readonly counts: readonly RoomCount[];
  readonly beside: boolean;
}

function Counts({ counts, beside }: CountsProps) {
  const words = wordsOf("present");
  const peopled = useWorkshop(({ state }) => countsPeople(state));
  return (
    <ul
      aria-label={words.groups}
      className={clsx(
        "grid gap-x-[4vmin]",
        beside ? "text-2xl" : "grid-cols-[repeat(auto-fill,minmax(14rem,1fr))] text-xl",
      )}
    >
      {counts.map(({ room, people, cards }) => (
        <li key={room.id} className="flex items-center gap-4 border-b border-line py-[0.7vmin] tabular-nums">
          <span className="min-w-0 grow truncate font-semibold">{room.name}</span>
          {peopled && (
            <span className="flex items-center gap-1.5">
              <Users aria-hidden="true" className="size-6 text-ink-3" />
              <span aria-hidden="true">{people}</span>
              <span className="visually-hidden">{words.people(people)}</span>
            </span>
          )}
          <span className="flex items-center gap-1.5">
            <SquareStack aria-hidden="true" className="size-6 text-ink-3" />
            <span aria-hidden="true">{cards}</span>
            <span className="visually-hidden">{words.cards(cards)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
