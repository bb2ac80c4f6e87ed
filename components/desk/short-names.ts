// short-names.ts: names for where there is little room: the first name, where nobody else in the same group has it; else
// with what tells them apart; else the whole name.

/** For each name its shortest form that is clear among these, in the same order. */
export function shortNames(names: readonly string[]): string[] {
  const first = names.map(firstOf);
  const marked = names.map(markedOf);
  return names.map((name, index) => {
    const [short = name, longer = name] = [first[index], marked[index]];
    if (isAlone(short, first)) return short;
    return isAlone(longer, marked) ? longer : name;
  });
}

function firstOf(name: string): string {
  return wordsIn(name)[0] ?? name;
}

/** "Bernd Clausen" becomes "Bernd C.", "Gast Nummer 12" becomes "Gast 12". */
function markedOf(name: string): string {
  const words = wordsIn(name);
  const last = words.at(-1) ?? "";
  const [initial = ""] = last;
  return words.length < 2 ? name : `${firstOf(name)} ${/\d/u.test(last) ? last : `${initial}.`}`;
}

function wordsIn(name: string): string[] {
  return name.split(/\s+/u).filter((word) => word !== "");
}

function isAlone(form: string, forms: readonly (string | undefined)[]): boolean {
  return forms.filter((each) => each?.toLocaleLowerCase() === form.toLocaleLowerCase()).length === 1;
}
