import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { overKind } from "./over.ts";

describe("overKind", () => {
  it("offers the door to whoever never was in", () => {
    assert.equal(overKind("no-session", false), "noSession");
    assert.equal(overKind("not-found", false), "noSession");
  });

  it("tells those who were in that they were taken out, or that the workshop is gone", () => {
    assert.equal(overKind("not-allowed", true), "removed");
    assert.equal(overKind("not-found", true), "notFound");
  });

  it("tells whoever was signed out no more than that", () => {
    assert.equal(overKind("no-session", true), "signedOut");
  });

  it("tells whoever waited or was taken out that moderation does not let them in", () => {
    assert.equal(overKind("turned-away", false), "turnedAway");
    assert.equal(overKind("turned-away", true), "removed");
  });

  it("blames nobody for a fault of the server", () => {
    assert.equal(overKind("internal", true), "other");
    assert.equal(overKind("unavailable", false), "other");
  });
});
