import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { pathOf, placeFromPath, placesFor, PLACES } from "./place.ts";

describe("placeFromPath", () => {
  it("reads back every address it has given", () => {
    assert.deepEqual(
      PLACES.map((place) => placeFromPath(pathOf("workshop", place))),
      [...PLACES],
    );
  });

  it("knows no other places", () => {
    assert.equal(placeFromPath("/w/workshop/kitchen"), null);
    assert.equal(placeFromPath("/w/workshop/room"), null);
    assert.equal(placeFromPath("/w/workshop/desk/drawer"), null);
    assert.equal(placeFromPath("/j/workshop"), null);
  });

  it("does not mind a slash at the end", () => {
    assert.equal(placeFromPath("/w/workshop/"), "room");
    assert.equal(placeFromPath("/w/workshop/desk/"), "desk");
  });
});

describe("placesFor", () => {
  it("keeps desk and slide for moderation", () => {
    assert.deepEqual(placesFor("moderator", true), ["room", "desk", "votes", "documentation", "present"]);
    assert.deepEqual(placesFor("participant", true), ["room", "votes", "documentation"]);
  });

  it("leaves the documentation out for whoever may not read it", () => {
    assert.deepEqual(placesFor("participant", false), ["room", "votes"]);
  });
});
