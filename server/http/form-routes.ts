// form-routes.ts: plain HTML forms that work without JavaScript: joining, coming back, leaving, language, colour theme.
// Each answers with a redirect to one of our own pages.

import { LOCALE_COOKIE, LOCALES, THEME_COOKIE } from "#lib/messages/locale.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import { sameName } from "#lib/model/names.ts";
import { JOIN_CODE_LENGTH, readCode } from "#lib/protocol/codes.ts";
import { isId } from "#lib/protocol/sync.ts";
import type { Comer, Workshops } from "#server/ports.ts";
import { type Attempt, circumstancesOf } from "./door-routes.ts";
import { readForm } from "./body.ts";
import { redirect } from "./reply.ts";
import type { Exchange, Route } from "./router.ts";
import { clearSessionCookie, setSessionCookie } from "./session-cookie.ts";

const THEMES = ["system", "light", "dark"];
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Longer values of a refused form are not handed back: an address line has limits. */
const LONGEST_KEPT = 120;

export interface FormRoutes {
  readonly workshops: Workshops;
  readonly attempt: Attempt;
  readonly findByJoinCode: (joinCode: string) => Promise<string | null>;
}

export function formRoutes({ workshops, attempt, findByJoinCode }: FormRoutes): readonly Route[] {
  /** Whoever this browser is in the workshop of this code: in it, waiting, or out of it. */
  const comerBehind = async ({ request }: Exchange, text: string): Promise<Comer | null> => {
    const code = readCode(text, JOIN_CODE_LENGTH);
    const workshopId = code === null ? null : await findByJoinCode(code);
    return workshopId === null ? null : workshops.meet(request, workshopId);
  };

  return [
    {
      method: "POST",
      path: "/join",
      proof: "form",
      async handle(exchange) {
        const form = await readForm(exchange);
        if (!form) return;
        const joinCode = form.get("joinCode") ?? "";
        const name = form.get("name") ?? "";
        const organisation = form.get("organisation") ?? "";
        const typed = form.get("passphrase")?.trim() ?? "";
        const passphrase = typed === "" ? undefined : typed;
        const known = await comerBehind(exchange, joinCode);
        if (known && isAgain(known, name)) return redirect(exchange.response, `/w/${known.workshopId}`);
        const from = organisation.trim() === "" ? undefined : organisation;
        const entry = await attempt(
          exchange.request,
          () => workshops.join(joinCode, name, from, passphrase),
          circumstancesOf(joinCode, passphrase),
        );
        if (!entry.ok) {
          const asked = form.has("passphrase");
          return redirect(exchange.response, joinPageAgain(entry.code, joinCode, name, organisation, asked));
        }
        setSessionCookie(exchange.response, exchange.origin, entry.value);
        redirect(exchange.response, `/w/${entry.value.workshopId}`);
      },
    },
    {
      method: "POST",
      path: "/re-enter",
      proof: "form",
      async handle(exchange) {
        const form = await readForm(exchange);
        if (!form) return;
        const entry = await attempt(exchange.request, () => workshops.reEnter(form.get("code") ?? ""));
        // The code opens somebody's person: it is not handed back in an address.
        if (!entry.ok) return redirect(exchange.response, `/j?form=re-enter&problem=${entry.code}`);
        setSessionCookie(exchange.response, exchange.origin, entry.value);
        redirect(exchange.response, `/w/${entry.value.workshopId}`);
      },
    },
    {
      method: "POST",
      path: "/leave",
      proof: "form",
      async handle(exchange) {
        const form = await readForm(exchange);
        if (!form) return;
        const workshopId = form.get("workshopId") ?? "";
        if (isId(workshopId)) {
          await workshops.leave(exchange.request, workshopId);
          clearSessionCookie(exchange.response, exchange.origin, workshopId);
        }
        // Cookies of other workshops and the language stay: they are other people's, or no secret.
        exchange.response.setHeader("Clear-Site-Data", '"cache", "storage"');
        redirect(exchange.response, backOf(form));
      },
    },
    {
      method: "POST",
      path: "/language",
      proof: "form",
      handle: (exchange) => choose(exchange, "language", LOCALE_COOKIE, LOCALES),
    },
    {
      method: "POST",
      path: "/theme",
      proof: "form",
      handle: (exchange) => choose(exchange, "theme", THEME_COOKIE, THEMES),
    },
  ];
}

/**
 * Somebody else at the same device gives another name and becomes another person; but whoever was removed stays removed
 * under any name, and sees why.
 */
function isAgain({ standing, name: known }: Comer, name: string): boolean {
  if (standing === "removed") return true;
  return known !== null && (name.trim() === "" || sameName(known) === sameName(name.trim()));
}

/** Readable by scripts: it is a preference, not a secret. */
async function choose(
  exchange: Exchange,
  field: string,
  cookie: string,
  values: readonly string[],
): Promise<void> {
  const form = await readForm(exchange);
  if (!form) return;
  const value = form.get(field) ?? "";
  const secure = exchange.origin.startsWith("https://") ? "; Secure" : "";
  if (values.includes(value))
    exchange.response.appendHeader(
      "Set-Cookie",
      `${cookie}=${value}; SameSite=Lax; Path=/; Max-Age=${String(YEAR_SECONDS)}${secure}`,
    );
  redirect(exchange.response, backOf(form));
}

/** With what was typed, so that nobody types it twice. The passphrase is a secret: only that it was asked for is kept. */
function joinPageAgain(
  problem: Refusal,
  joinCode: string,
  name: string,
  organisation: string,
  asked: boolean,
): string {
  const code = readCode(joinCode, JOIN_CODE_LENGTH);
  const query = new URLSearchParams({ problem });
  if (code === null && joinCode !== "") query.set("code", joinCode.slice(0, LONGEST_KEPT));
  if (asked) query.set("door", "passphrase");
  if (name !== "") query.set("name", name.slice(0, LONGEST_KEPT));
  if (organisation !== "") query.set("organisation", organisation.slice(0, LONGEST_KEPT));
  return `/j${code === null ? "" : `/${code}`}?${query.toString()}`;
}

/** Only a path of our own: "//evil.example" and "/\evil.example" are other sites to a browser. */
function backOf(form: URLSearchParams): string {
  const back = form.get("back") ?? "/";
  const isOwn =
    back.startsWith("/") && URL.parse(back, "http://server.invalid")?.origin === "http://server.invalid";
  return isOwn && /^[\x21-\x7e]{1,500}$/.test(back) ? back : "/";
}
