// mutation.fixture.ts: messages with a few bytes changed, and chance that follows from a seed.

/** A whole number from 0 to below `below`. */
export type Random = (below: number) => number;

/** mulberry32 */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** One to four small changes. */
export function mutate(honest: Uint8Array, corpus: readonly Uint8Array[], random: Random): Uint8Array {
  let bytes = Buffer.from(honest);
  for (let left = 1 + random(4); left > 0; left -= 1) {
    const at = random(bytes.length + 1);
    switch (random(8)) {
      case 0:
        if (at < bytes.length) bytes[at] = random(256);
        break;
      case 1:
        if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
        break;
      case 2:
        bytes = bytes.subarray(0, at);
        break;
      case 3:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random(4))]);
        break;
      case 4:
        bytes = Buffer.concat([
          bytes.subarray(0, at),
          NUISANCES[random(NUISANCES.length)] ?? bytes,
          bytes.subarray(at),
        ]);
        break;
      case 5:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(random(at + 1))]);
        break;
      case 6: {
        const other = corpus[random(corpus.length)] ?? bytes;
        bytes = Buffer.concat([bytes.subarray(0, at), other.subarray(random(other.length + 1))]);
        break;
      }
      default:
        bytes = Buffer.from(
          bytes.toString("latin1").replace(/\d+/, String(random(2 ** 31) - 2 ** 30)),
          "latin1",
        );
    }
  }
  return bytes;
}

const NUISANCES: readonly Buffer[] = [
  Buffer.from([0xff, 0xff, 0xff, 0xff, 0x0f]),
  Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f]),
  Buffer.alloc(64, 0x80),
  Buffer.from("__proto__"),
  Buffer.from('"constructor":'),
  Buffer.from("\u0000\ud83d\u202e"),
  Buffer.from("[".repeat(200)),
  Buffer.from('{"a":'.repeat(100)),
  Buffer.from("1e999"),
  Buffer.from("-0"),
  Buffer.from("null"),
  Buffer.alloc(70_000, 0x61),
];

export function mutatePath(path: string, random: Random): string {
  const extra = ["%2f", "%00", "%zz", "..", "/", "?x=%", ";", "%e2%80%ae", "\u00e4"][random(9)] ?? "";
  const at = 1 + random(path.length);
  return `${path.slice(0, at)}${extra}${path.slice(at)}`;
}
