// call-url.ts: which addresses a room may have as the way into its call. They are shown as links, so nothing but the web.

import { LIMITS } from "./limits.ts";

/** An http(s) address without a password in it, short enough. */
export function isCallUrl(address: string): boolean {
  return address !== "" && readCallUrl(address) !== null;
}

/** Empty stays empty. Null unless it is an http(s) address without a password in it. */
export function readCallUrl(callUrl: string): string | null {
  const trimmed = callUrl.trim();
  if (trimmed === "") return "";
  const url = URL.parse(trimmed);
  if (!url || trimmed.length > LIMITS.callUrl) return null;
  const web = url.protocol === "https:" || url.protocol === "http:";
  return web && url.username === "" && url.password === "" ? url.href : null;
}
