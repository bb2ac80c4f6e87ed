"use client";

import { KeyRound, Presentation } from "lucide-react";
import { useState, type ReactNode } from "react";
import type { Messages } from "#lib/messages/de.ts";
import { Button } from "#ui/button.tsx";
import { Callout } from "#ui/callout.tsx";
import { Checkbox } from "#ui/checkbox.tsx";
import { CopyButton } from "#ui/copy-button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { spokenGroups } from "./join-address.ts";
import { JoinCode } from "./join-code.tsx";
import { LinkLine } from "./link-line.tsx";
import { QrCode } from "./qr-code.tsx";
import { SecretLink } from "./secret-link.tsx";

const INVITED = ["speaker", "scribe", "observer"] as const;

interface ShareSheetProps {
  readonly workshopId: string;
  readonly joinUrl: string;
  readonly joinCode: string;
  /** Of the answer to creating; later it cannot be shown again, only a new one made. */
  readonly moderateUrl?: string;
  /** Opens the slide for the shared screen. */
  readonly onShowSlide?: () => void;
  /** Links for one person each, and what they are called, for whoever may make them. */
  readonly personal?: { readonly title: string; readonly content: ReactNode };
  /** Where moderation is signed in, for whoever may see it. */
  readonly sessions?: ReactNode;
  readonly messages: Pick<Messages, "share" | "common" | "refusals">;
}

/** Everything that brings people in. Content only: on a page of its own, or in a ShareDialog. */
export function ShareSheet({
  workshopId,
  joinUrl,
  joinCode,
  moderateUrl,
  onShowSlide,
  personal,
  sessions,
  messages,
}: ShareSheetProps) {
  const { share, common } = messages;
  const [replace, setReplace] = useState(false);
  return (
    <div className="flex flex-col gap-6">
      <section aria-labelledby="share-participants" className="flex flex-col gap-3">
        <div>
          <h3 id="share-participants" className="text-lg">
            {share.participants}
          </h3>
          <p className="text-ink-2">{share.participantsHint}</p>
        </div>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-4">
          <QrCode text={joinUrl} label={share.qr(joinUrl)} className="w-40 shrink-0" />
          <div className="flex min-w-0 flex-1 basis-64 flex-col items-start gap-3">
            <div>
              <p className="text-sm font-semibold">{share.code}</p>
              <JoinCode code={joinCode} className="text-2xl sm:text-3xl" />
            </div>
            <div className="flex flex-wrap gap-2">
              <CopyButton
                text={spokenGroups(joinCode).replace("\u00a0", " ")}
                label={share.copyCode}
                doneLabel={common.copied}
                failedLabel={common.copyFailed}
              />
              {onShowSlide && (
                <Button icon={<Presentation />} onClick={onShowSlide}>
                  {share.slide}
                </Button>
              )}
            </div>
          </div>
        </div>
        <LinkLine
          label={share.joinLink}
          link={joinUrl}
          copyLabel={share.copyLink}
          common={common}
          variant={moderateUrl === undefined ? "primary" : "secondary"}
        />
      </section>

      {moderateUrl !== undefined && (
        <section aria-labelledby="share-moderation" className="flex flex-col gap-3">
          <h3 id="share-moderation" className="text-lg">
            {share.moderation}
          </h3>
          <Callout tone="warn" role="note" icon={<KeyRound />}>
            {share.moderationWarning}
          </Callout>
          <LinkLine
            label={share.moderation}
            link={moderateUrl}
            copyLabel={share.copyModeration}
            common={common}
          />
        </section>
      )}

      {personal && <Disclosure summary={personal.title}>{personal.content}</Disclosure>}
      <Disclosure summary={share.others}>
        <p className="mb-2 max-w-text text-ink-2">{share.othersHint}</p>
        <Checkbox
          label={share.replace}
          hint={share.replaceHint}
          checked={replace}
          onChange={(event) => setReplace(event.target.checked)}
        />
        <div className="flex flex-col">
          <SecretLink
            workshopId={workshopId}
            forRole="moderator"
            title={share.moderationOther}
            text={share.moderationOtherText}
            makeLabel={share.makeLink}
            copyLabel={share.copyLink}
            replace={replace}
            messages={messages}
          />
          {INVITED.map((role) => (
            <SecretLink
              key={role}
              workshopId={workshopId}
              forRole={role}
              title={share.role[role]}
              text={share.roleText[role]}
              makeLabel={share.makeLink}
              copyLabel={share.copyLink}
              replace={replace}
              messages={messages}
            />
          ))}
        </div>
      </Disclosure>
      {sessions !== undefined && <Disclosure summary={share.sessions.title}>{sessions}</Disclosure>}
    </div>
  );
}
