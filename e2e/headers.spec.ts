// headers.spec.ts: what a browser is told and what it does: the policy of every page holds without a violation, nothing is
// fetched from elsewhere, secrets leave the address bar and never reach a request, and scripts cannot see a session.

import type { Page, Response } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import { SESSION_MS } from "#lib/protocol/session.ts";
import { expectReady } from "./actors/participant.ts";
import { openRound, seat, setStage } from "./actors/stage.ts";
import { expect, test } from "./fixtures.ts";

/** Everything that this page is answered, and every violation that it reports. */
async function watch(page: Page): Promise<{ answers: Response[]; violations: string[] }> {
  const answers: Response[] = [];
  const violations: string[] = [];
  page.on("response", (response) => answers.push(response));
  await page.exposeFunction("reportViolation", (text: string) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      const report = Reflect.get(globalThis, "reportViolation") as (text: string) => void;
      report(`${location.pathname}: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return { answers, violations };
}

function policyOf(response: Response | null): string {
  return response?.headers()["content-security-policy"] ?? "";
}

test("every page keeps to its own policy and stays at home", async ({ server, visitor }) => {
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz" });
  const aylin = await stage.join("Aylin");
  await openRound(stage, [{ name: "Bewegung", members: [aylin] }]);
  const { workshopId } = stage;
  const { context, page } = await visitor();
  const { answers, violations } = await watch(page);
  const nonces = new Set<string>();
  let pages = 0;

  const open = async (path: string) => {
    const response = await page.goto(path);
    const policy = policyOf(response);
    const nonce = /script-src 'nonce-([A-Za-z0-9+/=_-]{16,})' 'strict-dynamic'/.exec(policy)?.[1] ?? "";
    expect(nonce, `nonce of ${path}`).not.toBe("");
    nonces.add(nonce);
    pages += 1;
    for (const part of [
      "default-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ])
      expect(policy, path).toContain(part);
    expect(policy, path).not.toContain("unsafe-inline");
    await page.waitForLoadState("networkidle");
  };

  for (const path of [
    "/",
    "/new",
    "/privacy",
    "/j",
    `/j/${stage.code}`,
    `/m/${workshopId}`,
    "/gibt-es-nicht",
  ])
    await open(path);
  await open(`/w/${workshopId}`);
  await expect(page.getByRole("heading", { name: de.over.noSession.title })).toBeVisible();
  await seat(context, server.url, aylin);
  await open(`/w/${workshopId}`);
  await expectReady(page);
  await page.getByRole("form", { name: de.board.add.label }).getByRole("textbox").fill("Turnverein");
  await page.keyboard.press("Enter");
  await context.clearCookies();
  await seat(context, server.url, stage.made);
  for (const place of ["", "/desk", "/documentation", "/present"]) {
    await open(`/w/${workshopId}${place}`);
    await expect(page.getByText(de.workroom.loading)).toHaveCount(0);
  }
  await page.goto(`/w/${workshopId}/documentation`);
  const editor = page.getByRole("textbox", { name: de.documentation.written.label });
  await editor.click();
  await editor.pressSequentially("Netze brauchen Menschen.");

  expect(violations).toEqual([]);
  expect(nonces.size, "each answer has a nonce of its own").toBe(pages);
  for (const answer of answers) {
    const url = new URL(answer.url());
    const headers = answer.headers();
    expect(url.host).toBe(new URL(server.url).host);
    expect(headers["x-content-type-options"], url.pathname).toBe("nosniff");
    expect(headers["referrer-policy"], url.pathname).toBe("no-referrer");
    expect(headers["x-frame-options"], url.pathname).toBe("DENY");
    expect(policyOf(answer), url.pathname).not.toBe("");
    expect(headers["x-powered-by"], url.pathname).toBeUndefined();
  }
  stage.close();
});

test("a session is not for scripts, and a secret stays with its owner", async ({ server, visitor }) => {
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz" });
  const { context, page } = await visitor();
  const { answers } = await watch(page);
  const [address = "", secret = ""] = stage.made.links.moderate.split("#");
  await page.goto(stage.made.links.moderate);
  await expect(page.getByRole("button", { name: de.join.enter.submit })).toBeVisible();
  expect(page.url()).toBe(address);
  await page.getByLabel(de.join.enter.name).fill("Henrike Solmsdorf");
  await page.getByRole("button", { name: de.join.enter.submit }).click();
  await expectReady(page);
  expect(answers.filter((answer) => answer.url().includes(secret))).toEqual([]);

  const name = `nw_${stage.workshopId}`;
  const cookie = (await context.cookies()).find((candidate) => candidate.name === name);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  const lastsDays = ((cookie?.expires ?? 0) * 1000 - Date.now()) / 86_400_000;
  expect(lastsDays).toBeCloseTo(SESSION_MS / 86_400_000, 1);
  expect(await page.evaluate(() => document.cookie)).not.toContain(name);
  const kept = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  expect(kept).not.toContain(cookie?.value ?? secret);
  expect(kept).not.toContain(secret);
  expect((await stage.state()).people.map((person) => person.role)).toEqual(["moderator", "moderator"]);

  // The whole link pasted into the tab that has its beginning open.
  const second = await visitor();
  await second.page.goto(address);
  await expect(second.page.getByRole("heading", { name: de.join.enter.missing.title })).toBeVisible();
  await second.page.evaluate((hash) => {
    location.hash = hash;
  }, secret);
  await expect(second.page.getByRole("button", { name: de.join.enter.submit })).toBeVisible();
  expect(second.page.url()).toBe(address);
  stage.close();
});
