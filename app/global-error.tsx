"use client";

import { ErrorPage } from "./error-page.tsx";
import { failureWords, pageLocale } from "./failure-words.ts";

/**
 * Stands in for pages that broke while they were drawn; its style sheet is there already. Every page carries this script,
 * also the join page with its budget: sections with client scripts of their own have an `error.tsx` beside them.
 */
export default function GlobalErrorPage() {
  const locale = pageLocale();
  return (
    <html lang={locale} data-theme="system">
      <head>
        <title>{failureWords(locale).title}</title>
      </head>
      <body>
        <ErrorPage />
      </body>
    </html>
  );
}
