import type { Metadata } from "next";
import { CodeForm } from "#components/start/code-form.tsx";
import { Steps } from "#components/start/steps.tsx";
import { TablePicture } from "#components/start/table-picture.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { readMessages } from "./locale.ts";
import { SiteFrame } from "./site-frame.tsx";

export const metadata: Metadata = { robots: { index: true, follow: true } };

export default async function StartPage() {
  const { start } = await readMessages();
  return (
    <SiteFrame path="/">
      <div className="grid grid-cols-1 items-center gap-x-12 gap-y-8 pt-4 pb-10 sm:pt-8 lg:grid-cols-[minmax(0,6fr)_minmax(0,5fr)] lg:pb-14">
        <div className="flex flex-col items-start gap-5">
          <h1 className="font-serif text-3xl font-semibold tracking-tight text-balance sm:text-4xl wide:text-5xl">
            {start.title}
          </h1>
          <p className="w-full max-w-[56ch] text-lg text-ink-2">{start.lead}</p>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-1">
            <ButtonLink href="/new" variant="primary" size="large">
              {start.create}
            </ButtonLink>
            <p className="text-ink-2">{start.createHint}</p>
          </div>
        </div>
        <TablePicture className="hidden w-full sm:block" />
      </div>
      <CodeForm words={start.join} />
      <Steps title={start.stepsTitle} steps={start.steps} />
    </SiteFrame>
  );
}
