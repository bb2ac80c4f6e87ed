// security-headers.ts: the headers that stand on every response, whoever writes it, and the two content security
// policies: a nonce for pages, nothing at all for everything else. Set first, before any handler runs, so that errors,
// static files and downloads carry them too.

import type { ServerResponse } from "node:http";

const PERMISSIONS = [
  "camera=()",
  "microphone=()",
  "geolocation=()",
  "payment=()",
  "usb=()",
  "clipboard-write=(self)",
  "fullscreen=(self)",
].join(", ");

const BASE: readonly (readonly [name: string, value: string])[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Permissions-Policy", PERMISSIONS],
  ["X-Frame-Options", "DENY"],
  ["Reporting-Endpoints", 'csp="/csp-report"'],
];

/** Of everything that is not a page: it may neither load nor run anything, also when opened as a document. */
export const CLOSED_POLICY =
  "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

const TWO_YEARS = 63_072_000;

/** All headers that do not depend on what is answered; the policy starts closed and a page opens it. */
export function headersFor(origin: string | null): readonly (readonly [name: string, value: string])[] {
  return [
    ...BASE,
    ["Content-Security-Policy", CLOSED_POLICY],
    ["Cache-Control", "no-store"],
    ["X-Robots-Tag", "noindex, nofollow"],
    ...(isHttps(origin)
      ? ([["Strict-Transport-Security", `max-age=${TWO_YEARS}; includeSubDomains`]] as const)
      : []),
  ];
}

export function setSecurityHeaders(response: ServerResponse, origin: string | null): void {
  for (const [name, value] of headersFor(origin)) response.setHeader(name, value);
}

/**
 * The policy of pages. `origin` is the server's own as seen from outside; older Safari does not match 'self' to a
 * WebSocket, hence its explicit name. `dev` permits what hot reload needs and nothing else does.
 */
export function pagePolicy(nonce: string, origin: string | null, dev: boolean): string {
  const socket = origin === null ? "" : ` ${origin.replace(/^http/, "ws")}`;
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${socket}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps(origin) ? ["upgrade-insecure-requests"] : []),
    "report-to csp",
    "report-uri /csp-report",
  ].join("; ");
}

function isHttps(origin: string | null): boolean {
  return origin?.startsWith("https://") === true;
}
