// countdown.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

export const countdown = {
  title: "Uhr für alles andere",
  hint: "Für Pausen, Stille oder Redezeit. Alle sehen sie.",
  label: "Wofür?",
  labelExample: "Pause",
  minutes: "Minuten",
  start: "Starten",
  started: "Die Uhr läuft.",
  wrong: (most: number) => `Bitte eine Zeit bis ${most} Minuten angeben.`,
  pause: "Anhalten",
  resume: "Weiter",
  more: "+1",
  moreLabel: "1 Minute mehr",
  stop: "Beenden",
  stopped: "Die Uhr ist beendet.",
  paused: "angehalten",
  unnamed: "Uhr",
  left: (label: string) => `${label}, Zeit übrig`,
  over: (label: string) => `${label}: Die Zeit ist um.`,
  began: (label: string, minutes: number) =>
    `${label}: ${minutes < 1 ? "weniger als 1 Minute" : minutes === 1 ? "1 Minute" : `${minutes} Minuten`}.`,
};

export type CountdownMessages = typeof countdown;
