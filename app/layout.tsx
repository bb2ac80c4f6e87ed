import "./globals.css";

import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { fontClasses } from "./fonts/fonts.ts";
import { readLocale, readMessages, readTheme } from "./locale.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { common } = await readMessages();
  return {
    title: { default: common.product, template: `%s – ${common.product}` },
    description: common.claim,
    applicationName: common.product,
    formatDetection: { telephone: false, email: false, address: false },
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  interactiveWidget: "resizes-content",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f9f5ee" },
    { media: "(prefers-color-scheme: dark)", color: "#0b171d" },
  ],
};

/** Every page is rendered per request: only then does Next put this response's CSP nonce on its scripts. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  await connection();
  const [locale, theme, { common }] = await Promise.all([readLocale(), readTheme(), readMessages()]);
  return (
    <html lang={locale} data-theme={theme} className={fontClasses}>
      <body>
        <a href="#main" className="skip-link">
          {common.skipToContent}
        </a>
        {children}
      </body>
    </html>
  );
}
