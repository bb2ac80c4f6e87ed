// log.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

import type { LogKey, LogValues } from "#lib/model/log-values.ts";

type Sentence = (values: LogValues) => string;

const ROLES: Readonly<Record<string, string>> = {
  moderator: "Moderation",
  speaker: "Referent:in",
  scribe: "Dokumentation",
  participant: "Teilnehmende",
  observer: "Beobachtung",
};
const DOORS: Readonly<Record<string, string>> = {
  open: "alle mit dem Zugangscode",
  approve: "nur, wen die Moderation hereinlässt",
  passphrase: "alle mit Zugangscode und Kennwort",
  locked: "niemand",
};
const SETTINGS: Readonly<Record<string, string>> = {
  everyone: "Alle in der Gruppe dürfen Karten ändern",
  author: "Nur wer sie geschrieben hat und die Moderation dürfen Karten ändern",
  shown: "Alle dürfen das Dokument mitlesen",
  hidden: "Das Dokument sehen nur Moderation und Dokumentation",
};
const CHANGES: Readonly<Record<string, string>> = {
  added: "hinzugefügt",
  removed: "entfernt",
  changed: "geändert",
  moved: "verschoben",
  skipped: "übersprungen",
  back: "wieder im Ablauf",
};

const ENTRIES: Readonly<Record<string, string>> = {
  changed: "geändert",
  removed: "entfernt",
  back: "wieder da",
};

const PERSONAL_LINKS: Readonly<Record<string, string>> = {
  made: "erstellt",
  renewed: "durch einen neuen ersetzt",
  ended: "beendet",
  restored: "gilt wieder",
};

const person = ({ person: name = "Jemand" }: LogValues) => name;
/** What can be chosen in a vote. */
function options({ kind, count: n }: LogValues): string {
  if (kind === "clusters") return count(n, "Cluster", "Cluster");
  return kind === "both" ? `${String(n)} Cluster und Karten` : count(n, "Karte", "Karten");
}

const count = (n: number | undefined, one: string, many: string) =>
  n === 1 ? `1 ${one}` : `${n ?? 0} ${many}`;
const groups = ({ count: n }: LogValues) => count(n, "Gruppe", "Gruppen");
const phase = ({ text }: LogValues) => (text === undefined ? "Phase" : `Phase „${text}“`);
const vote = ({ text = "" }: LogValues) => `Punktabfrage „${text}“`;

/** „Gruppe 2“ speaks for itself; a theme as a name needs the word. */
function room({ room: name, plenary }: LogValues): string {
  if (plenary || name === undefined) return "Plenum";
  return /^(Gruppe|Group)\b/.test(name) ? name : `Gruppe „${name}“`;
}

function into(values: LogValues): string {
  return values.plenary || values.room === undefined ? "im Plenum" : `in ${room(values)}`;
}

/** In words up to a minute, in whole minutes, else as a clock shows it. */
function length(seconds: number): string {
  if (seconds < 60) return count(seconds, "Sekunde", "Sekunden");
  const minutes = Math.floor(seconds / 60);
  if (seconds % 60 === 0) return count(minutes, "Minute", "Minuten");
  return `${String(minutes)}:${String(seconds % 60).padStart(2, "0")} Minuten`;
}

function moved(seconds = 0): string {
  return `${length(Math.abs(seconds))} ${seconds < 0 ? "weniger" : "mehr"}`;
}

