// record.ts: small changes to plain objects that leave the original as it was.

/** A copy without `key`; the same object if it is not there. */
export function without<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Readonly<Record<string, Value>> {
  if (!Object.hasOwn(record, key)) return record;
  return Object.fromEntries(Object.entries(record).filter(([candidate]) => candidate !== key));
}

/** Equal as JSON, keys in the same order. For values that one and the same function has built. */
export function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
