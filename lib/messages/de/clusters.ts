// clusters.ts (de): what one reads where cards are put together in the plenary. Strings, or functions of what they speak of;
// the English twin has the same keys.

const cards = (n: number) => (n === 1 ? "1 Karte" : `${n} Karten`);

export const clusters = {
  by: "Cluster",
  rest: "Noch ohne Cluster",
  untitled: "Cluster noch ohne Titel",
  empty: "Noch keine Karte in diesem Cluster.",
  emptyFor: "Kreuzen Sie Karten an und legen Sie sie hierher.",
  filtered: "Keine der gefundenen Karten ist in diesem Cluster.",

  below: {
    title: "Zusammengeführt mit",
    separate: "Wieder trennen",
    separateOf: (title: string) => `„${title}“ wieder trennen`,
    open: (title: string) => `„${title}“ lesen`,
  },

  start: "Karten zu Clustern ordnen",
  hint: "Kreuzen Sie Karten an, die zusammengehören.",
  suits: (n: number, least: number, most: number) =>
    least === most
      ? `Für ${cards(n)} passen etwa ${least} Cluster.`
      : `Für ${cards(n)} passen etwa ${least} bis ${most} Cluster.`,
  pick: (title: string) => `„${title}“ ankreuzen`,
  chosen: (n: number) => `${cards(n)} angekreuzt`,
  left: (n: number) => `Noch ${cards(n)} ohne Cluster`,
  noneLeft: "Alle Karten sind in einem Cluster.",
  clear: "Keine ankreuzen",
  finish: "Fertig",

  make: "Zu einem Cluster zusammenfassen",
  put: "In ein Cluster legen",
  putInto: "Angekreuzte Karten in ein Cluster legen",
  takeOut: "Aus dem Cluster nehmen",
  mergeCards: "Zusammenführen",
  mergeNeeds: "Zum Zusammenführen kreuzen Sie mindestens 2 Karten derselben Art an.",
  full: (most: number) => `Mehr als ${most} Cluster gehen nicht. Legen Sie erst zwei zusammen.`,

  title: {
    make: "Neues Cluster",
    rename: "Cluster umbenennen",
    label: "Titel",
    hint: "2 bis 5 Wörter genügen. Sie können ihn jederzeit ändern oder später geben.",
    of: (n: number) => `${cards(n)} gehören dann zusammen. Sie bleiben, wo sie sind.`,
    one: "1 Karte gehört dann dazu. Sie bleibt, wo sie ist.",
    confirm: "Zusammenfassen",
    save: "Übernehmen",
    cancel: "Abbrechen",
    close: "Schließen",
  },

  menu: {
    of: (title: string) => `Cluster „${title}“: was tun?`,
    rename: "Umbenennen",
    name: "Titel geben",
    pick: "Alle Karten ankreuzen",
    up: "Nach oben",
    down: "Nach unten",
    join: "Mit anderem Cluster zusammenlegen",
    separate: (title: string) => `„${title}“ wieder herauslösen`,
    dissolve: "Cluster auflösen",
    dissolveHint: "Die Karten bleiben.",
  },

  join: {
    title: (title: string) => `„${title}“ zusammenlegen`,
    with: "Mit welchem Cluster?",
    option: (title: string, n: number) => `${title} (${cards(n)})`,
    name: "Titel danach",
    text: "Beide lassen sich später wieder trennen.",
    confirm: "Zusammenlegen",
  },

  merge: {
    title: "Karten zusammenführen",
    which: "Welche Karte bleibt stehen?",
    text: "Die anderen stehen darunter, mit Gruppe und Name. Nichts geht verloren, und Sie können sie wieder trennen.",
    confirm: "Zusammenführen",
  },

  done: {
    made: (title: string, n: number) =>
      title === "" ? `Ein Cluster mit ${cards(n)} ist da.` : `„${title}“ mit ${cards(n)} ist da.`,
    put: (title: string, n: number) => `${cards(n)} in „${title}“ gelegt.`,
    takenOut: (n: number) => `${cards(n)} aus dem Cluster genommen.`,
    renamed: (title: string) => `Das Cluster heißt jetzt „${title}“.`,
    moved: (title: string, place: number, of: number) =>
      `„${title}“ steht jetzt an Stelle ${place} von ${of}.`,
    joined: (one: string, other: string) => `„${one}“ liegt jetzt in „${other}“.`,
    separated: (title: string) => `„${title}“ ist wieder ein eigenes Cluster.`,
    dissolved: (title: string) => `„${title}“ ist aufgelöst. Die Karten sind noch da.`,
    merged: (n: number, title: string) => `${cards(n)} zusammengeführt, „${title}“ bleibt stehen.`,
    parted: (title: string) => `„${title}“ steht wieder für sich.`,
  },
};

export type ClustersMessages = typeof clusters;
