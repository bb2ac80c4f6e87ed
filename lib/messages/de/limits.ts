// limits.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

export const limits = {
  large:
    "Auf diesem Board steht sehr viel Text. Noch geht alles. Löschen Sie Texte, die niemand mehr braucht.",
  full: "Dieses Board ist voll. Lesen geht weiter, Neues passt nicht mehr hinein. Die Moderation kann Texte löschen.",
  fullModeration:
    "Dieses Board ist voll, Neues wird nicht mehr angenommen. Löschen Sie Texte, die niemand mehr braucht: Danach können alle wieder schreiben.",
};

export type LimitsMessages = typeof limits;
