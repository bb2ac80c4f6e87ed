// failure.ts (de): words of the pages that stand in when something broke. Small and on its own, because every page carries it.

export const failure = {
  title: "Das hat nicht geklappt",
  text: "Die Seite ließ sich nicht anzeigen. Das liegt nicht an Ihnen, und was gespeichert war, ist noch da. Laden Sie die Seite neu; bleibt es dabei, versuchen Sie es in einer Minute noch einmal.",
  retry: "Seite neu laden",
  start: "Zur Startseite",
};

export type FailureMessages = typeof failure;
