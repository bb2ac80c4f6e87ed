// session.ts: how a browser and a program prove who they are. A browser holds one HttpOnly cookie per workshop, so that
// one device can be in several; a program sends its token as a bearer. No token ever stands in a path or a query.

/** Over https the browser itself guarantees that the cookie is ours alone (`__Host-`). */
export function sessionCookieName(workshopId: string, secure: boolean): string {
  return `${secure ? "__Host-" : ""}nw_${workshopId}`;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** From entering, at most: who prepares in spring is still known in summer. */
export const SESSION_MS = 90 * DAY_MS;

/** After the end of the workshop, for all but moderation. */
export const AFTER_END_MS = 7 * DAY_MS;

/** How long a personal code opens. */
export const CODE_MS = 7 * DAY_MS;

/** The value of one cookie of a `Cookie` header; undefined if it is not there. The first of two equal names counts. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at >= 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

/** The token of `Authorization: Bearer …`; undefined if there is none or it cannot be one of ours. */
export function readBearer(header: string | undefined): string | undefined {
  return /^Bearer +([A-Za-z0-9_-]{43})$/i.exec(header ?? "")?.[1];
}
