// codes.ts: codes that people read aloud and type: the join code of a workshop (8 signs) and the personal re-entry code
// (12 signs). The alphabet leaves out what is easily confused (0 O, 1 I L). Codes travel and are stored without hyphens;
// only screens show them in groups of four. They are few enough bits that every door that takes one is throttled.

/** 31 signs. */
export const CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

export const JOIN_CODE_LENGTH = 8;
export const RE_ENTRY_CODE_LENGTH = 12;

/** "k7qf 2mxp" → "K7QF2MXP". Null if it cannot be a code of this length. */
export function readCode(text: string, length: number): string | null {
  if (text.length > 64) return null;
  const code = text.toUpperCase().replace(/[\s\u2010-\u2015-]/g, "");
  return code.length === length && code.split("").every((sign) => CODE_ALPHABET.includes(sign)) ? code : null;
}

/** "K7QF2MXP" → "K7QF-2MXP". */
export function showCode(code: string): string {
  return code.match(/.{1,4}/g)?.join("-") ?? code;
}
