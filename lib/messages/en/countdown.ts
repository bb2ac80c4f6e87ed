// countdown.ts (en): visible sentences of this area. Strings, or functions of what they speak of; the German twin has the same keys.

import type { CountdownMessages } from "../de/countdown.ts";

export const countdown: CountdownMessages = {
  title: "A clock for anything else",
  hint: "For breaks, silence or time to speak. Everybody sees it.",
  label: "What for?",
  labelExample: "Break",
  minutes: "Minutes",
  start: "Start",
  started: "The clock is running.",
  wrong: (most) => `Please enter a time of up to ${most} minutes.`,
  pause: "Pause",
  resume: "Go on",
  more: "+1",
  moreLabel: "1 minute more",
  stop: "End",
  stopped: "The clock has ended.",
  paused: "paused",
  unnamed: "Clock",
  left: (label) => `${label}, time left`,
  over: (label) => `${label}: time is up.`,
  began: (label, minutes) =>
    `${label}: ${minutes < 1 ? "less than 1 minute" : minutes === 1 ? "1 minute" : `${minutes} minutes`}.`,
};
