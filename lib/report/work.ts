// work.ts: "So haben wir gearbeitet": sentences made of counted facts, honest also where there is little to count.

import { CARD_KINDS } from "#lib/board/card.ts";
import { countCards } from "#lib/board/projection.ts";
import { isUnopened, settledRound } from "#lib/model/access.ts";
import type { Room } from "#lib/model/state.ts";
import { cleanLine } from "#lib/util/text.ts";
import { listNames, plain } from "./lines.ts";
import type { Material } from "./material.ts";
import type { Block } from "./report.ts";

export function buildWork(material: Material): Block[] {
  const { state, cards, words } = material;
  const rooms = groupsAtWork(material);
  const prepared = cards.length === 0 && rooms.length === 0 && state.endedAtMs === undefined;
  const first = prepared ? words.prepared : togetherSentence(material, rooms.length);
  return [
    ...rehearsalNotice(material),
    ...unreadNotice(material),
    paragraph([first, cardSentence(material)].filter((sentence) => sentence !== "").join(" ")),
    ...tasks(material, rooms),
  ];
}

/** So that nobody takes for earnest what was invented. */
function rehearsalNotice({ state, words }: Material): Block[] {
  return state.rehearsal ? [{ kind: "paragraph", runs: [{ text: words.rehearsed, bold: true }] }] : [];
}

/** Whoever gets a document with a gap must not take it for whole. */
function unreadNotice({ state, unread, words }: Material): Block[] {
  if (unread.length === 0) return [];
  const names = unread.map((roomId) => {
    const room = state.rooms.find(({ id }) => id === roomId);
    return room?.kind === "group" ? cleanLine(room.name) : words.plenary;
  });
  return [{ kind: "paragraph", runs: [{ text: words.unread(listNames(names, words)), bold: true }] }];
}

/** Groups of opened rounds; those of a round that is only prepared do not count yet. */
export function groupsAtWork({ state }: Material): Room[] {
  return state.rooms.filter((room) => room.kind === "group" && !isUnopened(state, room.id));
}

function togetherSentence({ state, words }: Material, groupCount: number): string {
  const people = state.people.filter((person) => !person.removed && person.role !== "observer");
  // Moderation is named in the head; it counts only where nobody else took part.
  const led = people.filter((person) => person.role !== "moderator").length;
  return words.together(led || people.length, groupCount, settledRound(state)?.number ?? 0);
}

function cardSentence(material: Material): string {
  const { words, hints } = material;
  // What was merged was written all the same.
  const cards = [...material.cards, ...[...material.merged.values()].flat()];
  if (cards.length === 0) return hints ? words.noCards : "";
  const counts = countCards(cards);
  const kinds = CARD_KINDS.map((kind) => ({ kind, n: counts[kind] }))
    .filter(({ n }) => n > 0)
    .map(({ kind, n }) => words.count[kind](n));
  return words.cardCount(cards.length, listNames(kinds, words));
}

function tasks({ words }: Material, rooms: readonly Room[]): Block[] {
  const named = rooms.map((room) => ({ name: cleanLine(room.name), task: cleanLine(room.task ?? "") }));
  const given = new Set(named.map(({ task }) => task));
  const [only = ""] = given;
  const sameForAll = given.size === 1;
  if (!sameForAll && named.length > 0) {
    const items = named.map(({ name, task }) =>
      task === ""
        ? [{ text: name, bold: true as const }]
        : [{ text: `${name}: `, bold: true as const }, { text: task }],
    );
    return [{ kind: "list", ordered: false, items }];
  }
  const sentences = [
    ...(named.some(({ name }) => !isNumbered(name))
      ? [
          words.groupNames(
            listNames(
              named.map(({ name }) => name),
              words,
            ),
          ),
        ]
      : []),
    ...(only === "" ? [] : [words.task(only)]),
  ];
  return sentences.length > 0 ? [paragraph(sentences.join(" "))] : [];
}

/** "Gruppe 3" says nothing that the number of groups has not said. */
function isNumbered(name: string): boolean {
  return /^(?:Gruppe|Group|Raum|Room) \d+$/.test(name);
}

function paragraph(text: string): Block {
  return { kind: "paragraph", runs: plain(text) };
}
