// publish.ts: the server takes cards out of notebooks and puts them on boards, all of one share at once and in an order that
// says nothing about their authors. It writes under its own client id. Doing it again after a crash ends in the same place.

import type * as Y from "yjs";
import { isOnBoard, putOnBoard, sendOff, stricter, takeOut } from "#lib/board/notebook.ts";
import type { DocumentKey } from "#lib/model/access.ts";
import { shuffled } from "#lib/util/random.ts";
import { type Publication, StorageError } from "#server/ports.ts";

export interface Desk {
  /** Runs when the document is what is on disk; resolves when what was changed is on disk, too. */
  write<T>(key: DocumentKey, change: (doc: Y.Doc) => T): Promise<T>;
  /** Leaves no trace of what was removed in the document's log. */
  tidy(key: DocumentKey): Promise<void>;
  /** Has a document room for so much more? */
  hasRoom(key: DocumentKey): Promise<boolean>;
}

interface Leaving {
  readonly personId: string;
  readonly roomId: string;
  readonly by?: string;
  readonly card: ReturnType<typeof sendOff>[number];
}

/** Answers whose cards are left: one damaged document must not keep those of all others back. */
export async function publish(desk: Desk, share: Publication): Promise<readonly string[]> {
  const { random } = share;
  const leaving: Leaving[] = [];
  const left = new Set<string>();
  for (const personId of share.people) {
    const key: DocumentKey = { kind: "notebook", personId };
    const cards = await unlessDamaged(() => desk.write(key, (doc) => sendOff(doc, () => random.id())));
    if (!cards) left.add(personId);
    for (const card of cards ?? []) {
      const author = stricter(card.author, share.author);
      const roomId = share.roomFor(personId, author);
      leaving.push({ personId, roomId, card, ...(author === "name" && { by: personId }) });
    }
  }
  const arrived = new Set<string>();
  for (const roomId of new Set(leaving.map((each) => each.roomId))) {
    const key: DocumentKey = { kind: "room", roomId };
    // What finds no room stays in the notebooks.
    if (!(await desk.hasRoom(key))) continue;
    const cards = shuffled(
      leaving.filter((each) => each.roomId === roomId),
      random,
    );
    const there = await unlessDamaged(() =>
      desk.write(key, (doc) => {
        for (const { card, by } of cards)
          putOnBoard(doc, card, { createdAt: share.atMs, ...(by !== undefined && { by }) });
        return cards.map(({ card }) => card.boardId).filter((id) => isOnBoard(doc, id));
      }),
    );
    for (const id of there ?? []) arrived.add(id);
    if (!there) for (const { personId } of cards) left.add(personId);
  }
  for (const personId of new Set(leaving.map((each) => each.personId))) {
    const key: DocumentKey = { kind: "notebook", personId };
    const isOut = await unlessDamaged(async () => {
      await desk.write(key, (doc) => takeOut(doc, arrived));
      await desk.tidy(key);
      return true;
    });
    if (!isOut) left.add(personId);
  }
  return [...left];
}

async function unlessDamaged<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageError) return null;
    throw error;
  }
}
