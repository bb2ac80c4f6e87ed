// qr.ts: an address as a QR code, as the outline of its dark fields. Made here, by no service.

import { encode } from "uqr";

export interface QrOutline {
  /** Fields along one side, the quiet zone of four fields included. */
  readonly size: number;
  /** Path data (SVG) of all dark fields, one stroke per run in a row. */
  readonly path: string;
}

const QUIET = 4;

export function qrOutline(text: string): QrOutline {
  const { data, size } = encode(text, { ecc: "M", border: QUIET });
  const runs = data.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return { size, path: runs.join("") };
}

function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}
