// re-entry-code.ts: asks the server for a personal code. Each new one makes the one before it worthless.

import type { ReEntryCodeAnswer } from "#lib/protocol/http.ts";

/** null if it could not be made. */
export async function makeReEntryCode(workshopId: string): Promise<ReEntryCodeAnswer | null> {
  try {
    const response = await fetch(`/api/workshops/${workshopId}/re-entry-code`, { method: "POST" });
    return response.ok ? ((await response.json()) as ReEntryCodeAnswer) : null;
  } catch {
    return null;
  }
}
