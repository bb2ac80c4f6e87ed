"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { JoinMessages } from "#lib/messages/de/join.ts";
import type { RefusalsMessages } from "#lib/messages/de/refusals.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import type { EnterBody, InvitationAnswer } from "#lib/protocol/http.ts";
import { Apology } from "#ui/apology.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { ClosedLink, isClosed } from "./closed-link.tsx";
import { enterWithSecret, placeOf, readInvitation } from "./enter-with-secret.ts";
import { InvitationForm } from "./invitation-form.tsx";

interface EnterFormProps {
  readonly workshopId: string;
  readonly words: JoinMessages["enter"];
  readonly optional: string;
  readonly refusals: RefusalsMessages;
}

type Stage =
  | { readonly at: "reading" | "missing" }
  | { readonly at: "closed"; readonly why: Refusal }
  | { readonly at: "asking"; readonly invitation: InvitationAnswer; readonly problem?: Refusal };

/** Takes the secret out of the address at once, keeps it in memory only, says what it opens, and exchanges it for a session. */
export function EnterForm({ workshopId, words, optional, refusals }: EnterFormProps) {
  const secret = useRef("");
  const [stage, setStage] = useState<Stage>({ at: "reading" });
  const [entering, setEntering] = useState(false);

  const look = async () => {
    const asked = secret.current;
    setStage({ at: "reading" });
    const invitation = await readInvitation(workshopId, asked);
    // Another link was pasted meanwhile.
    if (asked !== secret.current) return;
    if (!invitation.ok) setStage({ at: "closed", why: invitation.code });
    else if (invitation.value.here)
      location.replace(placeOf(workshopId, invitation.value.role === "moderator"));
    else setStage({ at: "asking", invitation: invitation.value });
  };

  const take = useEffectEvent(() => {
    const found = location.hash.slice(1);
    if (found !== "") {
      secret.current = found;
      history.replaceState(history.state, "", location.pathname);
    }
    if (secret.current === "") setStage({ at: "missing" });
    else void look();
  });

  useEffect(() => {
    const taken = () => take();
    taken();
    // Whoever pastes the whole link where its beginning was open already loads no new page.
    addEventListener("hashchange", taken);
    return () => removeEventListener("hashchange", taken);
  }, []);

  const enter = async (invitation: InvitationAnswer, given: Omit<EnterBody, "secret">) => {
    if (entering) return;
    setEntering(true);
    const entered = await enterWithSecret(workshopId, { ...given, secret: secret.current });
    if (entered.ok) return location.replace(entered.value);
    setEntering(false);
    setStage(
      isClosed(entered.code)
        ? { at: "closed", why: entered.code }
        : { at: "asking", invitation, problem: entered.code },
    );
  };

  switch (stage.at) {
    case "reading":
      return <Skeleton label={words.preparing} lines={4} />;
    case "missing":
      return (
        <Apology
          title={words.missing.title}
          text={words.missing.text}
          actions={
            <ButtonLink href="/j" variant="primary">
              {words.toJoin}
            </ButtonLink>
          }
        />
      );
    case "closed":
      return <ClosedLink why={stage.why} words={words} refusals={refusals} onRetry={() => void look()} />;
    case "asking":
      return (
        <InvitationForm
          invitation={stage.invitation}
          busy={entering}
          problem={stage.problem ?? null}
          onEnter={(given) => void enter(stage.invitation, given)}
          words={words}
          optional={optional}
          refusals={refusals}
        />
      );
  }
}
