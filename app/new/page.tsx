import type { Metadata } from "next";
import { Callout } from "#ui/callout.tsx";
import { readLocale, readMessages } from "../locale.ts";
import { SiteFrame } from "../site-frame.tsx";
import { NewWorkshop } from "./new-workshop.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { create } = await readMessages();
  return { title: create.title };
}

export default async function NewPage() {
  const [locale, { create }] = await Promise.all([readLocale(), readMessages()]);
  return (
    <SiteFrame path="/new">
      <noscript>
        <Callout tone="warn">{create.noScript}</Callout>
      </noscript>
      <NewWorkshop locale={locale} />
    </SiteFrame>
  );
}
