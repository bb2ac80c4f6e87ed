// markup.ts: HTML that is escaped by construction. Text gets into a document through `markup` only, which escapes it;
// what `markup` made itself is taken as it is.

declare const made: unique symbol;

export interface Markup {
  readonly markup: string;
  readonly [made]: true;
}

type Piece = string | Markup | null | readonly Piece[];

export function markup(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return trusted(strings.map((string, index) => string + render(pieces[index] ?? null)).join(""));
}

/** The one other way, for the program's own styles; never for anything that was typed. */
export function trusted(text: string): Markup {
  return { markup: text } as Markup;
}

function render(piece: Piece): string {
  if (piece === null) return "";
  if (typeof piece === "string") return escaped(piece);
  return "markup" in piece ? piece.markup : piece.map(render).join("");
}

/** Safe in text and in attributes with either kind of quotes. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
