// desk.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

export const desk = {
  title: "Übersicht",

  start: {
    title: "Noch keine Gruppen",
    text: "Laden Sie ein, warten Sie, bis alle da sind, und bilden Sie dann Gruppen.",
    people: (here: number, all: number) => `${here} von ${all} Personen sind da`,
  },
  ended: {
    title: "Der Workshop ist beendet",
    text: "Alle lesen jetzt nur noch. Das Dokument können Sie weiter bearbeiten und herunterladen.",
    document: "Zum Dokument",
  },
  between: {
    title: (round: number) => `Runde ${round} ist zu Ende`,
    text: "Alle sind im Plenum. Die Karten der Gruppen bleiben, wo sie sind.",
    reopen: "Gruppen wieder öffnen",
    reopenHint: (left: string | null) =>
      `Alle gehen zurück in ihre Gruppen, ${left === null ? "ohne Zeitgrenze" : `mit noch ${left} Minuten`}.`,
    /** What closing had set aside; one of them is there. */
    reopenBack: (calls: number, names: number, turns: number) => {
      const back = [
        ...(calls > 0 ? [calls === 1 ? "1 Ruf um Hilfe" : `${calls} Rufe um Hilfe`] : []),
        ...(names > 0 ? [names === 1 ? "1 erwarteter Name" : `${names} erwartete Namen`] : []),
        ...(turns > 0
          ? [turns === 1 ? "1 Runde, die von selbst folgt" : `${turns} Runden, die von selbst folgen`]
          : []),
      ];
      return `Auch wieder da: ${new Intl.ListFormat("de").format(back)}.`;
    },
  },

  tools: "Werkzeuge",
  moreTools: "Weitere Werkzeuge",
  share: "Einladen",
  people: (n: number) => `Personen (${n})`,
  workshopMenu: "Workshop",
  editHead: "Angaben zum Workshop",
  editPlenary: "Plenum: Aufgabe und Gesprächslink",
  log: "Protokoll der Sitzung",
  rehearse: "Probelauf …",
  /** Of somebody whom the server plays. */
  simulated: "gespielt",
  settings: "Einstellungen",
  end: "Workshop beenden",
  reopen: "Workshop wieder öffnen",
  delete: "Workshop löschen",

  plan: {
    open: "Gruppen bilden",
    kept: "Ihr Entwurf ist noch da.",
    again: "Nächste Runde vorbereiten",
    turn: "Nächste Runde starten",
  },

  tile: {
    host: "Gastgeber:in",
    empty: "Hier ist niemand.",
    people: (here: number, all: number) => (here === all ? `${all}` : `${here} von ${all} da`),
    cards: (n: number) => (n === 0 ? "Noch keine Karte" : n === 1 ? "1 Karte" : `${n} Karten`),
    kind: {
      partner: (n: number) => `${n} Partner`,
      offer: (n: number) => (n === 1 ? "1 Angebot" : `${n} Angebote`),
      message: (n: number) => (n === 1 ? "1 Botschaft" : `${n} Botschaften`),
      strategy: (n: number) => (n === 1 ? "1 Strategie" : `${n} Strategien`),
      wish: (n: number) => (n === 1 ? "1 Wunsch" : `${n} Wünsche`),
      question: (n: number) => (n === 1 ? "1 Frage" : `${n} Fragen`),
    },
    latest: "Neueste Karten",
    recent: (n: number) => `${n} in 5 Min.`,
    writing: (n: number) => (n === 1 ? "1 schreibt" : `${n} schreiben`),
    noMessage: "noch keine Botschaft",
    silent: (minutes: number) => `still seit ${minutes} Min.`,
    visit: "Besuchen",
    visitRoom: (room: string) => `${room} besuchen`,
    visitor: (names: string) => `${names} ist da`,
    help: "ruft um Hilfe",
    /** In little room, beside the group's name. */
    helpShort: "Hilfe",
    task: "Aufgabe und Link ändern",
    edit: (room: string) => `${room} ändern`,
    message: (room: string) => `Durchsage an ${room}`,
    menu: (room: string) => `${room}: was tun?`,
    actions: "– was tun?",
  },
  unseated: (n: number) => (n === 1 ? "1 Person ohne Gruppe" : `${n} Personen ohne Gruppe`),
  moveMany: "Mehrere verschieben …",
  allSeated: "Alle haben eine Gruppe.",
  emptyRooms: (names: string) => `Leer: ${names}`,
  groups: "Gruppen",
  lastGroups: (round: number) => `Gruppen der Runde ${round}`,

  timer: {
    title: "Zeit",
    extend: (minutes: number) => `+${minutes}`,
    extendLabel: (minutes: number) => (minutes === 1 ? "1 Minute mehr" : `${minutes} Minuten mehr`),
    shorten: "−1",
    shortenLabel: "1 Minute weniger",
    shortenTitle: "Nur noch so kurz?",
    shortenText: (left: string) =>
      `Dann bleiben ${left}. In allen Gruppen steht sofort das große Band „Noch 1 Minute“.`,
    shortenDo: "1 Minute kürzen",
    shortenKeep: "So lassen",
    close: "Gruppen schließen",
    closeIn: {
      0: "Sofort",
      30: "In 30 Sekunden",
      60: "In 1 Minute",
      120: "In 2 Minuten",
    },
    pause: "Anhalten",
    paused: "Die Zeit ist angehalten.",
    resume: "Weiterlaufen lassen",
    resumed: "Die Zeit läuft weiter.",
    set: "Zeit setzen …",
    setTo: "Noch so viele Minuten",
    setNow: "Setzen",
    noLimit: "Ohne Zeitgrenze",
    start: "Zeit starten …",
    wrong: (most: number) => `Bitte 1 bis ${most} Minuten angeben.`,
    autoReturn: "Danach von selbst ins Plenum",
    next: "Nächste Runde",
    nextHint: "Alle Gäste wechseln den Tisch",
    turns: (n: number) =>
      n === 1 ? "Danach folgt 1 Runde von selbst." : `Danach folgen ${n} Runden von selbst.`,
    closing: "Gruppen schließen gerade",
    closeNow: "Jetzt schließen",
    reopen: "Doch noch 5 Minuten",
  },

  broadcast: {
    title: "Durchsage",
    text: "Text der Durchsage",
    to: "An",
    everybody: "Alle",
    send: "Senden",
    sent: "Die Durchsage ist gesendet.",
    withdraw: "Zurückziehen",
    withdrawThis: (text: string) => `Zurückziehen: „${text}“`,
    showAgain: "Wieder zeigen",
    showAgainThis: (text: string) => `Wieder zeigen: „${text}“`,
    left: (n: number) => (n === 1 ? "noch 1 Zeichen" : `noch ${n} Zeichen`),
    tooLong: (n: number) => (n === 1 ? "1 Zeichen zu viel" : `${n} Zeichen zu viel`),
  },

  connections: {
    title: "Verbindungen",
    counts: (here: number, away: number) =>
      away === 0 ? `${here} da` : `${here} da, ${away} gerade in einem anderen Fenster`,
    offline: (n: number) => (n === 1 ? "1 Person ist offline" : `${n} Personen sind offline`),
    waiting: "Karten, die noch nicht angekommen sind",
    cardsWait: (name: string, n: number) =>
      n === 1 ? `${name}: 1 Karte wartet` : `${name}: ${n} Karten warten`,
  },

  help: {
    title: "Hilfe gerufen",
    none: "Niemand ruft.",
    waited: (minutes: number) => (minutes < 1 ? "gerade eben" : `seit ${minutes} Min.`),
    take: "Ich komme",
    takeRoom: (room: string) => `Ich komme zu ${room}`,
    taken: (name: string) => `${name} ist unterwegs`,
    takeOver: "Ich übernehme",
    takeOverRoom: (room: string) => `Ich übernehme ${room}`,
    done: "Erledigt",
    doneRoom: (room: string) => `Hilfe für ${room} erledigt`,
  },

  head: {
    title: "Angaben zum Workshop",
    text: "So stehen sie im Kopf der Kurzdokumentation.",
    congress: "Kongress",
    congressTitle: "Name des Kongresses",
    ordinal: "Der wievielte? (Zahl)",
    date: "Datum",
    dayLabel: "Tag",
    dayLabelHint: "zum Beispiel „Tag 2“",
    workshop: "Workshop",
    number: "Nummer",
    name: "Titel",
    nameMissing: "Ein Titel muss sein.",
    subtitle: "Untertitel",
    abstract: "Worum es geht",
    language: "Sprache des Dokuments",
    german: "Deutsch",
    english: "Englisch",
    people: "Referent:innen und Moderation",
    role: "Rolle",
    speaker: "Referent:in",
    moderator: "Moderation",
    printedAs: "Gedruckt als",
    person: "Name",
    organisation: "Organisation",
    addPerson: "Person hinzufügen",
    removePerson: (name: string) => (name === "" ? "Diese Zeile entfernen" : `${name} entfernen`),
    personRow: (n: number) => `${n}. Person`,
    funding: "Förderhinweis",
    fundingHint: "Steht wörtlich in einem eigenen Block am Ende.",
    save: "Angaben speichern",
    saved: "Die Angaben sind gespeichert.",
  },

  atDoor: {
    title: "Am Einlass",
    admit: "Hereinlassen",
    admitPerson: (name: string) => `${name} hereinlassen`,
    admitted: (name: string) => `${name} ist im Workshop.`,
    turnAway: "Abweisen",
    turnAwayPerson: (name: string) => `${name} abweisen`,
    turnedAway: (name: string) => `${name} wartet nicht mehr.`,
    all: "Alle hereinlassen",
    admittedAll: "Alle sind im Workshop.",
  },

  set: {
    title: "Einstellungen",
    editing: "Wer darf Karten ändern?",
    everyone: "Alle in der Gruppe",
    author: "Nur, wer sie geschrieben hat, und die Moderation",
    documentation: "Alle dürfen das Dokument mitlesen",
    documentationHint: "Sonst sehen es nur Moderation und Dokumentation.",
    door: "Wer darf neu herein?",
    doorHint: "Wer schon dabei ist, kommt immer wieder herein.",
    signs: "Welche Zeichen gibt die Zeit?",
    sign: {
      quiet: "Bei 5 Minuten: leiser Hinweis",
      harvest: "Bei 2 Minuten: „Was nehmen Sie mit?“",
      minute: "Bei 1 Minute: großes Band",
      final: "Bei 10 Sekunden: großes Band",
    },
    doors: {
      open: "Alle mit dem Zugangscode",
      approve: "Nur, wen die Moderation hereinlässt",
      approveHint: "Wer kommt, wartet am Einlass. Sie sehen die Liste in der Übersicht.",
      passphrase: "Alle mit Zugangscode und Kennwort",
      locked: "Niemand",
      word: "Kennwort für den Einlass",
      newWord: "Neues Kennwort für den Einlass",
      wordHint: "Schreiben Sie es sich auf: Es wird nirgends wieder gezeigt.",
      wordMissing: (open: boolean): string =>
        open
          ? "Noch kein Kennwort – der Einlass ist weiter offen."
          : "Noch kein Kennwort – am Einlass ist noch nichts geändert.",
      setWord: "Kennwort setzen",
    },
    saved: "Die Einstellung ist gespeichert.",
    close: "Fertig",
  },

  ending: {
    title: "Workshop beenden?",
    text: "Danach lesen alle nur noch. Die Moderation kann das Dokument weiter bearbeiten und den Workshop wieder öffnen.",
    do: "Workshop beenden",
    keep: "Nicht beenden",
    done: "Der Workshop ist beendet.",
    reopened: "Der Workshop ist wieder offen.",
  },

  deleting: {
    title: "Workshop endgültig löschen?",
    text: "Alle Karten, das Dokument und alle Namen werden gelöscht. Das lässt sich nicht rückgängig machen. Laden Sie das Dokument vorher herunter.",
    type: (word: string) => `Tippen Sie zur Bestätigung: ${word}`,
    word: "LÖSCHEN",
    do: "Endgültig löschen",
    keep: "Nicht löschen",
    failed: "Der Workshop ließ sich nicht löschen. Versuchen Sie es noch einmal.",
  },

  everybody: {
    menu: {
      label: (name: string) => `${name}: was tun?`,
      rename: "Umbenennen …",
      move: "Verschieben nach",
      person: "Person",
      role: "Rolle",
      remove: "Aus dem Workshop nehmen",
      readmit: "Wieder hereinlassen",
    },
    moved: (name: string, room: string) => `${name} wechselt nach ${room}.`,
    roleChanged: (name: string, role: string) => `${name} ist jetzt ${role}.`,
    removedToast: (name: string) => `${name} ist nicht mehr im Workshop.`,
    readmitted: (name: string) => `${name} darf wieder herein.`,

    roster: {
      title: "Personen",
      search: "Person suchen",
      none: "Niemand heißt so.",
      removed: "Aus dem Workshop genommen",
    },
  },
};

export type DeskMessages = typeof desk;
