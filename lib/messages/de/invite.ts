// invite.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

export const invite = {
  title: "Jemanden persönlich einladen",
  hint: "Ein persönlicher Link ist nur für einen Menschen: Wer ihn öffnet, ist auf jedem Gerät diese Person. Sie sehen, ob er geöffnet wurde, und können ihn einzeln beenden.",
  name: "Name",
  nameHint: "So stellt der Link die Person vor. Sie kann den Namen beim Eintreten ändern.",
  nameMissing: "Für wen ist der Link? Bitte geben Sie einen Namen ein.",
  task: "Aufgabe",
  role: {
    moderator: "Moderation",
    speaker: "Referent:in",
    scribe: "Dokumentation",
    participant: "Teilnehmende",
    observer: "Beobachtung",
  },
  roleText: {
    moderator: "darf im Workshop alles, wie Sie",
    speaker: "schreibt in jeder Gruppe, bringt eigene Beispiele mit",
    scribe: "bearbeitet das Dokument mit",
  },
  make: "Persönlichen Link erstellen",

  made: {
    title: (name: string) => `Link für ${name}`,
    text: (role: string) =>
      `Aufgabe: ${role}. Der Link wird nur jetzt gezeigt. Schicken Sie ihn nur an diese Person.`,
    announced: (name: string) => `Persönlicher Link für ${name} erstellt`,
    link: "Persönlicher Link",
    copy: "Link kopieren",
    copyLetter: "Einladungstext kopieren",
    letter: (name: string, title: string, link: string) =>
      `Guten Tag, ${name},\n\nSie sind eingeladen zum Workshop „${title}“. Mit diesem Link kommen Sie herein, ohne Konto und auf jedem Gerät:\n\n${link}\n\nDer Link ist nur für Sie. Bitte heben Sie ihn auf, und geben Sie ihn nicht weiter.`,
    qr: "QR-Code zeigen",
    qrLabel: (name: string) => `QR-Code mit dem persönlichen Link für ${name}`,
    another: "Noch jemanden einladen",
  },

  list: "Persönliche Links",
  none: "Noch niemand ist persönlich eingeladen.",
  state: {
    unopened: (made: string, by: string) => `noch nicht geöffnet · erstellt ${made} von ${by}`,
    opened: (opened: string, made: string, by: string) =>
      `zuletzt geöffnet ${opened} · erstellt ${made} von ${by}`,
    ended: (ended: string) => `beendet ${ended} · überall abgemeldet`,
    removed: "aus dem Workshop genommen: Der Link öffnet nichts",
  },
  you: "Ihnen",
  self: (name: string) => `${name} (Sie)`,
  somebody: "der Moderation",
  renew: "Neuer Link",
  renewOf: (name: string) => `Neuer Link für ${name}, der frühere gilt dann nicht mehr`,
  end: "Beenden",
  endOf: (name: string) => `Link für ${name} beenden`,
  ended: (name: string) => `Der Link für ${name} gilt nicht mehr. ${name} ist überall abgemeldet.`,
  restore: "Wieder gelten lassen",
  restoreOf: (name: string) => `Link für ${name} wieder gelten lassen`,
  restored: (name: string) => `Der Link für ${name} gilt wieder.`,

  without: "Schon dabei, ohne persönlichen Link",
  withoutHint: "Auch diese Personen können einen bekommen, etwa für ein zweites Gerät.",
  makeFor: "Erstellen",
  makeForOf: (name: string) => `Persönlichen Link für ${name} erstellen`,

  failed: "Das hat nicht geklappt",
  full: "Für diesen Workshop gibt es schon so viele persönliche Links, wie möglich sind. Laden Sie weitere Personen mit dem Link für ihre Aufgabe ein.",
};

export type InviteMessages = typeof invite;
