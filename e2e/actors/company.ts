// company.ts: several people of one workshop, brought in without clicking and put into browsers.

import type { BrowserContextOptions } from "@playwright/test";
import type { EntryAnswer } from "#lib/protocol/http.ts";
import { expect, type Visitor } from "../fixtures.ts";
import { expectReady } from "./participant.ts";
import { seat, setStage, type Stage } from "./stage.ts";

export interface Company {
  readonly stage: Stage;
  readonly people: readonly EntryAnswer[];
}

export async function gather(origin: string, names: readonly string[]): Promise<Company> {
  const stage = await setStage(origin, { title: "Nachbarschaften im Netz" });
  const people: EntryAnswer[] = [];
  for (const name of names) people.push(await stage.join(name));
  return { stage, people };
}

/** One of them; fails the journey where there are not so many. */
export function nth(people: readonly EntryAnswer[], index: number): EntryAnswer {
  const found = people[index];
  expect(found, `person ${String(index)}`).toBeDefined();
  return found as EntryAnswer;
}

/** Opens a place of the workroom as this person; `place` with its slash. */
export async function come(
  visitor: (options?: BrowserContextOptions) => Promise<Visitor>,
  origin: string,
  entry: EntryAnswer,
  place = "",
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const guest = await visitor(options);
  await seat(guest.context, origin, entry);
  await guest.page.goto(`/w/${entry.workshopId}${place}`);
  if (place !== "/present") await expectReady(guest.page);
  return guest;
}
