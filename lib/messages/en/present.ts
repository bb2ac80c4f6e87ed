// present.ts (en): English by itself, not word by word; same keys as the German twin.

import type { PresentMessages } from "#lib/messages/de/present.ts";

const people = (n: number) => (n === 1 ? "1 person" : `${n} people`);
const cards = (n: number) => (n === 1 ? "1 card" : `${n} cards`);

export const present: PresentMessages = {
  people,
  cards,
  back: "End presentation",
  calls: (n) => `Help: ${n}`,
  atDoor: (n) => `Door: ${n}`,
  show: "Show",
  scenes: {
    auto: "By itself, whatever is going on",
    join: "How to get in",
    now: "Task and time",
    clusters: "Clusters",
    focus: "Card in focus",
    vote: "Dot vote",
    result: "Result of the dot vote",
  },
  clusters: {
    title: "Clusters",
    untitled: "No title yet",
    cards,
    more: (n) => `and ${n} more`,
    rest: (n) => `Not in a cluster yet: ${cards(n)}`,
  },
  join: "Join now",
  rehearsal: "Rehearsal: nothing of it stays",
  task: "Task",
  nothing: "Everybody is in the plenary.",
  ended: "The workshop is over. Thank you!",
  groups: "Groups",
  group: "Group",
  peopleHere: "People",
  cardsThere: "Cards",
  countdown: "Clock",
  paused: "paused",
  over: "Time is up.",
  phaseLeft: "Time in this phase",
  gone: "This card cannot be seen right now.",
};
