// allowance.ts: how much one person may send, on all their connections to a workshop together. Whoever sends faster than
// that is read more slowly: what they send waits in the network, and nothing is lost. People at work stay far below:
// typing in two documents, a held key, fifty pasted lines, a day's work offline. Knows neither connections nor clocks.

/** Each refills in the long run; what was saved up may be spent at once. */
const LIMITS = {
  messages: { perSecond: 60, burst: 2_000 },
  /** Saved up, it is a whole document as large as any can be. */
  bytes: { perSecond: 64 * 1024, burst: 8 * 1024 * 1024 },
  /** An answer to a question can be large. */
  questions: { perSecond: 2, burst: 200 },
} as const;

export interface Allowance {
  /** One message of so many bytes has come. Answers for how long the rest is to be left unread. */
  spend(bytes: number, isQuestion: boolean, nowMs: number): number;
}

export function createAllowance(): Allowance {
  const messages = createAccount(LIMITS.messages);
  const bytes = createAccount(LIMITS.bytes);
  const questions = createAccount(LIMITS.questions);
  return {
    spend: (count, isQuestion, nowMs) =>
      Math.max(messages(1, nowMs), bytes(count, nowMs), questions(isQuestion ? 1 : 0, nowMs)),
  };
}

/** Takes an amount, into debt if need be; answers in how many ms the debt is paid. */
function createAccount(limit: {
  readonly perSecond: number;
  readonly burst: number;
}): (amount: number, nowMs: number) => number {
  const perMs = limit.perSecond / 1000;
  let saved: number = limit.burst;
  let atMs = -Infinity;
  return (amount, nowMs) => {
    saved = Math.min(limit.burst, saved + Math.max(0, nowMs - atMs) * perMs) - amount;
    atMs = nowMs;
    return saved < 0 ? -saved / perMs : 0;
  };
}
