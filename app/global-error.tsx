"use client";

import "./globals.css";

import { fontClasses } from "./fonts/fonts.ts";
import ErrorPage from "./error.tsx";
import { failureWords, pageLocale } from "./failure-words.ts";

/** Stands in when even the root layout broke. */
export default function GlobalErrorPage() {
  const locale = pageLocale();
  return (
    <html lang={locale} data-theme="system" className={fontClasses}>
      <head>
        <title>{failureWords(locale).title}</title>
      </head>
      <body>
        <ErrorPage />
      </body>
    </html>
  );
}
