// result.ts: success or refusal as a value. Exceptions stay for bugs and broken infrastructure.

export type Result<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: Refusal };

export function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refuse<Code>(code: Code): { readonly ok: false; readonly code: Code } {
  return { ok: false, code };
}

/** Ends a switch over a union: fails to compile when a case is missing, throws when data lies. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
