"use client";

import { useState, type ReactNode } from "react";
import type { Messages } from "#lib/messages/de.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import type { Role } from "#lib/model/state.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { Callout } from "#ui/callout.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { createLink } from "./create-link.ts";
import { LinkLine } from "./link-line.tsx";

interface SecretLinkProps {
  readonly workshopId: string;
  readonly forRole: Exclude<Role, "participant">;
  readonly title: ReactNode;
  readonly text: string;
  readonly makeLabel: string;
  readonly copyLabel: string;
  /** Earlier links of this role are to end. */
  readonly replace: boolean;
  readonly messages: Pick<Messages, "share" | "common" | "refusals">;
}

/** A row that makes a link for one role and then shows it, once. */
export function SecretLink({
  workshopId,
  forRole,
  title,
  text,
  makeLabel,
  copyLabel,
  replace,
  messages,
}: SecretLinkProps) {
  const { share, common, refusals } = messages;
  const [link, setLink] = useState<string | null>(null);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const roleName = forRole === "moderator" ? share.moderation : share.role[forRole];

  const make = async () => {
    setBusy(true);
    setProblem(null);
    const made = await createLink(workshopId, forRole, replace);
    setBusy(false);
    if (made.ok) {
      setLink(made.value);
      announce(share.linkMade(roleName));
    } else setProblem(made.code);
  };

  return (
    <div className="flex flex-col gap-2 border-t border-line py-3 first:border-t-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="min-w-0 flex-1 basis-56">
          <strong className="block">{title}</strong>
          <span className="text-sm text-ink-2">{text}</span>
        </p>
        {link === null && (
          <Button size="small" busy={busy} onClick={() => void make()}>
            {makeLabel}
            <VisuallyHidden>{roleName}</VisuallyHidden>
          </Button>
        )}
      </div>
      {link !== null && (
        <LinkLine label={share.newLinkFor(roleName)} link={link} copyLabel={copyLabel} common={common} />
      )}
      {problem && (
        <Callout tone="danger" role="alert" title={share.failed}>
          {refusals[problem]}
        </Callout>
      )}
    </div>
  );
}
