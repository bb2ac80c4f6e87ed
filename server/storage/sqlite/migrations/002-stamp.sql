-- Who gave the command that led to an event (nobody: the server itself), and when. Events of before have neither.

ALTER TABLE event ADD COLUMN by_person TEXT;
ALTER TABLE event ADD COLUMN at_ms INTEGER;
