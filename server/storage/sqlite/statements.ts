// statements.ts: each call of the storage port as SQL, synchronously and inside a transaction that the caller opens and
// commits. A statement that refuses by StorageError has written nothing. Knows nothing of threads, batches or promises.

import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import type { Stamped, WorkshopEvent } from "#lib/model/event.ts";
import type { Role } from "#lib/model/state.ts";
import { accept, refuse } from "#lib/util/result.ts";
import { StorageError } from "#server/ports.ts";
import type { Author, Credential, PersonalLink, Storage } from "#server/ports.ts";

/** The port without `close` and `isWritable`, each call done when it returns. */
export type Statements = {
  readonly [Name in StatementName]: (
    ...args: Parameters<Storage[Name]>
  ) => Awaited<ReturnType<Storage[Name]>>;
};

export type StatementName = Exclude<keyof Storage, "close" | "isWritable">;

type Row = Record<string, SQLOutputValue>;

export function createStatements(db: DatabaseSync): Statements {
  const insertWorkshop = db.prepare("INSERT OR IGNORE INTO workshop (id, join_code, seq) VALUES (?, ?, ?)");
  const insertEvent = db.prepare(
    "INSERT INTO event (workshop_id, seq, body, by_person, at_ms, op) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const selectEvents = db.prepare(
    "SELECT body, by_person, at_ms, op FROM event WHERE workshop_id = ? ORDER BY seq",
  );
  const selectWorkshop = db.prepare("SELECT seq FROM workshop WHERE id = ?");
  const raiseSeq = db.prepare("UPDATE workshop SET seq = ? WHERE id = ? AND seq = ?");
  const selectByJoinCode = db.prepare("SELECT id FROM workshop WHERE join_code = ?");
  const selectIds = db.prepare("SELECT id FROM workshop ORDER BY id");
  const deleteWorkshop = db.prepare("DELETE FROM workshop WHERE id = ?");

  const insertCredential = db.prepare(
    "INSERT OR REPLACE INTO credential (hash, workshop_id, kind, person_id, role, expires_at_ms) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const deleteReEntry = db.prepare(
    "DELETE FROM credential WHERE workshop_id = ? AND person_id = ? AND kind = 're-entry'",
  );
  const selectCredential = db.prepare("SELECT * FROM credential WHERE hash = ?");
  const deleteCredentials = db.prepare("DELETE FROM credential WHERE workshop_id = ? AND person_id = ?");
  const selectCredentials = db.prepare("SELECT * FROM credential WHERE workshop_id = ?");
  const deleteCredential = db.prepare("DELETE FROM credential WHERE hash = ?");
  const deleteExpired = db.prepare("DELETE FROM credential WHERE expires_at_ms <= ?");

  // Also when the person has one already: it is another row then.
  const insertLink = db.prepare(
    `INSERT OR REPLACE INTO personal_link
       (hash, workshop_id, person_id, name, role, by_person, made_at_ms, opened_at_ms, ended_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const selectLink = db.prepare("SELECT * FROM personal_link WHERE hash = ?");
  const selectLinks = db.prepare(
    "SELECT * FROM personal_link WHERE workshop_id = ? ORDER BY made_at_ms, person_id",
  );
  const markOpened = db.prepare(
    "UPDATE personal_link SET opened_at_ms = ? WHERE workshop_id = ? AND person_id = ?",
  );
  const markEnded = db.prepare(
    "UPDATE personal_link SET ended_at_ms = ? WHERE workshop_id = ? AND person_id = ?",
  );

  const nextSeq = db.prepare(
    `INSERT INTO document (workshop_id, name, seq) VALUES (?, ?, 1)
     ON CONFLICT (workshop_id, name) DO UPDATE SET seq = seq + 1 RETURNING id, seq`,
  );
  const insertUpdate = db.prepare("INSERT INTO document_update (document_id, seq, body) VALUES (?, ?, ?)");
  const insertAuthor = db.prepare(
    "INSERT OR IGNORE INTO document_author (document_id, client_id, person_id) VALUES (?, ?, ?)",
  );
  const selectDocument = db.prepare("SELECT id, seq FROM document WHERE workshop_id = ? AND name = ?");
  const selectSnapshot = db.prepare("SELECT body FROM document_snapshot WHERE document_id = ?");
  const selectUpdates = db.prepare("SELECT body FROM document_update WHERE document_id = ? ORDER BY seq");
  const selectAuthors = db.prepare("SELECT client_id, person_id FROM document_author WHERE document_id = ?");
  // An older one changes nothing.
  const setSnapshot = db.prepare(
    `INSERT INTO document_snapshot (document_id, seq, body) VALUES (?, ?, ?)
     ON CONFLICT (document_id) DO UPDATE SET seq = excluded.seq, body = excluded.body WHERE excluded.seq > seq`,
  );
  const deleteUpdates = db.prepare("DELETE FROM document_update WHERE document_id = ? AND seq <= ?");

  const insertEvents = (id: string, after: number, events: readonly Stamped[]): void => {
    events.forEach(({ stamp, ...event }, index) => {
      const body = JSON.stringify(event);
      const { by = null, atMs = null, op = null } = stamp ?? {};
      insertEvent.run(id, after + index + 1, body, by, atMs, op);
    });
  };
  const requireWorkshop = (id: string): void => {
    if (!selectWorkshop.get(id)) throw new StorageError("no such workshop");
  };

  return {
    createWorkshop(id, joinCode, events) {
      if (insertWorkshop.run(id, joinCode, events.length).changes === 0) return refuse("conflict");
      insertEvents(id, 0, events);
      return accept(events.length);
    },
    loadWorkshop(id) {
      const found = selectWorkshop.get(id);
      if (!found) return null;
      return { seq: number(found, "seq"), events: selectEvents.all(id).map(eventOf) };
    },
    commit(id, expectedSeq, events) {
      const seq = expectedSeq + events.length;
      if (raiseSeq.run(seq, id, expectedSeq).changes === 0) return refuse("conflict");
      insertEvents(id, expectedSeq, events);
      return accept(seq);
    },
    findByJoinCode(joinCode) {
      const found = selectByJoinCode.get(joinCode);
      return found ? text(found, "id") : null;
    },
    listWorkshops: () => selectIds.all().map((row) => text(row, "id")),

    putCredential(hash, credential) {
      requireWorkshop(credential.workshopId);
      const { workshopId, kind } = credential;
      if (kind === "link") {
        insertCredential.run(hash, workshopId, kind, null, credential.role, null);
        return;
      }
      const { personId, expiresAtMs } = credential;
      if (kind === "re-entry") deleteReEntry.run(workshopId, personId);
      insertCredential.run(hash, workshopId, kind, personId, null, expiresAtMs);
    },
    findCredential(hash) {
      const row = selectCredential.get(hash);
      return row ? credentialOf(row) : null;
    },
    revokeCredentials(workshopId, personId) {
      deleteCredentials.run(workshopId, personId);
    },
    listCredentials: (workshopId) =>
      selectCredentials
        .all(workshopId)
        .map((row) => ({ hash: text(row, "hash"), credential: credentialOf(row) })),
    dropCredentials(hashes) {
      for (const hash of hashes) deleteCredential.run(hash);
    },
    purgeCredentials: (nowMs) => Number(deleteExpired.run(nowMs).changes),

    putPersonalLink(hash, { workshopId, personId, name, role, by, madeAtMs, openedAtMs, endedAtMs }) {
      requireWorkshop(workshopId);
      insertLink.run(hash, workshopId, personId, name, role, by, madeAtMs, openedAtMs, endedAtMs);
    },
    findPersonalLink(hash) {
      const row = selectLink.get(hash);
      return row ? personalLinkOf(row) : null;
    },
    listPersonalLinks: (workshopId) => selectLinks.all(workshopId).map(personalLinkOf),
    markPersonalLink(workshopId, personId, { openedAtMs, endedAtMs }) {
      if (openedAtMs !== undefined) markOpened.run(openedAtMs, workshopId, personId);
      if (endedAtMs !== undefined) markEnded.run(endedAtMs, workshopId, personId);
    },

    appendUpdate(workshopId, document, update, authors = []) {
      requireWorkshop(workshopId);
      const row = nextSeq.get(workshopId, document);
      if (!row) throw new StorageError("the document got no number");
      const id = number(row, "id");
      const seq = number(row, "seq");
      insertUpdate.run(id, seq, update);
      for (const author of authors) insertAuthor.run(id, author.clientId, author.personId);
      return seq;
    },
    loadDocument(workshopId, document) {
      const row = selectDocument.get(workshopId, document);
      if (!row) return { seq: 0, snapshot: null, updates: [], authors: [] };
      const id = number(row, "id");
      const snapshot = selectSnapshot.get(id);
      return {
        seq: number(row, "seq"),
        snapshot: snapshot ? bytes(snapshot, "body") : null,
        updates: selectUpdates.all(id).map((update) => bytes(update, "body")),
        authors: selectAuthors.all(id).map(authorOf),
      };
    },
    compactDocument(workshopId, document, seq, snapshot) {
      const row = selectDocument.get(workshopId, document);
      if (!row || seq > number(row, "seq")) throw new StorageError("a snapshot of what was never stored");
      const id = number(row, "id");
      if (seq > 0 && setSnapshot.run(id, seq, snapshot).changes > 0) deleteUpdates.run(id, seq);
    },

    eraseWorkshop(id) {
      deleteWorkshop.run(id);
    },
  };
}

function eventOf(row: Row): Stamped {
  const event = JSON.parse(text(row, "body")) as WorkshopEvent;
  if (row["at_ms"] === null) return event;
  const by = row["by_person"] === null ? null : text(row, "by_person");
  const op = row["op"] === null ? {} : { op: text(row, "op") };
  return { ...event, stamp: { by, atMs: number(row, "at_ms"), ...op } };
}

function credentialOf(row: Row): Credential {
  const workshopId = text(row, "workshop_id");
  const kind = text(row, "kind");
  if (kind === "link") return { kind, workshopId, role: text(row, "role") as Role };
  if (kind !== "session" && kind !== "re-entry")
    throw new StorageError(`a credential of unknown kind ${kind}`);
  return {
    kind,
    workshopId,
    personId: text(row, "person_id"),
    expiresAtMs: number(row, "expires_at_ms"),
  };
}

function personalLinkOf(row: Row): PersonalLink {
  return {
    workshopId: text(row, "workshop_id"),
    personId: text(row, "person_id"),
    name: text(row, "name"),
    role: text(row, "role") as Role,
    by: text(row, "by_person"),
    madeAtMs: number(row, "made_at_ms"),
    openedAtMs: row["opened_at_ms"] === null ? null : number(row, "opened_at_ms"),
    endedAtMs: row["ended_at_ms"] === null ? null : number(row, "ended_at_ms"),
  };
}

function authorOf(row: Row): Author {
  return { clientId: number(row, "client_id"), personId: text(row, "person_id") };
}

function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== "string") throw new StorageError(`column ${column} is not a text`);
  return value;
}

function number(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== "number") throw new StorageError(`column ${column} is not a number`);
  return value;
}

function bytes(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new StorageError(`column ${column} is not bytes`);
  return value;
}
