// join.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

export const join = {
  title: "Am Workshop teilnehmen",
  lead: "Sie brauchen kein Konto. Gleich sind Sie drin.",
  code: "Zugangscode",
  codeHint: "8 Zeichen aus Ihrer Einladung. Groß oder klein ist egal.",
  name: "Ihr Name",
  nameHint: "So sehen Sie die anderen. Ein Vorname genügt.",
  nameSuggestion: "Gast",
  passphrase: "Kennwort",
  passphraseHint: "Sie erhalten es von der Moderation.",
  organisation: "Organisation oder Ort",
  submit: "Teilnehmen",
  problem: "Das hat noch nicht geklappt",

  notice: {
    title: "Was mit Ihren Angaben geschieht",
    lines: [
      "Alle im Workshop sehen Ihren Namen und was Sie auf Karten schreiben.",
      "In der Dokumentation stehen die Karten, aber nicht, wer sie geschrieben hat.",
      "Bitte nennen Sie auf Karten Organisationen, keine Familien und keine Einzelfälle.",
      "Ein Cookie merkt sich bis 7 Tage nach dem Workshop, dass Sie es sind. Mehr wird nicht verfolgt.",
    ],
    more: "Mehr über Ihre Daten",
  },

  again: {
    summary: "Schon dabei gewesen? Weiter auf diesem Gerät",
    text: "Auf Ihrem anderen Gerät finden Sie unter Ihrem Namen einen persönlichen Code. Damit sind Sie hier dieselbe Person, mit Ihrer Gruppe und Ihren Karten.",
    code: "Persönlicher Code",
    hint: "12 Zeichen",
    submit: "Als dieselbe Person weiter",
    problem:
      "Dieser persönliche Code gilt nicht (mehr). Erstellen Sie auf dem anderen Gerät einen neuen – es gilt immer nur der letzte.",
  },

  waiting: {
    title: "Einen Moment noch",
    text: "Die Moderation lässt Sie gleich herein. Diese Seite öffnet sich dann von selbst.",
    as: (name: string) => `Sie warten als ${name}.`,
    stop: "Nicht mehr warten",
  },

  enter: {
    title: "Willkommen zum Workshop",
    forRole: {
      title: "Willkommen zum Workshop",
      text: "Ihr Link öffnet den Workshop. Wie sollen die anderen Sie nennen?",
      nameHint: "Waren Sie mit diesem Browser schon im Workshop? Dann lassen Sie das Feld leer.",
      keep: "Der geheime Teil steht nicht mehr in der Adresszeile, damit niemand ihn dort abliest. Heben Sie den Link selbst gut auf.",
    },
    forPerson: {
      title: "Willkommen",
      text: "Dieser Link ist nur für Sie.",
      nameHint: "So sehen Sie die anderen. Sie können den Namen ändern.",
      keep: "Heben Sie den Link auf: Mit ihm sind Sie auf jedem Gerät wieder dieselbe Person, mit Ihren Karten. Geben Sie ihn nicht weiter.",
    },
    back: {
      title: "Willkommen zurück",
      text: "Auch hier sind Sie dieselbe Person, mit Ihrer Gruppe und Ihren Karten.",
      nameHint: "",
      keep: "Heben Sie den Link auf, und geben Sie ihn nicht weiter. Ihren Namen ändern Sie im Workshop.",
    },
    task: "Ihre Aufgabe:",
    role: {
      moderator: "Moderation",
      speaker: "Referent:in",
      scribe: "Dokumentation",
      participant: "Teilnahme",
      observer: "Beobachtung",
    },
    instead: "In diesem Browser ist schon jemand angemeldet:",
    insteadText:
      "Wenn Sie den Workshop jetzt öffnen, sind Sie in diesem Browser stattdessen die Person, für die der Link ist. Zum Ausprobieren nehmen Sie besser ein privates Fenster.",
    name: "Ihr Name",
    organisation: "Organisation oder Ort",
    submit: "Workshop öffnen",
    preparing: "Ihr Link wird geprüft",
    closed: {
      "link-unknown": {
        title: "Dieser Link gilt nicht (mehr)",
        text: "Vielleicht hat die Moderation ihn beendet oder durch einen neuen ersetzt, vielleicht wurde er beim Kopieren abgeschnitten. Sehen Sie nach, ob Sie einen neueren haben, oder bitten Sie die Moderation um einen.",
      },
      "turned-away": {
        title: "Sie sind nicht mehr dabei",
        text: "Die Moderation hat Sie aus dem Workshop genommen. Wenn das ein Versehen ist, melden Sie sich bitte bei ihr: Sobald sie Sie wieder hereinlässt, öffnet Ihr Link den Workshop wieder.",
      },
      "workshop-ended": {
        title: "Dieser Workshop ist vorbei",
        text: "Ihr Link hat ihn noch eine Woche nach dem Ende geöffnet. Wenn Sie die Dokumentation brauchen, fragen Sie bitte die Moderation.",
      },
    },
    later: { title: "Das hat noch nicht geklappt", retry: "Noch einmal versuchen" },
    missing: {
      title: "Im Link fehlt etwas",
      text: "Der geheime Teil am Ende des Links fehlt. Vielleicht wurde er beim Kopieren abgeschnitten. Öffnen Sie den ganzen Link noch einmal, oder bitten Sie die Moderation um einen neuen.",
    },
    noScript:
      "Damit der geheime Teil Ihres Links nicht übertragen wird, braucht diese eine Seite JavaScript. Bitte schalten Sie es ein, oder treten Sie mit dem Zugangscode ein.",
    toJoin: "Mit Zugangscode teilnehmen",
  },

  reentry: {
    title: "Auf anderem Gerät weitermachen",
    text: "Mit diesem Code sind Sie auch auf Ihrem Telefon oder einem anderen Rechner dieselbe Person – mit Ihrer Gruppe und Ihren Karten.",
    make: "Code erstellen",
    making: "Code wird erstellt …",
    code: "Ihr persönlicher Code",
    how: (address: string, choice: string) => `Öffnen Sie dort ${address} und wählen Sie „${choice}“.`,
    keep: "Geben Sie den Code niemandem. Ein neuer Code macht den alten ungültig.",
    until: (date: string) => `Gültig bis ${date}`,
    copy: "Code kopieren",
    copied: "Kopiert",
    copyFailed: "Bitte von Hand markieren und kopieren",
    failed: "Der Code ließ sich nicht erstellen. Versuchen Sie es noch einmal.",
  },
};

export type JoinMessages = typeof join;
