// let-in-again.ts: whoever was taken out or turned away learns by themselves that moderation has thought better of it.

const PAUSE_MS = 5_000;

/** Looks again and again, and at once when the page comes into sight; calls once one is in. Answers what ends it. */
export function watchForReadmission(workshopId: string, onIn: () => void): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const look = async () => {
    if (document.visibilityState === "hidden") return;
    const answer = await fetch(`/api/workshops/${workshopId}`, { method: "HEAD", signal }).catch(() => null);
    if (!answer?.ok || signal.aborted) return;
    ending.abort();
    clearInterval(timer);
    onIn();
  };
  const timer = setInterval(() => void look(), PAUSE_MS);
  document.addEventListener("visibilitychange", () => void look(), { signal });
  return () => {
    ending.abort();
    clearInterval(timer);
  };
}
