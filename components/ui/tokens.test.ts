import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

// The tokens are read from the stylesheet itself, so a colour that is changed there is judged here.

type Rgb = readonly [number, number, number];

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const themes = { light: readTokens("light"), dark: readTokens("dark") };

const SURFACES = ["surface-1", "surface-2", "surface-3", "paper"];
const KINDS = ["partner", "offer", "message", "strategy", "wish", "question"].map((kind) => `kind-${kind}`);
const SECTORS = Array.from({ length: 9 }, (_, index) => `sector-${index + 1}`);
const PERSONS = Array.from({ length: 12 }, (_, index) => `person-${index + 1}`);
const SOFT = [
  "accent-soft",
  "warn-soft",
  "danger-soft",
  ...[...KINDS, ...SECTORS].map((name) => `${name}-soft`),
];

const TEXT: readonly (readonly [string, string])[] = [
  ...pairs(["ink-1", "ink-2", "ink-3", "accent", "accent-strong", "warn", "danger"], SURFACES),
  ...pairs(["ink-1", "ink-2"], SOFT),
  ...pairs(KINDS, SURFACES),
  ...pairs(SECTORS, SURFACES),
  ...KINDS.map((name) => [name, `${name}-soft`] as const),
  ...SECTORS.map((name) => [name, `${name}-soft`] as const),
  ...PERSONS.map((name) => ["on-person", name] as const),
  ["accent", "accent-soft"],
  ["accent-strong", "accent-soft"],
  ["warn", "warn-soft"],
  ["danger", "danger-soft"],
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["on-warn", "warn-fill"],
  ["on-danger", "danger"],
];

const GRAPHICS: readonly (readonly [string, string])[] = [
  ...pairs(["line-strong"], ["surface-1", "surface-2", "surface-3", "paper"]),
  ...pairs(["accent"], SOFT),
  ...pairs(PERSONS, SURFACES),
];

describe("design tokens", () => {
  it("name the same colours in light and dark", () => {
    assert.deepEqual([...themes.dark.keys()], [...themes.light.keys()]);
  });

  it("lie inside sRGB, so that every screen shows what is tested", () => {
    assert.deepEqual(failing(outsideOfSrgb), []);
  });

  it("give text at least 4.5:1 on every ground it is used on", () => {
    assert.deepEqual(
      failing((tokens) => tooFaint(tokens, TEXT, 4.5)),
      [],
    );
  });

  it("give controls and graphics at least 3:1", () => {
    assert.deepEqual(
      failing((tokens) => tooFaint(tokens, GRAPHICS, 3)),
      [],
    );
  });

  it("keep two sectors or two people from looking alike", () => {
    assert.deepEqual(
      failing((tokens) => [...alike(tokens, SECTORS, 0.05), ...alike(tokens, PERSONS, 0.05)]),
      [],
    );
  });

  it("keep twelve people apart for eyes that see two colours only", () => {
    assert.deepEqual(
      failing((tokens) =>
        Object.entries(VISIONS).flatMap(([name, vision]) =>
          alike(tokens, PERSONS, 0.05, vision).map((fault) => `${name} ${fault}`),
        ),
      ),
      [],
    );
  });
});

function failing(judge: (tokens: ReadonlyMap<string, Oklch>) => readonly string[]): string[] {
  return Object.entries(themes).flatMap(([theme, tokens]) =>
    judge(tokens).map((fault) => `${theme}: ${fault}`),
  );
}

function tooFaint(
  tokens: ReadonlyMap<string, Oklch>,
  couples: readonly (readonly [string, string])[],
  floor: number,
): string[] {
  return couples.flatMap(([front, ground]) => {
    const ratio = contrast(toLinear(token(tokens, front)), toLinear(token(tokens, ground)));
    return ratio < floor ? [`${front} on ${ground} ${ratio.toFixed(2)}`] : [];
  });
}

function outsideOfSrgb(tokens: ReadonlyMap<string, Oklch>): string[] {
  return [...tokens]
    .filter(([, colour]) => toLinear(colour).some((channel) => channel < -0.002 || channel > 1.002))
    .map(([name]) => name);
}

/** Distance in Oklab (Ottosson 2020), where 0.02 is about one just noticeable step. */
function alike(
  tokens: ReadonlyMap<string, Oklch>,
  names: readonly string[],
  floor: number,
  vision: Vision = SEES_ALL,
): string[] {
  const seen = names.map((name) => toOklab(seenBy(vision, toLinear(token(tokens, name)))));
  return seen.flatMap((one, index) =>
    seen.slice(index + 1).flatMap((other, offset) => {
      const distance = Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
      const couple = `${names[index]} ~ ${names[index + offset + 1]}`;
      return distance < floor ? [`${couple} ${distance.toFixed(3)}`] : [];
    }),
  );
}

type Vision = readonly [Rgb, Rgb, Rgb];

const SEES_ALL: Vision = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** Linear sRGB as dichromats see it: Machado, Oliveira and Fernandes 2009, severity 1. */
const VISIONS: Readonly<Record<string, Vision>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seenBy(vision: Vision, [red, green, blue]: Rgb): Rgb {
  const channel = ([r, g, b]: Rgb) => Math.max(0, r * red + g * green + b * blue);
  return [channel(vision[0]), channel(vision[1]), channel(vision[2])];
}

/** Linear sRGB to Oklab: CSS Color 4, section 10. */
function toOklab([red, green, blue]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

function readTokens(theme: "light" | "dark"): ReadonlyMap<string, Oklch> {
  const start = css.indexOf(`/* tokens:${theme} */`);
  const block = css.slice(start, css.indexOf("/* end */", start));
  const found = block.matchAll(/--([a-z0-9-]+):\s*oklch\(([\d.]+) ([\d.]+) ([\d.]+)\);/g);
  return new Map(
    [...found].map(([, name = "", l, c, h]) => [name, { l: Number(l), c: Number(c), h: Number(h) }]),
  );
}

function token(tokens: ReadonlyMap<string, Oklch>, name: string): Oklch {
  const colour = tokens.get(name);
  assert.ok(colour, `no token --${name}`);
  return colour;
}

function toLab({ l, c, h }: Oklch): Rgb {
  const angle = (h * Math.PI) / 180;
  return [l, c * Math.cos(angle), c * Math.sin(angle)];
}

/** Oklab to linear sRGB: matrices of CSS Color 4, section 10. */
function toLinear(colour: Oklch): Rgb {
  const [lightness, a, b] = toLab(colour);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  const clip = (channel: number) => Math.min(1, Math.max(0, channel));
  return 0.2126 * clip(red) + 0.7152 * clip(green) + 0.0722 * clip(blue);
}

function pairs(fronts: readonly string[], grounds: readonly string[]): (readonly [string, string])[] {
  return fronts.flatMap((front) => grounds.map((ground) => [front, ground] as const));
}
