-- Snapshots in a table of their own: raising a document's number must not touch a large row.

CREATE TABLE document_snapshot (
  document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  -- That of the last update it contains.
  seq INTEGER NOT NULL,
  body BLOB NOT NULL
) STRICT;

INSERT INTO document_snapshot (document_id, seq, body)
  SELECT id, snapshot_seq, snapshot FROM document WHERE snapshot IS NOT NULL;

ALTER TABLE document DROP COLUMN snapshot;
ALTER TABLE document DROP COLUMN snapshot_seq;
