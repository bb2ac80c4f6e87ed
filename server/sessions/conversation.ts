// conversation.ts: the one wrapper for everything that a client sends: known name, rate, shape, exceptions, answer. Whoever
// sends no answer function, null, garbage or a flood has only themselves to trouble. Knows no transport.

import type { Command, CommandName } from "#lib/model/command.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import { COMMANDS, LOG_MESSAGES, PRESENCE_MESSAGE, TERMS } from "#lib/protocol/commands.ts";
import type { Ack, DetourAck, Doing, LogAnswer } from "#lib/protocol/control.ts";
import { type Clock, type Identity, type Logger, StorageError } from "#server/ports.ts";
import type { LogBook } from "./log-book.ts";
import type { Registry } from "./registry.ts";
import { withoutPassphrase } from "./passphrase.ts";
import type { Detours } from "./detours.ts";
import { createTokenBucket, type TokenBucket } from "./token-bucket.ts";

/** Of one person, over all of their sockets. */
export interface Pace {
  readonly messages: TokenBucket;
  readonly snapshots: TokenBucket;
}

export function createPace(): Pace {
  // A snapshot costs far more than a command.
  return { messages: createTokenBucket(10, 30), snapshots: createTokenBucket(1, 5) };
}

/** Whoever goes on after that many refusals is cut off. */
const REFUSALS_BEFORE_CUT = 300;

export interface Conversation {
  /**
   * Answers through `reply`, whatever happens; never rejects. `terms` came beside the input: `{op}` names a command, so
   * that it is done once however often it comes (CO14).
   */
  hear(name: string, input: unknown, terms: unknown, reply: (answer: unknown) => void): Promise<void>;
}

export function createConversation(deps: {
  readonly who: Identity;
  readonly pace: Pace;
  readonly registry: Registry;
  readonly log: LogBook;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly count: (name: string, labels?: Readonly<Record<string, string>>) => void;
  /** Sends snapshot, presence and cards anew. */
  readonly greet: () => Promise<Ack>;
  readonly setDoing: (doing: Doing) => void;
  readonly detours: Pick<Detours, "open" | "send" | "end">;
  readonly cut: (code: Refusal) => void;
}): Conversation {
  const { registry, log, clock, logger, pace } = deps;
  const { workshopId, personId } = deps.who;
  let refused = 0;

  const answer = async (
    name: string,
    input: unknown,
    terms: unknown,
  ): Promise<Ack | DetourAck | LogAnswer | { ok: true; nowMs: number }> => {
    // What documents take is counted where all documents are.
    if (name === "detour.send" || name === "detour.close") {
      const carried = name === "detour.send" ? await deps.detours.send(input) : deps.detours.end(input);
      if (carried.ok || carried.code !== "not-found" || pace.messages.take(clock.now())) return carried;
      return { ok: false, code: "too-many" };
    }
    if (!pace.messages.take(clock.now())) return { ok: false, code: "too-many" };
    switch (name) {
      case "clock.read":
        return { ok: true, nowMs: clock.now() };
      case "snapshot.request":
        return pace.snapshots.take(clock.now()) ? deps.greet() : { ok: false, code: "too-many" };
      case "log.read": {
        const asked = LOG_MESSAGES[name].safeParse(input ?? {});
        if (!asked.success) return { ok: false, code: "invalid" };
        const page = await log.read(deps.who, asked.data.before);
        return page.ok ? { ok: true, ...page.value } : page;
      }
      case "log.undo": {
        const asked = LOG_MESSAGES[name].safeParse(input);
        if (!asked.success) return { ok: false, code: "invalid" };
        const named = TERMS.safeParse(terms ?? {});
        if (!named.success) return { ok: false, code: "invalid" };
        const undone = await log.undo(deps.who, asked.data.from, asked.data.to, named.data.op);
        return undone.ok ? { ok: true, seq: undone.value } : undone;
      }
      case "presence.set": {
        const doing = PRESENCE_MESSAGE.safeParse(input);
        if (!doing.success) return { ok: false, code: "invalid" };
        deps.setDoing(doing.data);
        return { ok: true, seq: registry.peek(workshopId)?.seq ?? 0 };
      }
      case "detour.open":
        return deps.detours.open(input);
      default: {
        const command = readCommand(name, input);
        const named = TERMS.safeParse(terms ?? {});
        if (!command || !named.success) return { ok: false, code: "invalid" };
        const committed = await registry.load(workshopId);
        const safe = committed && (await withoutPassphrase(command, committed.state, personId));
        const result = await registry.run(workshopId, safe ?? command, personId, named.data.op);
        return result.ok ? { ok: true, seq: result.value } : result;
      }
    }
  };

  return {
    async hear(name, input, terms, reply) {
      const message = await answer(name, input, terms).catch((error: unknown): DetourAck => {
        logger.error("message-failed", error, { workshop: workshopId });
        return { ok: false, code: error instanceof StorageError ? "unavailable" : "internal" };
      });
      deps.count("messages", { name: labelOf(name), result: message.ok ? "ok" : message.code });
      reply(message);
      if (message.ok || (message.code !== "too-many" && message.code !== "invalid")) return;
      refused += 1;
      if (refused === REFUSALS_BEFORE_CUT) deps.cut("too-many");
    },
  };
}

/** Null: no such command, or not of its shape. */
function readCommand(name: string, input: unknown): Command | null {
  if (!Object.hasOwn(COMMANDS, name)) return null;
  const parsed = COMMANDS[name as CommandName].safeParse(input === undefined ? {} : input);
  // The schema of this very name has accepted the input.
  return parsed.success ? ({ name, input: parsed.data } as Command) : null;
}

const PLAIN_MESSAGES: readonly string[] = [
  "clock.read",
  "snapshot.request",
  "presence.set",
  ...Object.keys(LOG_MESSAGES),
  "detour.open",
  "detour.send",
  "detour.close",
];

/** Of a closed set: what a client makes up must not become a new series. */
function labelOf(name: string): string {
  return Object.hasOwn(COMMANDS, name) || PLAIN_MESSAGES.includes(name) ? name : "unknown";
}
