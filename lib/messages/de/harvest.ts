// harvest.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

/** „Tisch 2“ speaks for itself; a theme as a name stands in quotes. */
function table(name: string): string {
  return /^(Tisch|Table|Gruppe|Group) \d/.test(name) ? name : `„${name}“`;
}

export const harvest = {
  title: "Was nehmen Sie mit?",
  text: "Halten Sie 1 bis 3 Botschaften fest – sie stehen später im Dokument.",
  field: "Was Sie mitnehmen, in einem Satz",
  example: "z. B. Wer zusammen feiert, arbeitet später zusammen.",
  submit: "Festhalten",
  go: "Botschaft festhalten",
  list: "Botschaften dieser Gruppe",
  enough: "3 Botschaften sind festgehalten. Mehr braucht das Dokument nicht.",
  kept: (title: string) => `Botschaft „${title}“ festgehalten.`,

  brought: {
    title: "Das bringen Sie mit",
    text: "Was Sie übernehmen, steht darunter auf dem gemeinsamen Blatt und behält seine Herkunft.",
    fold: "Einklappen",
    unfold: "Zeigen",
    none: "Hier wurde noch nichts geschrieben.",
    open: "Blatt öffnen",
    openLabel: (room: string) => `Blatt öffnen: ${room}`,
    take: "Übernehmen",
    takeLabel: (title: string) => `Übernehmen: ${title}`,
    isTaken: "Übernommen",
    takenLabel: (title: string) => `Übernommen: ${title}`,
    taken: (title: string) => `„${title}“ steht jetzt auf dem gemeinsamen Blatt.`,
  },

  /** At a table of a World Café. */
  cafe: {
    mark: "Gastgeber:in",
    host: "Sie sind Gastgeber:in an diesem Tisch",
    hostFirst:
      "Sie bleiben hier, wenn die anderen weitergehen. Dann begrüßen Sie die nächsten Gäste und fassen kurz zusammen, was auf den Karten steht.",
    hostSumsUp: "Begrüßen Sie Ihre Gäste und fassen Sie kurz zusammen, was schon auf den Karten steht.",
    hostTells: "Begrüßen Sie Ihre Gäste und erzählen Sie kurz, was an diesem Tisch schon war.",
    hostStays: "Wenn die anderen weitergehen, bleiben Sie wieder hier.",
    hostedBy: (names: string, n: number) =>
      n === 1 ? `Gastgeber:in an diesem Tisch: ${names}` : `Gastgeber:innen an diesem Tisch: ${names}`,
    guest: "Sie sind zu Gast an diesem Tisch",
    buildOn: "Die Karten von vorher liegen schon hier: Bauen Sie darauf auf.",
    moveOn: "Mit der nächsten Runde gehen Sie weiter an einen anderen Tisch.",
    moveTo: (room: string) => `Mit der nächsten Runde gehen Sie weiter, voraussichtlich zu ${table(room)}.`,
    moveNow: (room: string) => `Gleich gehen Sie weiter zu ${table(room)}.`,
    youHost: "Sie sind dort Gastgeber:in und bleiben am Tisch.",
    hostedThere: (names: string, n: number) =>
      n === 1 ? `Gastgeber:in dort: ${names}` : `Gastgeber:innen dort: ${names}`,
  },
};

export type HarvestMessages = typeof harvest;
