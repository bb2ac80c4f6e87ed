import type { StartMessages } from "#lib/messages/de/start.ts";

interface StepsProps {
  readonly title: string;
  readonly steps: StartMessages["steps"];
}

/** What happens, in order. */
export function Steps({ title, steps }: StepsProps) {
  return (
    <section aria-labelledby="steps-title" className="pt-12">
      <h2 id="steps-title" className="visually-hidden">
        {title}
      </h2>
      <ol className="grid grid-cols-1 gap-x-10 gap-y-8 md:grid-cols-3">
        {steps.map((step, index) => (
          <li key={step.title} className="flex flex-col gap-1 border-t-2 border-accent pt-3">
            <h3 className="flex items-baseline gap-2 text-lg">
              <span aria-hidden="true" className="font-serif text-accent">
                {index + 1}
              </span>
              {step.title}
            </h3>
            <p className="text-ink-2">{step.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
