import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { z } from "zod";
import { CARD_KINDS } from "#lib/board/card.ts";
import { SCALARS, TEXT_FIELDS } from "#lib/board/fields.ts";
import type { EventName } from "#lib/model/event.ts";
import { PHASE_KINDS } from "#lib/model/state.ts";
import {
  COMMANDS,
  createSchema,
  enterSchema,
  invitationSchema,
  joinSchema,
  linkSchema,
  LOG_MESSAGES,
  personalLinkSchema,
  reEnterSchema,
  rehearsalSchema,
  TERMS,
} from "./commands.ts";
import { detourCloseSchema, detourOpenSchema, detourPieceSchema } from "./detour-shapes.ts";
import { PIECE_BYTES, PIECES_AT_ONCE } from "./detour.ts";
import { EXPORT_FORMATS } from "./http.ts";
import { REFUSAL_TABLE } from "./refusals.ts";
import { CLOSE, MAX_FRAME_BYTES, MESSAGE, REJECT } from "./sync.ts";
import { PROTOCOL_VERSION } from "./version.ts";

const EVENTS = {
  "workshop-created": true,
  "head-changed": true,
  "settings-changed": true,
  "workshop-ended": true,
  "workshop-reopened": true,
  "door-changed": true,
  "person-knocked": true,
  "person-turned-away": true,
  "person-joined": true,
  "person-renamed": true,
  "person-role-changed": true,
  "person-removed": true,
  "person-readmitted": true,
  "person-moved": true,
  "moves-ended": true,
  "person-visited": true,
  "room-changed": true,
  "round-prepared": true,
  "round-expected": true,
  "expected-arrived": true,
  "round-discarded": true,
  "round-opened": true,
  "round-timer-changed": true,
  "round-closing": true,
  "round-closed": true,
  "round-reopened": true,
  "round-recalled": true,
  "agenda-changed": true,
  "phase-started": true,
  "phase-timed": true,
  "vote-opened": true,
  "vote-cast": true,
  "vote-proxied": true,
  "vote-closed": true,
  "vote-reopened": true,
  "vote-discarded": true,
  "focus-changed": true,
  "boards-locked": true,
  "everybody-called": true,
  "everybody-released": true,
  "hand-raised": true,
  "hand-lowered": true,
  "hand-taken": true,
  "ready-changed": true,
  "ready-reset": true,
  "countdown-changed": true,
  "writing-started": true,
  "writing-changed": true,
  "writing-ended": true,
  "cards-revealed": true,
  "cards-shared": true,
  "cards-published": true,
  "links-ended": true,
  "session-ended": true,
  "personal-link-changed": true,
  "broadcast-sent": true,
  "broadcast-withdrawn": true,
  "help-raised": true,
  "help-taken": true,
  "help-done": true,
  "help-withdrawn": true,
} satisfies Record<EventName, true>;

const BODIES = {
  create: createSchema,
  join: joinSchema,
  enter: enterSchema,
  reEnter: reEnterSchema,
  link: linkSchema,
  personalLink: personalLinkSchema,
  invitation: invitationSchema,
  rehearsal: rehearsalSchema,
};

const DETOUR = { open: detourOpenSchema, send: detourPieceSchema, close: detourCloseSchema };

describe("PROTOCOL_VERSION", () => {
  it("[CT1] stands for exactly this contract", () => {
    const contract = JSON.stringify({
      version: PROTOCOL_VERSION,
      commands: schemasOf(COMMANDS),
      log: schemasOf(LOG_MESSAGES),
      terms: schemasOf({ TERMS }),
      bodies: schemasOf(BODIES),
      events: Object.keys(EVENTS).sort(),
      refusals: REFUSAL_TABLE,
      cards: { CARD_KINDS, TEXT_FIELDS, scalars: Object.keys(SCALARS) },
      exports: EXPORT_FORMATS,
      sync: { MESSAGE, REJECT, CLOSE, MAX_FRAME_BYTES },
      detour: { schemas: schemasOf(DETOUR), PIECE_BYTES, PIECES_AT_ONCE },
    });
    // A new hash needs a new line in version.ts, or the reason that its second paragraph gives.
    assert.equal(createHash("sha256").update(contract).digest("hex").slice(0, 16), "9e8d70374d51d0c2");
  });
});

describe("docs/protocol.md", () => {
  const docs = readFileSync(join(import.meta.dirname, "../../docs/protocol.md"), "utf8");
  /** Rows of the table in a section, cells without blanks around them. */
  const rowsOf = (section: string): readonly string[][] =>
    (new RegExp(`^##+ ${section.replaceAll(".", "\\.")}\\b.*\n([^]*?)^## `, "m").exec(docs)?.[1] ?? "")
      .split("\n")
      .filter((line) => /^\| (?:`|\d)/.test(line))
      .map((line) => line.split("|").map((cell) => cell.trim()));
  const namesIn = (cell = ""): string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");

  it("names each event", () => {
    const named = rowsOf("6. Events").flatMap((row) => namesIn(row[1]));
    assert.deepEqual(named.sort(), Object.keys(EVENTS).sort());
  });

  it("says of each refusal what the table says", () => {
    const said = rowsOf("9. Refusals").flatMap(([, names, status, close, retry]) =>
      namesIn(names).map((name) => [
        name,
        { status: Number(status), close: Number(close), retry: retry === "yes" },
      ]),
    );
    assert.deepEqual(Object.fromEntries(said), REFUSAL_TABLE);
  });

  it("explains each code with which documents are closed", () => {
    const explained = rowsOf("7.7 Close codes").map(([, code]) => Number(code));
    assert.deepEqual(explained, Object.values(CLOSE));
  });
});

function schemasOf(schemas: Readonly<Record<string, z.ZodType>>): unknown {
  return Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: "input" })]);
}

describe("PHASE_KINDS", () => {
  it("are the kinds of cards", () => {
    assert.deepEqual([...PHASE_KINDS].sort(), [...CARD_KINDS].sort());
  });
});
