// logger.ts: one JSON line per event to standard error. Lines carry no names, no content, no tokens and no addresses of
// people; callers pass ids and counts only.

import type { Logger } from "#server/ports.ts";

export type LoggerLevel = "debug" | "info" | "warn" | "error" | "silent";

const WEIGHT = { debug: 0, info: 1, warn: 2, error: 3, silent: 4 } as const satisfies Record<
  LoggerLevel,
  number
>;

/** Never throws. `write` gets whole lines. */
export function createLogger(
  level: LoggerLevel,
  write: (line: string) => void = (line) => void process.stderr.write(line),
): Logger {
  const log = (at: "info" | "warn" | "error", event: string, fields: object): void => {
    if (WEIGHT[at] < WEIGHT[level]) return;
    write(`${JSON.stringify({ time: new Date().toISOString(), level: at, event, ...fields })}\n`);
  };
  return {
    info: (event, fields = {}) => log("info", event, fields),
    warn: (event, fields = {}) => log("warn", event, fields),
    error: (event, error, fields = {}) => log("error", event, { ...fields, ...describe(error) }),
  };
}

function describe(error: unknown): object {
  if (!(error instanceof Error)) return { error: String(error) };
  const cause = error.cause instanceof Error ? { cause: `${error.cause.name}: ${error.cause.message}` } : {};
  return { error: `${error.name}: ${error.message}`, stack: error.stack ?? "", ...cause };
}
