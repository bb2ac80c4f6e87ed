// moderator.ts: what a moderator does on screen, in the words of the screen.

import type { Locator, Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import type { CreateInput } from "#lib/model/command.ts";
import { expect } from "../fixtures.ts";

export interface Invitation {
  readonly workshopId: string;
  readonly joinLink: string;
  readonly code: string;
  readonly moderatorLink: string;
}

/** The page for a new workshop, from the moment its form takes anything. */
export async function openNew(page: Page): Promise<void> {
  await page.goto("/new");
  await expect(newForm(page)).not.toHaveAttribute("inert");
}

export function newForm(page: Page): Locator {
  return page.getByRole("main").locator("form");
}

/** Fills the form on /new as far as `head` goes, and reads the sheet that follows. */
export async function createWorkshop(page: Page, head: CreateInput): Promise<Invitation> {
  const words = de.create;
  await openNew(page);
  await page.getByLabel(words.name).fill(head.title);
  if (Object.keys(head).length > 1) await fillHead(page, head);
  const answered = page.waitForResponse((response) => response.url().endsWith("/api/workshops"));
  await page.getByRole("button", { name: words.submit }).click();
  const answer = (await (await answered).json()) as {
    workshopId: string;
    joinCode: string;
    links: { join: string; moderate: string };
  };
  await expect(page.getByRole("heading", { name: words.done.title })).toBeVisible();
  return {
    workshopId: answer.workshopId,
    joinLink: answer.links.join,
    code: answer.joinCode,
    moderatorLink: answer.links.moderate,
  };
}

async function fillHead(page: Page, head: CreateInput): Promise<void> {
  const words = de.create;
  await page.getByText(words.more).click();
  const plain: readonly (readonly [string, string | undefined])[] = [
    [words.number, head.number],
    [words.subtitle, head.subtitle],
    [words.date, head.date],
    [words.dayLabel, head.dayLabel],
    [words.congressTitle, head.congress?.title],
    [words.ordinal, head.congress?.ordinal?.toString()],
    [words.abstract, head.abstract],
    [words.funding, head.funding?.statement],
  ];
  for (const [label, value] of plain)
    if (value !== undefined) await page.getByLabel(label, { exact: true }).fill(value);
  for (const [index, person] of (head.people ?? []).entries()) {
    const row = page.getByRole("group", { name: words.person(index + 1) });
    if (!(await row.isVisible())) await page.getByRole("button", { name: words.addPerson }).click();
    await row.getByLabel(words.role).selectOption(person.role);
    await row.getByLabel(words.personName).fill(person.name);
    if (person.label !== undefined) await row.getByLabel(words.printedAs).fill(person.label);
    if (person.organisation !== undefined)
      await row.getByLabel(words.personOrganisation).fill(person.organisation);
  }
}

/** From the sheet after creating to the moderator's desk. */
export async function openDesk(page: Page, workshopId: string): Promise<void> {
  await page.goto(`/w/${workshopId}/desk`);
  await expect(page.getByRole("heading", { name: de.desk.title })).toBeVisible();
}

export interface Plan {
  readonly groups: readonly string[];
  readonly minutes: number;
  readonly task: string;
}

/** Plans a round by random assignment and looks at the proposal. */
export async function prepareRound(page: Page, plan: Plan): Promise<void> {
  const words = de.planning.form;
  const again = page.getByRole("button", { name: de.desk.plan.again });
  await page.getByRole("button", { name: de.desk.plan.open }).or(again).first().click();
  await page.getByLabel(words.rooms, { exact: true }).fill(String(plan.groups.length));
  await page.getByLabel(words.minutes).fill(String(plan.minutes));
  await page.getByLabel(words.task).fill(plan.task);
  await page.getByText(words.details).click();
  for (const [index, name] of plan.groups.entries()) await page.getByLabel(words.name(index + 1)).fill(name);
  await page.getByRole("button", { name: words.prepare }).click();
  await expect(page.getByRole("button", { name: de.planning.proposal.open })).toBeVisible();
}

/** Puts a person into a group of the proposal; chance may have done so already. */
export async function assign(page: Page, person: string, group: string): Promise<void> {
  const button = page.getByRole("button", { name: person, exact: true });
  const seated = page.getByRole("region", { name: group, exact: true }).locator(button);
  await expect(button).toBeVisible();
  if (await seated.isVisible()) return;
  await button.click();
  await page.getByRole("menuitem", { name: group, exact: true }).click();
  await expect(seated).toBeVisible();
}

export async function openGroups(page: Page): Promise<void> {
  await page.getByRole("button", { name: de.planning.proposal.open }).click();
}

/** Closes the groups with the given grace. */
export async function closeGroups(
  page: Page,
  graceSeconds: keyof typeof de.desk.timer.closeIn,
): Promise<void> {
  await page.getByRole("button", { name: de.desk.timer.close }).click();
  await page.getByRole("menuitem", { name: de.desk.timer.closeIn[graceSeconds] }).click();
}

/** Takes back what a message says; the message of the step before may still be there. */
export async function takeBack(page: Page, said: string): Promise<void> {
  const messages = page.getByRole("region", { name: de.workroom.toasts, exact: true });
  const message = messages.locator("div").filter({ hasText: said });
  await message.getByRole("button", { name: de.log.undo, exact: true }).click();
}
