-- The id under which a command was given, by which it is known again when it comes a second time.

ALTER TABLE event ADD COLUMN op TEXT;
