import type { Messages } from "#lib/messages/de.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import { TextLink } from "#ui/text-link.tsx";
import type { Typed } from "./door.ts";
import { JoinForm } from "./join-form.tsx";
import { ReEntryForm } from "./re-entry-form.tsx";

interface JoinPageProps {
  readonly typed: Typed;
  readonly problem: Refusal | null;
  /** Which of the two forms was refused. */
  readonly refused: "join" | "re-enter";
  readonly messages: Messages;
}

/** The door. No client component: what a phone loads here is the page itself. */
export function JoinPage({ typed, problem, refused, messages }: JoinPageProps) {
  const { join, refusals } = messages;
  const again = refused === "re-enter" ? problem : null;
  return (
    <div className="grid grid-cols-1 items-start gap-x-16 gap-y-6 pt-2 sm:pt-6 lg:grid-cols-[minmax(0,34rem)_minmax(0,1fr)]">
      <header className="flex flex-col gap-2 lg:col-span-2">
        <h1 className="font-serif text-3xl font-semibold tracking-tight sm:text-4xl">{join.title}</h1>
        <p className="text-lg text-ink-2">{join.lead}</p>
      </header>
      <div className="flex flex-col gap-6">
        <div className="rounded-lg border border-line bg-surface-2 p-4 sm:p-6">
          <JoinForm typed={typed} problem={refused === "join" ? problem : null} messages={messages} />
        </div>
        <ReEntryForm
          words={join.again}
          error={again === null ? undefined : again === "code-unknown" ? join.again.problem : refusals[again]}
        />
      </div>
      <aside aria-labelledby="notice-title" className="max-w-text border-t-2 border-accent pt-4">
        <h2 id="notice-title" className="text-lg">
          {join.notice.title}
        </h2>
        <ul className="mt-2 flex flex-col gap-2 text-ink-2">
          {join.notice.lines.map((line) => (
            <li key={line} className="flex gap-2">
              <span aria-hidden="true" className="text-accent">
                –
              </span>
              {line}
            </li>
          ))}
        </ul>
        <p className="mt-3">
          <TextLink href="/privacy">{join.notice.more}</TextLink>
        </p>
      </aside>
    </div>
  );
}
