// weighting.ts: "Gewichtung": what the dot votes found out, vote by vote, as ranks. Only closed votes that nobody left out,
// and only cards that the document may show, and clusters of which it may show a card, by the title that was weighed; ranks stay as they were voted. Small numbers are not printed, so that
// nobody's dots can be guessed.

import type { Card } from "#lib/board/card.ts";
import { ranksOf, type Rank } from "#lib/model/ranks.ts";
import type { Vote } from "#lib/model/state.ts";
import { weighedIn, type Weighed } from "#lib/model/vote-options.ts";
import { cleanLine } from "#lib/util/text.ts";
import { titleOf } from "./clusters.ts";
import { plain } from "./lines.ts";
import { titleAndText, type Material } from "./material.ts";
import type { Block, TableGroup } from "./report.ts";

/** More are no summary; cards that share the last rank come along. */
const MOST_RANKS = 10;
/** The least number that is printed. */
const LEAST_COUNT = 3;

/** Empty without a vote to be printed. */
export function buildWeighting(material: Material): Block[] {
  const { words, state, overlay } = material;
  const printed = printableVotes(state.votes)
    .filter(({ id }) => !overlay.leftOutVotes.has(id))
    .map((vote) => ({ vote, rows: rowsOf(vote, material) }))
    .filter(({ rows }) => rows.length > 0);
  if (printed.length === 0) return [];
  const table: Block = {
    kind: "table",
    caption: words.weightingCaption,
    columns: [words.rank, words.weighed[weighedInAll(printed)], words.dots],
    widths: [16, 66, 18],
    groups: printed.map(({ vote, rows }) => groupOf(vote, rows, words)),
  };
  const withholds = printed.some(
    ({ vote, rows }) => isSmall(vote.voters) || rows.some(({ dots }) => isSmall(dots)),
  );
  return withholds ? [table, { kind: "note", text: words.fewMeans }] : [table];
}

/** Those that can be printed at all: closed, and not put aside. In the order of opening. */
export function printableVotes(votes: readonly Vote[] = []): readonly Vote[] {
  return votes.filter(({ counts, discarded }) => counts && !discarded);
}

interface Row extends Rank {
  readonly title: string;
}

function rowsOf(vote: Vote, material: Material): Row[] {
  const ranks = ranksOf(vote).filter(({ dots, rank }) => dots > 0 && rank <= MOST_RANKS);
  // One that was merged after the vote stays what was weighed; one that was taken over is what it has become.
  const known = [...material.cards, ...[...material.merged.values()].flat()];
  const find = (option: string): Card | undefined =>
    known.find(({ ref }) => ref === option) ?? known.find(({ origin }) => origin === option);
  return ranks.flatMap((row) => {
    const cluster = vote.clusters?.[row.card];
    if (cluster) {
      const inside = cluster.cards.filter(find).length;
      return inside > 0
        ? [{ ...row, title: material.words.weighedCluster(titleOf(cluster, material), inside) }]
        : [];
    }
    const card = find(row.card);
    return card ? [{ ...row, title: titleAndText(card, material.words).title }] : [];
  });
}

function weighedInAll(printed: readonly { readonly vote: Vote; readonly rows: readonly Row[] }[]): Weighed {
  const kinds = new Set(
    printed.map(({ vote, rows }) => weighedIn({ ...vote, cards: rows.map(({ card }) => card) })),
  );
  const [first = "cards"] = kinds;
  return kinds.size === 1 ? first : "both";
}

function groupOf(vote: Vote, rows: readonly Row[], words: Material["words"]): TableGroup {
  const title = cleanLine(vote.title);
  const question = vote.runOffOf === undefined ? title : words.runOff(title);
  const few = isSmall(vote.voters);
  return {
    key: vote.id,
    title: words.voteTitle(question, few ? null : vote.voters, vote.dots),
    rows: rows.map(({ card, title, rank, tied, dots }) => ({
      key: card,
      cells: [
        [plain(tied ? words.sharedRank(rank) : String(rank))],
        [plain(title)],
        few ? [] : [plain(isSmall(dots) ? words.few : String(dots))],
      ],
    })),
  };
}

function isSmall(count: number): boolean {
  return count < LEAST_COUNT;
}
