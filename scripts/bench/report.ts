// report.ts: figures as tables, for the console and for docs/benchmarks.md. Each is the median of the valid runs; the range
// follows where it matters. A case whose runs are all invalid says so instead of giving a figure.

import type { AnyResult, CaseFigures, Entry, Figures } from "./book.ts";
import { SCENARIOS } from "./scenarios.ts";
import type { Scenario } from "./scenarios.ts";
import { systemOf } from "./systems.ts";

type Read = (result: AnyResult) => number | undefined;

interface Column {
  readonly head: string;
  readonly cell: (entry: Entry, all: readonly Entry[]) => string;
}

const cpu: Read = ({ serverCpu }) => (serverCpu === undefined ? undefined : serverCpu * 100);

const COST: readonly Column[] = [
  range("CPU % of a core", cpu, 0),
  median("CPU s", ({ serverCpuSeconds }) => serverCpuSeconds, 2),
  { head: "ours ÷ it", cell: ratioOfCpu },
  median("RSS MB", ({ rssMb }) => rssMb, 0),
];

const WITNESS: readonly Column[] = [
  median("generator %", ({ generatorCpu }) => times(generatorCpu, 100), 0),
  median("late p99 ms", ({ lateP99Ms }) => lateP99Ms, 0),
  median("other load %", ({ foreignCpu }) => times(foreignCpu, 100), 0),
];

const TYPING: readonly Column[] = [
  median("p50", ({ arrival }) => arrival?.p50, 1),
  median("p95", ({ arrival }) => arrival?.p95, 1),
  range("p99 ms", ({ arrival }) => arrival?.p99, 1),
  { head: "acknowledged p99 ms", cell: acknowledged },
  ...COST,
  median("frames/s", ({ framesPerSecond }) => framesPerSecond, 0),
  median("kB/s", ({ bytesPerSecond }) => times(bytesPerSecond, 1 / 1000), 0),
  { head: "words lost", cell: ({ runs }) => sum(runs, ({ lostWords }) => lostWords) },
  {
    head: "converged",
    cell: ({ runs }) => `${runs.filter(({ converged }) => converged).length}/${runs.length}`,
  },
  ...WITNESS,
];

const COLUMNS: Readonly<Record<string, readonly Column[]>> = {
  rooms: TYPING,
  plenary: TYPING,
  crowd: TYPING,
  presence: TYPING,
  joins: [
    median("cold ms", ({ coldMs }) => coldMs ?? undefined, 0),
    median("warm ms", ({ warmMs }) => warmMs, 0),
    median("joins p50", ({ joins }) => joins?.p50, 0),
    range("joins p95 ms", ({ joins }) => joins?.p95, 0),
    median("longest ms", ({ joins }) => joins?.max, 0),
    { head: "refused", cell: ({ runs }) => sum(runs, ({ refused }) => refused) },
    ...COST,
    median("peak MB", ({ peakRssMb }) => peakRssMb, 0),
    ...WITNESS,
  ],
  rush: [
    median("joins p50", ({ joins }) => joins?.p50, 0),
    range("joins p99 ms", ({ joins }) => joins?.p99, 0),
    { head: "refused", cell: ({ runs }) => sum(runs, ({ refused }) => refused) },
    median("typing before p99 ms", ({ typingBefore }) => typingBefore?.p99, 0),
    range("typing meanwhile p99 ms", ({ typingDuring }) => typingDuring?.p99, 0),
    ...COST,
    median("peak MB", ({ peakRssMb }) => peakRssMb, 0),
    ...WITNESS,
  ],
  idle: [
    median("kB per connection", ({ kbPerConnection }) => kbPerConnection, 1),
    ...COST,
    median("frames/s", ({ framesPerSecond }) => framesPerSecond, 0),
    median("other load %", ({ foreignCpu }) => times(foreignCpu, 100), 0),
  ],
  stalled: [
    median("p99 before ms", ({ healthyBefore }) => healthyBefore?.p99, 1),
    range("p99 after ms", ({ healthyAfter }) => healthyAfter?.p99, 1),
    range("RSS growth MB", ({ rssGrowthMb }) => rssGrowthMb, 0),
    median("RSS after they read MB", ({ rssAfterMb }) => rssAfterMb, 0),
    { head: "cut off", cell: ({ runs }) => sum(runs, ({ lostConnections }) => lostConnections) },
    ...COST,
    ...WITNESS,
  ],
  crash: [
    { head: "kills", cell: ({ runs }) => sum(runs, ({ kills }) => kills) },
    { head: "acknowledged and lost", cell: acknowledgedLost },
    { head: "seen by others and lost", cell: ({ runs }) => share(runs, "seenLost", "seen") },
    {
      head: "most at once",
      cell: ({ runs }) => `${Math.max(...runs.map((run) => run.seenLostAtMost ?? 0))}`,
    },
  ],
  capacity: [
    {
      head: "people",
      cell: ({ capacity }) => (capacity ? `${capacity.limit === null ? "≥ " : ""}${capacity.people}` : "–"),
    },
    { head: "p99 ms", cell: ({ capacity }) => fixed(capacity?.p99Ms, 0) },
    { head: "CPU %", cell: ({ capacity }) => fixed(times(capacity?.serverCpu, 100), 0) },
    { head: "ended by", cell: ({ capacity }) => capacity?.limit ?? "the end of the search" },
  ],
};

