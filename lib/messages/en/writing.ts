// writing.ts (en): the English twin of ../de/writing.ts.

import type { AuthorShown } from "#lib/model/state.ts";
import type { WritingMessages } from "../de/writing.ts";

const cards = (n: number) => (n === 1 ? "1 card" : `${n} cards`);

const promise: Readonly<Record<AuthorShown, string>> = {
  name: "Once they are shown, your name stands on them.",
  group: "Once they are shown, no name stands on them; at most your group can be told.",
  nobody: "Once they are shown, nobody stands on them.",
};

export const writing: WritingMessages = {
  sheet: {
    title: "My sheet",
    private: "Nobody sees your cards yet, not even the moderators.",
    promise,
    promised: {
      name: "with your name",
      group: "no name, at most your group",
      nobody: "no name",
    },
    begun: "Quiet writing: everybody writes on their own.",
    changed: (text) => `From now on, for new cards: ${text}`,
    cards: "My cards",
    enough: (n) =>
      `${cards(n)}: few are read more closely. What matters most to you? You can leave out the rest.`,
    empty: "Write your first card below. Nobody is reading along.",
    edit: (title) => `Change “${title}”`,
    hide: (title) => `Put “${title}” in the bin`,
    look: "Look at the shared cards",
    back: "Back to my sheet",
    looking: "Everybody is writing quietly. Your own cards are on your sheet.",
  },

  notice: {
    label: "Notice of quiet writing",
    go: "To my sheet",
  },

  edit: {
    label: "Change the card",
    title: "Title",
    text: "More about it",
    optional: "optional",
    save: "Save",
    cancel: "Cancel",
    saved: (title) => `“${title}” changed.`,
    gone: "This card was revealed while you were writing on it. Your latest words are still here.",
    keep: "Keep as a new card",
    discard: "Discard",
  },

  share: {
    early: (n) => (n === 1 ? "Show my card now" : `Show my ${n} cards now`),
    title: (n) => `Show ${cards(n)} to everybody?`,
    text: "There is no way back: they will have been seen.",
    do: "Show to everybody",
    not: "Not yet",
    done: "Your cards are now with the others.",
    saving: "The cards are still being saved.",
  },

  over: {
    unfinished: "Quiet writing has ended. Nobody sees what is still on your sheet.",
    finish: "Finish in your own time and then show it, or leave it here.",
    left: (n) =>
      n === 1 ? "Nobody has seen 1 card on your sheet yet." : `Nobody has seen ${n} cards on your sheet yet.`,
    draft: "There is an unfinished text on your sheet.",
    open: "Open my sheet",
    leave: "To the shared cards",
    revealed: "Quiet writing has ended.",
  },

  begin: {
    button: "Quiet writing …",
    title: "Begin quiet writing",
    text: "Everybody writes cards on their own. Nobody reads along, nor do you, until you reveal all cards at once.",
    author: "What stands on the cards when they are revealed?",
    authors: { name: "The name", group: "The group", nobody: "Nothing" },
    hints: {
      name: "Everybody sees who wrote the card.",
      group: "No name. The cards lie with their group; without groups nothing stands on them.",
      nobody: "Neither name nor group. While groups are working, cards stay within their group.",
    },
    own: "Whoever wants to may show their own cards earlier",
    ownHint: "Otherwise everybody sees everything at the same moment, and nobody follows whoever came first.",
    minutes: "Minutes",
    minutesWrong: (most) => `Please enter 1 to ${most} minutes.`,
    noTime: "No time",
    clock: "Quiet writing",
    do: "Begin now",
    cancel: "Cancel",
    done: "Quiet writing has begun.",
    change: "Change …",
    changeTitle: "Change quiet writing",
    changeText: "This holds for cards written from now on. For earlier ones the stricter choice counts.",
    save: "Save",
    changed: "Changed. For earlier cards the stricter choice counts.",
  },

  now: {
    title: "Quiet writing is on",
    done: (n, of) => `${n} of ${of} done`,
    all: "Everybody is done.",
    shown: {
      name: "When revealed, names stand on the cards.",
      group: "When revealed, only the group stands on the cards.",
      nobody: "When revealed, nothing stands on the cards.",
    },
    own: "Own cards may be shown earlier.",
    reveal: "Reveal all cards …",
    end: "End without revealing",
    ended: "Quiet writing ended. The cards stay with their authors, who may show their own.",
    menu: "More",
    menuLabel: "More about quiet writing",
  },

  reveal: {
    title: "Reveal all cards?",
    text: "All cards written quietly will then be with the others. There is no way back.",
    unready: (n, of) => `${n} of ${of} have said that they are done.`,
    open: "Whoever is still writing keeps the unfinished text and can show it afterwards.",
    do: "Reveal all now",
    cancel: "Not yet",
    done: "All cards are revealed.",
  },
};
