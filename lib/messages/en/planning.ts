// planning.ts (en): visible sentences of this area. Strings, or functions of what they speak of; the German twin has the same keys.

import type { PlanningMessages } from "../de/planning.ts";

function persons(n: number): string {
  return n === 1 ? "1 person" : `${n} people`;
}

function groups(n: number): string {
  return n === 1 ? "1 group" : `${n} groups`;
}

export const planning: PlanningMessages = {
  loading: "Loading the planning",

  form: {
    title: "Form groups",
    titleAgain: (round) => `Prepare round ${round}`,
    early: "You can prepare everything now. Whoever comes later fills the groups up.",
    changing:
      "Everybody stays in their group as long as you change neither the way nor the number of groups.",
    waits: "The groups are still at work. You can propose this round once they are closed.",
    toGroups: "To the groups",

    kind: "Who goes where?",
    random: "Assign at random",
    mixed: "Mix organisations",
    mixedHint: (known, all) => `People of one organisation are kept apart. ${known} of ${all} named theirs.`,
    mixedHintEarly: "People of one organisation are kept apart.",
    manual: "Assign by hand",
    free: "Everybody chooses",
    freeHint: "You offer the groups and open them when you like.",
    list: "By a list of names",
    listHint: "Paste it from a spreadsheet; also for people who are yet to come.",
    keep: "Same as last round",
    keepHint: (names) => `The same groups: ${names}`,
    merge: "Merge groups two by two",
    mergeHint: (before, after) =>
      `${before} groups of the last round become ${after === 1 ? "one" : after}. They bring their cards along.`,
    rotate: "World Café",
    rotateHint: "Guests change tables every round, hosts stay.",

    by: "How many groups?",
    byTables: "How many tables?",
    byRooms: "Number of groups",
    bySize: "People per group",
    byThemes: "One topic per group",
    rooms: "Groups",
    tables: "Tables",
    size: "People",
    themes: "Topics, one per line",
    themesHint: "Each line becomes a group.",
    themesSectors: "Use the areas of life",
    themesMissing: "Write down at least one topic.",
    reckon: "Reckon with",
    reckonHint: (here, offline) => {
      if (here + offline === 0) return "Nobody is here yet.";
      const away = offline === 1 ? "1 person is offline and gets" : `${offline} people are offline and get`;
      return `Here now: ${here}${offline === 0 ? "" : `. ${away} a place too.`}`;
    },
    sizes: (parts) =>
      parts
        .map(
          ({ rooms, size }) =>
            `${rooms === 1 ? "1 group" : `${rooms} groups`} of ${size === 0 ? "nobody" : persons(size)}`,
        )
        .join(", "),
    emptyGroups: (n) => (n === 1 ? "1 group would stay empty." : `${n} groups would stay empty.`),
    groupCount: groups,
    result: "This makes",
    fewer: "One less",
    more: "One more",
    moderation: (names) =>
      `Not assigned with the others: ${names}. You can put them into a group by hand afterwards.`,

    places: "Places per group",
    placesHint: "Empty: as many as like.",
    placesWrong: (most) => `Please enter 1 to ${most} places, or nothing at all.`,
    placesFew: (places, people) =>
      `${places} places for ${persons(people)}: whoever finds none stays in the plenary.`,

    turns: "Rounds",
    turnsHint: (tables) =>
      `After ${tables === 1 ? "1 round" : `${tables} rounds`} every guest has been at every table.`,
    go: "The next round begins",
    goAutomatic: "by itself when the time is over",
    goByHand: "when you press “Next round”",
    goNeedsTime: "It can only begin by itself with a time limit.",
    hosts: "Who stays as host?",
    hostsHint: "Optional. Hosts welcome the guests and tell them what has been said at the table.",
    hostOf: (table) => `Host at ${table}`,
    noHost: "nobody",

    minutes: "Time in minutes",
    minutesTurn: "Minutes per round",
    noLimit: "No time limit",
    minutesWrong: (most) => `Please enter 1 to ${most} minutes.`,
    task: "Task for all groups",
    taskHint: "Stays visible while they work.",
    details: "Names, tasks and call links of the groups",
    name: (n) => `Name of group ${n}`,
    ownTask: (group) => `Separate task for ${group}`,
    callUrl: (group) => `Call link for ${group}`,
    callUrlHint: "starts with https://",
    callUrlWrong: "A call link starts with https:// and contains no password.",
    ownPlaces: (group) => `Places in ${group}`,

    preview: "This is how it will be",
    seats: (n) => (n === 1 ? "1 seat" : `${n} seats`),
    empty: "Nobody would be here.",
    chosen: "to be chosen",
    prepare: "See the proposal",
    cancel: "Cancel",
  },

  list: {
    text: "List of names",
    hint: "One person per line: name, then group. Paste columns from a spreadsheet, or separate them by semicolons.",
    example: "Aylin Brettschneider; Group 1\nJonte Pawelski; Group 2",
    missing: "Paste a list that has at least one name with a group.",
    found: (names, here) =>
      `${names === 1 ? "1 name" : `${names} names`}, ${here === 0 ? "none of them here yet" : here === names ? "all here already" : `${here} of them here already`}`,
    inGroup: (n) => (n === 1 ? "1 name" : `${n} names`),
    faults: (n) => (n === 1 ? "1 line is left out:" : `${n} lines are left out:`),
    moreFaults: (n) => `and ${n} more`,
    line: (n, text) => `Line ${n} (“${text}”)`,
    fault: {
      "no-name": "without a name",
      "no-group": "without a group",
      twice: "is further up already",
      "unknown-group": "there is no such group",
      "too-many-groups": "more than 30 groups",
      "too-many-names": "more than 500 names",
    },
    open: "Paste a list of names",
    title: "Assign by a list of names",
    groupsAre: (names) => `Groups of this round: ${names}. The number will do.`,
    use: "Use this list",
    taken: (n) => (n === 1 ? "1 name is taken over." : `${n} names are taken over.`),
  },

  proposal: {
    title: (round) => `Round ${round}: proposal`,
    titleChoice: (round) => `Round ${round}: open for choice`,
    text: "Only moderators can see this so far. Drag a name into another group, or press it.",
    textChoice:
      "Everybody sees the groups and chooses. Whoever does not choose goes to the smallest group with a place when they open.",
    textBeforeChoice:
      "Only moderators can see this so far. Offer the groups for choice, or open them at once.",
    textFills:
      "Whoever comes now fills up the smallest group. Shuffle again before opening if many have joined meanwhile.",
    summary: (n, minutes) =>
      `${groups(n)}, ${minutes === null ? "no time limit" : minutes === 1 ? "1 minute" : `${minutes} minutes`}`,
    seated: (n) => `${n} in groups`,
    roaming: (n) => (n === 1 ? "1 goes around" : `${n} go around`),
    unseated: (n) => `${n} not assigned`,
    expected: (n) => `${n} still expected`,
    chosen: (n, all) => `${n} of ${all} have chosen`,
    shuffle: "Shuffle again",
    shuffled: "Shuffled again.",
    change: "Change the plan",
    discard: "Discard",
    discarded: "The proposal is discarded.",
    offer: "Offer the groups for choice",
    offered: "Everybody can choose now.",
    open: "Open the groups now",
    openAtOnce: "Open at once",
    opened: "The groups are open.",
    edit: "Change",
    editRoom: (room) => `Change ${room}`,
    empty: "Nobody is here.",
    emptyChoice: "Nobody has chosen this group yet.",
    size: (n, places) => (places === undefined ? String(n) : `${n} of ${places}`),
    host: "Host",

    select: "Select several",
    selectDone: "End selection",
    selectPerson: (name) => `Select ${name}`,
    selectGroup: (room) => `Select everybody in ${room}`,
    selected: (n) => (n === 0 ? "Nobody selected" : `${persons(n)} selected`),
    selectHint: "Tick whom you want to move.",
    to: "To which group?",
    nowhere: "No group (stays in the plenary)",
    cancel: "Cancel",
    moveMany: "Move several people",
    move: "Move",
    moved: (n, room) => `${persons(n)} now in ${room}.`,
    takenOut: (n) => (n === 1 ? "1 person stays in the plenary." : `${n} people stay in the plenary.`),

    others: "Not assigned with the others",
    othersHint: "Moderators, speakers and observers get a group only by hand.",
    placeOf: (name) => `Place of ${name}`,
    roams: "goes around",
    watches: "watches",
    waiting: "Not assigned",
    waitingHint: "Without a group they stay in the plenary when the groups open.",

    expectedTitle: "Still expected",
    expectedHint: "Whoever joins under this name goes to their group by themselves.",
    expectedIs: (name) => `Who is ${name}?`,
    expectedNobody: "not here yet",
    expectedForget: (name) => `Expect ${name} no longer`,
    expectedForgotten: (name) => `${name} is no longer expected.`,
  },

  turns: {
    title: "Plan of the rounds",
    hint: (n) => `${n} rounds`,
    text: "Holds as long as nobody joins, leaves or is moved.",
    turn: (n) => `Round ${n}`,
    minutes: (from, to) => `Minute ${from} to ${to}`,
    tables: (n) =>
      n === 0
        ? "Nobody comes to the same table twice."
        : n === 1
          ? "1 guest comes back to a table they know."
          : `${n} times a guest comes back to a table they know.`,
    pairs: (n) =>
      n === 0
        ? "No two guests meet twice."
        : n === 1
          ? "2 guests meet twice."
          : `${n} pairs meet more than once.`,
    large: "With so many people each change is worked out when it comes.",
  },

  room: {
    title: (room) => `Change ${room}`,
    name: "Name of the group",
    task: "Task",
    callUrl: "Call link",
    places: "Places",
    save: "Save",
    saved: "Saved.",
  },
};
