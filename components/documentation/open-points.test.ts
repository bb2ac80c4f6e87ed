import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { EMPTY_OVERLAY } from "#lib/board/overlay.ts";
import { documentation as de } from "#lib/messages/de/documentation.ts";
import { aCard, aHead, aState, sampleWorkshop } from "#lib/report/workshop.fixture.ts";
import { openPointText, openPoints } from "./open-points.ts";

const texts = (source: Parameters<typeof openPoints>[0]) =>
  openPoints(source).open.map((point) => openPointText(point, de.open));

describe("openPoints", () => {
  it("names what an empty workshop lacks", () => {
    const source = { state: aState(), cards: [], overlay: EMPTY_OVERLAY };
    assert.deepEqual(texts(source), [
      "Datum",
      "Namen von Referent:in und Moderation",
      "Text zum Thema",
      "Zusammenfassung",
    ]);
    assert.deepEqual([openPoints(source).done, openPoints(source).total], [2, 6]);
  });

  it("names the group whose message is still open, and it alone", () => {
    const source = {
      state: aState({}, ["Gruppe 3", "Hafen"]),
      cards: [aCard("message", "m", "Netze leben", { roomId: "Hafen" })],
      overlay: EMPTY_OVERLAY,
    };
    assert.deepEqual(
      texts(source).filter((text) => text.startsWith("Botschaft")),
      ["Botschaft aus Gruppe 3"],
    );
  });

  it("counts offers without purpose or outcome and partners without category", () => {
    const source = {
      state: aState({
        head: aHead({ date: "2026-06-10", abstract: "Text", people: [{ role: "speaker", name: "Ada" }] }),
      }),
      cards: [
        aCard("offer", "o", "Spielnachmittag", { purpose: "Begegnung" }),
        aCard("partner", "p", "Turnverein"),
        aCard("partner", "q", "Museum", { category: "museum" }),
      ],
      overlay: { ...EMPTY_OVERLAY, results: [{ kind: "paragraph" as const, runs: [{ text: "Gut." }] }] },
    };
    assert.deepEqual(texts(source), ["Sinn und Zweck oder Erfolg bei 1 Angebot", "Kategorie bei 1 Partner"]);
  });

  it("does not wait for cards that are left out", () => {
    const cards = [aCard("offer", "o", "Spielnachmittag")];
    const overlay = { ...EMPTY_OVERLAY, leftOut: new Set(["plenary/o"]) };
    assert.ok(!texts({ state: aState(), cards, overlay }).some((text) => text.includes("Angebot")));
  });

  it("is content once every part stands, and does not ask an idea what it has brought", () => {
    const { state, overlay } = sampleWorkshop();
    const cards = [
      ...state.rooms.map((room) => aCard("message", `m-${room.id}`, "Netze leben", { roomId: room.id })),
      aCard("offer", "o", "Spielnachmittag", { purpose: "Begegnung", status: "idea" }),
    ];
    const { open, done, total } = openPoints({ state, cards, overlay });
    assert.deepEqual(open, []);
    assert.equal(done, total);
  });
});
