"use client";

import { TextLink } from "#ui/text-link.tsx";
import { failureWords, pageLocale } from "./failure-words.ts";

/** What went wrong and what one can do. Almost without the kit: it must be small, and stand when others fail. */
export function ErrorPage() {
  const { title, text, retry, start } = failureWords(pageLocale());
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-page px-4 py-16 sm:px-8">
      <h1 className="font-serif text-3xl">{title}</h1>
      <p className="my-4 max-w-text text-lg">{text}</p>
      <p className="flex flex-wrap gap-6">
        <button type="button" onClick={() => location.reload()} className="link target">
          {retry}
        </button>
        <TextLink href="/" className="target content-center">
          {start}
        </TextLink>
      </p>
    </main>
  );
}
