"use client";

import { X } from "lucide-react";
import { useEffect, useId, type ReactNode } from "react";
import { useMe, useMessages, useServerNow, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { roomName } from "#lib/messages/room-name.ts";
import { isRunning } from "#lib/model/access.ts";
import { progressOf } from "#lib/model/agenda-progress.ts";
import { seatsOf } from "#lib/model/attendance.ts";
import { tasksOf } from "#lib/model/tasks.ts";
import { timeLeftMs } from "#lib/model/time-left.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { latestCards } from "./latest-cards.ts";
import type { Missed } from "./missed.ts";
import { useMissed } from "./use-missed.ts";

interface CatchUpProps {
  readonly roomId: string;
  /** Only remembers, where something else is on screen. */
  readonly hidden: boolean;
}

/** For whoever comes late or comes back: where we are, the task, the time, one's place, the latest cards. Until put away. */
export function CatchUp({ roomId, hidden }: CatchUpProps) {
  const [missed, dismiss] = useMissed();
  return missed && !hidden ? <Card missed={missed} roomId={roomId} onDismiss={dismiss} /> : null;
}

interface CardProps {
  readonly missed: Missed;
  readonly roomId: string;
  readonly onDismiss: () => void;
}

const NAMES = 3;

function Card({ missed, roomId, onDismiss }: CardProps) {
  const messages = useMessages();
  const words = wordsOf("phases").catchUp;
  const state = useWorkshop((ready) => ready.state);
  const online = useWorkshop((ready) => ready.online);
  const all = useWorkshop((ready) => ready.cards);
  const me = useMe();
  const nowMs = useServerNow(10_000);
  const titleId = useId();
  const room = state.rooms.find(({ id }) => id === roomId);
  const group = room?.kind === "group";
  const { current, number, count, leftMs } = progressOf(state, nowMs);
  const { phase, own } = tasksOf(state, roomId);
  const task = [phase?.task, own].filter((each) => each !== undefined).join("\n");
  const cards = latestCards(all, group ? roomId : null);
  const others = seatsOf(state, online, roomId).flatMap(({ person }) =>
    person.id === me.id ? [] : [person.name],
  );
  const names = [
    ...others.slice(0, NAMES),
    ...(others.length > NAMES ? [words.others(others.length - NAMES)] : []),
  ];
  const together =
    names.length > 1 ? `${names.slice(0, -1).join(", ")}${words.and}${names.at(-1) ?? ""}` : names[0];
  const place = !group
    ? words.plenary
    : together === undefined
      ? words.alone(roomName(room, messages))
      : words.with(roomName(room, messages), together);
  const roundMs = isRunning(state.round) ? timeLeftMs(state.round, nowMs) : null;
  const time = group && isRunning(state.round) ? roundMs : leftMs;

  useEffect(() => announce(missed === "late" ? words.spokenLate : words.spokenBack), [missed, words]);

  return (
    <section
      aria-labelledby={titleId}
      className="mb-4 animate-arrive rounded-lg border border-s-4 border-line border-s-accent bg-surface-2 px-4 py-3"
    >
      <div className="flex items-start justify-between gap-3">
        <h2 id={titleId} className="pt-1 text-lg">
          {missed === "late" ? words.late : words.back}
        </h2>
        <IconButton label={messages.workroom.close} icon={<X />} onClick={onDismiss} />
      </div>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        {current && (
          <Fact label={words.where}>
            <span className="font-semibold">{current.phase.title}</span>{" "}
            <span className="text-sm text-ink-2">({words.position(number, count)})</span>
          </Fact>
        )}
        {time !== null && (
          <Fact label={words.time}>{time > 0 ? words.left(Math.ceil(time / 60_000)) : words.over}</Fact>
        )}
        <Fact label={words.place}>{place}</Fact>
        {task !== "" && (
          <Fact label={words.task} wide>
            <span className="whitespace-pre-line">{task}</span>
          </Fact>
        )}
        {cards.length > 0 && (
          <Fact label={words.cards} wide>
            <ul className="flex flex-col">
              {cards.map((card) => (
                <li key={card.ref} className="truncate">
                  <span className="text-sm text-ink-3">{messages.board.kind[card.kind]}:</span>{" "}
                  {card.title.trim() || messages.board.card.untitled}
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
      <Button size="small" onClick={onDismiss} className="mt-3">
        {words.dismiss}
      </Button>
    </section>
  );
}

interface FactProps {
  readonly label: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

function Fact({ label, wide = false, children }: FactProps) {
  return (
    <div className={wide ? "min-w-0 sm:col-span-2" : "min-w-0"}>
      <dt className="eyebrow">{label}</dt>
      <dd className="hyphenate">{children}</dd>
    </div>
  );
}
