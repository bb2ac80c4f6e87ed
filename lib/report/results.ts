// results.ts: "Ergebnisse / Botschaften / Zusammenfassung": the messages as quotations, group by group, then the part
// that is written together. Placeholders appear only where the section would be empty otherwise.

import type { RichBlock } from "#lib/board/overlay.ts";
import type { Card } from "#lib/board/card.ts";
import { isRunning } from "#lib/model/access.ts";
import { cleanLine } from "#lib/util/text.ts";
import { alsoSaid, clustered, roomNameOf } from "./clusters.ts";
import { cleanRuns, listNames, plain } from "./lines.ts";
import { cardsOf, titleAndText, type Material } from "./material.ts";
import type { Block, Quote, TextBlock } from "./report.ts";
import { groupsAtWork } from "./work.ts";

export function buildResults(material: Material): Block[] {
  const { state, overlay, words, hints } = material;
  const messages = buildMessages(material);
  const written = overlay.results.map(writtenBlock).filter((block) => block !== null);
  if (messages.length === 0) {
    if (written.length > 0) return [{ kind: "written", blocks: written }];
    if (!hints && state.endedAtMs === undefined) return [];
    return [
      { kind: "note", text: hints ? words.noMessages : words.noMessagesAtEnd },
      { kind: "written", blocks: [] },
    ];
  }
  // After the last group's quotations running text would seem to be that group's.
  const titled = written.length === 0 || written[0]?.kind === "heading";
  const title: TextBlock[] = titled ? [] : [{ kind: "heading", text: words.summary }];
  return [...messages, { kind: "written", blocks: [...title, ...written] }];
}

function buildMessages(material: Material): Block[] {
  const { state, words } = material;
  const messages = cardsOf(material, "message");
  if (messages.length === 0) return [];
  const blocks = messages.some(({ ref }) => material.clusterOf.has(ref))
    ? clustered(messages, material, words.moreMessages, (cards) => [
        { kind: "quotes", items: cards.map((card) => quoteOf(card, material, state.rooms.length > 1)) },
      ])
    : byRoom(messages, material);
  // While groups are at work it is too early to say so, and a reader may not see the cards of other groups yet.
  const said = messages.flatMap((card) => [card, ...(material.merged.get(card.ref) ?? [])]);
  const silent = isRunning(state.round)
    ? []
    : groupsAtWork(material).filter((room) => !said.some((card) => card.roomId === room.id));
  if (silent.length > 0) {
    const names = listNames(
      silent.map((room) => cleanLine(room.name)),
      words,
    );
    blocks.push({ kind: "note", text: words.groupsWithoutMessage(names) });
  }
  return blocks;
}

/** Below the name of the group in which they were written. */
function byRoom(messages: readonly Card[], material: Material): Block[] {
  const { rooms } = material.state;
  const known = new Set(rooms.map((room) => room.id));
  return rooms.flatMap((room): Block[] => {
    // A card whose room is unknown is shown with the plenary rather than lost.
    const own = messages.filter(
      (card) => card.roomId === room.id || (room.kind === "plenary" && !known.has(card.roomId)),
    );
    if (own.length === 0) return [];
    return [
      ...(rooms.length > 1 ? [{ kind: "heading" as const, text: cleanLine(room.name) }] : []),
      { kind: "quotes", items: own.map((card) => quoteOf(card, material, false)) },
    ];
  });
}

/** `from`: with the name of its group, which no heading says. */
function quoteOf(card: Card, material: Material, from: boolean): Quote {
  const { words } = material;
  const { title, paragraphs } = titleAndText(card, words);
  const also = alsoSaid(card, material);
  const origin = [
    ...(from ? [roomNameOf(card, material)] : []),
    ...(also === null ? [] : [`${words.alsoTitle}: ${also}`]),
  ].join(". ");
  return {
    ref: card.ref,
    text: unquoted(title),
    more: [...paragraphs.map(plain), ...(origin === "" ? [] : [[{ text: origin, italic: true as const }]])],
  };
}

/** Without the marks that a writer set around the whole, so that they do not stand there twice. */
function unquoted(text: string): string {
  return /^[„“”"«»]([^„“”"«»]+)[“”"«»]$/u.exec(text)?.[1] ?? text;
}

function writtenBlock(block: RichBlock): TextBlock | null {
  if (block.kind === "list") {
    const items = block.items.map(cleanRuns).filter((item) => item.length > 0);
    return items.length > 0 ? { kind: "list", ordered: block.ordered, items } : null;
  }
  const runs = cleanRuns(block.runs);
  if (runs.length === 0) return null;
  if (block.kind === "paragraph") return { kind: "paragraph", runs };
  return { kind: "heading", text: cleanLine(runs.map((run) => run.text).join("")) };
}
