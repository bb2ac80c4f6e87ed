"use client";

import { failureWords, pageLocale } from "./failure-words.ts";

/** What went wrong and what one can do. Without parts of the kit: it must be small, and stand when others fail. */
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
        <a href="/" className="link target content-center">
          {start}
        </a>
      </p>
    </main>
  );
}
