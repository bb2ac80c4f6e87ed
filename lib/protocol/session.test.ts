import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readBearer, readCookie, sessionCookieName } from "./session.ts";

describe("readCookie", () => {
  it("finds one among several", () => {
    assert.equal(readCookie("nw_locale=de; nw_abc=token; x=1", "nw_abc"), "token");
    assert.equal(readCookie("nw_abcd=token", "nw_abc"), undefined);
    assert.equal(readCookie(undefined, "nw_abc"), undefined);
  });
});

describe("sessionCookieName", () => {
  it("[EN2] is bound to the host over https", () => {
    assert.equal(sessionCookieName("w1", true), "__Host-nw_w1");
    assert.equal(sessionCookieName("w1", false), "nw_w1");
  });
});

describe("readBearer", () => {
  it("takes only what can be a token of ours", () => {
    const token = "a".repeat(43);
    assert.equal(readBearer(`Bearer ${token}`), token);
    assert.equal(readBearer(`bearer ${token}`), token);
    assert.equal(readBearer(`Basic ${token}`), undefined);
    assert.equal(readBearer(`Bearer ${token}x`), undefined);
    assert.equal(readBearer("Bearer "), undefined);
  });
});
