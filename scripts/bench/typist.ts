// typist.ts: the bytes of somebody who makes a card and types into it, word after word at its end, without a document:
// each word is one Yjs item after the one before. Every word says who typed it and which it is, so that whoever reads it
// anywhere knows when it was due.

import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { cardText, createCard } from "#lib/board/schema.ts";

export const WORD = /<(\d+)\.(\d+)>/g;

export interface Typist {
  readonly cardId: string;
  readonly clientId: number;
  /** Makes the card; to be sent before anything else. */
  readonly card: Uint8Array;
  /** The next word; `filler` makes it longer, and `replace` takes the one before away. */
  type(filler?: string, replace?: boolean): Uint8Array;
  /** Words so far. */
  readonly typed: () => number;
  /** The clock after the last word. */
  readonly clock: () => number;
}

export function createTypist(index: number, random: () => number): Typist {
  const clientId = Math.floor(random() * 2 ** 32);
  const cardId = `card-of-${String(index).padStart(5, "0")}`;
  const doc = new Y.Doc();
  doc.clientID = clientId;
  createCard(doc, { id: cardId, kind: "message", createdAt: 1, title: `Card ${index}` });
  // oxlint-disable-next-line no-underscore-dangle -- the item that holds a type has no public name
  const holder = cardText(doc, cardId, "text")?._item?.id;
  if (!holder) throw new Error("a card without text");
  const card = Y.encodeStateAsUpdate(doc);
  let clock = Y.getState(doc.store, clientId);
  doc.destroy();
  let typed = 0;
  let last = 0;

  return {
    cardId,
    clientId,
    card,
    typed: () => typed,
    clock: () => clock,
    type(filler = "", replace = false) {
      const word = `<${index}.${typed}>${filler}`;
      const update = encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, 1);
        encoding.writeVarUint(encoder, 1);
        encoding.writeVarUint(encoder, clientId);
        encoding.writeVarUint(encoder, clock);
        if (typed === 0) {
          // ContentString inside the card's text.
          encoding.writeUint8(encoder, 4);
          encoding.writeVarUint(encoder, 0);
          writeId(encoder, clientId, holder.clock);
        } else {
          encoding.writeUint8(encoder, 4 | 0x80);
          writeId(encoder, clientId, clock - 1);
        }
        encoding.writeVarString(encoder, word);
        const removes = replace && typed > 0;
        encoding.writeVarUint(encoder, removes ? 1 : 0);
        if (!removes) return;
        encoding.writeVarUint(encoder, clientId);
        encoding.writeVarUint(encoder, 1);
        encoding.writeVarUint(encoder, clock - last);
        encoding.writeVarUint(encoder, last);
      });
      last = word.length;
      clock += last;
      typed += 1;
      return update;
    },
  };
}

function writeId(encoder: encoding.Encoder, client: number, clock: number): void {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
}
