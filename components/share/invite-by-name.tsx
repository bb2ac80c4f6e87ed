"use client";

import { useEffect, useState } from "react";
import type { Messages } from "#lib/messages/de.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import type { Person } from "#lib/model/state.ts";
import type { ListedLinkAnswer, PersonalLinkAnswer, PersonalLinkBody } from "#lib/protocol/http.ts";
import { announce } from "#ui/announcer.ts";
import { Callout } from "#ui/callout.tsx";
import { MadeLink } from "./made-link.tsx";
import { PersonalLinkForm } from "./personal-link-form.tsx";
import { PersonalLinkList } from "./personal-link-list.tsx";
import {
  endPersonalLink,
  listPersonalLinks,
  makePersonalLink,
  restorePersonalLink,
  rowsOf,
} from "./personal-links.ts";

interface InviteByNameProps {
  readonly workshopId: string;
  readonly workshopTitle: string;
  /** personId of who looks at it. */
  readonly me: string;
  readonly people: readonly Person[];
  readonly locale: string;
  readonly messages: Pick<Messages, "invite" | "common" | "refusals">;
}

/** Invites one person by name, shows the link once, and lists all such links. */
export function InviteByName({ workshopId, workshopTitle, me, people, locale, messages }: InviteByNameProps) {
  const { invite, refusals } = messages;
  const [listed, setListed] = useState<readonly ListedLinkAnswer[] | null>(null);
  const [made, setMade] = useState<PersonalLinkAnswer | null>(null);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    let shown = true;
    const load = async () => {
      const answer = await listPersonalLinks(workshopId);
      if (!shown) return;
      if (answer.ok) setListed(answer.value);
      else setProblem(answer.code);
    };
    void load();
    return () => {
      shown = false;
    };
  }, [workshopId]);

  const refresh = async () => {
    const answer = await listPersonalLinks(workshopId);
    if (answer.ok) setListed(answer.value);
  };

  const make = async (body: PersonalLinkBody) => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const answer = await makePersonalLink(workshopId, body);
    setBusy(false);
    if (!answer.ok) return setProblem(answer.code);
    setMade(answer.value);
    await refresh();
    announce(invite.made.announced(answer.value.name));
  };

  const restore = async (personId: string, name: string) => {
    setProblem(null);
    const answer = await restorePersonalLink(workshopId, personId);
    if (!answer.ok) return setProblem(answer.code);
    await refresh();
    announce(invite.restored(name));
  };

  const end = async (personId: string, name: string) => {
    setProblem(null);
    const answer = await endPersonalLink(workshopId, personId);
    if (!answer.ok) return setProblem(answer.code);
    await refresh();
    if (made?.personId === personId) setMade(null);
    announce(invite.ended(name));
  };

  return (
    <div className="flex flex-col gap-5">
      {problem && (
        <Callout tone="danger" role="alert" title={invite.failed}>
          {problem === "too-large" ? invite.full : refusals[problem]}
        </Callout>
      )}
      {made ? (
        <MadeLink
          key={made.link}
          made={made}
          workshopTitle={workshopTitle}
          onAnother={() => setMade(null)}
          messages={messages}
        />
      ) : (
        <PersonalLinkForm busy={busy} onMake={(body) => void make(body)} words={invite} />
      )}
      {listed && (
        <PersonalLinkList
          rows={rowsOf(listed, people, me)}
          me={me}
          nameOf={(personId) => people.find((person) => person.id === personId)?.name ?? invite.somebody}
          locale={locale}
          onMake={(personId) => void make({ personId })}
          onEnd={(personId, name) => void end(personId, name)}
          onRestore={(personId, name) => void restore(personId, name)}
          words={invite}
        />
      )}
    </div>
  );
}
