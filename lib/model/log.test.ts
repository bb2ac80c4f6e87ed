import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Logged, logOf } from "./log.ts";
import { groups, play } from "./play.ts";
import type { Command } from "./command.ts";
import type { WorkshopEvent } from "./event.ts";

const ANNA = "person-0001";

/** A played workshop with all its events, stamped or not. */
function logged(act: (give: (command: Command, actor?: string) => void) => void, stamped = false) {
  const game = play();
  const events: Logged[] = [];
  const { head, id, joinCode, rooms, createdAtMs, people } = game.state;
  const [plenary] = rooms;
  const [person] = people;
  assert.ok(plenary && person);
  events.push(
    { name: "workshop-created", id, createdAtMs, head, joinCode, plenary },
    { name: "person-joined", person },
  );
  const give = (command: Command, actor: string = game.moderator): void => {
    const internal = command.name === "person.join" || command.name === "clock.tick";
    const by = internal ? null : actor;
    const decision = game.run(command, by);
    assert.ok(decision.ok, command.name);
    for (const event of decision.value)
      events.push(stamped ? { ...event, stamp: { by, atMs: game.now } } : event);
    game.now += 1_000;
  };
  give({ name: "person.join", input: { personId: ANNA, name: "Anna", role: "participant" } });
  act(give);
  return { game, events, lines: logOf(events, game.now) };
}

describe("logOf", () => {
  it("[LG1] says what happened, with the names of that moment", () => {
    const { lines } = logged((give) => {
      give({ name: "person.rename", input: { personId: ANNA, name: "Anne" } });
      give({ name: "person.remove", input: { personId: ANNA } });
      give({ name: "broadcast.send", input: { text: "Noch fünf Minuten" } });
    });
    assert.deepEqual(
      lines.map(({ key, values }) => [key, values.person, values.text]),
      [
        ["workshop-created", undefined, "Netzwerke im Quartier"],
        ["person-joined", "Moderation", undefined],
        ["person-joined", "Anna", undefined],
        ["person-renamed", "Anna", "Anne"],
        ["person-removed", "Anne", undefined],
        ["broadcast-sent", undefined, "Noch fünf Minuten"],
      ],
    );
    assert.deepEqual(
      lines.map(({ seq }) => seq),
      [1, 2, 3, 4, 5, 6],
    );
  });

  it("[LG1] names who did it and when, if that was stamped", () => {
    const { lines, game } = logged((give) => give({ name: "countdown.start", input: { seconds: 60 } }), true);
    assert.equal(lines.at(-1)?.by, "Moderation");
    assert.equal(lines.at(-1)?.atMs, game.now - 1_000);
    assert.equal(lines.at(-2)?.by, undefined);
  });

  it("[LG1] has no line for dots, and no hash", () => {
    const cards = ["room-1/card-a", "room-1/card-b"];
    const { events, lines } = logged((give) => {
      give({
        name: "door.set",
        input: { door: "passphrase", passphrase: `scrypt:${"a".repeat(22)}:${"secret".repeat(8)}` },
      });
      give({ name: "vote.open", input: { title: "Frage", cards } });
    });
    const opened = events.at(-1);
    assert.ok(opened?.name === "vote-opened");
    const cast: WorkshopEvent = {
      name: "vote-cast",
      voteId: opened.vote.id,
      voters: 1,
      ballot: { key: ANNA, card: cards[0] ?? "", dots: 1, op: "operation-1" },
    };
    const after = logOf([...events, cast], 0);
    assert.deepEqual(
      after.map(({ key }) => key),
      lines.map(({ key }) => key),
    );
    assert.ok(!JSON.stringify(after).includes("secret"));
  });

  it("[LG3] offers to undo only the last change of a thing", () => {
    const { lines } = logged((give) => {
      give({ name: "head.change", input: { title: "Eins" } });
      give({ name: "agenda.add", input: { title: "A", minutes: 5 } });
      give({ name: "head.change", input: { title: "Zwei" } });
    });
    assert.deepEqual(
      lines.slice(-3).map(({ undo }) => undo?.name),
      [undefined, "agenda.set", "head.change"],
    );
  });

  it("[LG3] offers nothing for a round that has closed", () => {
    const { lines } = logged((give) => {
      give({ name: "round.prepare", input: { rooms: groups(2), assignment: { kind: "random" } } });
      give({ name: "round.open", input: {} });
      give({ name: "round.close", input: { graceSeconds: 0 } });
    });
    assert.ok(lines.slice(-3).every(({ undo }) => undo === undefined));
  });
});
