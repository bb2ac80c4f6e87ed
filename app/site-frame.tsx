import type { ReactNode } from "react";
import { TextLink } from "#ui/text-link.tsx";
import { Wordmark } from "#ui/wordmark.tsx";
import { readLocale, readMessages, readTheme, THEMES } from "./locale.ts";
import { LOCALES } from "#lib/messages/locale.ts";
import { SwitchForm } from "./switch-form.tsx";

/** The same in every language, so that everybody finds their own. */
const LANGUAGE_NAMES = { de: "Deutsch", en: "English" } as const;

interface SiteFrameProps {
  /** Where this page is, to return to after a change of language or theme. */
  readonly path: string;
  readonly children: ReactNode;
}

/** Head and foot of all pages outside the workroom. Everything in it works without scripts. */
export async function SiteFrame({ path, children }: SiteFrameProps) {
  const [locale, theme, { common }] = await Promise.all([readLocale(), readTheme(), readMessages()]);
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="mx-auto w-full max-w-page px-4 py-3 sm:px-8 sm:py-5">
        <Wordmark name={common.product} href="/" />
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-page grow px-4 pb-16 sm:px-8">
        {children}
      </main>
      <footer aria-label={common.settings} className="border-t border-line bg-surface-3">
        <div className="mx-auto flex w-full max-w-page flex-wrap items-center gap-x-8 gap-y-4 px-4 py-5 text-sm sm:px-8">
          <SwitchForm
            action="/language"
            name="language"
            label={common.language}
            back={path}
            chosen={locale}
            options={LOCALES.map((key) => ({ key, label: LANGUAGE_NAMES[key], lang: key }))}
          />
          <SwitchForm
            action="/theme"
            name="theme"
            label={common.theme}
            back={path}
            chosen={theme}
            options={THEMES.map((key) => ({ key, label: common.themes[key] }))}
          />
          <TextLink href="/privacy" className="target inline-flex items-center md:ms-auto">
            {common.privacy}
          </TextLink>
        </div>
      </footer>
    </div>
  );
}
