"use client";

import { ExternalLink } from "lucide-react";
import { tasksOf } from "#lib/model/tasks.ts";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { ButtonLink } from "#ui/button.tsx";

interface TaskCardProps {
  readonly roomId: string;
  /** Two lines that unfold, for narrow windows. */
  readonly folded?: boolean;
}

/** What is to be done here: by the phase in front, and by what the group has of its own; and the way into its call. */
export function TaskCard({ roomId, folded = false }: TaskCardProps) {
  const { rounds } = useMessages();
  const room = useWorkshop((ready) => ready.state.rooms.find((candidate) => candidate.id === roomId));
  const { phase, own } = useWorkshop((ready) => tasksOf(ready.state, roomId));
  const task = phase?.task ?? own;
  const more = task === own ? undefined : own;
  if (!room || ((room.kind === "plenary" || folded) && task === undefined && room.callUrl === undefined))
    return null;
  const text = "hyphenate whitespace-pre-line";
  const call = room.callUrl !== undefined && <CallLink url={room.callUrl} />;
  if (!folded)
    return (
      <section aria-label={rounds.task} className="flex flex-col gap-2">
        <h2 className="eyebrow">{rounds.task}</h2>
        <div className="flex max-w-text flex-col gap-1 rounded-md border-s-4 border-accent bg-surface-2 px-3 py-2">
          <p className={text}>{task ?? rounds.noTask}</p>
          {more !== undefined && (
            <p className={text}>
              <span className="font-semibold">{rounds.ownTask}:</span> {more}
            </p>
          )}
        </div>
        {call}
      </section>
    );
  return (
    <section aria-label={rounds.task} className="flex min-w-0 grow basis-48 flex-col gap-1">
      <details className="group/task">
        <summary className="cursor-pointer list-none group-open/task:mb-1 [&::-webkit-details-marker]:hidden">
          <span className="line-clamp-2 hyphenate group-open/task:line-clamp-none">
            <span className="font-semibold text-accent">{rounds.task}:</span>{" "}
            <span className="whitespace-pre-line">
              {task ?? rounds.noTask}
              {more !== undefined && `\n${rounds.ownTask}: ${more}`}
            </span>
          </span>
        </summary>
      </details>
      {call}
    </section>
  );
}

function CallLink({ url }: { readonly url: string }) {
  const { rounds } = useMessages();
  const host = URL.parse(url)?.host ?? "";
  return (
    <ButtonLink
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      size="small"
      icon={<ExternalLink />}
      title={rounds.callHint(host)}
      className="self-start"
    >
      {rounds.call}
      <span className="visually-hidden"> ({rounds.callHint(host)})</span>
    </ButtonLink>
  );
}
