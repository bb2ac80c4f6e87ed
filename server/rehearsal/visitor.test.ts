import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { createCard } from "#lib/board/schema.ts";
import type { WorkshopState } from "#lib/model/state.ts";
import type { CommandName, Commands } from "#lib/model/command.ts";
import { startServer } from "#server/app.fixture.ts";
import { createWorkshop, joinWorkshop, openVisitor, readState, type Visitor } from "./visitor.ts";

async function aWorkshop(test: TestContext) {
  const server = await startServer();
  const { origin } = server;
  const made = await createWorkshop(origin, { title: "Nachbarschaft" });
  const entry = await joinWorkshop(origin, { joinCode: made.joinCode, name: "Kim" });
  const moderator = openVisitor(origin, made);
  const guest = openVisitor(origin, entry);
  test.after(async () => {
    guest.close();
    moderator.close();
    await server.close();
  });
  return {
    guest,
    state: (): Promise<WorkshopState> => readState(origin, made.workshopId, made.token),
    direct: async <Name extends CommandName>(name: Name, input: Commands[Name]): Promise<void> => {
      assert.deepEqual({ ...(await moderator.send(name, input)), seq: 0 }, { ok: true, seq: 0 }, name);
    },
  };
}

async function writeCard(guest: Visitor, roomId: string): Promise<void> {
  const doc = await guest.open(`rooms/${roomId}`);
  createCard(doc, { id: `card-${roomId}`, kind: "partner", by: guest.personId, createdAt: 1, title: "Chor" });
}

describe("openVisitor", () => {
  it("waits for nothing of a board that was left and closed [AC8]", async (test) => {
    const { guest, state, direct } = await aWorkshop(test);
    await direct("round.prepare", {
      rooms: [{ name: "A" }, { name: "B" }, { name: "C" }],
      assignment: { kind: "manual", members: { [guest.personId]: 0 } },
    });
    await direct("round.open", {});
    const [a, b, c] = (await state()).round?.roomIds ?? [];
    assert.ok(a && b && c);
    await writeCard(guest, a);
    await guest.settled();
    await direct("person.move", { personId: guest.personId, roomId: b });
    await direct("person.move", { personId: guest.personId, roomId: c });
    await closes(guest, a);
    await writeCard(guest, c);
    await guest.settled();
  });

  it("says so when what was written is refused [SY8]", async (test) => {
    const { guest, state, direct } = await aWorkshop(test);
    await direct("person.promote", { personId: guest.personId, role: "observer" });
    await writeCard(guest, (await state()).rooms[0]?.id ?? "");
    await assert.rejects(guest.settled(), /closed by the server with 4403/);
  });
});

/** It may stay open for a moment, for what is under way. */
async function closes(guest: Visitor, roomId: string): Promise<void> {
  for (;;) {
    try {
      await guest.open(`rooms/${roomId}`);
    } catch (error) {
      assert.match(String(error), /closed by the server with 4403/);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
