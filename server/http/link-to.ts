// link-to.ts: the address of a secret link. The secret stands in the fragment: no request line, no log and no referrer
// ever has it.

import type { Exchange } from "./router.ts";

export function linkTo({ origin }: Pick<Exchange, "origin">, workshopId: string, secret: string): string {
  return `${origin}/m/${workshopId}#${secret}`;
}
