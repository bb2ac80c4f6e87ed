// together.ts: how moderation gathers attention: a card in focus, locked boards, everybody called to one place. None of it
// moves anybody out of a group: a call asks the screens to go there after a notice and to offer the way back.

import { accept, refuse } from "#lib/util/result.ts";
import { isUnopened } from "./access.ts";
import type { Commands } from "./command.ts";
import { type Decision, type Moment, NOTHING } from "./decision.ts";
import { CALL_NOTICE_MS } from "./limits.ts";
import type { EverybodyCall, Focus, WorkshopState } from "./state.ts";

/** Puts one card before everybody's eyes; null: none. Whether the card exists only the boards know. */
export function decideFocus(
  state: WorkshopState,
  { card }: Commands["focus.set"],
  { actor, now }: Moment,
): Decision {
  if (actor === null) return refuse("not-allowed");
  if ((state.focus?.card ?? null) === card) return NOTHING;
  return accept([{ name: "focus-changed", focus: card === null ? null : { card, by: actor.id, atMs: now } }]);
}

/** Without roomId: every board there is now. Moderation, speakers and scribes still write. Refuses "not-found". */
export function decideLock(state: WorkshopState, { roomId }: Commands["board.lock"]): Decision {
  const rooms = state.rooms.filter((room) => !isUnopened(state, room.id)).map((room) => room.id);
  if (roomId !== undefined && !rooms.includes(roomId)) return refuse("not-found");
  const before = state.lockedRooms ?? [];
  const added = (roomId === undefined ? rooms : [roomId]).filter((each) => !before.includes(each));
  return added.length === 0 ? NOTHING : locked([...before, ...added]);
}

/** Without roomId: all. Refuses "not-found". */
export function decideUnlock(state: WorkshopState, { roomId }: Commands["board.unlock"]): Decision {
  if (roomId !== undefined && !state.rooms.some((room) => room.id === roomId)) return refuse("not-found");
  const before = state.lockedRooms ?? [];
  const after = roomId === undefined ? [] : before.filter((each) => each !== roomId);
  return after.length === before.length ? NOTHING : locked(after);
}

/** Calls again if everybody is called already. Refuses "not-found" for a room that is not open. */
export function decideCall(
  state: WorkshopState,
  { place, roomId, card }: Commands["everybody.call"],
  { actor, now, random }: Moment,
): Decision {
  if (actor === null) return refuse("not-allowed");
  if ((place === "room") !== (roomId !== undefined)) return refuse("invalid");
  if (roomId !== undefined && (!state.rooms.some((room) => room.id === roomId) || isUnopened(state, roomId)))
    return refuse("not-found");
  const call: EverybodyCall = {
    id: random.id(),
    place,
    ...(roomId !== undefined && { roomId }),
    ...(card !== undefined && { card }),
    by: actor.id,
    calledAtMs: now,
    arrivesAtMs: now + CALL_NOTICE_MS,
  };
  return accept([{ name: "everybody-called", call }]);
}

/** Everybody may go back to where they were. */
export function decideRelease(state: WorkshopState): Decision {
  return state.call ? accept([{ name: "everybody-released" }]) : NOTHING;
}

export function evolveFocus(
  state: WorkshopState,
  { focus }: { readonly focus: Focus | null },
): WorkshopState {
  const { focus: _focus, ...rest } = state;
  return focus === null ? rest : { ...rest, focus };
}

export function evolveLocked(
  state: WorkshopState,
  { roomIds }: { readonly roomIds: readonly string[] },
): WorkshopState {
  const { lockedRooms: _locked, ...rest } = state;
  return roomIds.length === 0 ? rest : { ...rest, lockedRooms: roomIds };
}

export function evolveCalled(
  state: WorkshopState,
  { call }: { readonly call: EverybodyCall },
): WorkshopState {
  return { ...state, call };
}

export function evolveReleased(state: WorkshopState): WorkshopState {
  const { call: _call, ...rest } = state;
  return rest;
}

function locked(roomIds: readonly string[]): Decision {
  return accept([{ name: "boards-locked", roomIds }]);
}
