// rooms.ts: the plenary and the groups. Rooms outlive rounds: a group that is prepared again under the same name is the
// same room with the same board. A room is never deleted, except that one which was only prepared goes with the
// preparation.

import { sameJson } from "#lib/util/record.ts";
import type { Random } from "#lib/util/random.ts";
import { accept, refuse, type Result } from "#lib/util/result.ts";
import { cleanLine, cleanText, countGraphemes } from "#lib/util/text.ts";
import { isUnopened } from "./access.ts";
import { readCallUrl } from "./call-url.ts";
import type { Commands, RoomPlan } from "./command.ts";
import { type Decision, NOTHING } from "./decision.ts";
import type { Refusal } from "./refusal.ts";
import { LIMITS } from "./limits.ts";
import { distinctName, PLENARY_NAME, sameName } from "./names.ts";
import type { Room, Round, WorkshopState } from "./state.ts";

export function createPlenary(random: Random): Room {
  return { id: random.id(), name: PLENARY_NAME, kind: "plenary" };
}

/** Refuses "not-found", and "invalid" for an empty or too long name, a too long task, a link that is not http(s) or a capacity. */
export function decideRoomChange(state: WorkshopState, input: Commands["room.change"]): Decision {
  const room = state.rooms.find((candidate) => candidate.id === input.roomId);
  if (!room) return refuse("not-found");
  const others = state.rooms.filter((candidate) => candidate.id !== room.id).map(({ name }) => name);
  const texts = readTexts({
    name: input.name ?? room.name,
    task: (input.task === undefined ? room.task : input.task) ?? "",
    callUrl: (input.callUrl === undefined ? room.callUrl : input.callUrl) ?? "",
  });
  const capacity = (input.capacity === undefined ? room.capacity : input.capacity) ?? undefined;
  if (texts === null || !isCapacity(capacity)) return refuse("invalid");
  const name = texts.name === room.name ? room.name : distinctName(texts.name, others, LIMITS.roomName);
  const changed = buildRoom({ id: room.id, kind: room.kind, ...texts, name, capacity });
  return sameJson(changed, room) ? NOTHING : accept([{ name: "room-changed", room: changed }]);
}

/**
 * The rooms for a new round, in the order of the plans. Same name: same room, with the call link it had unless a new one
 * is given, and with the new task. Otherwise a room that was only prepared so far is used, or a new one made. Rooms in
 * `busy` are never taken; a plan of the same name gets another name. Refuses "too-few-rooms", "too-many-rooms" and
 * "invalid".
 */
export function planRooms(
  state: WorkshopState,
  plans: readonly RoomPlan[],
  random: Random,
  busy: readonly string[] = [],
): Result<readonly Room[], Refusal> {
  if (plans.length === 0) return refuse("too-few-rooms");
  if (plans.length > LIMITS.rooms) return refuse("too-many-rooms");
  const texts: Plan[] = [];
  const names = state.rooms.filter(({ id }) => busy.includes(id)).map(({ name }) => name);
  for (const { name, task = "", callUrl = "", capacity } of plans) {
    const read = readTexts({ name, task, callUrl });
    if (read === null || !isCapacity(capacity)) return refuse("invalid");
    const taken = [PLENARY_NAME, ...names, ...texts.map((text) => text.name)];
    texts.push({ ...read, capacity, name: distinctName(read.name, taken, LIMITS.roomName) });
  }
  const rooms = matchRooms(state, texts, random, busy);
  const known = settledRooms(state).length - 1;
  const made = rooms.filter((room) => !settledRooms(state).some(({ id }) => id === room.id)).length;
  return known + made > LIMITS.roomsInAll ? refuse("too-many-rooms") : accept(rooms);
}

/** The rooms as everybody sees them, without those that are only prepared. */
export function settledRooms(state: WorkshopState): readonly Room[] {
  return state.before?.rooms ?? state.rooms;
}

/** Known rooms are replaced in place, new ones follow in the given order. */
export function upsertRooms(rooms: readonly Room[], changed: readonly Room[]): readonly Room[] {
  const byId = new Map(changed.map((room) => [room.id, room]));
  const known = new Set(rooms.map((room) => room.id));
  return [...rooms.map((room) => byId.get(room.id) ?? room), ...changed.filter(({ id }) => !known.has(id))];
}

/** In the order of the round. */
export function roomsOfRound(state: WorkshopState, round: Round): readonly Room[] {
  return state.rooms
    .filter((room) => round.roomIds.includes(room.id))
    .sort((one, other) => round.roomIds.indexOf(one.id) - round.roomIds.indexOf(other.id));
}

/** A room of the round that is being prepared changes for moderation alone until the round opens. */
export function evolveRoomChanged(state: WorkshopState, room: Room): WorkshopState {
  const changed = { ...state, rooms: upsertRooms(state.rooms, [room]) };
  if (!state.before || isPreparing(state, room.id)) return changed;
  return { ...changed, before: { ...state.before, rooms: upsertRooms(state.before.rooms, [room]) } };
}

/** Does the room belong to a round that is prepared but not open yet? */
export function isPreparing(state: WorkshopState, roomId: string): boolean {
  return state.round?.state === "prepared" && state.round.roomIds.includes(roomId);
}

interface Texts {
  readonly name: string;
  readonly task: string;
  readonly callUrl: string;
}

interface Plan extends Texts {
  readonly capacity: number | undefined;
}

function matchRooms(
  state: WorkshopState,
  texts: readonly Plan[],
  random: Random,
  busy: readonly string[],
): readonly Room[] {
  const groups = state.rooms.filter(({ id, kind }) => kind === "group" && !busy.includes(id));
  const free = new Map(groups.map((room) => [room.id, room]));
  const take = (fits: (room: Room) => boolean): Room | undefined => {
    const room = [...free.values()].find(fits);
    if (room) free.delete(room.id);
    return room;
  };
  const byName = texts.map(({ name }) => take((room) => sameName(room.name) === sameName(name)));
  return texts.map((text, index) => {
    const known = byName[index] ?? take((room) => isUnopened(state, room.id));
    const callUrl = text.callUrl === "" ? (byName[index]?.callUrl ?? "") : text.callUrl;
    return buildRoom({ id: known?.id ?? random.id(), kind: "group", ...text, callUrl });
  });
}

function buildRoom({ id, name, kind, task, callUrl, capacity }: Plan & Pick<Room, "id" | "kind">): Room {
  return {
    id,
    name,
    kind,
    ...(task === "" ? {} : { task }),
    ...(callUrl === "" ? {} : { callUrl }),
    ...(capacity === undefined ? {} : { capacity }),
  };
}

function isCapacity(capacity: number | undefined): boolean {
  return capacity === undefined || (Number.isInteger(capacity) && capacity >= 1 && capacity <= LIMITS.people);
}

function readTexts(texts: Texts): Texts | null {
  const name = cleanLine(texts.name);
  const task = cleanText(texts.task);
  const callUrl = readCallUrl(texts.callUrl);
  if (name === "" || countGraphemes(name) > LIMITS.roomName) return null;
  return callUrl === null || countGraphemes(task) > LIMITS.task ? null : { name, task, callUrl };
}
