import type { Metadata } from "next";
import { readMessages } from "../locale.ts";
import { SiteFrame } from "../site-frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { privacy } = await readMessages();
  return { title: privacy.title, robots: { index: true } };
}

export default async function PrivacyPage() {
  const { privacy } = await readMessages();
  return (
    <SiteFrame path="/privacy">
      <article className="flex flex-col gap-8 pt-4 sm:pt-8">
        <header className="flex max-w-text flex-col gap-3">
          <h1 className="font-serif text-3xl">{privacy.title}</h1>
          <p className="text-lg text-ink-2">{privacy.lead}</p>
        </header>
        <dl className="flex flex-col border-t border-line-strong">
          {privacy.rows.map((row) => (
            <div
              key={row.what}
              className="grid grid-cols-1 gap-x-8 border-b border-line py-3 md:grid-cols-[2fr_3fr_2fr]"
            >
              <dt className="font-semibold">{row.what}</dt>
              <dd className="text-ink-2">{row.why}</dd>
              <dd className="text-ink-2">
                <span className="md:visually-hidden">{`${privacy.howLong}: `}</span>
                {row.howLong}
              </dd>
            </div>
          ))}
        </dl>
        <div className="grid grid-cols-1 gap-x-10 gap-y-6 md:grid-cols-3">
          <Part title={privacy.namesTitle} text={privacy.names} />
          <Part title={privacy.deletionTitle} text={privacy.deletion} />
          <Part title={privacy.rightsTitle} text={privacy.rights} />
        </div>
      </article>
    </SiteFrame>
  );
}

function Part({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section className="flex flex-col gap-1">
      <h2 className="text-lg">{title}</h2>
      <p className="text-ink-2">{text}</p>
    </section>
  );
}
