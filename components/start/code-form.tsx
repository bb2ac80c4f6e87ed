import type { StartMessages } from "#lib/messages/de/start.ts";
import { Button } from "#ui/button.tsx";
import { TextInput } from "#ui/text-input.tsx";

/** For whoever has only a code. A plain form: it leads to the page where one gives a name. */
export function CodeForm({ words }: { readonly words: StartMessages["join"] }) {
  return (
    <section
      aria-labelledby="code-title"
      className="flex flex-wrap items-end justify-between gap-x-12 gap-y-4 rounded-lg border border-line bg-surface-2 p-5 sm:px-8 sm:py-6"
    >
      <div className="min-w-0">
        <h2 id="code-title" className="text-xl">
          {words.title}
        </h2>
        <p id="code-hint" className="text-ink-2">
          {words.hint}
        </p>
      </div>
      <form action="/j" method="get" className="flex w-full flex-wrap items-end gap-3 sm:w-auto">
        <div className="min-w-0 grow">
          <label htmlFor="code" className="block font-semibold">
            {words.label}
          </label>
          <TextInput
            id="code"
            name="code"
            required
            aria-describedby="code-hint"
            placeholder={words.placeholder}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={64}
            className="mt-1 font-mono text-lg tracking-wider uppercase placeholder:font-sans placeholder:tracking-normal placeholder:normal-case sm:w-60 max-w-full"
          />
        </div>
        <Button type="submit" className="min-h-11 max-sm:grow">
          {words.submit}
        </Button>
      </form>
    </section>
  );
}
