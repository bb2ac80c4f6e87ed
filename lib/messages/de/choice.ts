// choice.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

export const choice = {
  title: "Wählen Sie Ihre Gruppe",
  titleChosen: (group: string) => `Sie sind dabei: ${group}`,
  text: "Sie können sich umentscheiden, bis die Gruppen öffnen.",
  textOpen: "Die Gruppen arbeiten schon. Sie können jederzeit dazukommen.",
  otherwise: (group: string) => `Wenn Sie nichts wählen, kommen Sie in „${group}“.`,
  full: "Alle Gruppen sind voll. Bleiben Sie einfach hier, die Moderation hilft weiter.",
  join: "Hier mitmachen",
  joinGroup: (group: string) => `Hier mitmachen: ${group}`,
  mine: "Ihre Gruppe",
  leave: "Doch nicht",
  leaveGroup: (group: string) => `Doch nicht: ${group}`,
  chosen: (group: string) => `Sie haben ${group} gewählt.`,
  left: "Sie haben noch keine Gruppe gewählt.",
  places: (n: number) => (n === 0 ? "voll" : n === 1 ? "noch 1 Platz" : `noch ${n} Plätze`),
  nobody: "Noch niemand dabei",
  members: (names: string, more: number) => `Dabei: ${names}${more > 0 ? ` und ${more} weitere` : ""}`,
  announced: "Die Gruppen stehen zur Wahl.",
};

export type ChoiceMessages = typeof choice;
