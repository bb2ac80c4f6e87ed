"use client";

import { Pencil } from "lucide-react";
import { lazy, Suspense } from "react";
import { isRunning } from "#lib/model/access.ts";
import { useDocumentation, useMe, useWorkshop, type DocumentHandle } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { Callout } from "#ui/callout.tsx";
import { CardChooser } from "./card-chooser.tsx";
import { Downloads } from "./downloads.tsx";
import { OpenPoints } from "./open-points-panel.tsx";
import { SheetSkeleton } from "./sheet-skeleton.tsx";
import { Sheet } from "./sheet.tsx";
import { useReport, useReportSource, type ReportSource } from "./use-report.ts";
import { VoteChooser } from "./vote-chooser.tsx";
import { WrittenPart } from "./written-part.tsx";

/** Tiptap is loaded only by those who write. */
const ResultsEditor = lazy(async () => ({ default: (await import("./results-editor.tsx")).ResultsEditor }));

interface OpenPageProps {
  readonly onEditHead?: () => void;
}

/** Loaded lazily by DocumentationPage, for whoever may read. */
export function OpenPage({ onEditHead }: OpenPageProps) {
  const words = wordsOf("documentation");
  const handle = useDocumentation();
  const source = useReportSource(handle.doc);
  const report = useReport(source);
  const workshopId = useWorkshop(({ state }) => state.id);
  const writes = handle.grant === "write";
  // Before the choices have come the page would show cards that are left out.
  if (handle.delivery === "connecting") return <SheetSkeleton label={words.loading} />;
  return (
    <div className="@container">
      <div className="mx-auto grid max-w-[76rem] @min-[60rem]:grid-rows-[auto_auto_1fr] grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-4 @min-[60rem]:grid-cols-[minmax(0,50rem)_minmax(16rem,1fr)]">
        <PageTitle writes={writes} handle={handle} />
        {writes && (
          <div className="min-w-0 @min-[60rem]:col-start-2">
            <OpenPoints source={source} />
          </div>
        )}
        <div className="flex min-w-0 flex-col gap-4 @min-[60rem]:col-start-1 @min-[60rem]:row-span-2 @min-[60rem]:row-start-2">
          <ClosedNotice handle={handle} />
          <PartialNotice />
          <Sheet
            report={report}
            level={2}
            {...(writes && { written: <Written source={source} handle={handle} /> })}
            {...(writes &&
              onEditHead !== undefined && { headTools: <EditHead onEdit={onEditHead} source={source} /> })}
          />
          <Downloads workshopId={workshopId} words={words.download} />
        </div>
        {writes && (
          <div className="flex min-w-0 flex-col gap-4 self-start @min-[60rem]:sticky @min-[60rem]:top-4 @min-[60rem]:col-start-2">
            <VoteChooser source={source} handle={handle} />
            <CardChooser source={source} handle={handle} />
          </div>
        )}
      </div>
    </div>
  );
}

function PageTitle({ writes, handle }: { readonly writes: boolean; readonly handle: DocumentHandle }) {
  const words = wordsOf("documentation");
  return (
    <header className="flex flex-col gap-1 @min-[60rem]:col-span-2">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h1 className="text-2xl">{words.title}</h1>
        {(writes || handle.delivery === "offline") && (
          <output className={handle.delivery === "offline" ? "text-sm text-warn" : "text-sm text-ink-3"}>
            {words.delivery[handle.delivery]}
          </output>
        )}
      </div>
      <p className="max-w-text text-ink-2">{writes ? words.lead : words.leadReader}</p>
    </header>
  );
}

interface WrittenProps {
  readonly source: ReportSource;
  readonly handle: DocumentHandle;
}

/** The server ended the connection; what is shown may be old. */
function ClosedNotice({ handle }: { readonly handle: DocumentHandle }) {
  const { delivery: words } = wordsOf("documentation");
  if (handle.delivery !== "closed") return null;
  return (
    <Callout tone="warn" actions={<Button onClick={() => handle.reopen()}>{words.reopen}</Button>}>
      {words.closed}
    </Callout>
  );
}

/** While the groups are at work, members see the cards of their own group only. */
function PartialNotice() {
  const words = wordsOf("documentation");
  const { role } = useMe();
  const running = useWorkshop(({ state }) => isRunning(state.round));
  return role === "participant" && running ? <Callout>{words.partial}</Callout> : null;
}

function Written({ source, handle }: WrittenProps) {
  return (
    <WrittenPart titled={source.overlay.results[0]?.kind !== "heading"}>
      <Suspense fallback={<div className="min-h-40" />}>
        <ResultsEditor key={handle.doc.guid} handle={handle} language={source.state.head.language} />
      </Suspense>
    </WrittenPart>
  );
}

function EditHead({ onEdit, source }: { readonly onEdit: () => void; readonly source: ReportSource }) {
  const words = wordsOf("documentation");
  const { head } = source.state;
  const whole = head.abstract !== undefined && head.date !== undefined && head.people.length > 0;
  return (
    <Button variant="quiet" size="small" icon={<Pencil />} onClick={onEdit}>
      {whole ? words.head.edit : words.head.add}
    </Button>
  );
}
