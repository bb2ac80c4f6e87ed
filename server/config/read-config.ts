// read-config.ts: the environment as one typed value. Pure: takes the environment, touches nothing. Every variable is
// optional; all invalid ones are reported at once, so that an operator corrects them in one go. A variable that is set
// to nothing counts as not set.

import { accept, refuse, type Result } from "#lib/util/result.ts";

export const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Whose `X-Forwarded-*` headers are believed. */
export type TrustProxy =
  | { readonly kind: "nobody" }
  /** The direct peer, whoever it is: for a server that only its proxy can reach. */
  | { readonly kind: "peer" }
  /** Peers inside these networks, "10.0.0.0/8" or a single address. */
  | { readonly kind: "networks"; readonly networks: readonly string[] };

export interface Config {
  /** 0 takes a free port. */
  readonly port: number;
  readonly host: string;
  /** Origin without path ("https://werkstatt.example"); null derives it from each request's Host. */
  readonly publicUrl: string | null;
  readonly dataDir: string;
  /** Null: everybody may create workshops. */
  readonly createPassphrase: string | null;
  readonly retentionDays: number;
  readonly logLevel: LogLevel;
  readonly trustProxy: TrustProxy;
  /** Next's build folder, relative to the project's root. */
  readonly distDir: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment; refuses with one sentence per invalid variable. */
export function readConfig(env: Environment): Result<Config, readonly string[]> {
  const problems: string[] = [];
  const read = <T>(name: string, fallback: T, parse: (text: string) => Result<T, string>): T => {
    const text = env[name]?.trim();
    if (text === undefined || text === "") return fallback;
    const parsed = parse(text);
    if (parsed.ok) return parsed.value;
    problems.push(`${name}: ${parsed.code}`);
    return fallback;
  };

  const config: Config = {
    port: read("PORT", 3000, (text) => wholeNumber(text, 0, 65_535)),
    host: read("HOST", "127.0.0.1", parseHost),
    publicUrl: read<string | null>("PUBLIC_URL", null, parsePublicUrl),
    dataDir: read("DATA_DIR", "./data", parsePath),
    createPassphrase: read<string | null>("CREATE_PASSPHRASE", null, accept),
    retentionDays: read("RETENTION_DAYS", 30, (text) => wholeNumber(text, 1, 730)),
    logLevel: read<LogLevel>("LOG_LEVEL", "info", parseLogLevel),
    trustProxy: read<TrustProxy>("TRUST_PROXY", { kind: "nobody" }, parseTrustProxy),
    distDir: read("NEXT_DIST_DIR", ".next", parsePath),
  };
  read("DATABASE_URL", null, () => refuse("PostgreSQL is not supported in this version; leave it unset."));
  read("REDIS_URL", null, () => refuse("several nodes are not supported in this version; leave it unset."));
  return problems.length === 0 ? accept(config) : refuse(problems);
}

function wholeNumber(text: string, least: number, most: number): Result<number, string> {
  const value = Number(text);
  if (/^\d{1,6}$/.test(text) && value >= least && value <= most) return accept(value);
  return refuse(`must be a whole number from ${least} to ${most}, not ${quote(text)}.`);
}

function parseHost(text: string): Result<string, string> {
  if (/^[A-Za-z0-9.:_-]+$/.test(text)) return accept(text);
  return refuse(`must be a host name or an address, not ${quote(text)}.`);
}

function parsePublicUrl(text: string): Result<string, string> {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:"))
    return refuse(`must be an address such as https://werkstatt.example, not ${quote(text)}.`);
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "" || url.username !== "")
    return refuse(`must be an origin without path, query or user, not ${quote(text)}.`);
  return accept(url.origin);
}

function parsePath(text: string): Result<string, string> {
  return text.includes("\0") ? refuse("must be a path.") : accept(text);
}

function parseLogLevel(text: string): Result<LogLevel, string> {
  const level = LOG_LEVELS.find((candidate) => candidate === text.toLowerCase());
  return level ? accept(level) : refuse(`must be one of ${LOG_LEVELS.join(", ")}, not ${quote(text)}.`);
}

const LOOPBACK = ["127.0.0.0/8", "::1"];

function parseTrustProxy(text: string): Result<TrustProxy, string> {
  const word = text.toLowerCase();
  if (word === "0" || word === "false") return accept({ kind: "nobody" });
  if (word === "1" || word === "true") return accept({ kind: "peer" });
  const networks = text.split(",").flatMap((part) => {
    const entry = part.trim();
    return entry.toLowerCase() === "loopback" ? LOOPBACK : [entry];
  });
  if (networks.every(isNetwork)) return accept({ kind: "networks", networks });
  return refuse(`must be "true", "false", "loopback" or networks such as 10.0.0.0/8, not ${quote(text)}.`);
}

function isNetwork(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  if (rest.length > 0) return false;
  const isV4 =
    /^\d{1,3}(\.\d{1,3}){3}$/.test(address) && address.split(".").every((part) => Number(part) < 256);
  const isV6 = !isV4 && address.includes(":") && URL.canParse(`http://[${address}]/`);
  return (isV4 || isV6) && (bits === undefined || wholeNumber(bits, 0, isV4 ? 32 : 128).ok);
}

/** Values may be secrets pasted into the wrong variable: only their beginning is repeated. */
function quote(text: string): string {
  return JSON.stringify(text.length > 24 ? `${text.slice(0, 24)}…` : text);
}
