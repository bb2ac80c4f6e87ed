import type { Metadata } from "next";
import { Apology } from "#ui/apology.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { readMessages } from "./locale.ts";
import { SiteFrame } from "./site-frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { common } = await readMessages();
  return { title: common.notFound.title };
}

export default async function NotFoundPage() {
  const { common } = await readMessages();
  return (
    <SiteFrame path="/">
      <Apology
        title={common.notFound.title}
        text={common.notFound.text}
        actions={
          <>
            <ButtonLink href="/j" variant="primary">
              {common.notFound.join}
            </ButtonLink>
            <ButtonLink href="/">{common.notFound.start}</ButtonLink>
          </>
        }
      />
    </SiteFrame>
  );
}
