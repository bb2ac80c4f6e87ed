// actor.ts: acts for one simulated person: comes with a session, does what their mind says, types letter by letter, loses
// the connection and comes back. Everything goes through the public doors, so the server trusts it no more than anybody.

import { randomBytes } from "node:crypto";
import { readCards } from "#lib/board/schema.ts";
import type { WorkshopState } from "#lib/model/state.ts";
import type { EntryAnswer } from "#lib/protocol/http.ts";
import type { DocumentName } from "#lib/protocol/sync.ts";
import type { Dice } from "#lib/util/random.ts";
import * as Y from "yjs";
import type { Act, Mind } from "./mind.ts";
import { openVisitor, type Visitor } from "./visitor.ts";
import type { Deck } from "./words.ts";
import { pause, writeCard } from "./writer.ts";

/** Where the server is to be found from here. */
export interface Address {
  readonly origin: string;
  /** The name by which it is to be asked, if not that of `origin`. */
  readonly host?: string;
}

export interface Actor {
  /** What this person sees; null until it has come. */
  readonly state: () => WorkshopState | null;
  /** Goes on until the signal is given. */
  play(signal: AbortSignal): Promise<void>;
}

/** Milliseconds at the speed of people. */
const LETTER_MS = 110;
const LOOK_MS = 1_000;
const THOUGHT_MS = { least: 3_000, more: 9_000 } as const;
const AWAY_MS = 25_000;

export function createActor(deps: {
  readonly address: Address;
  readonly entry: EntryAnswer;
  readonly mind: Mind;
  readonly deck: Deck;
  readonly dice: Dice;
  /** Above 1 everything goes faster. */
  readonly speed: number;
}): Actor {
  const { address, entry, mind, deck, dice, speed } = deps;
  let visitor: Visitor = openVisitor(address.origin, entry, address.host);

  async function write(
    { roomId, kind, author }: Extract<Act, { do: "write" }>,
    signal: AbortSignal,
  ): Promise<void> {
    const name: DocumentName = author === undefined ? `rooms/${roomId}` : "notebook";
    const doc = await visitor.open(name);
    const cardId = newId();
    const partners = readCards(doc, roomId).filter((card) => card.kind === "partner" && !card.hidden);
    const partner = partners[dice.below(Math.max(1, partners.length))];
    const links = kind === "offer" && author === undefined && partner ? [partner.ref] : [];
    const who = {
      cardId,
      by: entry.personId,
      createdAt: Date.now(),
      ...(author !== undefined && { author }),
    };
    visitor.sayWriting(true);
    try {
      await writeCard(doc, deck.draw(kind), who, links, {
        letterMs: LETTER_MS / speed,
        signal,
        onSign: (field, text) =>
          visitor.point(name, { editing: { cardId, field }, cursor: caretAtEnd(text) }),
      });
      await visitor.settled();
    } finally {
      visitor.sayWriting(false);
      visitor.point(name, null);
    }
  }

  async function perform(act: Exclude<Act, { do: "wait" }>, signal: AbortSignal): Promise<void> {
    switch (act.do) {
      case "send":
        await visitor.send(act.name, act.input);
        return;
      case "vote": {
        const { voteId, card, dots } = act;
        await visitor.send("vote.cast", { voteId, card, dots, op: newId() });
        return;
      }
      case "write":
        return write(act, signal);
      case "drop-out":
        visitor.close();
        if (await pause(AWAY_MS / speed, signal)) visitor = openVisitor(address.origin, entry, address.host);
    }
  }

  return {
    state: () => visitor.state(),
    async play(signal) {
      for (;;) {
        if (!(await pause(LOOK_MS / speed, signal))) break;
        const state = visitor.state();
        const act = state && mind.next(state, entry.personId, Date.now());
        if (!act || act.do === "wait") continue;
        // Moved, locked out, or the server is away: people shrug and go on.
        await perform(act, signal).catch(() => {});
        const thoughtMs = act.do === "vote" ? 0 : THOUGHT_MS.least + dice.below(THOUGHT_MS.more);
        await pause(thoughtMs / speed, signal);
      }
      visitor.close();
    },
  };
}

/** Behind the last sign, as our own fields say it. */
function caretAtEnd(text: Y.Text): { readonly anchor: unknown; readonly head: unknown } {
  const at: unknown = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, text.length));
  return { anchor: at, head: at };
}

/** 21 URL-safe signs. */
function newId(): string {
  return randomBytes(16).toString("base64url").slice(0, 21);
}
