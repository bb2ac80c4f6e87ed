"use client";

import { useEffect, useRef } from "react";
import type { Messages } from "#lib/messages/de.ts";
import type { PersonalLinkAnswer } from "#lib/protocol/http.ts";
import { Button } from "#ui/button.tsx";
import { CopyButton } from "#ui/copy-button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { LinkLine } from "./link-line.tsx";
import { QrCode } from "./qr-code.tsx";

interface MadeLinkProps {
  readonly made: PersonalLinkAnswer;
  readonly workshopTitle: string;
  readonly onAnother: () => void;
  readonly messages: Pick<Messages, "invite" | "common">;
}

/** A link for one person, this once: to copy, as a text to send, or as a picture for a phone. Takes the focus. */
export function MadeLink({ made, workshopTitle, onAnother, messages }: MadeLinkProps) {
  const { invite, common } = messages;
  const words = invite.made;
  const { name, role, link } = made;
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    heading.current?.focus();
  }, []);

  return (
    <div className="flex flex-col gap-3 rounded-lg border border-accent bg-accent-soft p-4">
      <div>
        <h3 ref={heading} tabIndex={-1} className="hyphenate text-lg [&:focus]:outline-none">
          {words.title(name)}
        </h3>
        <p>{words.text(invite.role[role])}</p>
      </div>
      <LinkLine label={words.link} link={link} copyLabel={words.copy} common={common} variant="primary" />
      <div className="flex flex-wrap gap-2">
        <CopyButton
          text={words.letter(name, workshopTitle, link)}
          label={words.copyLetter}
          doneLabel={common.copied}
          failedLabel={common.copyFailed}
        />
        <Button onClick={onAnother}>{words.another}</Button>
      </div>
      <Disclosure summary={words.qr}>
        <QrCode text={link} label={words.qrLabel(name)} className="w-48" />
      </Disclosure>
    </div>
  );
}
