// ballot-box.ts: the dots of one ballot on their way to the server. Each lay says how many dots lie on a card afterwards
// and has an id that counts once. They are sent one after the other and each until it is answered, so that neither a cut
// connection nor a late repetition changes what was meant. What is not yet known to have counted is kept here, apart from
// the state, and drawn over it (ballot.ts).

import type { Refusal } from "#lib/model/refusal.ts";
import type { Ack } from "#lib/protocol/control.ts";
import { REFUSAL_TABLE } from "#lib/protocol/refusals.ts";
import { createStore, type Store } from "#live/store.ts";

export interface Lay {
  readonly card: string;
  /** On the card afterwards. */
  readonly dots: number;
  readonly op: string;
}

export interface InBox {
  /** Not yet known to have counted, in the order of laying. */
  readonly lays: readonly Lay[];
  /** The last attempt failed; another follows by itself. */
  readonly held: boolean;
  /** Why the last lay was taken back. */
  readonly refused: Refusal | null;
}

export interface BallotBox {
  readonly content: Store<InBox>;
  /** Wishes that so many dots lie on a card. */
  readonly lay: (card: string, dots: number) => void;
  /** Forgets the lays that the state contains. */
  readonly counted: (ops: readonly string[]) => void;
  /** The connection is back: tries at once instead of after the pause. */
  readonly retry: () => void;
}

interface Deps {
  /** Never rejects. */
  readonly send: (lay: Lay) => Promise<Ack>;
  readonly newOp: () => string;
  readonly later: (run: () => void, delayMs: number) => void;
}

const LONGEST_PAUSE_MS = 8_000;
/** "too-many" may pass, or be meant for this ballot for ever. */
const MOST_FLOODS = 5;

export function createBallotBox({ send, newOp, later }: Deps): BallotBox {
  const content = createStore<InBox>({ lays: [], held: false, refused: null });
  /** Accepted; the event that says so may still be on its way. */
  const answered = new Set<string>();
  /** On their way at least once: they may have counted, answered or not. */
  const attempted = new Set<string>();
  let sending = false;
  let failures = 0;
  let pause = 0;

  function change(part: Partial<InBox>): void {
    content.set({ ...content.get(), ...part });
  }

  async function work(): Promise<void> {
    const lay = content.get().lays.find(({ op }) => !answered.has(op));
    if (sending || !lay) return undefined;
    sending = true;
    attempted.add(lay.op);
    const ack = await send(lay);
    sending = false;
    if (ack.ok) {
      answered.add(lay.op);
      failures = 0;
      change({ held: false });
    } else if (isPassing(ack.code, failures)) {
      failures += 1;
      change({ held: true });
      return wait();
    } else {
      failures = 0;
      change({ lays: without(lay.op), held: false, refused: ack.code });
    }
    return work();
  }

  function wait(): void {
    pause += 1;
    const mine = pause;
    const delayMs = Math.min(500 * 2 ** failures, LONGEST_PAUSE_MS);
    later(() => {
      if (mine === pause) void work();
    }, delayMs);
  }

  function without(op: string): readonly Lay[] {
    return content.get().lays.filter((lay) => lay.op !== op);
  }

  return {
    content,
    lay(card, dots) {
      const { lays } = content.get();
      const last = lays.at(-1);
      // Only the last one may be replaced: those before it may have made room for others.
      const replaces = last?.card === card && !attempted.has(last.op);
      const kept = replaces ? lays.slice(0, -1) : lays;
      change({ lays: [...kept, { card, dots, op: newOp() }], refused: null });
      void work();
    },
    counted(ops) {
      const left = content.get().lays.filter(({ op }) => !ops.includes(op));
      if (left.length < content.get().lays.length) change({ lays: left });
    },
    retry() {
      pause += 1;
      void work();
    },
  };
}

function isPassing(code: Refusal, failures: number): boolean {
  return REFUSAL_TABLE[code].retry && (code !== "too-many" || failures < MOST_FLOODS);
}
