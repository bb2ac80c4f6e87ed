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
};

export type HarvestMessages = typeof harvest;
