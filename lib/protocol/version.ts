// version.ts: the number of the contract between this server and browsers or programs. version.test.ts pins a hash of the
// contract; when it fails, the change is either taken back or gets a line here that says what older clients see.
//
// Adding a command, an optional field, an event or a refusal keeps the number: older clients do not know it and go on.
// Renaming, removing or giving a new meaning raises it.
//
// 1  The first contract: commands, events, HTTP bodies, refusals, sync frames and close codes as in docs/protocol.md.
//    Added since: time of a round (timer.*), a countdown for anything (countdown.*), rooms with a capacity
//    and groups that people choose (round.offer, room.choose), lists of names to come (round.expect),
//    hosts and turns of a World Café (round.rotate), doors with a passphrase or one by one
//    (door.set, person.admit, person.turn-away), phases and templates (agenda.*), dot votes (vote.*),
//    focus, locks, calls, hands and readiness (focus.set, board.*, everybody.*, hand.*, ready.*, help.done).
//    A phase with so much time left (agenda.start), phases with the one in front (agenda.set).
//    The log of a session (log.read, log.undo) and who gave a command (stamp of an event), for moderation.
//    On the data plane: reasons for refused frames, rights that change, a greeting (messages 101 to 103), code 4409.
//    Over the control plane: changes of cards as patches, for those who ask for them on connecting.
//    Moving several people at once (people.move), signs and automatic return (settings.change).
//    In HTTP bodies: passphrase of a door (join), ending earlier links (links), what is printed before a
//    name (label of people in the head).
//    Documents over the control plane (detour.*). The door of settings.change may be "approve".
//    Writing for oneself, shown all at once (writing.*).
//    An id beside the input of a command, under which it is done once (terms).
//    People seated by hand with every kind of assignment (round.prepare).
//    Plain cards have all fields of the board document: gives, gets, formality, lastContact, lifePhase, benefit, wishKind.
//    Groups at once (round.begin), merged out of those of the last round (assignment "merge", sources of a round), how the
//    groups of a phase come about (forming), and the card from which one was taken over (origin).
//    What a page says of its person besides being away (presence.set), and to moderation what comes of it (activity).
//    At most three dots of a person on one card, whatever was asked for (vote.open); the page never asked for more.
//    Rehearsals: a copy of a workshop (rehearsal in its state), people whom the server plays (simulated).
//    Clusters and merges of cards, whole over the control plane (clusters), and in the documentation document.
//    A round prepared exactly as it stood, with names to come (round.prepare: others, names).
//    A closed round that opens again (round.reopen), an opening that is taken back (round.recall).
//    Messages that are withdrawn (broadcast.withdraw); older pages go on showing them until they ask for a snapshot.
//    Entries for people without a device are changed and put aside (vote.proxy with proxyId, vote.discard-proxy).
//    What was undone stands as it stood (help.restore, hand.restore, ready.restore, person.wait-again, seat of person.readmit).
//    In the log: links and sessions that moderation has ended (links-ended, session-ended).
//    What quiet writing promises that begins with a phase (writing of a phase). Phases of a World Café (forming "cafe").
//    How cards were worded when a vote began (wording of vote.open and vote.run-off).
//    A countdown that begins paused (countdown.start).
//    Links for one person each (personal-link-changed in the log), and what a link says before somebody enters (invitation).
//    Clusters among what a vote asks for (clusters of vote.open); older pages show them as cards that are out of sight.
//    What a round that opens again brings back (help, expected, turnsLeft of round-reopened), groups that are offered again
//    (round of round-recalled), and who withdrew a call for a room (by of help-withdrawn). Older pages show it once they reload.
//    Quiet writing that begins with its clock (clock of writing.start); for older pages that clock goes on until they ask anew.

export const PROTOCOL_VERSION = 1;
