import { useMessages } from "#live/hooks.ts";
import { createStore } from "#live/store.ts";
import { fetchWords } from "#live/words.ts";
import { Skeleton } from "#ui/skeleton.tsx";
import { lazily } from "./lazily.tsx";

/** Parts of the board that a first look does not need. Whoever touches the board fetches them. */

export const LazyCardFields = lazily(async () => {
  const [{ CardFields }] = await Promise.all([import("./fields/card-fields.tsx"), fetchWords("fields")]);
  return CardFields;
}, Waiting);

export const LazyCardDetails = lazily(async () => {
  const [{ CardDetails }] = await Promise.all([import("./card/card-details.tsx"), fetchWords("fields")]);
  return CardDetails;
}, Waiting);

export const LazyBinDialog = lazily(async () => {
  const [{ BinDialog }] = await Promise.all([import("./bin-dialog.tsx"), fetchWords("fields")]);
  return BinDialog;
}, Nothing);

export const LazyClosedNotice = lazily(
  async () => (await import("./closed-notice.tsx")).ClosedNotice,
  Nothing,
);

export const LazyHistoryKeys = lazily(async () => (await import("./history-keys.ts")).HistoryKeys, Nothing);

export const LazyFilterRow = lazily(async () => {
  const [{ FilterRow }] = await Promise.all([import("./filter-row.tsx"), fetchWords("fields")]);
  return FilterRow;
}, Nothing);

export const LazyArrivalsPill = lazily(
  async () => (await import("./arrivals-pill.tsx")).ArrivalsPill,
  Nothing,
);

/** How cards stand in the plenary, and how they are put together there. */
export const LazyPlenaryTools = lazily(
  async () => (await import("./plenary-tools.tsx")).PlenaryTools,
  Reserve,
);

export const LazyArrangedSections = lazily(async () => {
  const [{ ArrangedSections }] = await Promise.all([
    import("./arranged-sections.tsx"),
    fetchWords("clusters"),
  ]);
  return ArrangedSections;
}, Waiting);

export const LazyNameTags = lazily(async () => (await import("./card/name-tags.tsx")).NameTags, Nothing);

export const LazySizeNotice = lazily(async () => {
  const [{ SizeNotice }] = await Promise.all([import("./size-notice.tsx"), fetchWords("limits")]);
  return SizeNotice;
}, Nothing);

type Suggest = (name: string) => string | undefined;

/** Guesses a category from a name; knows nothing until its words are fetched. */
export const suggestionStore = createStore<Suggest>(() => undefined);

export function preloadParts(): void {
  import("#lib/landscape/suggest.ts").then(
    ({ suggestCategory }) => suggestionStore.set(suggestCategory),
    // Without network a card has no category until somebody chooses one; the next touch tries again.
    () => {},
  );
  LazyCardFields.preload();
  LazyCardDetails.preload();
  LazyBinDialog.preload();
  LazyHistoryKeys.preload();
  LazyFilterRow.preload();
  LazyArrivalsPill.preload();
  LazyClosedNotice.preload();
  LazyPlenaryTools.preload();
  LazyNameTags.preload();
}

function Waiting() {
  const { board } = useMessages();
  return <Skeleton label={board.loading} lines={5} />;
}

/** Keeps the place of one line of tools. */
function Reserve() {
  return <div className="min-h-8 coarse:min-h-11" />;
}

function Nothing() {
  return null;
}