export function tableOf(
  scenario: Scenario,
  cases: readonly CaseFigures[],
  form: "console" | "markdown",
): string {
  const columns = COLUMNS[scenario.id] ?? [];
  const rows = inOrder(scenario, cases).flatMap(({ name, entries }) =>
    [...entries]
      .sort(bySystem)
      .map((entry, index) => [
        index === 0 || form === "markdown" ? name : "",
        systemOf(entry.systemId).label,
        ...columns.map((column) => cellOf(column, entry, entries)),
      ]),
  );
  const head = ["", "server", ...columns.map((column) => column.head)];
  return form === "markdown" ? markdown(head, rows) : aligned(head, rows);
}

/** The page with the tables between its marks made new. */
export function pageWith(page: string, figures: Figures): string {
  return SCENARIOS.reduce((text, scenario) => {
    const cases = figures[scenario.id];
    const mark = new RegExp(`(<!-- ${scenario.id} -->\n)[\\s\\S]*?(<!-- end -->)`);
    return cases ? text.replace(mark, `$1\n${sectionOf(scenario, cases)}\n\n$2`) : text;
  }, page);
}

export function medianOf(entry: Entry, read: Read): number {
  const values = valid(entry).flatMap((result) => read(result) ?? []);
  values.sort((a, b) => a - b);
  return values[Math.floor((values.length - 1) / 2)] ?? NaN;
}

function sectionOf(scenario: Scenario, cases: readonly CaseFigures[]): string {
  const lines = new Set(cases.map(({ date, machine, versions }) => `${date}. ${machine}. ${versions}.`));
  const runs = cases.map(({ entries }) => Math.max(...entries.map((entry) => entry.runs.length)));
  const command = `\`npm run bench -- ${scenario.id}\``;
  const counted = scenario.id === "capacity" ? "" : ` Runs of each: ${[...new Set(runs)].join(", ")}.`;
  return `${scenario.about}\n\n${tableOf(scenario, cases, "markdown")}\n\n${command}.${counted} ${[...lines].join(" ")}`;
}

function inOrder(scenario: Scenario, cases: readonly CaseFigures[]): readonly CaseFigures[] {
  return scenario.cases.flatMap(({ name }) => cases.find((one) => one.name === name) ?? []);
}

function bySystem(a: Entry, b: Entry): number {
  const order = ["ours", "before", "y-websocket", "y-websocket-leveldb", "hocuspocus", "y-socket.io"];
  return order.indexOf(a.systemId) - order.indexOf(b.systemId);
}

function valid({ runs }: Entry): readonly AnyResult[] {
  return runs.filter(({ invalid }) => invalid === null);
}

function cellOf(column: Column, entry: Entry, all: readonly Entry[]): string {
  if (entry.capacity) return column.cell(entry, all);
  if (entry.runs.length === 0) return entry.errors[0] === undefined ? "–" : "failed";
  if (valid(entry).length === 0) return "invalid";
  return column.cell(entry, all);
}

function median(head: string, read: Read, digits: number): Column {
  return { head, cell: (entry) => fixed(medianOf(entry, read), digits) };
}

function range(head: string, read: Read, digits: number): Column {
  return {
    head,
    cell(entry) {
      const values = valid(entry).flatMap((result) => read(result) ?? []);
      const middle = fixed(medianOf(entry, read), digits);
      if (values.length < 2) return middle;
      return `${middle} (${fixed(Math.min(...values), digits)}–${fixed(Math.max(...values), digits)})`;
    },
  };
}

function ratioOfCpu(entry: Entry, all: readonly Entry[]): string {
  const ours = all.find(({ systemId }) => systemId === "ours");
  return entry.systemId === "ours" || !ours ? "" : fixed(medianOf(ours, cpu) / medianOf(entry, cpu), 2);
}

function acknowledged(entry: Entry): string {
  const { acknowledges } = systemOf(entry.systemId);
  if (acknowledges === "no") return "never";
  const value = fixed(
    medianOf(entry, ({ receipt }) => receipt?.p99),
    1,
  );
  return acknowledges === "stored" ? value : `${value} (from memory)`;
}

function acknowledgedLost(entry: Entry): string {
  if (systemOf(entry.systemId).acknowledges === "no") return "acknowledges nothing";
  return share(entry.runs, "acknowledgedLost", "acknowledged");
}

function share(
  runs: readonly AnyResult[],
  part: "acknowledgedLost" | "seenLost",
  whole: "acknowledged" | "seen",
): string {
  return `${sum(runs, (run) => run[part])} of ${sum(runs, (run) => run[whole])}`;
}

function sum(runs: readonly AnyResult[], read: Read): string {
  return `${runs.reduce((total, run) => total + (read(run) ?? 0), 0)}`;
}

function times(value: number | undefined, factor: number): number | undefined {
  return value === undefined ? undefined : value * factor;
}

function fixed(value: number | undefined, digits: number): string {
  return value === undefined || Number.isNaN(value) ? "–" : value.toFixed(digits);
}

function markdown(head: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function aligned(head: readonly string[], rows: readonly string[][]): string {
  const all = [head, ...rows];
  const widths = head.map((_, index) => Math.max(...all.map((row) => row[index]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
