// harvest.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

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
};

export type HarvestMessages = typeof harvest;
