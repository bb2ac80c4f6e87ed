import { useEffect, useRef, useState, type RefObject } from "react";
import { FIELD_LIMITS } from "#lib/board/fields.ts";
import { setScalar } from "#lib/board/schema.ts";
import { Field } from "#ui/field.tsx";
import { TextInput } from "#ui/text-input.tsx";
import { useBoardActions } from "../board-context.ts";

interface ScalarLineProps {
  readonly cardId: string;
  readonly field: "place" | "targetGroup" | "lifePhase" | "benefit" | "addressee";
  readonly value: string | undefined;
  readonly label: string;
  /** Small word beside the label. */
  readonly note?: string;
  readonly example?: string;
}

interface Pending {
  readonly timer: number;
  readonly write: () => void;
}

const PAUSE_MS = 700;

/** A short text of which the last writer's value stands; written after a pause, so that undo takes words and not letters. */
export function ScalarLine({ cardId, field, value, label, note, example }: ScalarLineProps) {
  const { doc, perform, sayEditing } = useBoardActions();
  const [typed, setTyped] = useState<string | null>(null);
  const pending = useRef<Pending | null>(null);

  useEffect(() => () => flush(pending), []);

  return (
    <Field label={label} note={note}>
      {(control) => (
        <TextInput
          {...control}
          maxLength={FIELD_LIMITS[field]}
          placeholder={example}
          value={typed ?? value ?? ""}
          onFocus={() => sayEditing({ cardId, field, caret: null })}
          onChange={(event) => {
            const next = event.currentTarget.value;
            setTyped(next);
            if (pending.current) clearTimeout(pending.current.timer);
            const write = () => perform(() => setScalar(doc, cardId, field, next.trim() || null));
            pending.current = { write, timer: window.setTimeout(() => flush(pending), PAUSE_MS) };
          }}
          onBlur={() => {
            flush(pending);
            setTyped(null);
            sayEditing(null);
          }}
        />
      )}
    </Field>
  );
}

function flush(pending: RefObject<Pending | null>): void {
  const held = pending.current;
  if (!held) return;
  pending.current = null;
  clearTimeout(held.timer);
  held.write();
}
