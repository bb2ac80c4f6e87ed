-- Links that were made for one person each. One that was ended keeps its row: it can be given back.

CREATE TABLE personal_link (
  -- SHA-256 of the secret, hex. The secret itself is nowhere.
  hash TEXT PRIMARY KEY,
  workshop_id TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  by_person TEXT NOT NULL,
  made_at_ms INTEGER NOT NULL,
  opened_at_ms INTEGER,
  ended_at_ms INTEGER,
  UNIQUE (workshop_id, person_id)
) STRICT, WITHOUT ROWID;
