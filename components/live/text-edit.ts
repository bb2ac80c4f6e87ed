// text-edit.ts: what somebody changed in a text field, and how that change moves when others write at the same time. Pure;
// bind-text.ts applies it to an element. Positions count UTF-16 code units, and no edit ever cuts a surrogate pair.

/** Take away `remove` code units at `at`, then put `insert` there. */
export interface TextEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** A change as Yjs tells it: go on, take away, put in. */
export type Delta = readonly {
  readonly retain?: number | undefined;
  readonly delete?: number | undefined;
  readonly insert?: unknown;
}[];

/** An edit of others' text: pieces to take away (from the back to the front), then a place to write. */
export interface RebasedEdit {
  readonly removals: readonly { readonly at: number; readonly remove: number }[];
  readonly at: number;
  readonly insert: string;
}

/**
 * The smallest edit from `before` to `after`. `caret` (the caret in `after`) decides where in a run of equal letters the
 * edit is: what stands behind the caret was there before. Null if nothing changed.
 */
export function editBetween(before: string, after: string, caret: number): TextEdit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let tail = 0;
  const tailLimit = Math.min(shorter, Math.max(0, after.length - caret));
  while (tail < tailLimit && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  let head = 0;
  while (head < shorter - tail && before[head] === after[head]) head += 1;
  // A caret at an odd place leaves more in common at the end.
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  if (cutsPair(before, head) || cutsPair(after, head)) head -= 1;
  if (cutsPair(before, before.length - tail) || cutsPair(after, after.length - tail)) tail -= 1;
  return { at: head, remove: before.length - tail - head, insert: after.slice(head, after.length - tail) };
}

/** Where a position of the text before `delta` stands after it. With `stick` "left" it stays before text put in there. */
export function movePosition(position: number, delta: Delta, stick: "left" | "right"): number {
  let before = 0;
  let after = 0;
  for (const part of delta) {
    if (before === position && stick === "left") break;
    if (part.retain !== undefined) {
      if (before + part.retain > position) break;
      before += part.retain;
      after += part.retain;
    } else if (part.delete !== undefined) {
      if (before + part.delete > position) return after;
      before += part.delete;
    } else {
      after += lengthOf(part.insert);
    }
  }
  return after + position - before;
}

/** The edit as it is to be made after others changed the text by `deltas`, one after the other. What they wrote stays. */
export function rebaseEdit(edit: TextEdit, deltas: readonly Delta[]): RebasedEdit {
  let at = edit.at;
  let pieces = edit.remove > 0 ? [{ from: edit.at, to: edit.at + edit.remove }] : [];
  for (const delta of deltas) {
    at = movePosition(at, delta, "left");
    pieces = pieces.flatMap((piece) => survivors(piece, delta));
  }
  return {
    removals: pieces.map((piece) => ({ at: piece.from, remove: piece.to - piece.from })).toReversed(),
    at: Math.min(at, ...pieces.map((piece) => piece.from)),
    insert: edit.insert,
  };
}

/** Where the caret that stood at `caret` after the edit belongs once the edit is made as `rebased`. */
export function moveCaret(
  caret: number,
  edit: TextEdit,
  rebased: RebasedEdit,
  deltas: readonly Delta[],
): number {
  const into = caret - edit.at;
  if (into >= 0 && into <= edit.insert.length) return rebased.at + into;
  let position = into < 0 ? caret : caret - edit.insert.length + edit.remove;
  for (const delta of deltas) position = movePosition(position, delta, into < 0 ? "left" : "right");
  let moved = position;
  for (const piece of rebased.removals) {
    if (piece.at < position) moved -= Math.min(piece.remove, position - piece.at);
  }
  return into < 0 ? moved : moved + edit.insert.length;
}

/** The text after an edit; for tests and previews. */
export function applyEdit(text: string, edit: RebasedEdit): string {
  let result = text;
  for (const { at, remove } of edit.removals) result = result.slice(0, at) + result.slice(at + remove);
  return result.slice(0, edit.at) + edit.insert + result.slice(edit.at);
}

interface Piece {
  readonly from: number;
  readonly to: number;
}

/** What is left of a piece, in positions after the delta; text put in within it splits it. */
function survivors(piece: Piece, delta: Delta): Piece[] {
  const found: Piece[] = [];
  let before = 0;
  let after = 0;
  const keep = (length: number): void => {
    const from = Math.max(before, piece.from);
    const to = Math.min(before + length, piece.to);
    if (from < to) found.push({ from: after + from - before, to: after + to - before });
    before += length;
    after += length;
  };
  for (const part of delta) {
    if (part.retain !== undefined) keep(part.retain);
    else if (part.delete !== undefined) before += part.delete;
    else after += lengthOf(part.insert);
  }
  if (before < piece.to) keep(piece.to - before);
  return found;
}

function lengthOf(insert: unknown): number {
  return typeof insert === "string" ? insert.length : 1;
}

function cutsPair(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const left = text.charCodeAt(at - 1);
  const right = text.charCodeAt(at);
  return left >= 0xd800 && left <= 0xdbff && right >= 0xdc00 && right <= 0xdfff;
}
