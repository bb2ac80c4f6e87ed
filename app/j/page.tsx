import type { Metadata } from "next";
import { JoinPage } from "#components/join/join-page.tsx";
import { readProblem, readTyped } from "#components/join/door.ts";
import { readMessages } from "../locale.ts";
import { SiteFrame } from "../site-frame.tsx";

interface JoinByCodeProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ searchParams }: JoinByCodeProps): Promise<Metadata> {
  const [query, { join }] = await Promise.all([searchParams, readMessages()]);
  return { title: readProblem(query["problem"]) ? `${join.problem}: ${join.title}` : join.title };
}

/** `?code=` comes from the field on the start page, the rest of the query from a refused form. */
export default async function JoinByCodePage({ searchParams }: JoinByCodeProps) {
  const [query, messages] = await Promise.all([searchParams, readMessages()]);
  return (
    <SiteFrame path="/j">
      <JoinPage
        typed={readTyped(query)}
        problem={readProblem(query["problem"])}
        refused={query["form"] === "re-enter" ? "re-enter" : "join"}
        messages={messages}
      />
    </SiteFrame>
  );
}
