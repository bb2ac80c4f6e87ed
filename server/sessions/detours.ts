// detours.ts: the documents that one connection of the control plane carries beside its own messages. Who may open what,
// and how much, is decided where every other line to a document is.

import type { z } from "zod";
import { detourCloseSchema, detourOpenSchema, detourPieceSchema } from "#lib/protocol/detour-shapes.ts";
import type { DetourAck } from "#lib/protocol/control.ts";
import type { DetourEnd, DetourPiece } from "#lib/protocol/detour.ts";
import { parseSyncPath } from "#lib/protocol/sync.ts";
import type { Documents, Identity } from "#server/ports.ts";
import type { Backlog } from "./backlog.ts";
import { createDetour, type Detour } from "./detour.ts";

export interface Detours {
  /** These three take what was sent, whatever it is. */
  readonly open: (input: unknown) => DetourAck;
  readonly send: (input: unknown) => Promise<DetourAck>;
  readonly end: (input: unknown) => DetourAck;
  /** The connection is gone. */
  close(): void;
}

const TAKEN: DetourAck = { ok: true };
const INVALID: DetourAck = { ok: false, code: "invalid" };
/** Closed from here a moment ago: the peer may not know yet. */
const GONE: DetourAck = { ok: false, code: "not-found" };

export function createDetours(deps: {
  readonly carry: Documents["carry"];
  /** Null for whoever has no session in the workshop at this moment. */
  readonly visitor: () => Identity | null;
  readonly backlog: Pick<Backlog, "unreadBytes" | "onceRead">;
  readonly send: (piece: DetourPiece) => void;
  readonly tellEnd: (end: DetourEnd) => void;
}): Detours {
  const detours = new Map<number, Detour>();

  return {
    open(input) {
      const request = read(detourOpenSchema, input);
      const target = request && parseSyncPath(request.path);
      if (!request || !target || detours.has(request.id)) return INVALID;
      const { id } = request;
      const detour = createDetour({
        backlog: deps.backlog,
        send: (piece) => deps.send({ id, ...piece }),
        tellEnd: (code) => deps.tellEnd({ id, code }),
      });
      detours.set(id, detour);
      detour.line.onceClosed(() => void detours.delete(id));
      deps.carry(detour.line, target.workshopId, target.document, deps.visitor());
      return TAKEN;
    },
    async send(input) {
      const piece = read(detourPieceSchema, input);
      if (!piece) return INVALID;
      const taken = await detours.get(piece.id)?.take(piece.data, piece.more === true);
      return taken === true ? TAKEN : GONE;
    },
    end(input) {
      const request = read(detourCloseSchema, input);
      if (!request) return INVALID;
      const detour = detours.get(request.id);
      detour?.lose();
      return detour ? TAKEN : GONE;
    },
    close() {
      for (const detour of detours.values()) detour.lose();
    },
  };
}

function read<Shape>(schema: z.ZodType<Shape>, input: unknown): Shape | null {
  const result = schema.safeParse(input);
  return result.success ? result.data : null;
}
