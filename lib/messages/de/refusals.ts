// refusals.ts (de): for each refusal what happened and what one can do. Strings; the English twin has the same keys.

import type { Refusal } from "#lib/model/refusal.ts";

export const refusals: Readonly<Record<Refusal, string>> = {
  "not-allowed":
    "Das ist in Ihrer Rolle oder in diesem Moment nicht möglich. Die Moderation kann weiterhelfen.",
  "not-found": "Das gibt es hier nicht mehr. Vielleicht hat es jemand gerade entfernt.",
  "no-session":
    "Sie sind in diesem Workshop nicht mehr angemeldet. Treten Sie mit dem Zugangscode wieder ein – was Sie geschrieben haben, ist noch da.",
  invalid: "Eine Angabe passt noch nicht. Bitte sehen Sie die markierten Felder an.",
  "name-missing": "Es fehlt noch ein Name. Ein Vorname oder „Gast“ genügt.",
  "name-reserved":
    "Dieser Name klingt nach der Moderation und würde andere verwirren. Bitte wählen Sie einen anderen.",
  "code-unknown":
    "Zu diesem Code gibt es keinen offenen Workshop. Bitte vergleichen Sie ihn Zeichen für Zeichen mit der Einladung, oder fragen Sie die Moderation.",
  "link-unknown":
    "Dieser Link öffnet keinen Workshop (mehr). Vielleicht wurde er beim Kopieren abgeschnitten. Bitten Sie die Moderation um einen neuen.",
  "passphrase-wrong":
    "Auf diesem Server darf nur anlegen, wer das Kennwort kennt. Sie erhalten es von der Stelle, die den Server betreibt.",
  "door-locked":
    "Die Moderation lässt gerade niemanden ein. Warten Sie einen Moment, und versuchen Sie es dann noch einmal.",
  "door-passphrase":
    "Der Einlass in diesen Workshop braucht ein Kennwort. Sie erhalten es von der Moderation. Achten Sie auf die genaue Schreibweise.",
  "turned-away":
    "Die Moderation hat Sie nicht eingelassen. Wenn das ein Versehen ist, melden Sie sich bitte bei ihr.",
  "workshop-full":
    "Alle Plätze sind belegt. Sobald jemand geht, wird einer frei. Die Moderation kann Auskunft geben.",
  "workshop-ended": "Dieser Workshop ist beendet. Neues lässt sich darin nicht mehr schreiben.",
  "no-round": "Dafür braucht es eine Gruppenphase, die vorbereitet ist oder läuft. Gerade gibt es keine.",
  "round-running":
    "Die Gruppen arbeiten gerade. Schließen Sie zuerst diese Runde, oder warten Sie ihr Ende ab.",
  "too-many-rooms": "Das sind zu viele Gruppen auf einmal. Bitte wählen Sie weniger.",
  "too-few-rooms": "Für eine Runde braucht es mindestens eine Gruppe.",
  "room-full": "Diese Gruppe ist schon voll. Bitte wählen Sie eine andere.",
  "already-raised": "Ihre Gruppe hat schon um Hilfe gebeten. Die Moderation weiß Bescheid.",
  "vote-closed": "Diese Punktabfrage ist geschlossen.",
  "dots-spent":
    "So viele Punkte haben Sie nicht mehr, oder auf dieser Karte liegen schon so viele, wie möglich sind. Nehmen Sie zuerst einen anderen Punkt weg.",
  conflict:
    "Jemand war einen Augenblick schneller. Sehen Sie sich den neuen Stand an, und versuchen Sie es noch einmal.",
  "too-large": "Das ist zu viel auf einmal. Bitte kürzen Sie den Text, oder teilen Sie ihn auf.",
  "too-many": "Das ging zu schnell hintereinander. Warten Sie ein paar Minuten, dann geht es weiter.",
  unavailable:
    "Der Server ist gerade nicht zu erreichen. Es geht nichts verloren – versuchen Sie es gleich noch einmal.",
  internal:
    "Bei uns ist etwas schiefgegangen, das liegt nicht an Ihnen. Versuchen Sie es noch einmal; bleibt es dabei, sagen Sie es der Moderation.",
};

export type RefusalsMessages = typeof refusals;
