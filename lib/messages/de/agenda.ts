// agenda.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

const minutes = (n: number) => (n === 1 ? "1 Minute" : `${String(n).replace(".", ",")} Minuten`);

export const agenda = {
  title: "Ablauf",
  edit: "Ändern",
  editLabel: "Ablauf ändern",
  none: "Mit einem Ablauf sehen alle, was gerade dran ist und wie viel Zeit bleibt.",
  choose: "Ablauf wählen",
  position: (number: number, count: number) => `Phase ${number} von ${count}`,
  notBegun: (count: number) => (count === 1 ? "1 Phase geplant" : `${count} Phasen geplant`),
  begin: (title: string) => `Beginnen: ${title}`,
  next: (title: string) => `Weiter: ${title}`,
  last: "Das ist die letzte Phase.",
  more: (n: number) => (n === 1 ? "1 weitere Phase" : `${n} weitere Phasen`),
  earlier: (n: number) => (n === 1 ? "1 Phase vorher" : `${n} Phasen vorher`),
  minutes,
  minutesShort: (n: number | null) => (n === null ? "offen" : `${String(n).replace(".", ",")} Min.`),
  spent: (n: number) => `${n} Min. gedauert`,
  standing: {
    done: "erledigt",
    current: "jetzt",
    ahead: "kommt noch",
    skipped: "übersprungen",
    "left-out": "ausgelassen",
  },
  place: { plenary: "Plenum", groups: "Gruppen", alone: "Einzeln" },

  time: {
    left: "Zeit der Phase",
    of: (n: number) => `von ${minutes(n)}`,
    over: (clock: string) => `${clock} über der Zeit`,
    open: (n: number) => (n < 1 ? "ohne Zeitgrenze" : `ohne Zeitgrenze, seit ${minutes(n)}`),
    extend: (n: number) => (n < 0 ? `−${-n}` : `+${n}`),
    extendLabel: (n: number) =>
      n < 0 ? `Phase um ${minutes(-n)} kürzen` : `Phase um ${minutes(n)} verlängern`,
    late: (n: number) => (n === 1 ? "1 Minute später als geplant" : `${n} Minuten später als geplant`),
    early: (n: number) => (n === 1 ? "1 Minute früher als geplant" : `${n} Minuten früher als geplant`),
    onTime: "Im Zeitplan",
    end: (clock: string) => `Ende etwa ${clock} Uhr`,
  },

  hint: {
    groupsOpen: "Die Gruppen arbeiten noch.",
    close: "Gruppen schließen",
    groupsNeeded: "Diese Phase ist in Gruppen.",
    plan: "Gruppen bilden",
    writingOpen: "Es wird noch still geschrieben.",
    reveal: "Karten aufdecken …",
  },

  editor: {
    title: "Ablauf",
    summary: (count: number, n: number | null) =>
      `${count === 1 ? "1 Phase" : `${count} Phasen`}${n === null ? "" : `, ${minutes(n)}`}`,
    soft: "Phasen zeigen allen, was dran ist. Nichts endet von selbst, und Sie können jederzeit zurück. Mit einer Phase für „Jede Person für sich“ beginnt das stille Schreiben.",
    add: "Phase hinzufügen",
    other: "Anderen Ablauf wählen",
    done: "Fertig",
    back: "Zurück zum Ablauf",
    keys: "Verschieben geht auch mit Alt + Pfeiltasten.",
    up: (title: string) => `„${title}“ nach oben`,
    down: (title: string) => `„${title}“ nach unten`,
    moved: (title: string, place: number, count: number) =>
      `„${title}“ ist jetzt Phase ${place} von ${count}.`,
    menu: (title: string) => `„${title}“: was tun?`,
    change: "Ändern",
    changePhase: (title: string) => `„${title}“ ändern`,
    start: "Jetzt beginnen",
    skip: "Überspringen",
    unskip: "Doch machen",
    repeat: "Noch einmal einfügen",
    stop: "Phase beenden, ohne neue",
    remove: "Entfernen",
    full: (most: number) => `Mehr als ${most} Phasen passen nicht in einen Ablauf.`,
  },

  form: {
    add: "Neue Phase",
    change: (title: string) => `„${title}“ ändern`,
    title: "Titel",
    titleMissing: "Bitte geben Sie der Phase einen Titel.",
    minutes: "Minuten",
    minutesWrong: (most: number) => `Bitte 1 bis ${most} Minuten angeben.`,
    noTime: "Ohne Zeit",
    place: "Wo?",
    places: { plenary: "Im Plenum", groups: "In Gruppen", alone: "Jede Person für sich" },
    task: "Aufgabe",
    taskHint: "Steht bei allen auf dem Bildschirm.",
    kinds: "Welche Karten?",
    kindsHint: "Diese stehen beim Schreiben vorn. Andere bleiben möglich.",
    save: "Übernehmen",
    cancel: "Abbrechen",
    running:
      "Diese Phase läuft. Neue Minuten ändern ihr Ende nicht; dafür sind die Knöpfe − und + in der Übersicht.",
  },

  templates: {
    legend: "Womit möchten Sie beginnen?",
    field: "Ablauf",
    note: "freiwillig",
    none: "Ohne Ablauf, später wählen",
    option: (label: string, n: number | null) => (n === null ? label : `${label} (${n} Min.)`),
    take: "Diesen Ablauf nehmen",
    empty: "Leer beginnen",
    replaces: "Er ersetzt den Ablauf, der jetzt da ist. Das lässt sich rückgängig machen.",
    loading: "Die Vorlagen werden geladen",
    failed: "Die Vorlagen ließen sich gerade nicht laden.",
    again: "Noch einmal versuchen",
    phases: "So läuft er ab",
  },
};

export type AgendaMessages = typeof agenda;
