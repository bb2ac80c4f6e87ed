// common.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

export const common = {
  product: "Netzwerkstatt",
  claim: "Workshops in Gruppen – und die Kurzdokumentation schreibt sich mit.",
  skipToContent: "Zum Inhalt springen",
};

export type CommonMessages = typeof common;
