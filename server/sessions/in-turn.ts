// in-turn.ts: work on one thing after the other, on different things at once. What fails holds up nobody.

export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>;

export function createInTurn(): InTurn {
  const tails = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const answer = (tails.get(key) ?? Promise.resolve()).then(work);
    const tail = answer
      .catch(() => {})
      .finally(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
    tails.set(key, tail);
    return answer;
  };
}
