import type { Metadata } from "next";
import { EnterForm } from "#components/join/enter-form.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Callout } from "#ui/callout.tsx";
import { readMessages } from "../../locale.ts";
import { SiteFrame } from "../../site-frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { join } = await readMessages();
  return { title: join.enter.title };
}

interface EnterProps {
  readonly params: Promise<{ readonly id: string }>;
}

/** A secret link. The secret is in the fragment, which no browser sends: only the script on this page can use it. */
export default async function EnterPage({ params }: EnterProps) {
  const [{ id }, { join, common, refusals }] = await Promise.all([params, readMessages()]);
  return (
    <SiteFrame path={`/m/${encodeURIComponent(id)}`}>
      <noscript>
        <Callout tone="warn" actions={<ButtonLink href="/j">{join.enter.toJoin}</ButtonLink>}>
          {join.enter.noScript}
        </Callout>
      </noscript>
      <EnterForm workshopId={id} words={join.enter} optional={common.optional} refusals={refusals} />
    </SiteFrame>
  );
}
