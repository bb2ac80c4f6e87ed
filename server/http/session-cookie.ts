// session-cookie.ts: puts a session into the browser and takes it out again. The cookie is not for scripts, goes to no
// foreign site and, over https, to no sibling domain.

import type { ServerResponse } from "node:http";
import { SESSION_MS, sessionCookieName } from "#lib/protocol/session.ts";

/** `forMs`: what it opens is there no longer. A browser sends all of its cookies with every request, so none stays for nothing. */
export function setSessionCookie(
  response: ServerResponse,
  origin: string,
  session: { readonly workshopId: string; readonly token: string },
  forMs = SESSION_MS,
): void {
  appendCookie(response, origin, session.workshopId, session.token, forMs / 1000);
}

export function clearSessionCookie(response: ServerResponse, origin: string, workshopId: string): void {
  appendCookie(response, origin, workshopId, "", 0);
}

function appendCookie(
  response: ServerResponse,
  origin: string,
  workshopId: string,
  value: string,
  seconds: number,
): void {
  const secure = origin.startsWith("https://");
  const name = sessionCookieName(workshopId, secure);
  const attributes = [
    "HttpOnly",
    "SameSite=Lax",
    "Path=/",
    `Max-Age=${String(seconds)}`,
    ...(secure ? ["Secure"] : []),
  ];
  response.appendHeader("Set-Cookie", [`${name}=${value}`, ...attributes].join("; "));
}
