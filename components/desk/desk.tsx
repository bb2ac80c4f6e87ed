"use client";

import { FileText, Repeat, Shapes, Undo2 } from "lucide-react";
import { useId, useState, type ReactNode } from "react";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { isRunning, plenaryOf } from "#lib/model/access.ts";
import { seatsOf } from "#lib/model/attendance.ts";
import { reopenedWithMs } from "#lib/model/reopened-time.ts";
import type { Round } from "#lib/model/state.ts";
import { formatClock } from "#lib/model/time-left.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { useKeptFocus } from "#ui/kept-focus.ts";
import { BroadcastForm } from "./broadcast-form.tsx";
import { ConnectionPanel } from "./connection-panel.tsx";
import { HelpPanel } from "./help-panel.tsx";
import type { RenderPerson } from "./tile-card.tsx";
import { TileGrid } from "./tile-grid.tsx";
import { TimePanel } from "./time-panel.tsx";
import { ToolBar } from "./tool-bar.tsx";
import { WaitingPanel } from "./waiting-panel.tsx";
import { useBusy } from "#components/act/use-busy.ts";
import { useRun } from "#components/act/use-run.ts";

/** Beside the groups where there is room; else what is urgent stands above them and the rest below. */
const TOOLS =
  "flex flex-col gap-5 empty:hidden max-wide:rounded-lg max-wide:border max-wide:border-line max-wide:bg-surface-2 max-wide:p-3 wide:border-s wide:border-line wide:ps-5";

interface DeskProps {
  /** Is there room for everything at once? */
  readonly wide: boolean;
  readonly clock: ReactNode;
  /** Where we are and the next step; told when something else here has the main button, and how to make groups. */
  readonly agenda: (desk: {
    readonly busy: boolean;
    /** Only the next step; the rest is folded. */
    readonly brief: boolean;
    readonly plan: (() => void) | undefined;
  }) => ReactNode;
  /** The next step of the agenda is the obvious thing to do, not new groups. */
  readonly agendaLeads: boolean;
  /** Brings people in, while there is nothing else to do yet. */
  readonly invitation: ReactNode;
  /** How one gathers everybody, and who gives a sign. */
  readonly together: ReactNode;
  /** What has been said so far. */
  readonly broadcasts: ReactNode;
  /** The clock for anything. */
  readonly countdown: ReactNode;
  /** The form in which the next round is planned. */
  readonly renderPlan: (onDone: () => void) => ReactNode;
  /** A plan for the next round is half made. */
  readonly planKept: () => boolean;
  /** What has been prepared, to be looked at before it opens. */
  readonly renderPrepared: (onChange: () => void) => ReactNode;
  readonly renderPerson: RenderPerson;
  readonly onEditRoom: (roomId: string) => void;
  readonly onVisit: (roomId: string) => void;
  readonly onMove: () => void;
  readonly onDrop: (personId: string, roomId: string) => void;
  readonly onDocument: () => void;
  readonly onShare: () => void;
  readonly onPeople: () => void;
  readonly onLog: () => void;
  readonly onRehearse: () => void;
}

/** Moderation's table: all groups in one view, the time, who calls, and the next step. */
export function Desk({
  wide,
  clock,
  agenda,
  agendaLeads,
  invitation,
  together,
  broadcasts,
  countdown,
  renderPlan,
  planKept,
  renderPrepared,
  renderPerson,
  onEditRoom,
  onVisit,
  onMove,
  onDrop,
  onDocument,
  onShare,
  onPeople,
  onLog,
  onRehearse,
}: DeskProps) {
  const desk = wordsOf("desk");
  const round = useWorkshop((ready) => ready.state.round);
  const ended = useWorkshop((ready) => ready.state.endedAtMs !== undefined);
  const plenary = useWorkshop((ready) => plenaryOf(ready.state));
  const [planning, setPlanning] = useState(false);
  const running = isRunning(round);
  const idle = !running && round?.state !== "prepared" && !planning;
  const desktop = useKeptFocus<HTMLDivElement>(
    planning ? "planning" : `${round?.id ?? ""} ${round?.state ?? ""} ${String(ended)}`,
    headOfMiddle,
  );
  // In a narrow window open groups come first: who calls, their time, they themselves.
  const groupsFirst = !wide && running;
  const steps = agenda({
    busy: !idle && !running,
    brief: groupsFirst,
    plan: idle ? () => setPlanning(true) : undefined,
  });
  const help = running && <HelpPanel onVisit={onVisit} />;
  const middle = (
    <div key="middle" data-middle className="flex min-w-0 flex-col gap-3 wide:row-span-2">
      <ToolBar
        onShare={onShare}
        onPeople={onPeople}
        onLog={onLog}
        onRehearse={onRehearse}
        onPlenary={() => onEditRoom(plenary)}
      />
      {planning && !ended ? (
        renderPlan(() => setPlanning(false))
      ) : round?.state === "prepared" ? (
        renderPrepared(() => setPlanning(true))
      ) : (
        <>
          {ended ? (
            <Ended onDocument={onDocument} />
          ) : (
            !running && <Between renderPerson={renderPerson} invitation={invitation} />
          )}
          {round !== null && (
            <TileGrid
              renderPerson={renderPerson}
              onVisit={onVisit}
              onEditRoom={onEditRoom}
              onMove={onMove}
              onDrop={onDrop}
            />
          )}
          {!ended && <Foot leads={!agendaLeads} kept={planKept()} onPlan={() => setPlanning(true)} />}
        </>
      )}
    </div>
  );
  const tools = (
    <aside key="tools" aria-label={desk.tools} className={TOOLS}>
      {!groupsFirst && steps}
      <WaitingPanel />
      {groupsFirst && help}
      <TimePanel clock={clock} />
      {!groupsFirst && help}
    </aside>
  );
  const more = (
    <aside key="more" aria-label={desk.moreTools} className={`${TOOLS} wide:pt-5`}>
      {groupsFirst && steps}
      {together}
      {!ended && countdown}
      {!ended &&
        (wide ? (
          <section className="flex flex-col gap-2">
            <h2 className="eyebrow">{desk.broadcast.title}</h2>
            <BroadcastForm />
          </section>
        ) : (
          <Disclosure summary={desk.broadcast.title}>
            <BroadcastForm />
          </Disclosure>
        ))}
      {broadcasts}
      {!ended && <ConnectionPanel />}
    </aside>
  );
  return (
    <div
      ref={desktop}
      className="flex min-w-0 grow flex-col gap-x-5 gap-y-4 wide:grid wide:grid-cols-[minmax(0,1fr)_16rem] wide:grid-rows-[auto_1fr] wide:gap-y-0"
    >
      {wide ? [middle, tools, more] : [tools, middle, more]}
    </div>
  );
}

