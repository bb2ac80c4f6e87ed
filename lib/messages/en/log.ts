// log.ts (en): English by itself, not word by word; same keys as the German twin.

import type { LogMessages } from "#lib/messages/de/log.ts";
import type { LogValues } from "#lib/model/log-values.ts";

const ROLES: Readonly<Record<string, string>> = {
  moderator: "moderator",
  speaker: "speaker",
  scribe: "note-taker",
  participant: "participant",
  observer: "observer",
};
const DOORS: Readonly<Record<string, string>> = {
  open: "everybody with the code",
  approve: "only those whom moderators admit",
  passphrase: "everybody with code and passphrase",
  locked: "nobody",
};
const SETTINGS: Readonly<Record<string, string>> = {
  everyone: "Everybody in a group may edit cards",
  author: "Only authors and moderators may edit cards",
  shown: "Everybody may read the document",
  hidden: "Only moderators and note-takers see the document",
};
const CHANGES: Readonly<Record<string, string>> = {
  added: "added",
  removed: "removed",
  changed: "changed",
  moved: "moved",
  skipped: "skipped",
  back: "back in the agenda",
};

const ENTRIES: Readonly<Record<string, string>> = {
  changed: "changed",
  removed: "removed",
  back: "is back",
};

const PERSONAL_LINKS: Readonly<Record<string, string>> = {
  made: "created",
  renewed: "replaced by a new one",
  ended: "ended",
  restored: "is valid again",
};

const person = ({ person: name = "Somebody" }: LogValues) => name;
/** What can be chosen in a vote. */
function options({ kind, count: n }: LogValues): string {
  if (kind === "clusters") return count(n, "cluster", "clusters");
  return kind === "both" ? `${String(n)} clusters and cards` : count(n, "card", "cards");
}

const count = (n: number | undefined, one: string, many: string) =>
  n === 1 ? `1 ${one}` : `${n ?? 0} ${many}`;
const groups = ({ count: n }: LogValues) => count(n, "group", "groups");
const phase = ({ text }: LogValues) => (text === undefined ? "Phase" : `Phase “${text}”`);
const vote = ({ text = "" }: LogValues) => `Vote “${text}”`;

function room({ room: name, plenary }: LogValues): string {
  if (plenary || name === undefined) return "the plenary";
  return /^(Gruppe|Group)\b/.test(name) ? name : `group “${name}”`;
}

/** In words up to a minute, in whole minutes, else as a clock shows it. */
function length(seconds: number): string {
  if (seconds < 60) return count(seconds, "second", "seconds");
  const minutes = Math.floor(seconds / 60);
  if (seconds % 60 === 0) return count(minutes, "minute", "minutes");
  return `${String(minutes)}:${String(seconds % 60).padStart(2, "0")} minutes`;
}

function moved(seconds = 0): string {
  return `${length(Math.abs(seconds))} ${seconds < 0 ? "less" : "more"}`;
}

