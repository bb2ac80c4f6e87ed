"use client";

import { useEffect, useState } from "react";
import type { Messages } from "#lib/messages/de.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import type { SessionAnswer } from "#lib/protocol/http.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { Callout } from "#ui/callout.tsx";
import { endSession, listSessions } from "./sessions.ts";

interface ModeratorSessionsProps {
  readonly workshopId: string;
  readonly nameOf: (personId: string) => string;
  readonly locale: string;
  readonly messages: Pick<Messages, "share" | "refusals">;
}

/** Where people came in by a secret link or were given its rights; each place but this one can be signed out. */
export function ModeratorSessions({ workshopId, nameOf, locale, messages }: ModeratorSessionsProps) {
  const { share, refusals } = messages;
  const words = share.sessions;
  const [sessions, setSessions] = useState<readonly SessionAnswer[]>([]);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const time = new Intl.DateTimeFormat(locale, { dateStyle: "short", timeStyle: "short" });

  useEffect(() => {
    let shown = true;
    const load = async () => {
      const listed = await listSessions(workshopId);
      if (!shown) return;
      if (listed.ok) setSessions(listed.value);
      else setProblem(listed.code);
    };
    void load();
    return () => {
      shown = false;
    };
  }, [workshopId]);

  const end = async (session: SessionAnswer) => {
    const ended = await endSession(workshopId, session.id);
    if (!ended.ok) return setProblem(ended.code);
    setSessions((before) => before.filter(({ id }) => id !== session.id));
    announce(words.ended(nameOf(session.personId)));
  };
  return (
    <div className="flex flex-col gap-2">
      <p className="max-w-text text-ink-2">{words.hint}</p>
      {problem && (
        <Callout tone="danger" role="alert" title={words.failed}>
          {refusals[problem]}
        </Callout>
      )}
      <ul className="flex flex-col divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <p className="min-w-0 flex-1 basis-56">
              <strong className="hyphenate block">{nameOf(session.personId)}</strong>
              <span className="text-sm text-ink-2">
                {session.role === "participant" || session.role === "moderator"
                  ? share.moderation
                  : share.role[session.role]}
                {" · "}
                {words.since(time.format(session.sinceMs))}
                {" · "}
                {session.own
                  ? words.own
                  : session.online
                    ? words.online
                    : session.lastSeenMs === null
                      ? words.unseen
                      : words.seen(time.format(session.lastSeenMs))}
              </span>
            </p>
            {!session.own && (
              <Button
                size="small"
                aria-label={words.endOf(nameOf(session.personId))}
                onClick={() => void end(session)}
              >
                {words.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
