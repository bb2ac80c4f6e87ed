// join-url.ts: the address that brings people in, as seen from this browser.

export function joinUrlOf(joinCode: string): string {
  return `${location.origin}/j/${joinCode}`;
}
