import { CARD_KINDS } from "#lib/board/card.ts";
import { isCardKind, NO_FILTER, type CardFilter } from "#lib/board/projection.ts";
import { GROUPS } from "#lib/landscape/categories.ts";
import { useLocale, useMessages } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { Field } from "#ui/field.tsx";
import { Select } from "#ui/select.tsx";
import { TextInput } from "#ui/text-input.tsx";

interface FilterRowProps {
  readonly filter: CardFilter;
  readonly onFilter: (filter: CardFilter) => void;
}

/** Search by words, by kind and by group of categories. Takes effect while typing. */
export function FilterRow({ filter, onFilter }: FilterRowProps) {
  const { board } = useMessages();
  const { filter: words } = wordsOf("fields");
  const locale = useLocale();
  const change = (part: Partial<CardFilter>) => {
    const next = { ...filter, ...part };
    const empty = next.words === "" && next.kind === null && next.group === null;
    onFilter(empty ? NO_FILTER : next);
  };
  return (
    <search className="grid items-end gap-x-3 gap-y-2 rounded-md bg-surface-3 p-3 @lg:grid-cols-[1fr_1fr_1fr_auto]">
      <Field label={words.search}>
        {(control) => (
          <TextInput
            {...control}
            type="search"
            placeholder={words.searchHint}
            value={filter.words}
            onChange={(event) => change({ words: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={words.kind}>
        {(control) => (
          <Select
            {...control}
            value={filter.kind ?? ""}
            onChange={(event) => {
              const { value } = event.currentTarget;
              change({ kind: isCardKind(value) ? value : null });
            }}
          >
            <option value="">{words.allKinds}</option>
            {CARD_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {board.kinds[kind]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={words.group}>
        {(control) => (
          <Select
            {...control}
            value={filter.group ?? ""}
            onChange={(event) => change({ group: event.currentTarget.value || null })}
          >
            <option value="">{words.allGroups}</option>
            {GROUPS.map((group) => (
              <option key={group.key} value={group.key}>
                {group.label[locale]}
              </option>
            ))}
            <option value="none">{board.bar.noGroup}</option>
          </Select>
        )}
      </Field>
      <Button disabled={filter === NO_FILTER} onClick={() => onFilter(NO_FILTER)}>
        {board.bar.clear}
      </Button>
    </search>
  );
}
