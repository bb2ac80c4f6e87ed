// clusters.ts (en): what one reads where cards are put together in the plenary. Written by itself, with the keys of the
// German twin.

import type { ClustersMessages } from "../de/clusters.ts";

const cards = (n: number) => (n === 1 ? "1 card" : `${n} cards`);

export const clusters: ClustersMessages = {
  by: "cluster",
  rest: "Not in a cluster yet",
  untitled: "Cluster without a title yet",
  empty: "No card in this cluster yet.",
  emptyFor: "Tick cards and put them here.",
  filtered: "None of the cards found is in this cluster.",

  below: {
    title: "Merged with",
    separate: "Separate",
    separateOf: (title) => `Separate “${title}” again`,
    open: (title) => `Read “${title}”`,
  },

  start: "Sort cards into clusters",
  hint: "Tick cards that belong together.",
  suits: (n, least, most) =>
    least === most
      ? `About ${least} clusters suit ${cards(n)}.`
      : `About ${least} to ${most} clusters suit ${cards(n)}.`,
  pick: (title) => `Tick “${title}”`,
  chosen: (n) => `${cards(n)} ticked`,
  left: (n) => `${cards(n)} not in a cluster yet`,
  noneLeft: "All cards are in a cluster.",
  clear: "Untick all",
  finish: "Done",

  make: "Group as a cluster",
  put: "Put into a cluster",
  putInto: "Put the ticked cards into a cluster",
  takeOut: "Take out of the cluster",
  mergeCards: "Merge",
  mergeNeeds: "To merge, tick at least 2 cards of the same kind.",
  full: (most) => `There can be no more than ${most} clusters. Put two of them together first.`,

  title: {
    make: "New cluster",
    rename: "Rename cluster",
    label: "Title",
    hint: "2 to 5 words will do. You can change it at any time, or give one later.",
    of: (n) => `${cards(n)} will belong together. They stay where they are.`,
    one: "1 card will belong to it. It stays where it is.",
    confirm: "Group",
    save: "Save",
    cancel: "Cancel",
    close: "Close",
  },

  menu: {
    of: (title) => `Cluster “${title}”: what to do?`,
    rename: "Rename",
    name: "Give it a title",
    pick: "Tick all its cards",
    up: "Move up",
    down: "Move down",
    join: "Combine with another cluster",
    separate: (title) => `Take “${title}” out again`,
    dissolve: "Dissolve cluster",
    dissolveHint: "The cards stay.",
  },

  join: {
    title: (title) => `Combine “${title}”`,
    with: "With which cluster?",
    option: (title, n) => `${title} (${cards(n)})`,
    name: "Title afterwards",
    text: "Both can be separated again later.",
    confirm: "Combine",
  },

  merge: {
    title: "Merge cards",
    which: "Which card stays?",
    text: "The others stand below it, with their group and name. Nothing is lost, and you can separate them again.",
    confirm: "Merge",
  },

  done: {
    made: (title, n) =>
      title === "" ? `A cluster with ${cards(n)} is there.` : `“${title}” with ${cards(n)} is there.`,
    put: (title, n) => `${cards(n)} put into “${title}”.`,
    takenOut: (n) => `${cards(n)} taken out of the cluster.`,
    renamed: (title) => `The cluster is called “${title}” now.`,
    moved: (title, place, of) => `“${title}” is number ${place} of ${of} now.`,
    joined: (one, other) => `“${one}” is part of “${other}” now.`,
    separated: (title) => `“${title}” is a cluster of its own again.`,
    dissolved: (title) => `“${title}” is dissolved. The cards are still there.`,
    merged: (n, title) => `${cards(n)} merged, “${title}” stays.`,
    parted: (title) => `“${title}” stands for itself again.`,
  },
};
