// session-cookie.ts: puts a session into the browser and takes it out again. The cookie is not for scripts, goes to no
// foreign site and, over https, to no sibling domain.

import type { ServerResponse } from "node:http";
import { SESSION_MS, sessionCookieName } from "#lib/protocol/session.ts";

export function setSessionCookie(
  response: ServerResponse,
  origin: string,
  session: { readonly workshopId: string; readonly token: string },
): void {
  appendCookie(response, origin, session.workshopId, session.token, SESSION_MS / 1000);
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