const line: { readonly [K in LogKey]: Sentence } = {
  "workshop-created": ({ text = "" }) => `Workshop „${text}“ angelegt`,
  "head-changed": () => "Angaben zum Workshop geändert",
  "settings-changed": ({ kind = "" }) => SETTINGS[kind] ?? `Einlass: ${DOORS[kind] ?? ""}`,
  "door-changed": ({ kind = "" }) => `Einlass: ${DOORS[kind] ?? ""}`,
  "workshop-ended": () => "Workshop beendet",
  "workshop-reopened": () => "Workshop wieder geöffnet",
  "person-knocked": (values) =>
    `${person(values)} wartet ${values.kind === "again" ? "wieder " : ""}am Einlass`,
  "person-turned-away": (values) => `${person(values)} nicht eingelassen`,
  "person-joined": (values) =>
    values.kind === undefined || values.kind === "participant"
      ? `${person(values)} ist dazugekommen`
      : `${person(values)} ist dazugekommen (${ROLES[values.kind] ?? ""})`,
  "person-renamed": (values) => `${person(values)} heißt jetzt ${values.text ?? ""}`,
  "person-role-changed": (values) => `Neue Rolle für ${person(values)}: ${ROLES[values.kind ?? ""] ?? ""}`,
  "links-ended": ({ kind = "" }) => `Frühere Links gelten nicht mehr (${ROLES[kind] ?? ""})`,
  "session-ended": (values) => `Anmeldung von ${person(values)} auf einem Gerät beendet`,
  "personal-link-changed": (values) =>
    `Persönlicher Link für ${person(values)} ${PERSONAL_LINKS[values.kind ?? ""] ?? ""}`,
  "person-removed": (values) => `${person(values)} aus dem Workshop genommen`,
  "person-readmitted": (values) => `${person(values)} darf wieder herein`,
  "person-moved": (values) => `${person(values)} ist ${into(values)}`,
  "room-changed": (values) => `${room(values)} geändert`,
  "round-prepared": (values) =>
    values.kind === "offered"
      ? `${groups(values)} zur Wahl gestellt`
      : values.kind === "again"
        ? `Vorschlag für ${groups(values)} geändert`
        : `Vorschlag für ${groups(values)} gemacht`,
  "round-expected": ({ count: n }) => `Namensliste für die Gruppen: ${count(n, "Name", "Namen")} noch offen`,
  "round-discarded": () => "Vorschlag für die Gruppen verworfen",
  "round-opened": (values) =>
    `Runde ${values.text ?? ""}: ${groups(values)} ${values.kind === "merged" ? "durch Zusammenlegen gebildet" : "geöffnet"}`,
  "round-timer-changed": ({ kind, seconds }) =>
    kind === "moved"
      ? `Zeit der Gruppen: ${moved(seconds)}`
      : kind === "paused"
        ? "Zeit der Gruppen angehalten"
        : kind === "resumed"
          ? "Zeit der Gruppen läuft weiter"
          : kind === "none"
            ? "Gruppen ohne Zeitgrenze"
            : "Zeit der Gruppen neu gesetzt",
  "round-closing": () => "Die Gruppen schließen",
  "round-closed": ({ text = "" }) => `Runde ${text} ist zu Ende`,
  "round-reopened": ({ text = "" }) => `Runde ${text} wieder geöffnet, alle sind in ihren Gruppen`,
  "round-recalled": ({ text = "" }) =>
    `Öffnen von Runde ${text} zurückgenommen, sie ist wieder ein Vorschlag`,
  "agenda-changed": (values) =>
    values.kind === undefined || values.kind === "replaced"
      ? `Ablauf neu gesetzt: ${count(values.count, "Phase", "Phasen")}`
      : `${phase(values)} ${CHANGES[values.kind] ?? "geändert"}`,
  "phase-started": (values) =>
    values.text === undefined ? "Phase beendet, ohne neue" : `${phase(values)} begonnen`,
  "phase-timed": (values) => `${phase(values)}: ${moved(values.seconds)}`,
  "vote-opened": (values) => `${vote(values)} eröffnet, ${options(values)}`,
  "vote-proxied": (values) =>
    `${vote(values)}: Eintrag für ${person(values)} ${ENTRIES[values.kind ?? ""] ?? "angelegt"}`,
  "vote-closed": (values) => `${vote(values)} geschlossen`,
  "vote-reopened": (values) => `${vote(values)} wieder geöffnet`,
  "vote-discarded": (values) => `${vote(values)} ${values.kind === "off" ? "zurückgeholt" : "verworfen"}`,
  "focus-changed": ({ kind }) =>
    kind === "on" ? "Karte für alle hervorgehoben" : "Keine Karte mehr hervorgehoben",
  "boards-locked": (values) => {
    const what =
      values.room !== undefined || values.plenary
        ? `Karten ${into(values)}`
        : `Karten in ${values.count ?? 0} Räumen`;
    return `${what} ${values.kind === "on" ? "gesperrt" : "freigegeben"}`;
  },
  "everybody-called": (values) =>
    values.kind === "documentation"
      ? "Alle zum Dokument gerufen"
      : values.kind === "plenary"
        ? "Alle ins Plenum gerufen"
        : `Alle gerufen: ${room(values)}`,
  "everybody-released": () => "Ruf an alle beendet",
  "hand-raised": (values) => `${person(values)} meldet sich${values.kind === "again" ? " wie zuvor" : ""}`,
  "hand-lowered": (values) => `${person(values)} meldet sich nicht mehr`,
  "hand-taken": (values) => `${person(values)} hat das Wort`,
  "ready-reset": (values) =>
    values.kind === "again" ? "Wer „Fertig“ war, ist es wieder" : "„Fertig“ bei allen zurückgesetzt",
  "writing-started": () => "Stilles Schreiben begonnen",
  "writing-changed": ({ kind }) =>
    kind === "name"
      ? "Stilles Schreiben: Namen werden gezeigt"
      : kind === "group"
        ? "Stilles Schreiben: nur die Gruppe wird gezeigt"
        : "Stilles Schreiben: niemand wird genannt",
  "writing-ended": () => "Stilles Schreiben beendet, nichts aufgedeckt",
  "cards-revealed": () => "Alle still geschriebenen Karten aufgedeckt",
  "countdown-changed": ({ kind, text, seconds = 0 }) => {
    const what = text === undefined ? "Uhr" : `Uhr „${text}“`;
    if (kind === "none") return "Uhr beendet";
    if (kind === "paused") return `${what} angehalten`;
    return `${what}: ${length(seconds)}`;
  },
  "broadcast-sent": (values) =>
    values.room === undefined
      ? `Durchsage: „${values.text ?? ""}“`
      : `Durchsage an ${room(values)}: „${values.text ?? ""}“`,
  "broadcast-withdrawn": (values) =>
    `Durchsage ${values.kind === "off" ? "wieder gezeigt" : "zurückgezogen"}: „${values.text ?? ""}“`,
  "help-raised": (values) =>
    values.kind === "again"
      ? `Der Ruf von ${room(values)} steht wieder`
      : `${room(values)} ruft die Moderation`,
  "help-taken": (values) => `Moderation unterwegs zu ${room(values)}`,
  "help-done": (values) => `Hilfe für ${room(values)} erledigt`,
  "help-withdrawn": (values) => `${room(values)} ruft nicht mehr`,
};

export const log = {
  title: "Protokoll der Sitzung",
  text: "Was geschehen ist, das Neueste zuerst. Nur die Moderation liest es.",
  line,
  byYou: "Sie",
  undo: "Rückgängig",
  undoOwn: (text: string) => `Rückgängig: ${text}`,
  undoOf: (text: string, name: string) => `Rückgängig: ${text} (von ${name})`,
  undone: (text: string) => `Zurückgenommen: ${text}.`,
  undoneOf: (text: string, name: string) => `Zurückgenommen: ${text} (von ${name}).`,
  tooLate: "Das lässt sich nicht mehr zurücknehmen: Es wurde inzwischen geändert.",
  show: "Zeigen",
  all: "Alles",
  moderation: "Nur was die Moderation getan hat",
  earlier: "Frühere Einträge",
  loading: "Das Protokoll wird geladen",
  failed: "Das Protokoll ließ sich gerade nicht laden.",
  again: "Noch einmal versuchen",
  none: "Hier steht noch nichts.",
};

export type LogMessages = typeof log;
