// broadcastchannel.ts: stands in for lib0/broadcastchannel in the browser's bundle (next.config.js). Tabs never sync with each
// other, because that would go around the server's rights, so the provider has this switched off and only names it.

export function subscribe(): void {}

export function unsubscribe(): void {}

export function publish(): void {}
