import clsx from "clsx";
import type { Editor } from "#live/hooks.ts";
import { useMessages } from "#live/hooks.ts";
import { initialsOf, personGround, personShape } from "#ui/person.ts";
import { uniquePeople } from "./editing-text.ts";

/** "Ayşe schreibt", in the colours of the people, on the upper edge of a card. Screen readers get `editingText`. */
export function NameTags({ editors }: { readonly editors: readonly Editor[] }) {
  const { board } = useMessages();
  const people = uniquePeople(editors);
  if (people.length === 0) return null;
  return (
    <div aria-hidden="true" className="absolute inset-e-6 top-0 z-10 flex -translate-y-1/2 gap-1">
      {people.map((person) => (
        <span
          key={person.personId}
          className={clsx(
            "flex max-w-40 items-center gap-1 px-2 py-0.5 text-xs font-semibold text-on-person",
            personGround(person.personId),
            personShape(person.personId),
          )}
        >
          <span>{initialsOf(person.name)}</span>
          {people.length < 3 && (
            <span className="truncate font-normal">{board.card.editing(firstName(person.name))}</span>
          )}
        </span>
      ))}
    </div>
  );
}

function firstName(name: string): string {
  return name.split(/\s+/)[0] ?? name;
}
