import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { attachmentHeader, exportFileName } from "./file-name.ts";

describe("exportFileName", () => {
  it("names the workshop's number and day", () => {
    const head = {
      title: "Familien erreichen",
      language: "de",
      people: [],
      number: "3",
      date: "2026-06-10",
    } as const;
    assert.equal(exportFileName(head, "pdf"), "kurzdoku-ws3-2026-06-10.pdf");
  });

  it("takes the title when there is no number", () => {
    const head = { title: "Über Grenzen: Łódź & Straße \u202e!", language: "de", people: [] } as const;
    assert.equal(exportFileName(head, "docx"), "kurzdoku-ueber-grenzen-lodz-strasse.docx");
  });

  it("survives a title and a number that have no letters", () => {
    assert.equal(exportFileName({ title: "中文", language: "de", people: [] }, "md"), "kurzdoku.md");
    const head = { title: "x", number: '3"; rm', language: "de", people: [] } as const;
    assert.match(attachmentHeader(exportFileName(head, "md")), /^attachment; filename="[a-z0-9.-]+"; /);
  });
});
