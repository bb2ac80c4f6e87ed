import type { Metadata } from "next";
import { JoinPage } from "#components/join/join-page.tsx";
import { readProblem, readTyped } from "#components/join/door.ts";
import { readMessages } from "../../locale.ts";
import { SiteFrame } from "../../site-frame.tsx";

interface InvitedProps {
  readonly params: Promise<{ readonly code: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ searchParams }: InvitedProps): Promise<Metadata> {
  const [query, { join }] = await Promise.all([searchParams, readMessages()]);
  return { title: readProblem(query["problem"]) ? `${join.problem}: ${join.title}` : join.title };
}

/** The link of an invitation. Whether the code opens a workshop is said only when somebody tries, and that is throttled. */
export default async function InvitedPage({ params, searchParams }: InvitedProps) {
  const [{ code }, query, messages] = await Promise.all([params, searchParams, readMessages()]);
  return (
    <SiteFrame path={`/j/${encodeURIComponent(code)}`}>
      <JoinPage
        typed={readTyped(query, decodeURIComponent(code))}
        problem={readProblem(query["problem"])}
        refused={query["form"] === "re-enter" ? "re-enter" : "join"}
        messages={messages}
      />
    </SiteFrame>
  );
}
