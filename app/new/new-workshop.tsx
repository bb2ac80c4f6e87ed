"use client";

import { use, useEffect, useRef, useState } from "react";
import { TemplateSelect } from "#components/agenda/template-select.tsx";
import { CreateForm } from "#components/create/create-form.tsx";
import { JoinSlide } from "#components/share/join-slide.tsx";
import { ShareSheet } from "#components/share/share-sheet.tsx";
import type { Messages } from "#lib/messages/de.ts";
import { loadMessages, type Locale } from "#lib/messages/locale.ts";
import type { CreateAnswer } from "#lib/protocol/http.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Callout } from "#ui/callout.tsx";
import { LiveRegion } from "#ui/live-region.tsx";

/** One promise per language, so that React reads the same one on each drawing. */
const words = new Map<Locale, Promise<Messages>>();

function wordsOf(locale: Locale): Promise<Messages> {
  const known = words.get(locale) ?? loadMessages(locale);
  words.set(locale, known);
  return known;
}

interface Made {
  readonly answer: CreateAnswer;
  readonly title: string;
}

/** First the form, then, in its place, everything that brings people in. */
export function NewWorkshop({ locale }: { readonly locale: Locale }) {
  const messages = use(wordsOf(locale));
  const [made, setMade] = useState<Made | null>(null);
  return (
    <div className="flex flex-col gap-6 pt-2 sm:pt-6">
      <LiveRegion />
      {made === null ? (
        <>
          <header className="flex flex-col gap-2">
            <h1 className="font-serif text-3xl font-semibold tracking-tight sm:text-4xl">
              {messages.create.title}
            </h1>
            <p className="text-lg text-ink-2">{messages.create.lead}</p>
          </header>
          <noscript>
            <Callout tone="warn">{messages.create.noScript}</Callout>
          </noscript>
          <CreateForm
            language={locale}
            messages={messages}
            renderTemplates={(choice) => (
              <TemplateSelect {...choice} locale={locale} words={messages.agenda} />
            )}
            onCreated={(answer, title) => setMade({ answer, title })}
          />
        </>
      ) : (
        <Done made={made} messages={messages} />
      )}
    </div>
  );
}

function Done({ made, messages }: { readonly made: Made; readonly messages: Messages }) {
  const { create } = messages;
  const { workshopId, joinCode, links } = made.answer;
  const heading = useRef<HTMLHeadingElement>(null);
  const [slide, setSlide] = useState(false);

  useEffect(() => {
    heading.current?.focus();
    scrollTo({ top: 0 });
  }, []);

  return (
    <>
      <header className="flex flex-col gap-2">
        <h1
          ref={heading}
          tabIndex={-1}
          className="font-serif text-3xl font-semibold tracking-tight [&:focus]:outline-none sm:text-4xl"
        >
          {create.done.title}
        </h1>
        <p className="text-lg font-semibold">{made.title}</p>
        <p className="text-lg text-ink-2">{create.done.text}</p>
      </header>
      <div className="max-w-3xl rounded-lg border border-line bg-surface-2 p-4 sm:p-6">
        <h2 className="visually-hidden">{messages.share.title}</h2>
        <ShareSheet
          workshopId={workshopId}
          joinUrl={links.join}
          joinCode={joinCode}
          moderateUrl={links.moderate}
          onShowSlide={() => setSlide(true)}
          messages={messages}
        />
      </div>
      <ButtonLink href={`/w/${workshopId}/desk`} variant="primary" size="large" className="sm:self-start">
        {create.done.open}
      </ButtonLink>
      <JoinSlide
        open={slide}
        onClose={() => setSlide(false)}
        workshopTitle={made.title}
        joinUrl={links.join}
        joinCode={joinCode}
        messages={messages}
      />
    </>
  );
}
