// writing.ts (de): writing for oneself, and showing it all at once. Strings, or functions of what they speak of; the English
// twin has the same keys.

import type { AuthorShown } from "#lib/model/state.ts";

const cards = (n: number) => (n === 1 ? "1 Karte" : `${n} Karten`);
const myCards = (n: number) => (n === 1 ? "Meine Karte" : `Meine ${n} Karten`);

const promise: Readonly<Record<AuthorShown, string>> = {
  name: "Werden sie gezeigt, steht Ihr Name daran.",
  group: "Werden sie gezeigt, steht kein Name daran; höchstens Ihre Gruppe ist zu erkennen.",
  nobody: "Werden sie gezeigt, steht niemand daran.",
};

export const writing = {
  sheet: {
    title: "Mein Blatt",
    private: "Ihre Karten sieht noch niemand, auch nicht die Moderation.",
    promise,
    promised: {
      name: "mit Ihrem Namen",
      group: "ohne Namen, höchstens mit Gruppe",
      nobody: "ohne Namen",
    } satisfies Readonly<Record<AuthorShown, string>>,
    begun: "Stilles Schreiben: Jede Person schreibt für sich.",
    changed: (text: string) => `Für neue Karten gilt jetzt: ${text}`,
    cards: "Meine Karten",
    enough: (n: number) =>
      `${cards(n)}: Wenige werden gründlicher gelesen. Was ist Ihnen am wichtigsten? Den Rest können Sie weglassen.`,
    empty: "Schreiben Sie unten Ihre erste Karte. Niemand liest mit.",
    edit: (title: string) => `„${title}“ ändern`,
    hide: (title: string) => `„${title}“ in den Papierkorb`,
    look: "Gemeinsame Karten ansehen",
    back: "Zurück zu meinem Blatt",
    looking: "Es wird gerade still geschrieben. Ihre eigenen Karten liegen auf Ihrem Blatt.",
  },

  notice: {
    label: "Hinweis zum stillen Schreiben",
    go: "Zu meinem Blatt",
  },

  edit: {
    label: "Karte ändern",
    title: "Titel",
    text: "Mehr dazu",
    optional: "freiwillig",
    save: "Übernehmen",
    cancel: "Abbrechen",
    saved: (title: string) => `„${title}“ geändert.`,
    gone: "Diese Karte wurde aufgedeckt, während Sie daran schrieben. Was Sie zuletzt geschrieben haben, steht noch hier.",
    keep: "Als neue Karte behalten",
    discard: "Verwerfen",
  },

  share: {
    early: (n: number) => `${myCards(n)} jetzt zeigen`,
    title: (n: number) => `${cards(n)} allen zeigen?`,
    text: "Danach lassen sie sich nicht mehr zurückholen: Sie wurden gesehen.",
    do: "Allen zeigen",
    not: "Noch nicht",
    done: "Ihre Karten liegen jetzt bei den anderen.",
    saving: "Die Karten werden noch gespeichert.",
  },

  over: {
    unfinished: "Das stille Schreiben ist zu Ende. Was noch auf Ihrem Blatt steht, sieht niemand.",
    finish: "Schreiben Sie in Ruhe fertig, und zeigen Sie es dann, oder lassen Sie es liegen.",
    left: (n: number) =>
      n === 1
        ? "1 Karte auf Ihrem Blatt hat noch niemand gesehen."
        : `${n} Karten auf Ihrem Blatt hat noch niemand gesehen.`,
    draft: "Auf Ihrem Blatt steht noch ein angefangener Text.",
    open: "Mein Blatt öffnen",
    leave: "Zu den gemeinsamen Karten",
    revealed: "Das stille Schreiben ist zu Ende.",
  },

  begin: {
    button: "Stilles Schreiben …",
    title: "Stilles Schreiben beginnen",
    text: "Alle schreiben ihre Karten für sich. Niemand liest mit, auch Sie nicht, bis Sie alle Karten auf einmal aufdecken.",
    author: "Was steht beim Aufdecken an den Karten?",
    authors: {
      name: "Der Name",
      group: "Die Gruppe",
      nobody: "Nichts",
    } satisfies Readonly<Record<AuthorShown, string>>,
    hints: {
      name: "Alle sehen, wer die Karte geschrieben hat.",
      group: "Kein Name. Die Karten liegen bei ihrer Gruppe; ohne Gruppen steht nichts daran.",
      nobody: "Weder Name noch Gruppe. Solange Gruppen arbeiten, bleiben die Karten in ihrer Gruppe.",
    } satisfies Readonly<Record<AuthorShown, string>>,
    own: "Wer will, darf die eigenen Karten schon vorher zeigen",
    ownHint: "Sonst sehen alle alles im selben Moment, und niemand richtet sich nach den Ersten.",
    minutes: "Minuten",
    minutesWrong: (most: number) => `Bitte 1 bis ${most} Minuten angeben.`,
    noTime: "Ohne Zeit",
    clock: "Stilles Schreiben",
    do: "Jetzt beginnen",
    cancel: "Abbrechen",
    done: "Stilles Schreiben hat begonnen.",
    change: "Ändern …",
    changeTitle: "Stilles Schreiben ändern",
    changeText:
      "Die Änderung gilt für Karten, die ab jetzt geschrieben werden. Für frühere gilt das Strengere.",
    save: "Übernehmen",
    changed: "Geändert. Für frühere Karten gilt das Strengere.",
  },

  now: {
    title: "Stilles Schreiben läuft",
    done: (n: number, of: number) => `${n} von ${of} fertig`,
    all: "Alle sind fertig.",
    shown: {
      name: "Beim Aufdecken stehen die Namen daran.",
      group: "Beim Aufdecken steht nur die Gruppe daran.",
      nobody: "Beim Aufdecken steht nichts daran.",
    } satisfies Readonly<Record<AuthorShown, string>>,
    own: "Eigene Karten dürfen schon gezeigt werden.",
    reveal: "Alle Karten aufdecken …",
    end: "Beenden, ohne aufzudecken",
    ended:
      "Stilles Schreiben beendet. Die Karten bleiben bei ihren Autor:innen; wer will, zeigt die eigenen.",
    menu: "Mehr",
    menuLabel: "Mehr zum stillen Schreiben",
  },

  reveal: {
    title: "Alle Karten aufdecken?",
    text: "Alle still geschriebenen Karten liegen dann bei den anderen. Das lässt sich nicht zurücknehmen.",
    unready: (n: number, of: number) => `${n} von ${of} haben gesagt, dass sie fertig sind.`,
    open: "Wer noch schreibt, behält den angefangenen Text und kann ihn danach zeigen.",
    do: "Jetzt alle aufdecken",
    cancel: "Noch nicht",
    done: "Alle Karten sind aufgedeckt.",
  },
};

export type WritingMessages = typeof writing;