const line: LogMessages["line"] = {
  "workshop-created": ({ text = "" }) => `Workshop “${text}” created`,
  "head-changed": () => "Details of the workshop changed",
  "settings-changed": ({ kind = "" }) => SETTINGS[kind] ?? `Who may come in: ${DOORS[kind] ?? ""}`,
  "door-changed": ({ kind = "" }) => `Who may come in: ${DOORS[kind] ?? ""}`,
  "workshop-ended": () => "Workshop ended",
  "workshop-reopened": () => "Workshop reopened",
  "person-knocked": (values) =>
    `${person(values)} ${values.kind === "again" ? "waits at the door again" : "waits at the door"}`,
  "person-turned-away": (values) => `${person(values)} not admitted`,
  "person-joined": (values) =>
    values.kind === undefined || values.kind === "participant"
      ? `${person(values)} joined`
      : `${person(values)} joined (${ROLES[values.kind] ?? ""})`,
  "person-renamed": (values) => `${person(values)} is now called ${values.text ?? ""}`,
  "person-role-changed": (values) => `New role for ${person(values)}: ${ROLES[values.kind ?? ""] ?? ""}`,
  "links-ended": ({ kind = "" }) => `Earlier links are no longer valid (${ROLES[kind] ?? ""})`,
  "session-ended": (values) => `${person(values)} signed out on one device`,
  "personal-link-changed": (values) =>
    `Personal link for ${person(values)} ${PERSONAL_LINKS[values.kind ?? ""] ?? ""}`,
  "person-removed": (values) => `${person(values)} taken out of the workshop`,
  "person-readmitted": (values) => `${person(values)} may come back`,
  "person-moved": (values) => `${person(values)} is in ${room(values)}`,
  "room-changed": (values) => `Changed: ${room(values)}`,
  "round-prepared": (values) =>
    values.kind === "offered"
      ? `${groups(values)} offered for choice`
      : values.kind === "again"
        ? `Proposal for ${groups(values)} changed`
        : `Proposal for ${groups(values)} made`,
  "round-expected": ({ count: n }) => `List of names for the groups: ${count(n, "name", "names")} still open`,
  "round-discarded": () => "Proposal for the groups discarded",
  "round-opened": (values) =>
    `Round ${values.text ?? ""}: ${groups(values)} ${values.kind === "merged" ? "formed by merging" : "opened"}`,
  "round-timer-changed": ({ kind, seconds }) =>
    kind === "moved"
      ? `Time of the groups: ${moved(seconds)}`
      : kind === "paused"
        ? "Time of the groups paused"
        : kind === "resumed"
          ? "Time of the groups goes on"
          : kind === "none"
            ? "Groups without a time limit"
            : "Time of the groups set anew",
  "round-closing": () => "The groups are closing",
  "round-closed": ({ text = "" }) => `Round ${text} is over`,
  "round-reopened": ({ text = "" }) => `Round ${text} opened again, everybody is in their group`,
  "round-recalled": ({ text = "" }) => `Opening of round ${text} taken back, it is a proposal again`,
  "agenda-changed": (values) =>
    values.kind === undefined || values.kind === "replaced"
      ? `Agenda set anew: ${count(values.count, "phase", "phases")}`
      : `${phase(values)} ${CHANGES[values.kind] ?? "changed"}`,
  "phase-started": (values) =>
    values.text === undefined ? "Phase ended, none started" : `${phase(values)} started`,
  "phase-timed": (values) => `${phase(values)}: ${moved(values.seconds)}`,
  "vote-opened": (values) => `${vote(values)} opened, ${options(values)}`,
  "vote-proxied": (values) =>
    `${vote(values)}: entry for ${person(values)} ${ENTRIES[values.kind ?? ""] ?? "added"}`,
  "vote-closed": (values) => `${vote(values)} closed`,
  "vote-reopened": (values) => `${vote(values)} reopened`,
  "vote-discarded": (values) => `${vote(values)} ${values.kind === "off" ? "brought back" : "discarded"}`,
  "focus-changed": ({ kind }) =>
    kind === "on" ? "A card put before everybody" : "No card before everybody any more",
  "boards-locked": (values) => {
    const what =
      values.room !== undefined || values.plenary
        ? `Cards in ${room(values)}`
        : `Cards in ${values.count ?? 0} rooms`;
    return `${what} ${values.kind === "on" ? "locked" : "unlocked"}`;
  },
  "everybody-called": (values) =>
    values.kind === "documentation"
      ? "Everybody called to the document"
      : values.kind === "plenary"
        ? "Everybody called to the plenary"
        : `Everybody called to ${room(values)}`,
  "everybody-released": () => "Call to everybody ended",
  "hand-raised": (values) =>
    values.kind === "again"
      ? `The hand of ${person(values)} is up as before`
      : `${person(values)} raises a hand`,
  "hand-lowered": (values) => `${person(values)} lowers the hand`,
  "hand-taken": (values) => `${person(values)} has the floor`,
  "ready-reset": (values) =>
    values.kind === "again" ? "Those who were “Done” are so again" : "“Done” reset for everybody",
  "writing-started": () => "Quiet writing begun",
  "writing-changed": ({ kind }) =>
    kind === "name"
      ? "Quiet writing: names are shown"
      : kind === "group"
        ? "Quiet writing: only the group is shown"
        : "Quiet writing: nobody is named",
  "writing-ended": () => "Quiet writing ended, nothing revealed",
  "cards-revealed": () => "All cards written quietly are revealed",
  "countdown-changed": ({ kind, text, seconds = 0 }) => {
    const what = text === undefined ? "Clock" : `Clock “${text}”`;
    if (kind === "none") return "Clock stopped";
    if (kind === "paused") return `${what} paused`;
    return `${what}: ${length(seconds)}`;
  },
  "broadcast-sent": (values) =>
    values.room === undefined
      ? `Announcement: “${values.text ?? ""}”`
      : `Announcement to ${room(values)}: “${values.text ?? ""}”`,
  "broadcast-withdrawn": (values) =>
    `Announcement ${values.kind === "off" ? "shown again" : "withdrawn"}: “${values.text ?? ""}”`,
  "help-raised": (values) =>
    values.kind === "again"
      ? `The call of ${room(values)} stands again`
      : `Call for help from ${room(values)}`,
  "help-taken": (values) => `Moderator on the way to ${room(values)}`,
  "help-done": (values) => `Help for ${room(values)} done`,
  "help-withdrawn": (values) => `Call for help from ${room(values)} withdrawn`,
};

export const log: LogMessages = {
  title: "Log of the session",
  text: "What has happened, the newest first. Only moderators read it.",
  line,
  byYou: "You",
  undo: "Undo",
  undoOwn: (text) => `Undo: ${text}`,
  undoOf: (text, name) => `Undo: ${text} (by ${name})`,
  undone: (text) => `Taken back: ${text}.`,
  undoneOf: (text, name) => `Taken back: ${text} (by ${name}).`,
  tooLate: "This cannot be taken back any more: it has been changed since.",
  show: "Show",
  all: "Everything",
  moderation: "Only what moderators did",
  earlier: "Earlier entries",
  loading: "Loading the log",
  failed: "The log could not be loaded just now.",
  again: "Try again",
  none: "There is nothing here yet.",
};
