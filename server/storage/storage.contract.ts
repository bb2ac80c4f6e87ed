// storage.contract.ts: what every storage promises, as tests that each implementation runs (rules ST…). It sees nothing
// but the port; what only a database can promise (surviving a kill, leaving no trace) is tested beside the database.

import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import fc from "fast-check";
import type { WorkshopEvent } from "#lib/model/event.ts";
import { StorageError } from "#server/ports.ts";
import type { Credential, PersonalLink, Storage } from "#server/ports.ts";

const A = "workshop-a";
const B = "workshop-b";
const BOARD = "rooms/room-1";

/** Registers the tests. `create` makes an empty storage; the suite closes it. */
export function registerStorageContract(name: string, create: () => Promise<Storage>): void {
  describe(name, () => {
    let storage: Storage;
    beforeEach(async () => {
      storage = await create();
    });
    afterEach(() => storage.close());

    describe("events", () => {
      it("[ST1] numbers events from 1 and gives them back in order", async () => {
        assert.deepEqual(await storage.createWorkshop(A, "AAAA2222", [created(A), ended(1)]), {
          ok: true,
          value: 2,
        });
        assert.deepEqual(await storage.commit(A, 2, [ended(2)]), { ok: true, value: 3 });
        assert.deepEqual(await storage.loadWorkshop(A), { seq: 3, events: [created(A), ended(1), ended(2)] });
      });

      it("[ST22] keeps with each event who gave the command and when, if that was said", async () => {
        const stamped = { ...ended(1), stamp: { by: "anna-000001", atMs: 1_780_000_000_000 } };
        const byItself = { ...ended(2), stamp: { by: null, atMs: 5 } };
        const named = { ...ended(4), stamp: { by: "anna-000001", atMs: 6, op: "operation-1" } };
        await storage.createWorkshop(A, "AAAA2222", [
          { ...created(A), stamp: { by: "anna-000001", atMs: 0 } },
        ]);
        await storage.commit(A, 1, [stamped, byItself, ended(3), named]);
        assert.deepEqual((await storage.loadWorkshop(A))?.events, [
          { ...created(A), stamp: { by: "anna-000001", atMs: 0 } },
          stamped,
          byItself,
          ended(3),
          named,
        ]);
      });

      it("[ST2] writes nothing when another seq is expected", async () => {
        await storage.createWorkshop(A, "AAAA2222", [created(A)]);
        assert.deepEqual(await storage.commit(A, 0, [ended(1)]), { ok: false, code: "conflict" });
        assert.deepEqual(await storage.commit(A, 2, [ended(1)]), { ok: false, code: "conflict" });
        assert.deepEqual(await storage.loadWorkshop(A), { seq: 1, events: [created(A)] });
      });

      it("[ST2] lets one of two simultaneous commits win", async () => {
        await storage.createWorkshop(A, "AAAA2222", [created(A)]);
        const both = await Promise.all([storage.commit(A, 1, [ended(1)]), storage.commit(A, 1, [ended(2)])]);
        assert.deepEqual(both, [
          { ok: true, value: 2 },
          { ok: false, code: "conflict" },
        ]);
      });

      it("[ST3] refuses a second workshop with the same id or join code", async () => {
        await storage.createWorkshop(A, "AAAA2222", [created(A)]);
        const conflict = { ok: false, code: "conflict" };
        assert.deepEqual(await storage.createWorkshop(A, "BBBB2222", [created(A)]), conflict);
        assert.deepEqual(await storage.createWorkshop(B, "AAAA2222", [created(B)]), conflict);
        assert.equal(await storage.loadWorkshop(B), null);
        assert.equal(await storage.findByJoinCode("BBBB2222"), null);
      });

      it("[ST4] finds a workshop by its join code and lists all", async () => {
        await storage.createWorkshop(B, "BBBB2222", [created(B)]);
        await storage.createWorkshop(A, "AAAA2222", [created(A)]);
        assert.equal(await storage.findByJoinCode("BBBB2222"), B);
        assert.equal(await storage.findByJoinCode("CCCC2222"), null);
        assert.deepEqual(await storage.listWorkshops(), [A, B]);
      });

      it("[ST5] knows no workshop that was never stored", async () => {
        assert.equal(await storage.loadWorkshop(A), null);
        assert.deepEqual(await storage.commit(A, 0, [ended(1)]), { ok: false, code: "conflict" });
      });
    });

    describe("credentials", () => {
      const session = (personId: string, workshopId = A): Credential => ({
        kind: "session",
        workshopId,
        personId,
        expiresAtMs: 1_000,
      });
      const reEntry = (personId: string): Credential => ({
        kind: "re-entry",
        workshopId: A,
        personId,
        expiresAtMs: 2_000,
      });

      beforeEach(() => storage.createWorkshop(A, "AAAA2222", [created(A)]));

      it("[ST6] gives back each kind as it was put", async () => {
        const link: Credential = { kind: "link", workshopId: A, role: "moderator" };
        await storage.putCredential("h1", session("anna"));
        await storage.putCredential("h2", link);
        await storage.putCredential("h3", reEntry("anna"));
        assert.deepEqual(await storage.findCredential("h1"), session("anna"));
        assert.deepEqual(await storage.findCredential("h2"), link);
        assert.deepEqual(await storage.findCredential("h3"), reEntry("anna"));
        assert.equal(await storage.findCredential("h4"), null);
      });

      it("[ST7] keeps one re-entry code per person and any number of sessions", async () => {
        await storage.putCredential("s1", session("anna"));
        await storage.putCredential("s2", session("anna"));
        await storage.putCredential("r1", reEntry("anna"));
        await storage.putCredential("r2", reEntry("berta"));
        await storage.putCredential("r3", reEntry("anna"));
        assert.equal(await storage.findCredential("r1"), null);
        const kept = await Promise.all(["s1", "s2", "r2", "r3"].map((hash) => storage.findCredential(hash)));
        assert.ok(kept.every((credential) => credential !== null));
      });

      it("[ST8] ends sessions and codes of one person, and nothing else", async () => {
        await storage.putCredential("s1", session("anna"));
        await storage.putCredential("r1", reEntry("anna"));
        await storage.putCredential("s2", session("berta"));
        await storage.putCredential("l1", { kind: "link", workshopId: A, role: "scribe" });
        await storage.revokeCredentials(A, "anna");
        assert.equal(await storage.findCredential("s1"), null);
        assert.equal(await storage.findCredential("r1"), null);
        assert.notEqual(await storage.findCredential("s2"), null);
        assert.notEqual(await storage.findCredential("l1"), null);
      });

      it("[ST30] lists the credentials of one workshop, and drops those that are named", async () => {
        await storage.createWorkshop(B, "BBBB2222", [created(B)]);
        const link: Credential = { kind: "link", workshopId: A, role: "scribe" };
        await storage.putCredential("s1", session("anna"));
        await storage.putCredential("l1", link);
        await storage.putCredential("s2", session("anna", B));
        const listed = [...(await storage.listCredentials(A))].sort((one, other) =>
          one.hash < other.hash ? -1 : 1,
        );
        assert.deepEqual(listed, [
          { hash: "l1", credential: link },
          { hash: "s1", credential: session("anna") },
        ]);
        await storage.dropCredentials(["l1", "s1", "never"]);
        assert.deepEqual(await storage.listCredentials(A), []);
        assert.notEqual(await storage.findCredential("s2"), null);
      });

      it("[ST31] purges what has expired, of all workshops, and nothing else", async () => {
        await storage.createWorkshop(B, "BBBB2222", [created(B)]);
        await storage.putCredential("s1", session("anna"));
        await storage.putCredential("s2", session("anna", B));
        await storage.putCredential("r1", reEntry("anna"));
        await storage.putCredential("l1", { kind: "link", workshopId: A, role: "scribe" });
        assert.equal(await storage.purgeCredentials(999), 0);
        assert.equal(await storage.purgeCredentials(1_000), 2);
        assert.equal(await storage.findCredential("s1"), null);
        assert.equal(await storage.findCredential("s2"), null);
        assert.notEqual(await storage.findCredential("r1"), null);
        assert.notEqual(await storage.findCredential("l1"), null);
      });

      it("[ST12] puts none for a workshop that does not exist", async () => {
        await assert.rejects(storage.putCredential("h1", session("anna", B)), StorageError);
        assert.equal(await storage.findCredential("h1"), null);
      });
    });

    describe("personal links", () => {
      const link = (personId: string, given: Partial<PersonalLink> = {}): PersonalLink => ({
        workshopId: A,
        personId,
        name: "Frau Dr. Aydın",
        role: "speaker",
        by: "berta",
        madeAtMs: 100,
        openedAtMs: null,
        endedAtMs: null,
        ...given,
      });

      beforeEach(() => storage.createWorkshop(A, "AAAA2222", [created(A)]));

      it("[ST32] gives back what was put, one for each person", async () => {
        await storage.putPersonalLink("h1", link("anna"));
        await storage.putPersonalLink("h2", link("cem", { madeAtMs: 90, openedAtMs: 95, endedAtMs: 97 }));
        await storage.putPersonalLink("h3", link("anna", { role: "scribe" }));
        assert.equal(await storage.findPersonalLink("h1"), null);
        assert.deepEqual(await storage.findPersonalLink("h3"), link("anna", { role: "scribe" }));
        assert.deepEqual(await storage.listPersonalLinks(A), [
          link("cem", { madeAtMs: 90, openedAtMs: 95, endedAtMs: 97 }),
          link("anna", { role: "scribe" }),
        ]);
      });

      it("[ST32] notes of one person's what has become of it, one thing without the other", async () => {
        await storage.createWorkshop(B, "BBBB2222", [created(B)]);
        await storage.putPersonalLink("h1", link("anna"));
        await storage.putPersonalLink("h2", link("cem"));
        await storage.putPersonalLink("h3", link("anna", { workshopId: B }));
        await storage.markPersonalLink(A, "anna", { openedAtMs: 200 });
        await storage.markPersonalLink(A, "anna", { endedAtMs: 300 });
        await storage.markPersonalLink(A, "nobody", { endedAtMs: 300 });
        assert.deepEqual(
          await storage.findPersonalLink("h1"),
          link("anna", { openedAtMs: 200, endedAtMs: 300 }),
        );
        await storage.markPersonalLink(A, "anna", { endedAtMs: null });
        assert.deepEqual(await storage.findPersonalLink("h1"), link("anna", { openedAtMs: 200 }));
        assert.deepEqual(await storage.findPersonalLink("h2"), link("cem"));
        assert.deepEqual(await storage.findPersonalLink("h3"), link("anna", { workshopId: B }));
      });

      it("[ST32] ends with no session, and goes with its workshop", async () => {
        await storage.putPersonalLink("h1", link("anna"));
        await storage.revokeCredentials(A, "anna");
        await storage.purgeCredentials(Number.MAX_SAFE_INTEGER);
        assert.deepEqual(await storage.listCredentials(A), []);
        assert.notEqual(await storage.findPersonalLink("h1"), null);
        await storage.eraseWorkshop(A);
        assert.equal(await storage.findPersonalLink("h1"), null);
        assert.deepEqual(await storage.listPersonalLinks(A), []);
        await assert.rejects(storage.putPersonalLink("h1", link("anna")), StorageError);
      });
    });

    describe("documents", () => {
      beforeEach(() => storage.createWorkshop(A, "AAAA2222", [created(A)]));

      it("[ST9] numbers updates from 1 per document and gives them back in order", async () => {
        assert.equal(await storage.appendUpdate(A, BOARD, bytes(1)), 1);
        assert.equal(await storage.appendUpdate(A, BOARD, bytes(2)), 2);
        assert.equal(await storage.appendUpdate(A, "documentation", bytes(3)), 1);
        assert.deepEqual(await load(BOARD), { seq: 2, snapshot: null, updates: [[1], [2]], authors: [] });
        assert.deepEqual(await load("documentation"), {
          seq: 1,
          snapshot: null,
          updates: [[3]],
          authors: [],
        });
      });

      it("[ST9] finds a document that was never written empty", async () => {
        const empty = { seq: 0, snapshot: null, updates: [], authors: [] };
        assert.deepEqual(await load(BOARD), empty);
        assert.deepEqual(await storage.loadDocument(B, BOARD), empty);
      });

      it("[ST10] puts a snapshot in the place of what it contains and keeps what came later", async () => {
        for (const value of [1, 2, 3]) await storage.appendUpdate(A, BOARD, bytes(value));
        await storage.compactDocument(A, BOARD, 2, bytes(12));
        assert.deepEqual(await load(BOARD), { seq: 3, snapshot: [12], updates: [[3]], authors: [] });
        assert.equal(await storage.appendUpdate(A, BOARD, bytes(4)), 4);
        await storage.compactDocument(A, BOARD, 4, bytes(14));
        assert.deepEqual(await load(BOARD), { seq: 4, snapshot: [14], updates: [], authors: [] });
      });

      it("[ST10] ignores a snapshot that is older than the stored one", async () => {
        for (const value of [1, 2, 3]) await storage.appendUpdate(A, BOARD, bytes(value));
        await storage.compactDocument(A, BOARD, 3, bytes(13));
        await storage.compactDocument(A, BOARD, 2, bytes(12));
        assert.deepEqual(await load(BOARD), { seq: 3, snapshot: [13], updates: [], authors: [] });
      });

      it("[ST10] takes no snapshot of what was never stored", async () => {
        await storage.appendUpdate(A, BOARD, bytes(1));
        await assert.rejects(storage.compactDocument(A, BOARD, 2, bytes(12)), StorageError);
        await assert.rejects(storage.compactDocument(A, "documentation", 0, bytes(12)), StorageError);
        assert.deepEqual(await load(BOARD), { seq: 1, snapshot: null, updates: [[1]], authors: [] });
      });

      it("[ST11] keeps the first owner of a client id, also across snapshots", async () => {
        await storage.appendUpdate(A, BOARD, bytes(1), [{ clientId: 4_294_967_295, personId: "anna" }]);
        await storage.appendUpdate(A, BOARD, bytes(2), [
          { clientId: 4_294_967_295, personId: "berta" },
          { clientId: 7, personId: "berta" },
        ]);
        await storage.compactDocument(A, BOARD, 2, bytes(12));
        const { authors } = await storage.loadDocument(A, BOARD);
        assert.deepEqual(
          [...authors].sort((a, b) => a.clientId - b.clientId),
          [
            { clientId: 7, personId: "berta" },
            { clientId: 4_294_967_295, personId: "anna" },
          ],
        );
      });

      it("[ST12] appends nothing to a workshop that does not exist, and goes on with the others", async () => {
        const answers = await Promise.allSettled([
          storage.appendUpdate(A, BOARD, bytes(1)),
          storage.appendUpdate(B, BOARD, bytes(2)),
          storage.appendUpdate(A, BOARD, bytes(3)),
        ]);
        assert.deepEqual(
          answers.map((answer) => (answer.status === "fulfilled" ? answer.value : answer.reason.name)),
          [1, "StorageError", 2],
        );
      });

      it("[ST13] stores the bytes as they were at the call, of a view too", async () => {
        const buffer = new Uint8Array([9, 1, 2, 9]);
        const stored = storage.appendUpdate(A, BOARD, buffer.subarray(1, 3));
        buffer.fill(0);
        await stored;
        assert.deepEqual((await load(BOARD)).updates, [[1, 2]]);
        assert.equal(buffer.byteLength, 4);
      });

      it("[ST14] answers any sequence of calls as if they came one at a time", async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(anAction(), { maxLength: 40 }), async (actions) => {
            const name = `rooms/run-${(runs += 1)}`;
            const model: { snapshot: number[] | null; log: { seq: number; body: number[] }[]; seq: number } =
              {
                snapshot: null,
                log: [],
                seq: 0,
              };
            const calls = actions.map((action): Promise<unknown> => {
              if (action.kind === "append") {
                model.seq += 1;
                model.log.push({ seq: model.seq, body: [...action.body] });
                return storage.appendUpdate(A, name, action.body);
              }
              const seq = Math.floor(action.at * model.seq);
              const first = model.log[0]?.seq ?? model.seq + 1;
              if (seq >= first) {
                model.snapshot = [...action.body];
                model.log = model.log.filter((row) => row.seq > seq);
              }
              return model.seq > 0 ? storage.compactDocument(A, name, seq, action.body) : Promise.resolve();
            });
            await Promise.all(calls);
            assert.deepEqual(await load(name), {
              seq: model.seq,
              snapshot: model.snapshot,
              updates: model.log.map((row) => row.body),
              authors: [],
            });
          }),
          { numRuns: 25 },
        );
      });

      let runs = 0;
      const load = async (document: string) => {
        const stored = await storage.loadDocument(A, document);
        return {
          ...stored,
          snapshot: stored.snapshot && [...stored.snapshot],
          updates: stored.updates.map((update) => [...update]),
          authors: [...stored.authors],
        };
      };
    });

    describe("erasing", () => {
      it("[ST15] erases a workshop with all that hangs on it, and no other", async () => {
        for (const [id, code] of [
          [A, "AAAA2222"],
          [B, "BBBB2222"],
        ] as const) {
          await storage.createWorkshop(id, code, [created(id)]);
          await storage.putCredential(`hash-${id}`, { kind: "link", workshopId: id, role: "moderator" });
          await storage.appendUpdate(id, BOARD, bytes(1), [{ clientId: 1, personId: "anna" }]);
        }
        await storage.eraseWorkshop(A);
        assert.equal(await storage.loadWorkshop(A), null);
        assert.equal(await storage.findByJoinCode("AAAA2222"), null);
        assert.equal(await storage.findCredential(`hash-${A}`), null);
        assert.equal((await storage.loadDocument(A, BOARD)).seq, 0);
        assert.deepEqual(await storage.listWorkshops(), [B]);
        assert.notEqual(await storage.findCredential(`hash-${B}`), null);
        assert.equal((await storage.loadDocument(B, BOARD)).seq, 1);
      });

      it("[ST15] lets nothing that comes late outlive the erasure", async () => {
        await storage.createWorkshop(A, "AAAA2222", [created(A)]);
        const [, late] = await Promise.allSettled([
          storage.eraseWorkshop(A),
          storage.appendUpdate(A, BOARD, bytes(1)),
        ]);
        assert.equal(late.status, "rejected");
        assert.equal((await storage.loadDocument(A, BOARD)).seq, 0);
      });

      it("[ST15] does not mind being told twice", async () => {
        await storage.eraseWorkshop(A);
        await storage.eraseWorkshop(A);
      });
    });

    describe("close", () => {
      it("[ST16] finishes what was asked before and refuses what comes after", async () => {
        const before = storage.createWorkshop(A, "AAAA2222", [created(A)]);
        const closed = storage.close();
        await assert.rejects(storage.loadWorkshop(A), StorageError);
        assert.equal((await before).ok, true);
        await closed;
        await storage.close();
      });
    });
  });
}

function created(id: string): WorkshopEvent {
  return {
    name: "workshop-created",
    id,
    createdAtMs: 1,
    head: { title: "Nachbarschaft „Öffnen“ 🏘️", language: "de", people: [] },
    joinCode: "AAAA2222",
    plenary: { id: `${id}-plenary`, name: "Plenum", kind: "plenary" },
  };
}

function ended(endedAtMs: number): WorkshopEvent {
  return { name: "workshop-ended", endedAtMs };
}

function bytes(...values: number[]): Uint8Array {
  return Uint8Array.from(values);
}

function anAction(): fc.Arbitrary<
  | { readonly kind: "append"; readonly body: Uint8Array }
  | { readonly kind: "compact"; readonly at: number; readonly body: Uint8Array }
> {
  const body = fc.uint8Array({ maxLength: 20 });
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant("append" as const), body }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant("compact" as const),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        body,
      }),
    },
  );
}
