import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as Y from "yjs";
import { readRichText } from "./rich-text.ts";

type Node = Y.XmlElement | Y.XmlText;

function element(name: string, ...children: readonly (Node | string)[]): Y.XmlElement {
  const node = new Y.XmlElement(name);
  node.insert(
    0,
    children.map((child) => (typeof child === "string" ? new Y.XmlText(child) : child)),
  );
  return node;
}

function written(...nodes: readonly Node[]): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment("results");
  fragment.insert(0, [...nodes]);
  return fragment;
}

describe("readRichText", () => {
  it("reads paragraphs, headings and both kinds of list", () => {
    const fragment = written(
      element("heading", "Was bleibt"),
      element("paragraph", "Netze leben."),
      element("bulletList", element("listItem", element("paragraph", "Zeit"))),
      element("orderedList", element("listItem", element("paragraph", "zuerst"))),
    );
    assert.deepEqual(readRichText(fragment), [
      { kind: "heading", runs: [{ text: "Was bleibt" }] },
      { kind: "paragraph", runs: [{ text: "Netze leben." }] },
      { kind: "list", ordered: false, items: [[{ text: "Zeit" }]] },
      { kind: "list", ordered: true, items: [[{ text: "zuerst" }]] },
    ]);
  });

  it("reads bold and italic as the editor stores them", () => {
    const text = new Y.XmlText();
    const fragment = written(element("paragraph", text));
    text.insert(0, "früh und gern", { bold: {} });
    text.format(0, 4, { italic: {}, bold: null });
    assert.deepEqual(readRichText(fragment), [
      {
        kind: "paragraph",
        runs: [
          { text: "früh", italic: true },
          { text: " und gern", bold: true },
        ],
      },
    ]);
  });

  it("takes signs of markup for what they are: signs", () => {
    const fragment = written(element("paragraph", "Zwei <b> & mehr"));
    assert.deepEqual(readRichText(fragment), [{ kind: "paragraph", runs: [{ text: "Zwei <b> & mehr" }] }]);
  });

  it("leaves out what has no words", () => {
    const fragment = written(
      element("paragraph"),
      element("paragraph", "  "),
      element("bulletList", element("listItem", element("paragraph"))),
    );
    assert.deepEqual(readRichText(fragment), []);
  });

  it("keeps the words of unknown elements and of lists inside lists", () => {
    const fragment = written(
      element("callout", element("paragraph", "Wichtig")),
      element(
        "bulletList",
        element(
          "listItem",
          element("paragraph", "außen"),
          element(
            "bulletList",
            element("listItem", element("paragraph", "innen"), element("paragraph", "und mehr")),
          ),
        ),
      ),
      new Y.XmlText("lose"),
    );
    assert.deepEqual(readRichText(fragment), [
      { kind: "paragraph", runs: [{ text: "Wichtig" }] },
      {
        kind: "list",
        ordered: false,
        items: [[{ text: "außen" }], [{ text: "innen" }, { text: " " }, { text: "und mehr" }]],
      },
      { kind: "paragraph", runs: [{ text: "lose" }] },
    ]);
  });

  it("survives a tree deeper than anybody writes", () => {
    let node: Y.XmlElement = element("paragraph", "tief");
    for (let depth = 0; depth < 200; depth += 1) node = element("blockquote", node);
    assert.deepEqual(readRichText(written(node)), []);
  });
});
