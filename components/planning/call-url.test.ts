import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { callUrlFrom } from "./call-url.ts";

describe("callUrlFrom", () => {
  it("completes what is only the name of a host, and leaves the rest as it is", () => {
    const given = {
      "": "",
      "  https://bbb.example/raum ": "https://bbb.example/raum",
      "bbb.example/raum": "https://bbb.example/raum",
      "bbb.example:8443/raum?x=1": "https://bbb.example:8443/raum?x=1",
      "http://10.0.0.2/": "http://10.0.0.2/",
      "javascript:void 0": "javascript:void 0",
      "Raum 3": "Raum 3",
      "anna@bbb.example": "anna@bbb.example",
    };
    for (const [typed, address] of Object.entries(given)) assert.equal(callUrlFrom(typed), address);
  });
});
