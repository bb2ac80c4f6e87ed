// refusal.ts: the closed list of reasons for which a command, a request or a document is refused. What a code means on
// each transport (HTTP status, close code, retry) stands in lib/protocol/refusals.ts, its sentence in lib/messages.

export const REFUSALS = [
  "not-allowed", // the role or the moment does not permit it
  "not-found", // the thing named does not exist for this person
  "no-session", // not signed in to this workshop (any more)
  "invalid", // the input does not have the required shape
  "name-missing",
  "name-reserved", // imitates the moderation
  "code-unknown", // no open workshop has this join or re-entry code
  "link-unknown", // no workshop accepts this secret link
  "passphrase-wrong", // this host asks for a passphrase to create workshops
  "door-locked", // moderation lets nobody in at the moment
  "door-passphrase", // the door asks for a passphrase, and none or a wrong one was given
  "turned-away", // moderation has not let this person in, or has taken them out
  "workshop-full",
  "workshop-ended",
  "no-round", // there is no round in the state that the command needs
  "round-running", // a round is open or closing
  "too-many-rooms",
  "too-few-rooms",
  "room-full", // as many have chosen it as it takes
  "already-raised", // this room already asked for help
  "vote-closed", // nothing can be cast any more
  "dots-spent", // more dots than there are, or than one card takes
  "conflict", // somebody else changed it first; the server's own retry failed
  "too-large",
  "too-many", // rate limit
  "unavailable", // storage cannot be written at the moment; try again
  "internal", // a fault of this software, logged
] as const;

export type Refusal = (typeof REFUSALS)[number];
