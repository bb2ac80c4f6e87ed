// lobby.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

export const lobby = {
  soon: "Es geht gleich los",
  soonText: "Die Moderation beginnt den Workshop. Sie müssen nichts tun.",
  about: "Worum es geht",
  who: "Wer da ist",
  speaker: "Referent:in",
  moderation: "Moderation",
  moderatorHint: "Laden Sie ein, und bilden Sie Gruppen, sobald alle da sind.",
  toDesk: "Zur Übersicht",
  share: "Einladen",
};

export type LobbyMessages = typeof lobby;
