// chime.ts: two soft tones for the last minute of a round and for the end of a phase or of the clock for anything, for those
// who have asked for them on this device. Off until then.

import { browserMemory } from "./memory.ts";
import { createStore } from "./store.ts";

const memory = browserMemory("nw.chime");
const wanted = createStore(memory.get());

export const chime = {
  subscribe: wanted.subscribe,
  isWanted: wanted.get,
  /** Remembers it for this device; whoever turns it on hears what it is. */
  setWanted(next: boolean): void {
    wanted.set(next);
    memory.set(next);
    if (next) play();
  },
  /** Nothing where it is not wanted, or where the browser lets no page sound before it was touched. */
  ring(): void {
    if (wanted.get()) play();
  },
};

const TONES_HZ = [659.25, 880] as const;
const TONE_S = 0.6;
const LOUDNESS = 0.15;

function play(): void {
  if (!("AudioContext" in globalThis)) return;
  const context = new AudioContext();
  for (const [index, frequency] of TONES_HZ.entries()) {
    const atS = context.currentTime + index * (TONE_S / 2);
    const tone = new OscillatorNode(context, { frequency, type: "sine" });
    const loudness = new GainNode(context, { gain: 0 });
    loudness.gain.setValueAtTime(0, atS);
    loudness.gain.linearRampToValueAtTime(LOUDNESS, atS + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.001, atS + TONE_S);
    tone.connect(loudness).connect(context.destination);
    tone.start(atS);
    tone.stop(atS + TONE_S);
    if (index === TONES_HZ.length - 1) tone.addEventListener("ended", () => void context.close());
  }
}
