import assert from "node:assert/strict";
import type { IncomingMessage } from "node:http";
import { describe, it } from "node:test";
import { createSite } from "./site.ts";

/** Only what a site looks at. */
function aRequest(headers: Record<string, string>, peer = "192.0.2.7"): IncomingMessage {
  return { headers: { host: "werkstatt.example", ...headers }, socket: { remoteAddress: peer } } as never;
}

const open = createSite({ publicUrl: null, trustProxy: { kind: "nobody" } });
const fixed = createSite({ publicUrl: "https://werkstatt.example", trustProxy: { kind: "nobody" } });
const proxied = createSite({ publicUrl: null, trustProxy: { kind: "networks", networks: ["10.0.0.0/8"] } });

describe("createSite", () => {
  it("derives its origin from the host that was asked for", () => {
    assert.equal(open.originOf(aRequest({ host: "192.168.0.5:3000" })), "http://192.168.0.5:3000");
    assert.equal(open.originOf(aRequest({ host: "a b" })), null);
    assert.equal(open.originOf(aRequest({ host: "evil/x" })), null);
  });

  it("[HT2] serves with a public address only that one and loopback addresses", () => {
    assert.equal(fixed.serves(aRequest({})), true);
    assert.equal(fixed.serves(aRequest({ host: "WERKSTATT.example:443" })), true);
    assert.equal(fixed.serves(aRequest({ host: "127.0.0.1:3000" })), true);
    assert.equal(fixed.serves(aRequest({ host: "evil.example" })), false);
    assert.equal(fixed.serves(aRequest({ host: "localhost.evil.example" })), false);
  });

  it("[HT3] tells its own pages from foreign ones", () => {
    const source = (headers: Record<string, string>): string => fixed.sourceOf(aRequest(headers));
    assert.equal(source({ origin: "https://werkstatt.example" }), "own");
    assert.equal(source({ origin: "https://werkstatt.example.evil.example" }), "foreign");
    assert.equal(source({ origin: "http://werkstatt.example" }), "foreign");
    assert.equal(source({ "sec-fetch-site": "same-origin" }), "own");
    assert.equal(source({ "sec-fetch-site": "same-site" }), "foreign");
    assert.equal(source({ "sec-fetch-site": "cross-site", origin: "null" }), "foreign");
    assert.equal(source({ "sec-fetch-site": "same-origin", origin: "null" }), "own");
    assert.equal(source({ origin: "null" }), "hidden");
    assert.equal(source({}), "absent");
  });

  it("[HT4] believes forwarded headers from a trusted proxy only", () => {
    const forwarded = {
      "x-forwarded-for": "203.0.113.9, 198.51.100.4, 10.0.0.2",
      "x-forwarded-proto": "https",
      "x-forwarded-host": "public.example",
    };
    assert.equal(proxied.addressOf(aRequest(forwarded, "10.0.0.1")), "198.51.100.4");
    assert.equal(proxied.originOf(aRequest(forwarded, "10.0.0.1")), "https://public.example");
    assert.equal(proxied.addressOf(aRequest(forwarded, "192.0.2.7")), "192.0.2.7");
    assert.equal(proxied.originOf(aRequest(forwarded, "192.0.2.7")), "http://werkstatt.example");
    assert.equal(open.addressOf(aRequest(forwarded, "10.0.0.1")), "10.0.0.1");
  });

  it("counts an IPv6 network of 64 bits as one address", () => {
    assert.equal(open.addressOf(aRequest({}, "2001:db8:1:2:aaaa::1")), "2001:db8:1:2::/64");
    assert.equal(open.addressOf(aRequest({}, "2001:db8:1:2:bbbb:cccc:dddd:eeee")), "2001:db8:1:2::/64");
    assert.equal(open.addressOf(aRequest({}, "2001:db8::1")), "2001:db8:0:0::/64");
    assert.equal(open.addressOf(aRequest({}, "::ffff:192.0.2.7")), "192.0.2.7");
  });
});
