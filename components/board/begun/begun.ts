// begun.ts: words that were begun in one room and belong there. Whoever changes rooms finds an empty field, and is offered
// what was left behind; back in its room it stands in the field again. Nothing here is known to the server.

import type { CardKind } from "#lib/board/card.ts";
import type { Draft } from "../kept.ts";

export interface Begun {
  readonly roomId: string;
  readonly kind: CardKind;
  readonly title: string;
}

export interface Field {
  /** Of other rooms, at most one of each, the latest last. */
  readonly begun: readonly Begun[];
  /** What stands in the field. */
  readonly draft: Draft;
}

/** From one room to another: what stands in the field stays behind, what was begun there comes back. */
export function changeRoom({ begun, draft }: Field, from: string, to: string): Field {
  const { kind, title, ...rest } = draft;
  const left = title.trim() === "" ? [] : [{ roomId: from, kind, title }];
  const there = begun.find(({ roomId }) => roomId === to);
  return {
    begun: [...begun.filter(({ roomId }) => roomId !== to && roomId !== from), ...left],
    draft: there ? { ...rest, kind: there.kind, title: there.title } : { ...rest, kind, title: "" },
  };
}

/** What to offer here: cards and messages that were begun in other rooms. */
export function elsewhere(
  begun: readonly Begun[],
  messages: Readonly<Record<string, string>>,
  here: string,
): readonly Begun[] {
  const left = Object.entries(messages).map(
    ([roomId, title]) => ({ roomId, kind: "message", title }) as const,
  );
  return [...begun, ...left].filter(({ roomId, title }) => roomId !== here && title.trim() !== "");
}

/** Takes it into the field; behind what stands there already. */
export function insert(draft: Draft, chosen: Begun): Draft {
  const own = draft.title.trim();
  return own === ""
    ? { ...draft, kind: chosen.kind, title: chosen.title }
    : { ...draft, title: `${own} ${chosen.title}` };
}

export function without(begun: readonly Begun[], gone: Begun): readonly Begun[] {
  return begun.filter(({ roomId, title }) => roomId !== gone.roomId || title !== gone.title);
}
