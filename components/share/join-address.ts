// join-address.ts: codes and addresses the way people read and say them. Pure.

/** "K7QF2MXP" → "K7QF 2MXP", with a space that never breaks. */
export function spokenGroups(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join("\u00a0");
}

/** "K7QF2MXP" → "K 7 Q F, 2 M X P": read sign by sign. */
export function spelledCode(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).map((group) => Array.from(group).join(" ")).join(", ");
}

/** What one types when one has the code only: "https://werkstatt.example/j/K7QF2MXP" → "werkstatt.example/j". */
export function typedAddress(joinUrl: string): string {
  const url = URL.parse(joinUrl);
  if (!url) return joinUrl;
  const path = url.pathname.split("/").slice(0, -1).join("/");
  return `${url.host}${path}`;
}

/** Without the protocol, for reading. */
export function shownAddress(address: string): string {
  return address.replace(/^https?:\/\//, "");
}
