// call-url.ts: the link to a call as people type or paste it.

/** "meet.example/raum" means the secure address. Empty stays empty; whether it is an address, the model decides. */
export function callUrlFrom(typed: string): string {
  const trimmed = typed.trim();
  return /^[\w-]+(\.[\w-]+)+(?![^/]*@)/.test(trimmed) ? `https://${trimmed}` : trimmed;
}
