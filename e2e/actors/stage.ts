// stage.ts: brings a workshop to the point at which a journey begins, over the public doors alone and without clicking:
// people come in by HTTP, moderation commands by Socket.IO, cards by the stock Yjs client.

import type { BrowserContext } from "@playwright/test";
import { createCard } from "#lib/board/schema.ts";
import type { CardKind } from "#lib/board/card.ts";
import { de } from "#lib/messages/de.ts";
import type { CommandName, Commands, CreateInput } from "#lib/model/command.ts";
import type { Room, WorkshopState } from "#lib/model/state.ts";
import type { CreateAnswer, EntryAnswer } from "#lib/protocol/http.ts";
import { SESSION_MS, sessionCookieName } from "#lib/protocol/session.ts";
import { createWorkshop, joinWorkshop, openVisitor, readState } from "#server/rehearsal/visitor.ts";
import { expect } from "../fixtures.ts";

export interface Stage {
  readonly made: CreateAnswer;
  readonly workshopId: string;
  readonly code: string;
  /** A command of moderation; fails the journey when it is refused. */
  direct<Name extends CommandName>(name: Name, input: Commands[Name]): Promise<void>;
  /** Somebody new, not yet in a browser. */
  join(name: string, organisation?: string): Promise<EntryAnswer>;
  /** What moderation sees. */
  state(): Promise<WorkshopState>;
  room(name: string): Promise<Room>;
  /** Puts cards into a room in the name of a person who may write there; answers their ids. */
  write(entry: EntryAnswer, roomId: string, cards: readonly PlainCard[]): Promise<readonly string[]>;
  close(): void;
}

export interface PlainCard {
  readonly kind: CardKind;
  readonly title: string;
  readonly text?: string;
}

/** A new workshop with its moderation connected. */
export async function setStage(origin: string, head: CreateInput): Promise<Stage> {
  return takeStage(origin, await createWorkshop(origin, head));
}

/** A workshop that is there already. */
export function takeStage(origin: string, made: CreateAnswer): Stage {
  const { workshopId, joinCode, token } = made;
  const moderator = openVisitor(origin, made);
  let cardNumber = 0;
  const state = () => readState(origin, workshopId, token);
  return {
    made,
    workshopId,
    code: joinCode,
    async direct(name, input) {
      expect(await moderator.send(name, input), name).toMatchObject({ ok: true });
    },
    join: (name, organisation) =>
      joinWorkshop(origin, { joinCode, name, ...(organisation !== undefined && { organisation }) }),
    state,
    async room(name) {
      const found = (await state()).rooms.find((room) => room.name === name || room.kind === name);
      if (!found) throw new Error(`there is no room "${name}"`);
      return found;
    },
    async write(entry, roomId, cards) {
      const author = openVisitor(origin, entry);
      const doc = await author.open(`rooms/${roomId}`);
      const ids = cards.map((card) => {
        cardNumber += 1;
        const id = `card-of-stage-${String(cardNumber).padStart(7, "0")}`;
        createCard(doc, { ...card, id, by: entry.personId, createdAt: Date.now() });
        return id;
      });
      await author.settled();
      author.close();
      return ids;
    },
    close: () => moderator.close(),
  };
}

/** Two groups by name, open at once; `members` says who is where. */
export async function openRound(
  stage: Stage,
  groups: readonly {
    readonly name: string;
    readonly task?: string;
    readonly members: readonly EntryAnswer[];
  }[],
  minutes: number | null = 15,
): Promise<void> {
  await stage.direct("round.prepare", {
    rooms: groups.map(({ name, task }) => ({ name, ...(task !== undefined && { task }) })),
    assignment: {
      kind: "manual",
      members: Object.fromEntries(
        groups.flatMap(({ members }, index) => members.map((member) => [member.personId, index])),
      ),
    },
    minutes,
  });
  await stage.direct("round.open", {});
}

/** Gives a browser the session of somebody, as entering by the door would. */
export async function seat(context: BrowserContext, origin: string, entry: EntryAnswer): Promise<void> {
  await context.addCookies([
    {
      name: sessionCookieName(entry.workshopId, false),
      value: entry.token,
      url: origin,
      httpOnly: true,
      sameSite: "Lax",
      expires: Math.floor((Date.now() + SESSION_MS) / 1000),
    },
  ]);
}

/** The name of the plenary, as the screen says it. */
export const PLENARY = de.workroom.plenary;
