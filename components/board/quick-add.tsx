import clsx from "clsx";
import { ChevronDown, Plus } from "lucide-react";
import { use, useEffect, useId, useSyncExternalStore, type FormEvent, type RefObject } from "react";
import { CARD_KINDS, type CardKind } from "#lib/board/card.ts";
import { FIELD_LIMITS } from "#lib/board/fields.ts";
import { categoryLabel } from "#lib/landscape/categories.ts";
import { currentPhase } from "#lib/model/agenda.ts";
import { useLocale, useMessages, useWorkshop } from "#live/hooks.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { keepComposing } from "#ui/composing.ts";
import { Menu } from "#ui/menu.tsx";
import { TextInput } from "#ui/text-input.tsx";
import { KindIcon } from "./card/kind-icon.tsx";
import { kindsInFront } from "./foreground.ts";
import { DraftContext, type Draft } from "./kept.ts";
import { suggestionStore } from "./lazy-parts.tsx";

interface QuickAddProps {
  /** The field itself, for those who lead there. */
  readonly field: RefObject<HTMLInputElement | null>;
  /** What is typed stays, and can be added when the board is open again. */
  readonly locked: boolean;
  /** Makes room on a phone while a card is unfolded. */
  readonly yields: boolean;
  readonly onAdd: (kind: CardKind, title: string, category: string | undefined) => void;
}

/** Type, Enter, next. The focus stays in the field. */
export function QuickAdd({ field: input, locked, yields, onAdd }: QuickAddProps) {
  const { board } = useMessages();
  const locale = useLocale();
  const id = useId();
  const draftStore = use(DraftContext);
  const { kind, title, phaseId } = useSyncExternalStore(draftStore.subscribe, draftStore.get);
  const phase = useWorkshop(({ state }) => currentPhase(state));
  const shown = kindsInFront(phase?.kinds, kind);
  const suggest = useSyncExternalStore(suggestionStore.subscribe, suggestionStore.get);
  const category = kind === "partner" ? suggest(title) : undefined;

  // Once for each phase, and never under somebody's hands.
  const first = phase?.kinds?.[0];
  useEffect(() => {
    if (!phase || phase.id === phaseId || title !== "") return;
    draftStore.set({ kind: first ?? kind, title, phaseId: phase.id });
  }, [draftStore, phase, phaseId, first, kind, title]);

  const change = (part: Partial<Draft>) => draftStore.set({ ...draftStore.get(), ...part });
  const choose = (next: CardKind) => change({ kind: next });
  const add = (event: FormEvent) => {
    event.preventDefault();
    const words = title.trim().replace(/\s+/g, " ");
    input.current?.focus();
    if (words === "") return;
    if (locked) return announce(board.delivery.locked);
    onAdd(kind, words, category);
    change({ title: "" });
    announce(board.add.added(board.kind[kind], words));
  };

  return (
    <form
      onSubmit={add}
      aria-label={board.add.label}
      className={clsx(
        "sticky bottom-0 z-20 -mx-1 -mb-3 rounded-t-lg border border-b-0 border-line-strong bg-surface-3 px-3 pt-2 pb-3 max-sm:bottom-14 max-sm:shadow-[0_1rem_var(--surface-3)] sm:-mb-6",
        yields && "max-sm:hidden",
      )}
    >
      {locked && <p className="mb-1 text-sm font-semibold text-warn">{board.delivery.locked}</p>}
      <div className="flex items-center justify-between gap-x-4">
        <fieldset className="flex min-w-0 flex-wrap items-center gap-x-1">
          <legend className="visually-hidden">{board.add.kind}</legend>
          {shown.map((each) => (
            <KindTab key={each} kind={each} name={`${id}-kind`} chosen={each === kind} onChoose={choose} />
          ))}
          <Menu
            label={board.add.moreLabel}
            entries={CARD_KINDS.filter((each) => !shown.includes(each)).map((each) => ({
              key: each,
              label: board.kind[each],
              icon: <KindIcon kind={each} className="size-5" />,
              onSelect: () => {
                choose(each);
                input.current?.focus();
              },
            }))}
            trigger={(trigger) => (
              <Button
                {...trigger}
                variant="quiet"
                size="small"
                icon={<ChevronDown />}
                className="@max-xl:px-1 @max-xl:[&>span]:hidden"
              >
                {board.add.more}
              </Button>
            )}
          />
        </fieldset>
        <p
          id={`${id}-hint`}
          className={clsx(
            "truncate text-sm text-ink-2",
            category === undefined
              ? "@max-xl:visually-hidden"
              : "@max-xl:absolute @max-xl:inset-e-3 @max-xl:-top-3 @max-xl:rounded-full @max-xl:border @max-xl:border-line-strong @max-xl:bg-surface-2 @max-xl:px-2",
          )}
        >
          {category === undefined ? board.add.hint : board.add.suggested(categoryLabel(category, locale))}
        </p>
      </div>
      <div className="mt-1 flex gap-2">
        <label htmlFor={id} className="visually-hidden">
          {board.add.title[kind]}
        </label>
        <TextInput
          ref={input}
          data-new-card
          id={id}
          aria-describedby={`${id}-hint`}
          maxLength={FIELD_LIMITS.title}
          autoComplete="off"
          enterKeyHint="send"
          placeholder={`${board.add.title[kind]}, ${board.add.example[kind]}`}
          value={title}
          onChange={(event) => change({ title: event.currentTarget.value })}
          onKeyDown={keepComposing}
        />
        <Button type="submit" variant="primary" icon={<Plus />} disabled={locked} className="shrink-0">
          <span className="@max-lg:visually-hidden">{board.add.submit}</span>
        </Button>
      </div>
    </form>
  );
}

interface KindTabProps {
  readonly kind: CardKind;
  readonly name: string;
  readonly chosen: boolean;
  readonly onChoose: (kind: CardKind) => void;
}

function KindTab({ kind, name, chosen, onChoose }: KindTabProps) {
  const { board } = useMessages();
  return (
    <label
      className={clsx(
        "target-small flex items-center gap-1.5 rounded-md border px-2 text-sm @xl:px-2.5 font-semibold",
        "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
        chosen ? "border-accent bg-surface-2 text-ink-1" : "border-transparent text-ink-2 hover:bg-surface-2",
      )}
    >
      <input
        type="radio"
        name={name}
        checked={chosen}
        onChange={() => onChoose(kind)}
        className="visually-hidden"
      />
      <KindIcon kind={kind} className="size-4.5 @max-xl:hidden" />
      {board.kind[kind]}
    </label>
  );
}
