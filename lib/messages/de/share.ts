// share.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

export const share = {
  title: "Einladen",
  participants: "Für alle Teilnehmenden",
  participantsHint: "Link oder Code genügt. Mit der Kamera geht es auch.",
  joinLink: "Link zum Mitmachen",
  copyLink: "Link kopieren",
  code: "Zugangscode",
  copyCode: "Code kopieren",
  qr: (address: string) => `QR-Code, führt zu ${address}`,
  slide: "Auf dem Bildschirm zeigen",

  moderation: "Ihr Moderationslink",
  moderationWarning:
    "Wer diesen Link hat, kann alles im Workshop ändern. Heben Sie ihn auf, und geben Sie ihn nur an Co-Moderation weiter. Er wird nur jetzt gezeigt.",
  copyModeration: "Moderationslink kopieren",
  moderationOther: "Co-Moderation einladen",
  moderationOtherText:
    "Ein neuer Link mit allen Rechten, für Co-Moderation oder für Sie selbst auf einem anderen Gerät.",
  makeModeration: "Moderationslink erstellen",

  others: "Ein Link für alle mit derselben Aufgabe",
  othersHint:
    "Der Link öffnet den Workshop mit der genannten Aufgabe, für alle, die ihn haben. Er wird nur einmal gezeigt.",
  role: {
    speaker: "Referent:in",
    scribe: "Dokumentation",
    observer: "Beobachtung",
  },
  roleText: {
    speaker: "schreibt in jeder Gruppe, bringt eigene Beispiele mit",
    scribe: "bearbeitet das Dokument mit",
    observer: "liest alles, schreibt nichts",
  },
  makeLink: "Link erstellen",
  newLinkFor: (role: string) => `Neuer Link: ${role}`,
  linkMade: (role: string) => `Link für ${role} erstellt`,
  failed: "Der Link ließ sich nicht erstellen.",

  replace: "Frühere Links für dieselbe Aufgabe ungültig machen",
  replaceHint: "Wer damit schon hereingekommen ist, bleibt. Persönliche Links gelten weiter.",

  sessions: {
    title: "Wer mit einem Link angemeldet ist",
    hint: "Ein Gerät verloren oder vergessen? Melden Sie es hier ab, und erstellen Sie einen neuen Link. Auch der persönliche Zugangscode dieser Person gilt dann nicht mehr.",
    since: (time: string) => `seit ${time}`,
    own: "dieses Gerät",
    online: "gerade verbunden",
    seen: (time: string) => `zuletzt ${time}`,
    unseen: "länger nicht da",
    end: "Abmelden",
    endOf: (name: string) => `${name} auf diesem Gerät abmelden`,
    ended: (name: string) => `${name} ist dort abgemeldet.`,
    failed: "Das hat nicht geklappt",
  },

  joinSlide: {
    now: "Jetzt teilnehmen",
    open: "Im Browser öffnen",
    enter: "Code eingeben",
    scan: "Oder mit der Kamera",
    here: (n: number) => (n === 1 ? "1 Person ist schon da" : `${n} Personen sind schon da`),
    close: "Folie schließen",
    fullScreen: "Ganzer Bildschirm",
  },
};

export type ShareMessages = typeof share;
