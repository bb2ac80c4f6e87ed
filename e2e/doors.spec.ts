// doors.spec.ts: the ways in, each for itself: start page, joining by code, secret links, what a page says when something
// is wrong, and how little a phone has to load.

import type { Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import { createWorkshop, newForm, openNew } from "./actors/moderator.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

/** Brotli bytes of script that the join page may transfer, headers aside. */
const JOIN_BUDGET_BYTES = 120_000;

const PAGES = [
  "/",
  "/j",
  "/j/K7QF2MXP?problem=name-reserved&name=Moderation",
  "/new",
  "/m/nowhere",
  "/privacy",
  "/nope",
];

test("every page outside the workroom is accessible, whole at 320 px and at 200 % text", async ({
  visitor,
}) => {
  const { page } = await visitor({ viewport: { width: 320, height: 640 } });
  for (const path of PAGES) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    // What waits for its script cannot be judged yet.
    await expect(page.locator("[inert]")).toHaveCount(0);
    await expectAccessible(page, path);
    expect(await overflow(page), `${path} at 320 px`).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 640, height: 900 });
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    expect(await overflow(page), `${path} at 200 % text`).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 320, height: 640 });
  }
});

test("a participant joins without any script, and a refused name is said at its field", async ({
  visitor,
}) => {
  const moderator = (await visitor()).page;
  const { code, workshopId } = await createWorkshop(moderator, { title: "Nachbarschaft" });
  const { page } = await visitor({ javaScriptEnabled: false });
  await page.goto("/");
  await page.getByLabel(de.start.join.label).fill(code.toLowerCase());
  await page.getByRole("button", { name: de.start.join.submit }).click();
  await page.getByLabel(de.join.name).fill("Moderation");
  await page.getByLabel(de.join.organisation).fill("Haus am Deich");
  await page.getByRole("button", { name: de.join.submit, exact: true }).click();
  const name = page.getByLabel(de.join.name);
  await expect(name).toHaveAccessibleDescription(new RegExp(de.refusals["name-reserved"].slice(0, 30)));
  await expect(name).toBeFocused();
  await expect(page.getByLabel(de.join.organisation)).toHaveValue("Haus am Deich");
  await name.fill("Aylin");
  await page.getByRole("button", { name: de.join.submit, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/w/${workshopId}$`));
});

test("language and theme are chosen without any script and kept", async ({ visitor }) => {
  const { page } = await visitor({ javaScriptEnabled: false });
  await page.goto("/privacy");
  await page.getByRole("button", { name: de.common.themes.dark }).click();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page).toHaveURL(/\/privacy$/);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("the join page stays within its budget of script", async ({ visitor }) => {
  const { page } = await visitor();
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "script")
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto("/j/K7QF2MXP", { waitUntil: "networkidle" });
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(JOIN_BUDGET_BYTES);
});

test("a secret link leaves nothing in the address, and a wrong one says so", async ({ visitor }) => {
  const moderator = (await visitor()).page;
  const { workshopId, moderatorLink } = await createWorkshop(moderator, { title: "Nachbarschaft" });
  const { page } = await visitor();
  await page.goto(`/m/${workshopId}#wrong`);
  await expect(page).toHaveURL(new RegExp(`/m/${workshopId}$`));
  const { title } = de.join.enter.closed["link-unknown"];
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

  const other = (await visitor()).page;
  await other.goto(moderatorLink);
  await expect(other).toHaveURL(new RegExp(`/m/${workshopId}$`));
  await other.getByLabel(de.join.enter.name).fill("Mira Sommerfeld");
  await other.getByRole("button", { name: de.join.enter.submit }).click();
  await expect(other).toHaveURL(new RegExp(`/w/${workshopId}/desk$`));
});

test("a workshop is made from the keyboard alone, and faults come to the focus", async ({ visitor }) => {
  const { page } = await visitor();
  await openNew(page);
  const title = page.getByLabel(de.create.name);
  await title.press("Enter");
  await expect(title).toHaveAccessibleDescription(new RegExp(de.create.errors.titleMissing));
  await expect(title).toBeFocused();
  await page.keyboard.type("Nachbarschaft");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: de.create.done.title })).toBeFocused();
  await expectAccessible(page, "share sheet");
  await page.getByRole("button", { name: de.share.slide }).press("Enter");
  await expect(page.getByRole("dialog", { name: "Nachbarschaft" })).toBeVisible();
  await expectAccessible(page, "join slide");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: de.share.slide })).toBeFocused();
});

test("nothing is typed or sent before the script of the form is there", async ({ visitor }) => {
  const { page } = await visitor();
  const script = Promise.withResolvers<void>();
  await page.route(/\.js($|\?)/, async (route) => {
    await script.promise;
    await route.continue();
  });
  await page.goto("/new", { waitUntil: "commit" });
  await expect(page.getByText(de.create.waiting)).toBeVisible();
  await page.getByLabel(de.create.name).focus();
  await page.keyboard.type("Nachbarschaft");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: de.create.submit, includeHidden: true }).click({ force: true });
  await expect(page.getByLabel(de.create.name)).toHaveValue("");
  expect(new URL(page.url())).toMatchObject({ pathname: "/new", search: "" });
  // Even a browser that lets it be sent puts nothing into the address.
  await expect(newForm(page)).toHaveAttribute("method", "post");

  script.resolve();
  await expect(page.getByText(de.create.waiting)).toBeHidden();
  await page.getByLabel(de.create.name).click();
  await page.keyboard.type("Nachbarschaft");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: de.create.done.title })).toBeVisible();
});

test("without any script the page for a new workshop says what it needs", async ({ visitor }) => {
  const { page } = await visitor({ javaScriptEnabled: false });
  await page.goto("/new");
  const notice = page.locator("noscript > *");
  await expect(notice).toBeVisible();
  await expect(notice).toHaveText(de.create.noScript);
  await expect(newForm(page)).toBeHidden();
});

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
