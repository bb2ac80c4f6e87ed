// privacy.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

export const privacy = {
  title: "Ihre Daten",
  lead: "Was diese Anwendung speichert, wofür und wie lange. Sie kommt ohne Konten aus, ohne Auswertung und ohne Dienste Dritter; Kamera und Mikrofon benutzt sie nie.",
  what: "Was",
  why: "Wofür",
  howLong: "Wie lange",
  rows: [
    {
      what: "Name und Organisation, die Sie angeben",
      why: "damit die anderen in der Gruppe wissen, mit wem sie arbeiten",
      howLong: "bis der Workshop gelöscht wird",
    },
    {
      what: "Was Sie auf Karten und im Dokument schreiben",
      why: "für die Arbeit in der Gruppe und die Kurzdokumentation",
      howLong: "bis der Workshop gelöscht wird",
    },
    {
      what: "Ihre Aufgabe, Ihre Gruppe und wann Sie gekommen sind",
      why: "damit Sie in der richtigen Gruppe sind und auch nach einer Unterbrechung dorthin zurückkommen",
      howLong: "bis der Workshop gelöscht wird",
    },
    {
      what: "Wenn Sie einen persönlichen Link haben: Ihr Name und Ihre Aufgabe, wer ihn erstellt hat, wann er zuletzt geöffnet und wann er beendet wurde",
      why: "damit die Moderation sieht, ob er angekommen ist, und ihn beenden kann",
      howLong: "bis der Workshop gelöscht wird",
    },
    {
      what: "Ein Cookie, das Sie wiedererkennt",
      why: "damit Sie beim nächsten Öffnen dieselbe Person sind",
      howLong: "bis 7 Tage nach dem Ende des Workshops, höchstens 90 Tage",
    },
    {
      what: "Cookies für Sprache und Darstellung",
      why: "nur, wenn Sie dort etwas auswählen",
      howLong: "bis sie ablaufen oder Sie sie löschen",
    },
    {
      what: "Text, der noch nicht beim Server angekommen ist",
      why: "damit bei schlechter Verbindung nichts verloren geht; er liegt nur in Ihrem Browser",
      howLong: "bis er angekommen ist, höchstens 7 Tage",
    },
    {
      what: "Ihre IP-Adresse",
      why: "um massenhaftes Raten von Codes zu bremsen; sie steht nur im Arbeitsspeicher",
      howLong: "wenige Minuten",
    },
  ],
  deletionTitle: "Löschen",
  deletion:
    "Die Moderation kann den Workshop jederzeit ganz löschen. Ist er beendet, wird er auch von selbst gelöscht, üblicherweise nach 30 Tagen; die Frist bestimmt, wer den Server betreibt. Dokumente, die jemand heruntergeladen hat, bleiben bei dieser Person.",
  namesTitle: "Namen in der Dokumentation",
  names:
    "Gedruckt werden nur die Namen von Referent:innen und Moderation, die beim Anlegen dafür angegeben wurden. Wer teilnimmt, wird nicht genannt.",
  rightsTitle: "Ihre Rechte",
  rights:
    "Auskunft, Berichtigung und Löschung erhalten Sie bei der Stelle, die zum Workshop eingeladen hat. Sie ist für die Daten verantwortlich.",
};

export type PrivacyMessages = typeof privacy;
