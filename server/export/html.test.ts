import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { FUNDING_SAMPLE } from "#lib/report/workshop.fixture.ts";
import type { Report } from "#lib/report/report.ts";
import { createHtmlWriter } from "./html.ts";
import { CLUSTERED, EMPTY, firstOutOfOrder, HOSTILE, reportOf, SAMPLE } from "./order.fixture.ts";

const write = createHtmlWriter();
const htmlOf = (report: Report): string => new TextDecoder("utf-8", { fatal: true }).decode(write(report));

describe("createHtmlWriter", () => {
  it("writes everything in the order of the report", () => {
    assert.equal(firstOutOfOrder(textOf(htmlOf(SAMPLE))), null);
  });

  it("says its language and title and has one heading of level 1", () => {
    const html = htmlOf(SAMPLE);
    assert.match(html, /^<!doctype html>\n<html lang="de">/);
    assert.match(html, /<title>Workshop 3: Türen öffnen im Quartier – Kurzdokumentation<\/title>/);
    assert.equal(html.match(/<h1>/g)?.length, 1);
    assert.match(html, /<th scope="col">Kategorie<\/th>/);
    assert.match(html, /<section id="ws-03-ergebnisse" /);
  });

  it("puts entries one level below the cluster in which they are", () => {
    assert.match(
      htmlOf(CLUSTERED),
      /<h3>Lesen überall<\/h3>\n<div class="entry">\n<h4>Vorlesen im Wartezimmer<\/h4>/,
    );
  });

  it("allows itself nothing from outside and runs nothing", () => {
    const html = htmlOf(SAMPLE);
    assert.match(html, /content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;;/);
    assert.doesNotMatch(html, /<script|<img|<link|<iframe|@import|url\(|https?:|\sstyle=|\son[a-z]+=/);
  });

  it("puts the funder's statement into the foot and nowhere else", () => {
    const [body = "", foot = ""] = htmlOf(SAMPLE).split("<footer>");
    assert.doesNotMatch(body, /gefördert/);
    assert.ok(textOf(foot).includes(FUNDING_SAMPLE));
  });

  it("is a complete document for an empty workshop", () => {
    assert.match(htmlOf(EMPTY), /Der Workshop ist vorbereitet\.[\s\S]*<\/html>\n$/);
  });

  it("has the same elements whatever people type", () => {
    const elements = (text: string): string =>
      [
        ...htmlOf(reportOf(text))
          .replaceAll(/<\/?(?:span|bdi)[^>]*>/g, "")
          .matchAll(/<\/?[a-z0-9!]+/g),
      ].join(" ");
    const plain = elements("Wort");
    assert.deepEqual(
      HOSTILE.map((text) => elements(text) === plain),
      HOSTILE.map(() => true),
    );
  });

  it("marks words in other scripts by language and direction", () => {
    const html = htmlOf(reportOf("Haus بيت Дім"));
    assert.match(html, /<p>Haus <bdi lang="ar" dir="rtl">بيت<\/bdi> <span lang="uk">Дім<\/span><\/p>/);
  });
});

function textOf(html: string): string {
  return html
    .replace(/<head>[\s\S]*<\/head>/, "")
    .replaceAll(/<\/?(?:b|em|strong|span|bdi)\b[^>]*>/g, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