function headOfMiddle(desk: HTMLElement): HTMLElement | null {
  return desk.querySelector<HTMLElement>("[data-middle] h2");
}

interface FootProps {
  readonly leads: boolean;
  /** A plan is half made. */
  readonly kept: boolean;
  readonly onPlan: () => void;
}

/** The next groups: of a World Café in one step; while groups are at work, what comes after them. */
function Foot({ leads, kept, onPlan }: FootProps) {
  const { plan, timer } = wordsOf("desk");
  const round = useWorkshop((ready) => ready.state.round);
  const run = useRun();
  const [busy, once] = useBusy();
  const keptId = useId();
  const running = isRunning(round);
  const turns = round?.state === "closed" && round.assignment === "rotate";
  return (
    <div className="sticky bottom-0 mt-auto flex flex-wrap justify-end gap-2 border-t border-line bg-surface-1 py-3 max-sm:bottom-16">
      {kept && (
        <p id={keptId} className="self-center text-sm text-ink-2">
          {plan.kept}
        </p>
      )}
      <Button
        {...(kept && { "aria-describedby": keptId })}
        variant={leads && !turns && !running ? "primary" : "secondary"}
        size={running ? "normal" : "large"}
        icon={<Shapes />}
        onClick={onPlan}
      >
        {round === null ? plan.open : plan.again}
      </Button>
      {turns && (
        <Button
          variant={leads ? "primary" : "secondary"}
          size="large"
          busy={busy}
          icon={<Repeat />}
          title={timer.nextHint}
          onClick={() => once(() => run("round.rotate", {}))}
        >
          {plan.turn}
        </Button>
      )}
    </div>
  );
}

/** All is over; what remains is the document. */
function Ended({ onDocument }: Pick<DeskProps, "onDocument">) {
  const desk = wordsOf("desk");
  const run = useRun();
  return (
    <section className="flex flex-col gap-3 rounded-lg border border-line bg-surface-2 p-4">
      <h2 className="text-xl">{desk.ended.title}</h2>
      <p className="max-w-text text-ink-2">{desk.ended.text}</p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" icon={<FileText />} onClick={onDocument}>
          {desk.ended.document}
        </Button>
        <Button onClick={() => void run("workshop.reopen", {})}>{desk.reopen}</Button>
      </div>
    </section>
  );
}

/** Nobody is in a group: before the first round, or after one. */
function Between({ renderPerson, invitation }: Pick<DeskProps, "renderPerson" | "invitation">) {
  const desk = wordsOf("desk");
  const state = useWorkshop((ready) => ready.state);
  const online = useWorkshop((ready) => ready.online);
  const seats = seatsOf(state, online, plenaryOf(state));
  const here = seats.filter((seat) => seat.attendance !== "offline").length;
  const round = state.round;
  return (
    <section className="flex flex-col gap-3 rounded-lg border border-line bg-surface-2 p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 className="text-xl">{round === null ? desk.start.title : desk.between.title(round.number)}</h2>
        <p className="font-semibold tabular-nums">{desk.start.people(here, seats.length)}</p>
      </div>
      <p className="max-w-text text-ink-2">{round === null ? desk.start.text : desk.between.text}</p>
      {round?.state === "closed" && <Reopen round={round} />}
      {round === null && invitation}
      <ul className="flex flex-wrap gap-x-2 gap-y-1">
        {seats.map((seat) => (
          <li key={seat.person.id} className="flex max-w-full min-w-0">
            {renderPerson(seat)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The way back from a close that came too soon. */
function Reopen({ round }: { readonly round: Extract<Round, { state: "closed" }> }) {
  const { between } = wordsOf("desk");
  const run = useRun();
  const [busy, once] = useBusy();
  const leftMs = reopenedWithMs(round);
  const { help = [], expected = [], turnsLeft = 0 } = round.settled ?? {};
  const hints = [
    between.reopenHint(leftMs === null ? null : formatClock(leftMs)),
    ...(round.settled ? [between.reopenBack(help.length, expected.length, turnsLeft)] : []),
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button
        size="small"
        busy={busy}
        icon={<Undo2 />}
        onClick={() => once(() => run("round.reopen", { roundId: round.id }))}
      >
        {between.reopen}
      </Button>
      <p className="text-sm text-ink-2">{hints.join(" ")}</p>
    </div>
  );
}
