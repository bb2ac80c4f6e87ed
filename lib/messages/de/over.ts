// over.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

import { rehearsal } from "./rehearsal.ts";

export const over = {
  noSession: {
    title: "Sie sind hier nicht angemeldet",
    text: "Dieser Browser kennt Sie in diesem Workshop nicht (mehr). Mit dem Zugangscode kommen Sie wieder hinein. Haben Sie auf einem anderen Gerät einen persönlichen Code erstellt? Dann kommen Sie als dieselbe Person zurück.",
  },
  signedOut: {
    title: "Sie sind hier abgemeldet",
    text: "Die Anmeldung in diesem Browser wurde beendet, von der Moderation oder in einem anderen Fenster. Ihre Karten sind noch da. Haben Sie einen persönlichen Link? Dann öffnen Sie ihn noch einmal, oder bitten Sie die Moderation um einen neuen.",
  },
  removed: {
    title: "Die Moderation hat Sie aus dem Workshop genommen",
    text: "Ihre Karten sind noch da. Wenn das ein Versehen war, melden Sie sich im Gespräch: Die Moderation kann Sie mit einem Klick zurückholen, dann geht es hier von selbst weiter.",
  },
  turnedAway: {
    title: "Die Moderation lässt Sie gerade nicht ein",
    text: "Wenn das ein Versehen ist, melden Sie sich bitte bei ihr. Sobald sie Sie einlässt, geht es hier von selbst weiter.",
  },
  notFound: {
    title: "Diesen Workshop gibt es nicht",
    text: "Vielleicht ist die Adresse unvollständig, oder der Workshop wurde gelöscht.",
  },
  ended: {
    title: "Der Workshop ist beendet",
    text: "Vielen Dank fürs Mitmachen. Neue Personen kommen nicht mehr hinein.",
    reading: "Vielen Dank fürs Mitmachen. Sie können alles noch lesen.",
  },
  other: {
    title: "Der Workshop lässt sich gerade nicht öffnen",
    text: "Das liegt nicht an Ihnen. Versuchen Sie es in einer Minute noch einmal.",
  },
  again: "Noch einmal versuchen",
  joinAgain: "Mit Code teilnehmen",
  toStart: "Zur Startseite",
  rehearsal,
};

export type OverMessages = typeof over;
