-- Everything lasting of a workshop hangs on its row, so that deleting the row erases it.

CREATE TABLE workshop (
  id TEXT PRIMARY KEY,
  join_code TEXT NOT NULL UNIQUE,
  -- That of the last event.
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  workshop_id TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  -- JSON of lib/model/event.ts.
  body TEXT NOT NULL,
  PRIMARY KEY (workshop_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE credential (
  -- SHA-256 of the secret, hex. The secret itself is nowhere.
  hash TEXT PRIMARY KEY,
  workshop_id TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('session', 'link', 're-entry')),
  person_id TEXT,
  role TEXT,
  expires_at_ms INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX credential_by_person ON credential (workshop_id, person_id);

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  workshop_id TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  -- That of the last update, whether it still stands in the log or went into the snapshot.
  seq INTEGER NOT NULL,
  snapshot_seq INTEGER NOT NULL DEFAULT 0,
  snapshot BLOB,
  UNIQUE (workshop_id, name)
) STRICT;

CREATE TABLE document_update (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  -- Yjs update, v1.
  body BLOB NOT NULL,
  PRIMARY KEY (document_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE document_author (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  client_id INTEGER NOT NULL,
  person_id TEXT NOT NULL,
  PRIMARY KEY (document_id, client_id)
) STRICT, WITHOUT ROWID;
