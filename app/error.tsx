"use client";

import { Apology } from "#ui/apology.tsx";
import { Button, ButtonLink } from "#ui/button.tsx";
import { failureWords, pageLocale } from "./failure-words.ts";

/** Stands in for a page that broke while it was drawn. */
export default function ErrorPage() {
  const words = failureWords(pageLocale());
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-page px-4 sm:px-8">
      <Apology
        title={words.title}
        text={words.text}
        actions={
          <>
            <Button variant="primary" onClick={() => location.reload()}>
              {words.retry}
            </Button>
            <ButtonLink href="/">{words.start}</ButtonLink>
          </>
        }
      />
    </main>
  );
}
