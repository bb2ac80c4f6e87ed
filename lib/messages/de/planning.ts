// planning.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

function persons(n: number): string {
  return n === 1 ? "1 Person" : `${n} Personen`;
}

function groups(n: number): string {
  return n === 1 ? "1 Gruppe" : `${n} Gruppen`;
}

export const planning = {
  loading: "Die Planung wird geladen",

  form: {
    title: "Gruppen bilden",
    titleAgain: (round: number) => `Runde ${round} vorbereiten`,
    early: "Sie können schon jetzt alles vorbereiten. Wer später kommt, füllt die Gruppen auf.",
    changing: "Alle bleiben in ihren Gruppen, solange Sie Verteilung und Zahl der Gruppen nicht ändern.",
    waits: "Die Gruppen arbeiten noch. Vorschlagen können Sie diese Runde, sobald sie geschlossen sind.",
    toGroups: "Zu den Gruppen",

    kind: "Wer kommt wohin?",
    random: "Zufällig verteilen",
    mixed: "Gemischt verteilen",
    mixedHint: (known: number, all: number) =>
      `Wer zur selben Organisation gehört, kommt auseinander. ${known} von ${all} haben eine angegeben.`,
    mixedHintEarly: "Wer zur selben Organisation gehört, kommt auseinander.",
    manual: "Von Hand verteilen",
    free: "Alle wählen selbst",
    freeHint: "Sie stellen die Gruppen zur Wahl und öffnen sie, wenn Sie wollen.",
    list: "Nach einer Namensliste",
    listHint: "Aus einer Tabelle einfügen; auch für Personen, die noch kommen.",
    keep: "Wie in der letzten Runde",
    keepHint: (names: string) => `Dieselben Gruppen: ${names}`,
    merge: "Je zwei Gruppen zusammen",
    mergeHint: (before: number, after: number) =>
      after === 1
        ? `Aus ${before} Gruppen der letzten Runde wird eine. Ihre Karten bringen sie mit.`
        : `Aus ${before} Gruppen der letzten Runde werden ${after}. Ihre Karten bringen sie mit.`,
    rotate: "World Café",
    rotateHint: "Gäste wechseln jede Runde den Tisch, Gastgeber:innen bleiben.",

    by: "Wie viele Gruppen?",
    byTables: "Wie viele Tische?",
    byRooms: "Zahl der Gruppen",
    bySize: "Personen je Gruppe",
    byThemes: "Ein Thema je Gruppe",
    rooms: "Gruppen",
    tables: "Tische",
    size: "Personen",
    themes: "Themen, eins je Zeile",
    themesHint: "Jede Zeile wird eine Gruppe.",
    themesSectors: "Lebensbereiche einsetzen",
    themesMissing: "Schreiben Sie mindestens ein Thema auf.",
    reckon: "Gerechnet mit",
    reckonHint: (here: number, offline: number) => {
      if (here + offline === 0) return "Noch ist niemand da.";
      const away =
        offline === 1 ? "1 Person ist offline und bekommt" : `${offline} Personen sind offline und bekommen`;
      return `Jetzt da: ${here}${offline === 0 ? "" : `. ${away} auch einen Platz.`}`;
    },
    sizes: (parts: readonly { rooms: number; size: number }[]) =>
      parts
        .map(
          ({ rooms, size }) =>
            `${rooms === 1 ? "1 Gruppe mit" : `${rooms} Gruppen mit je`} ${size === 0 ? "niemandem" : persons(size)}`,
        )
        .join(", "),
    emptyGroups: (n: number) => (n === 1 ? "1 Gruppe bliebe leer." : `${n} Gruppen blieben leer.`),
    groupCount: groups,
    result: "Das ergibt",
    fewer: "Eins weniger",
    more: "Eins mehr",
    moderation: (names: string) =>
      `Nicht mitverteilt: ${names}. Sie können sie danach von Hand einer Gruppe geben.`,

    places: "Plätze je Gruppe",
    placesHint: "Leer: so viele, wie wollen.",
    placesWrong: (most: number) => `Bitte 1 bis ${most} Plätze angeben, oder gar nichts.`,
    placesFew: (places: number, people: number) =>
      `${places} Plätze für ${persons(people)}: Wer keinen findet, bleibt im Plenum.`,

    turns: "Runden",
    turnsHint: (tables: number) =>
      `Nach ${tables === 1 ? "1 Runde" : `${tables} Runden`} war jeder Gast an jedem Tisch.`,
    go: "Weiter geht es",
    goAutomatic: "von selbst, wenn die Zeit um ist",
    goByHand: "wenn Sie auf „Nächste Runde“ drücken",
    goNeedsTime: "Von selbst geht es nur mit einer Zeitgrenze weiter.",
    hosts: "Wer bleibt als Gastgeber:in?",
    hostsHint: "Freiwillig. Gastgeber:innen begrüßen die Gäste und erzählen, was am Tisch schon war.",
    hostOf: (table: string) => `Gastgeber:in an ${table}`,
    noHost: "niemand",

    minutes: "Zeit in Minuten",
    minutesTurn: "Minuten je Runde",
    noLimit: "Ohne Zeitgrenze",
    minutesWrong: (most: number) => `Bitte 1 bis ${most} Minuten angeben.`,
    task: "Aufgabe für alle Gruppen",
    taskHint: "Bleibt während der Arbeit sichtbar.",
    details: "Namen, Aufgaben und Gesprächslinks der Gruppen",
    name: (n: number) => `Name der ${n}. Gruppe`,
    ownTask: (group: string) => `Eigene Aufgabe für ${group}`,
    callUrl: (group: string) => `Gesprächslink für ${group}`,
    callUrlHint: "beginnt mit https://",
    callUrlWrong: "Ein Gesprächslink beginnt mit https:// und enthält kein Kennwort.",
    ownPlaces: (group: string) => `Plätze in ${group}`,

    preview: "So wird es",
    seats: (n: number) => (n === 1 ? "1 Platz" : `${n} Plätze`),
    empty: "Hier wäre niemand.",
    chosen: "wird gewählt",
    prepare: "Vorschlag ansehen",
    cancel: "Abbrechen",
  },

  list: {
    text: "Namensliste",
    hint: "Eine Person je Zeile: Name, dann Gruppe. Spalten aus einer Tabelle einfügen oder mit Semikolon trennen.",
    example: "Aylin Brettschneider; Gruppe 1\nJonte Pawelski; Gruppe 2",
    missing: "Fügen Sie eine Liste ein, in der mindestens ein Name mit einer Gruppe steht.",
    found: (names: number, here: number) =>
      `${names === 1 ? "1 Name" : `${names} Namen`}, ${here === 0 ? "noch niemand davon da" : here === names ? "alle schon da" : `${here} davon schon da`}`,
    inGroup: (n: number) => (n === 1 ? "1 Name" : `${n} Namen`),
    faults: (n: number) => (n === 1 ? "1 Zeile wird ausgelassen:" : `${n} Zeilen werden ausgelassen:`),
    moreFaults: (n: number) => `und ${n} weitere`,
    line: (n: number, text: string) => `Zeile ${n} („${text}“)`,
    fault: {
      "no-name": "ohne Namen",
      "no-group": "ohne Gruppe",
      twice: "steht schon weiter oben",
      "unknown-group": "Diese Gruppe gibt es nicht",
      "too-many-groups": "mehr als 30 Gruppen",
      "too-many-names": "mehr als 500 Namen",
    },
    open: "Namensliste einfügen",
    title: "Nach einer Namensliste verteilen",
    groupsAre: (names: string) => `Gruppen dieser Runde: ${names}. Die Nummer genügt.`,
    use: "Liste übernehmen",
    taken: (n: number) => (n === 1 ? "1 Name ist übernommen." : `${n} Namen sind übernommen.`),
  },

  proposal: {
    title: (round: number) => `Runde ${round}: Vorschlag`,
    titleChoice: (round: number) => `Runde ${round}: zur Wahl`,
    text: "Noch sieht das nur die Moderation. Ziehen Sie einen Namen in eine andere Gruppe, oder drücken Sie darauf.",
    textChoice:
      "Alle sehen die Gruppen und wählen. Wer nicht wählt, kommt beim Öffnen in die kleinste Gruppe mit Platz.",
    textBeforeChoice:
      "Noch sieht das nur die Moderation. Stellen Sie die Gruppen zur Wahl, oder öffnen Sie sie gleich.",
    textFills:
      "Wer jetzt noch kommt, füllt die kleinste Gruppe auf. Mischen Sie vor dem Öffnen neu, wenn viele dazukamen.",
    summary: (n: number, minutes: number | null) =>
      `${groups(n)}, ${minutes === null ? "ohne Zeitgrenze" : minutes === 1 ? "1 Minute" : `${String(minutes).replace(".", ",")} Minuten`}`,
    seated: (n: number) => (n === 1 ? "1 in Gruppen" : `${n} in Gruppen`),
    roaming: (n: number) => (n === 1 ? "1 geht herum" : `${n} gehen herum`),
    unseated: (n: number) => (n === 1 ? "1 nicht eingeteilt" : `${n} nicht eingeteilt`),
    expected: (n: number) => (n === 1 ? "1 noch erwartet" : `${n} noch erwartet`),
    chosen: (n: number, all: number) => `${n} von ${all} haben gewählt`,
    shuffle: "Neu mischen",
    shuffled: "Neu gemischt.",
    change: "Plan ändern",
    discard: "Verwerfen",
    discarded: "Der Vorschlag ist verworfen.",
    offer: "Gruppen zur Wahl stellen",
    offered: "Alle können jetzt wählen.",
    open: "Gruppen jetzt öffnen",
    openAtOnce: "Gleich öffnen",
    opened: "Die Gruppen sind offen.",
    edit: "Ändern",
    editRoom: (room: string) => `${room} ändern`,
    empty: "Hier ist niemand.",
    emptyChoice: "Noch niemand hat diese Gruppe gewählt.",
    size: (n: number, places: number | undefined) =>
      places === undefined ? String(n) : `${n} von ${places}`,
    host: "Gastgeber:in",

    select: "Mehrere auswählen",
    selectDone: "Auswahl beenden",
    selectPerson: (name: string) => `${name} auswählen`,
    selectGroup: (room: string) => `Alle in ${room} auswählen`,
    selected: (n: number) =>
      n === 0 ? "Niemand ausgewählt" : n === 1 ? "1 Person ausgewählt" : `${n} Personen ausgewählt`,
    selectHint: "Kreuzen Sie an, wen Sie verschieben wollen.",
    to: "In welche Gruppe?",
    nowhere: "Ohne Gruppe (bleibt im Plenum)",
    move: "Verschieben",
    cancel: "Abbrechen",
    moveMany: "Mehrere verschieben",
    moved: (n: number, room: string) => `${persons(n)} jetzt in ${room}.`,
    takenOut: (n: number) => (n === 1 ? "1 Person bleibt im Plenum." : `${n} Personen bleiben im Plenum.`),

    others: "Nicht mitverteilt",
    othersHint: "Moderation, Referent:innen und Beobachtende kommen nur von Hand in eine Gruppe.",
    placeOf: (name: string) => `Platz von ${name}`,
    roams: "geht herum",
    watches: "schaut zu",
    waiting: "Nicht eingeteilt",
    waitingHint: "Ohne Gruppe bleiben sie im Plenum, wenn die Gruppen öffnen.",

    expectedTitle: "Noch erwartet",
    expectedHint: "Wer mit diesem Namen beitritt, kommt von selbst in seine Gruppe.",
    expectedIs: (name: string) => `Wer ist ${name}?`,
    expectedNobody: "noch nicht da",
    expectedForget: (name: string) => `${name} nicht mehr erwarten`,
    expectedForgotten: (name: string) => `${name} wird nicht mehr erwartet.`,
  },

  turns: {
    title: "Plan der Runden",
    hint: (n: number) => `${n} Runden`,
    text: "Gilt, solange niemand dazukommt, geht oder verschoben wird.",
    turn: (n: number) => `Runde ${n}`,
    minutes: (from: number, to: number) => `Minute ${from} bis ${to}`,
    tables: (n: number) =>
      n === 0
        ? "Niemand kommt zweimal an denselben Tisch."
        : n === 1
          ? "1 Gast kommt noch einmal an einen Tisch, an dem er schon war."
          : `${n}-mal kommt ein Gast noch einmal an einen Tisch, an dem er schon war.`,
    pairs: (n: number) =>
      n === 0
        ? "Keine zwei Gäste treffen sich zweimal."
        : n === 1
          ? "2 Gäste treffen sich zweimal."
          : `${n} Paare treffen sich mehr als einmal.`,
    large: "Bei so vielen Personen wird der Plan erst beim Wechsel gerechnet.",
  },

  room: {
    title: (room: string) => `${room} ändern`,
    name: "Name der Gruppe",
    task: "Aufgabe",
    callUrl: "Gesprächslink",
    places: "Plätze",
    save: "Speichern",
    saved: "Gespeichert.",
  },
};

export type PlanningMessages = typeof planning;
