import type { Metadata } from "next";
import { JoinPage } from "#components/join/join-page.tsx";
import { readProblem, readTyped } from "#components/join/door.ts";
import { readMessages } from "../locale.ts";
import { SiteFrame } from "../site-frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { join } = await readMessages();
  return { title: join.title };
}

interface JoinByCodeProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
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
