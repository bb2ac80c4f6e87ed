// picture.ts: the figures that say most, as one SVG without fonts, scripts or colours of its own choosing: what a plenary
// costs, and how many people one core carries. It can be read in light and dark, and without seeing colours.

import type { Entry, Figures } from "./book.ts";
import { medianOf } from "./report.ts";
import { SYSTEMS } from "./systems.ts";

interface Panel {
  readonly title: string;
  readonly groups: readonly { readonly name: string; readonly entries: readonly Entry[] }[];
  readonly read: (entry: Entry) => number;
  readonly label: (entry: Entry, value: number) => string;
}

const WIDTH = 860;
const LEFT = 230;
const BAR = 16;
const GAP = 5;
const ROW = BAR + GAP;

export function pictureOf(figures: Figures): string {
  const panels: Panel[] = [
    {
      title: "One plenary, documents only: processor time of the server, % of one core (less is better)",
      groups: casesOf(figures, "plenary", ["200, 40 type", "500, 50 type"]),
      read: (entry) => medianOf(entry, ({ serverCpu }) => (serverCpu ?? NaN) * 100),
      label: (_entry, value) => `${value.toFixed(0)} %`,
    },
    {
      title: "One plenary, documents only: 99 % of all words are with the others within, ms (less is better)",
      groups: casesOf(figures, "plenary", ["200, 40 type", "500, 50 type"]),
      read: (entry) => medianOf(entry, ({ arrival }) => arrival?.p99),
      label: (_entry, value) => `${value.toFixed(0)} ms`,
    },
    {
      title: "People that one core carries, p99 ≤ 250 ms (more is better)",
      groups: casesOf(figures, "capacity", ["one plenary, 40 type", "groups of five, all type"]),
      read: ({ capacity }) => capacity?.people ?? NaN,
      label: ({ capacity }, value) => `${capacity?.limit === null ? "≥ " : ""}${value}`,
    },
  ];
  let y = 12;
  const parts: string[] = [];
  for (const panel of panels) {
    if (panel.groups.length === 0) continue;
    const drawn = draw(panel, y);
    parts.push(drawn.svg);
    y = drawn.bottom + 24;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" role="img" aria-label="Benchmarks of Netzwerkstatt and other servers for Yjs documents">
<style>
  text { font: 13px system-ui, sans-serif; fill: #1d2a30; }
  .case { font-weight: 600; }
  .title { font-weight: 600; font-size: 15px; }
  .bar { fill: #9aa8ad; }
  .ours { fill: #0f6c74; }
  .ground { fill: #fbf9f4; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e7e3d8; }
    .bar { fill: #66757b; }
    .ours { fill: #4fb3bb; }
    .ground { fill: #172126; }
  }
</style>
<rect class="ground" width="${WIDTH}" height="${y}"/>
${parts.join("\n")}
</svg>
`;
}

function draw(panel: Panel, top: number): { readonly svg: string; readonly bottom: number } {
  const values = panel.groups.flatMap(({ entries }) => entries.map(panel.read)).filter((value) => value >= 0);
  const longest = Math.max(...values, 1);
  const scale = (WIDTH - LEFT - 90) / longest;
  const lines = [`<text class="title" x="12" y="${top + 14}">${escape(panel.title)}</text>`];
  let y = top + 30;
  for (const { name, entries } of panel.groups) {
    lines.push(`<text class="case" x="12" y="${y + 13}">${escape(name)}</text>`);
    y += ROW;
    for (const system of SYSTEMS) {
      const entry = entries.find(({ systemId }) => systemId === system.id);
      const value = entry ? panel.read(entry) : NaN;
      const length = value >= 0 ? Math.max(1, value * scale) : 0;
      const label = entry && value >= 0 ? panel.label(entry, value) : "not measured";
      const kind = system.id === "ours" ? "bar ours" : "bar";
      lines.push(
        `<text x="${LEFT - 10}" y="${y + 13}" text-anchor="end">${escape(system.label)}</text>`,
        `<rect class="${kind}" x="${LEFT}" y="${y}" width="${length.toFixed(1)}" height="${BAR}" rx="2"/>`,
        `<text x="${(LEFT + length + 6).toFixed(1)}" y="${y + 13}">${escape(label)}</text>`,
      );
      y += ROW;
    }
    y += GAP;
  }
  return { svg: lines.join("\n"), bottom: y };
}

function casesOf(figures: Figures, scenario: string, names: readonly string[]): Panel["groups"] {
  return (figures[scenario] ?? []).filter(({ name }) => names.includes(name));
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
