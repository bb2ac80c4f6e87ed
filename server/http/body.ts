// body.ts: request bodies, read with a hard limit before anything looks at them. Refusals are answered here, so a route
// simply stops when it gets nothing.

import type { IncomingMessage, ServerResponse } from "node:http";
import type { z } from "zod";
import type { Result } from "#lib/util/result.ts";
import { accept, refuse } from "#lib/util/result.ts";
import { sendProblem } from "./problem.ts";
import type { Exchange } from "./router.ts";

export const JSON_LIMIT_BYTES = 64 * 1024;
const FORM_LIMIT_BYTES = 16 * 1024;
const DEEPEST = 8;

/** The body as JSON of this shape. Null: it was refused and answered (413, 415, 400 or 422). */
export async function readJson<T>(exchange: Exchange, schema: z.ZodType<T>): Promise<T | null> {
  const raw = await readRawJson(exchange);
  return raw && shapeOf(exchange, schema, raw.value);
}

/** Null: it was refused with the fields at fault and answered. */
export function shapeOf<T>({ response }: Exchange, schema: z.ZodType<T>, value: unknown): T | null {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path }) => pointer(path));
  sendProblem(response, "invalid", { fields: [...new Set(fields)].slice(0, 20) });
  return null;
}

/** Boxed, because `null` is JSON too. */
export async function readRawJson({
  request,
  response,
}: Exchange): Promise<{ readonly value: unknown } | null> {
  if (!isType(request, "application/json")) {
    response.setHeader("Accept-Post", "application/json");
    sendProblem(response, "invalid", { status: 415 });
    return null;
  }
  const text = await readText(request, response, JSON_LIMIT_BYTES);
  if (text === null) return null;
  try {
    return { value: withoutNull(JSON.parse(text)) };
  } catch {
    sendProblem(response, "invalid", { status: 400 });
    return null;
  }
}

/** The fields of a plain HTML form; null if it was refused and answered. */
export async function readForm({ request, response }: Exchange): Promise<URLSearchParams | null> {
  if (!isType(request, "application/x-www-form-urlencoded")) {
    response.setHeader("Accept-Post", "application/x-www-form-urlencoded");
    sendProblem(response, "invalid", { status: 415 });
    return null;
  }
  const text = await readText(request, response, FORM_LIMIT_BYTES);
  return text === null ? null : new URLSearchParams(text);
}

/** Null: it was refused and answered. */
export async function readText(
  request: IncomingMessage,
  response: ServerResponse,
  limitBytes: number,
): Promise<string | null> {
  if (request.headers["content-encoding"] !== undefined) {
    response.setHeader("Accept-Encoding", "identity");
    response.setHeader("Connection", "close");
    sendProblem(response, "invalid", { status: 415 });
    return null;
  }
  const body = await readBytes(request, limitBytes);
  if (!body.ok) {
    // The rest of the body is not read; the connection cannot be used again.
    response.setHeader("Connection", "close");
    sendProblem(response, body.code);
    return null;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body.value);
  } catch {
    sendProblem(response, "invalid", { status: 400 });
    return null;
  }
}

async function readBytes(request: IncomingMessage, limitBytes: number): Promise<Result<Buffer, "too-large">> {
  if (Number(request.headers["content-length"] ?? 0) > limitBytes) return refuse("too-large");
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limitBytes) return refuse("too-large");
    chunks.push(chunk);
  }
  return accept(Buffer.concat(chunks));
}

/**
 * Many programs write null for what they leave out; no body of ours gives it another meaning. Deeper than any of ours
 * goes nothing is touched: the shape refuses it.
 */
function withoutNull(value: unknown, depth = 0): unknown {
  if (value === null) return undefined;
  if (typeof value !== "object" || depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((item) => withoutNull(item, depth + 1));
  const entries = Object.entries(value).filter(([, item]) => item !== null);
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutNull(item, depth + 1)]));
}

function isType(request: IncomingMessage, type: string): boolean {
  const given = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  return given === type;
}

/** RFC 6901. */
function pointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replace(/~/g, "~0").replace(/\//g, "~1")}`).join("");
}
