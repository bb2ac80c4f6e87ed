// metrics.ts: counters and gauges in Prometheus' text form. Labels are few and closed (command names, status classes),
// never ids or names of people.

import { monitorEventLoopDelay } from "node:perf_hooks";

type Labels = Readonly<Record<string, string>>;
type Readings = Readonly<Record<string, number | ReadonlyMap<string, number>>>;

export interface Metrics {
  readonly count: (name: string, labels?: Labels) => void;
  /** Asked each time the metrics are read. */
  gauge(name: string, read: () => number): void;
  /** Several gauges of one reading; a map becomes a counter with the label `reason`. */
  readings(prefix: string, read: () => Readings): void;
  /** text/plain; version=0.0.4 */
  readonly render: () => string;
  close(): void;
}

export function createMetrics(): Metrics {
  const counters = new Map<string, Map<string, number>>();
  const gauges = new Map<string, () => number>();
  const readers: { readonly prefix: string; readonly read: () => Readings }[] = [];
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();

  const gauge = (name: string, read: () => number): void => void gauges.set(`netzwerkstatt_${name}`, read);
  gauge("uptime_seconds", () => process.uptime());
  gauge("memory_resident_bytes", () => process.memoryUsage.rss());
  gauge("event_loop_delay_p99_seconds", () => delay.percentile(99) / 1e9);

  return {
    count(name, labels = {}) {
      const series = counters.get(name) ?? new Map<string, number>();
      counters.set(name, series);
      const key = Object.entries(labels)
        .map(([label, value]) => `${label}=${JSON.stringify(value)}`)
        .join(",");
      series.set(key, (series.get(key) ?? 0) + 1);
    },
    gauge,
    readings: (prefix, read) => void readers.push({ prefix, read }),
    render() {
      const lines = readers.flatMap(({ prefix, read }) =>
        Object.entries(read()).flatMap(([name, value]) =>
          linesOf(`netzwerkstatt_${prefix}_${snake(name)}`, value),
        ),
      );
      for (const [name, read] of gauges) lines.push(`# TYPE ${name} gauge`, `${name} ${String(read())}`);
      for (const [name, series] of counters) {
        const full = `netzwerkstatt_${name}_total`;
        lines.push(`# TYPE ${full} counter`);
        for (const [labels, value] of series)
          lines.push(`${full}${labels && `{${labels}}`} ${String(value)}`);
      }
      return `${lines.join("\n")}\n`;
    },
    close: () => delay.disable(),
  };
}

function linesOf(name: string, value: number | ReadonlyMap<string, number>): string[] {
  if (typeof value === "number") return [`# TYPE ${name} gauge`, `${name} ${String(value)}`];
  const series = [...value].map(
    ([reason, count]) => `${name}_total{reason=${JSON.stringify(reason)}} ${String(count)}`,
  );
  return [`# TYPE ${name}_total counter`, ...series];
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
