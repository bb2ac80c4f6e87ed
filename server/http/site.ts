// site.ts: where this server is seen from outside, and who asks. Answers from PUBLIC_URL if the operator gave one, else
// from the request's own Host; forwarded headers count only from a peer that the operator trusts. Nothing here looks at
// sessions. A DNS name that an attacker points at us is no risk as soon as PUBLIC_URL is set (`serves`).

import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

export interface Site {
  /** "https://werkstatt.example"; null if the request names no usable host. */
  originOf(request: IncomingMessage): string | null;
  /** False for a host that is not ours: with PUBLIC_URL set, only that one and loopback addresses are served. */
  serves(request: IncomingMessage): boolean;
  /**
   * Whose page started this request? A browser says so by `Origin` or `Sec-Fetch-Site`. "absent": neither is there, so
   * no browser asks. "hidden": `Origin: null` alone, as browsers send it with a form from a page without referrer when
   * the connection is not encrypted; a hostile page can look the same.
   */
  sourceOf(request: IncomingMessage): "own" | "foreign" | "hidden" | "absent";
  /** Address of the person's device, for throttling only. IPv6 is cut to /64. */
  addressOf(request: IncomingMessage): string;
}

type Trust =
  | { readonly kind: "nobody" }
  | { readonly kind: "peer" }
  | { readonly kind: "networks"; readonly networks: readonly string[] };

export function createSite(options: { readonly publicUrl: string | null; readonly trustProxy: Trust }): Site {
  const { publicUrl } = options;
  const trusts = trustOf(options.trustProxy);

  const originOf = (request: IncomingMessage): string | null => {
    const forwarded = trusts(request.socket.remoteAddress);
    const host = (forwarded && first(request.headers["x-forwarded-host"])) || request.headers.host;
    if (host === undefined || !HOST.test(host)) return null;
    if (publicUrl !== null && !isLoopback(host)) return publicUrl;
    const isHttps = forwarded && first(request.headers["x-forwarded-proto"]) === "https";
    return `${isHttps ? "https" : "http"}://${host.toLowerCase()}`;
  };

  return {
    originOf,
    serves(request) {
      if (publicUrl === null) return originOf(request) !== null;
      const forwarded = trusts(request.socket.remoteAddress);
      const host = (forwarded && first(request.headers["x-forwarded-host"])) || request.headers.host;
      if (host === undefined || !HOST.test(host)) return false;
      return isLoopback(host) || sameHost(host, new URL(publicUrl));
    },
    sourceOf(request) {
      const { origin } = request.headers;
      const fetchSite = request.headers["sec-fetch-site"];
      if (origin !== undefined && origin !== "null") return origin === originOf(request) ? "own" : "foreign";
      if (fetchSite === undefined) return origin === undefined ? "absent" : "hidden";
      return fetchSite === "same-origin" || fetchSite === "none" ? "own" : "foreign";
    },
    addressOf(request) {
      const peer = request.socket.remoteAddress ?? "unknown";
      if (!trusts(peer)) return prefixOf(peer);
      // From the right: what our own proxies have written. Further left anybody may have written anything.
      const hops = (all(request.headers["x-forwarded-for"]) ?? "").split(",").map((hop) => hop.trim());
      const outer = hops.findLast(
        (hop) => isIP(hop) > 0 && (options.trustProxy.kind === "peer" || !trusts(hop)),
      );
      return prefixOf(outer ?? peer);
    },
  };
}

/** Name or address with optional port; everything else in a Host header is refused. */
const HOST = /^(?:[A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/;

function isLoopback(host: string): boolean {
  return /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(?::\d+)?$/i.test(host);
}

function sameHost(host: string, url: URL): boolean {
  const port = url.protocol === "https:" ? ":443" : ":80";
  const asked = host.toLowerCase();
  return asked === url.host || asked === `${url.hostname}${port}`;
}

function trustOf(trust: Trust): (address: string | undefined) => boolean {
  if (trust.kind === "nobody") return () => false;
  if (trust.kind === "peer") return (address) => address !== undefined;
  const networks = new BlockList();
  for (const entry of trust.networks) {
    const [address = "", bits] = entry.split("/");
    const family = isIP(address) === 4 ? "ipv4" : "ipv6";
    if (bits === undefined) networks.addAddress(address, family);
    else networks.addSubnet(address, Number(bits), family);
  }
  return (address) => {
    const plain = address?.replace(/^::ffff:(?=\d+\.)/i, "");
    return (
      plain !== undefined && isIP(plain) > 0 && networks.check(plain, isIP(plain) === 4 ? "ipv4" : "ipv6")
    );
  };
}

/** One household or company line is one key: an attacker with a /64 has no more tries than one with a single address. */
function prefixOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIP(plain) !== 6) return plain;
  const [head = "", tail] = plain.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0");
  return `${[...left, ...(tail === undefined ? [] : zeros), ...right].slice(0, 4).join(":")}::/64`;
}

function first(header: string | string[] | undefined): string | undefined {
  return all(header)?.split(",")[0]?.trim();
}

function all(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(",") : header;
}
