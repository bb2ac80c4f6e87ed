// buffer.ts: stands in for Node's Buffer in the browser's bundle (next.config.js). lib0 names it in a branch that only Node
// takes; without this the bundler would add 6 kB for it to every participant's first visit.

export const Buffer = undefined;
