import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Command } from "./command.ts";
import type { Stamped, WorkshopEvent } from "./event.ts";
import { createLog, type Log, type LogLine, MOST_LINES } from "./log.ts";
import { NOTICE_MS } from "./limits.ts";
import { groups, type Play, play } from "./play.ts";

const ANNA = "person-0001";

type Give = (command: Command, actor?: string) => readonly number[];

interface Logged {
  readonly game: Play;
  readonly events: readonly Stamped[];
  readonly log: Log;
  /** The oldest first. */
  readonly lines: readonly LogLine[];
}

/** A played workshop with all its events, stamped or not. `give` answers the seqs of what happened. */
function logged(act: (give: Give, game: Play) => void, stamped = true): Logged {
  const game = play();
  const { head, id, joinCode, rooms, createdAtMs, people } = game.state;
  const [plenary] = rooms;
  const [person] = people;
  assert.ok(plenary && person);
  const events: Stamped[] = [
    { name: "workshop-created", id, createdAtMs, head, joinCode, plenary },
    { name: "person-joined", person },
  ];
  const give: Give = (command, actor = game.moderator) => {
    const internal = command.name === "person.join" || command.name === "clock.tick";
    const by = internal ? null : actor;
    const decision = game.run(command, by);
    assert.ok(decision.ok, command.name);
    const first = events.length + 1;
    for (const event of decision.value)
      events.push(stamped ? { ...event, stamp: { by, atMs: game.now } } : event);
    game.now += 1_000;
    return decision.value.map((_, index) => first + index);
  };
  give({ name: "person.join", input: { personId: ANNA, name: "Anna", role: "participant" } });
  act(give, game);
  const log = logOf(events);
  return { game, events, log, lines: linesOf(log, game) };
}

function logOf(events: readonly Stamped[]): Log {
  const log = createLog();
  for (const event of events) log.add(event);
  return log;
}

function linesOf(log: Log, game: Play): readonly LogLine[] {
  return log.page(game.moderator, game.now, MOST_LINES).lines.toReversed();
}

/** Gives what takes the events back, as the server would. */
function undo({ game, log }: Logged, from: number, to = from): void {
  const commands = log.undo(from, to, game.moderator, game.now);
  assert.ok(commands, "cannot be undone");
  for (const command of commands) assert.ok(game.run(command, game.moderator).ok, command.name);
}

describe("createLog", () => {
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

  it("[LG1] names who did it and when, under the name of that moment", () => {
    const { lines, game } = logged((give) => {
      give({ name: "countdown.start", input: { seconds: 60 } });
      give({ name: "person.rename", input: { personId: ANNA, name: "Anne" } }, ANNA);
    });
    assert.deepEqual(
      lines.slice(-2).map(({ by, byName, atMs }) => [by, byName, atMs]),
      [
        [game.moderator, "Moderation", game.now - 2_000],
        [ANNA, "Anna", game.now - 1_000],
      ],
    );
    assert.equal(lines.at(-3)?.byName, undefined);
  });

  it("[LG1] reads events of a time when nothing was stamped", () => {
    const { lines } = logged((give) => {
      give({ name: "head.change", input: { title: "Neu" } });
      give({ name: "broadcast.send", input: { text: "Hallo" } });
    }, false);
    assert.deepEqual(
      lines.slice(-2).map(({ by, atMs }) => [by, atMs === undefined]),
      [
        [undefined, true],
        [undefined, false],
      ],
    );
  });

  it("[LG1] has no line for dots, and no hash", () => {
    const cards = ["room-1/card-a", "room-1/card-b"];
    const { events, lines, game } = logged((give) => {
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
    const after = linesOf(logOf([...events, cast]), game);
    assert.deepEqual(
      after.map(({ key }) => key),
      lines.map(({ key }) => key),
    );
    assert.ok(!JSON.stringify(after).includes("secret"));
  });

  it("[LG4] gives the newest lines first, page by page, and keeps so many", () => {
    const { events, log, game } = logged((give) => {
      for (let count = 0; count < 7; count += 1)
        give({ name: "broadcast.send", input: { text: `Durchsage ${count}` } });
    });
    const first = log.page(game.moderator, game.now, 4);
    const second = log.page(game.moderator, game.now, 100, first.lines.at(-1)?.seq ?? 0);
    assert.deepEqual([first.seq, first.more, first.lines.map(({ seq }) => seq)], [10, true, [10, 9, 8, 7]]);
    assert.deepEqual([second.more, second.lines.map(({ seq }) => seq)], [false, [6, 5, 4, 3, 2, 1]]);
    const last = events.at(-1);
    assert.ok(last);
    for (let count = 0; count < MOST_LINES + 500; count += 1) log.add(last);
    const all = log.page(game.moderator, game.now, MOST_LINES * 2).lines;
    assert.ok(all.length >= MOST_LINES && all.length <= MOST_LINES + 200);
    assert.equal(log.page(game.moderator, game.now, 10, all.at(-1)?.seq).more, true);
  });

  it("[LG3] offers to undo only the last change of a thing", () => {
    const { lines } = logged((give) => {
      give({ name: "head.change", input: { title: "Eins" } });
      give({ name: "agenda.add", input: { title: "A", minutes: 5 } });
      give({ name: "head.change", input: { title: "Zwei" } });
    });
    assert.deepEqual(
      lines.slice(-3).map(({ undoable }) => undoable),
      [undefined, true, true],
    );
  });

  it("[LG3] offers nothing that would be refused or change nothing", () => {
    const round = logged((give) => {
      give({ name: "round.prepare", input: { rooms: groups(2), assignment: { kind: "random" } } });
      give({ name: "round.open", input: {} });
      give({ name: "round.close", input: { graceSeconds: 0 } });
      give({ name: "workshop.end", input: {} });
    });
    assert.ok(round.lines.slice(-4, -1).every(({ undoable }) => undoable === undefined));
    const over = logged((give) => {
      give({ name: "agenda.add", input: { title: "A", minutes: 5 } });
      give({ name: "workshop.end", input: {} });
    });
    assert.deepEqual(
      over.lines.slice(-2).map(({ undoable }) => undoable),
      [undefined, true],
    );
  });

  it("[LG3] sends nobody back to the group of another round", () => {
    const { lines, game } = logged((give, played) => {
      give({ name: "round.prepare", input: { rooms: groups(2), assignment: { kind: "manual" } } });
      give({ name: "person.move", input: { personId: ANNA, roomId: played.room("Gruppe 1").id } });
      give({ name: "person.move", input: { personId: ANNA, roomId: played.room("Gruppe 2").id } });
      give({ name: "round.open", input: {} });
      give({ name: "round.close", input: { graceSeconds: 0 } });
      give({ name: "round.prepare", input: { rooms: groups(2), assignment: { kind: "manual" } } });
    });
    assert.ok(game.round("prepared"));
    const moves = lines.filter(({ key }) => key === "person-moved");
    assert.deepEqual(
      moves.map(({ undoable }) => undoable),
      [undefined, undefined],
    );
  });

  it("[LG2] takes back all that one command did, the last thing first", () => {
    const done = logged((give, game) => {
      give({ name: "agenda.use", input: { template: "peer-advice" } });
      give({ name: "agenda.start", input: { phaseId: game.state.agenda?.phases[0]?.id ?? "" } });
    });
    const { game, log, events } = done;
    const before = game.state.agenda;
    const phaseId = before?.current?.phaseId ?? "";
    const decision = game.run({ name: "agenda.skip", input: { phaseId } }, game.moderator);
    assert.ok(decision.ok);
    assert.deepEqual(
      decision.value.map(({ name }) => name),
      ["agenda-changed", "phase-started"],
    );
    for (const event of decision.value) log.add(event);
    undo(done, events.length + 1, events.length + 2);
    assert.deepEqual(game.state.agenda?.phases, before?.phases);
    assert.equal(game.state.agenda?.current?.phaseId, phaseId);
    assert.equal(game.state.agenda?.current?.endsAtMs, before?.current?.endsAtMs);
  });

  it("[LG2] takes a closed round back with the end of the workshop that closed it", () => {
    const done = logged((give) => {
      give({ name: "round.prepare", input: { rooms: groups(2), assignment: { kind: "random" } } });
      give({ name: "round.open", input: {} });
      give({ name: "workshop.end", input: {} });
    });
    const { game, lines } = done;
    assert.deepEqual(
      lines.slice(-2).map(({ key, undoable }) => [key, undoable]),
      [
        ["round-closed", undefined],
        ["workshop-ended", true],
      ],
    );
    undo(done, lines.at(-2)?.seq ?? 0, lines.at(-1)?.seq ?? 0);
    assert.ok(game.round("open"));
  });

  it("[LG2] [RO4] goes back from a next turn to the round that it closed, and later only to the plenary", () => {
    const rotated = () => {
      const done = logged((give) => {
        const assignment = { kind: "rotate" } as const;
        give({ name: "round.begin", input: { rooms: groups(2), assignment, minutes: 10 } });
      });
      done.game.now += 60_000;
      const decision = done.game.run({ name: "round.rotate", input: {} }, done.game.moderator);
      assert.ok(decision.ok);
      const stamp = { by: done.game.moderator, atMs: done.game.now };
      for (const event of decision.value) done.log.add({ ...event, stamp });
      return done;
    };
    const early = rotated();
    const { seq } = early.log;
    assert.equal(early.log.undo(seq - 1, seq - 1, early.game.moderator, early.game.now), null);
    undo(early, seq - 1, seq);
    assert.equal(early.game.round("open").number, 1);
    const late = rotated();
    late.game.now += NOTICE_MS;
    undo(late, seq - 1, seq);
    assert.equal(late.game.round("closed").number, 2);
  });

  it("[LG2] takes nothing back when one part of it cannot be, and passes over what leaves nothing", () => {
    const { log, game } = logged((give) => {
      give({ name: "head.change", input: { title: "Alt" } });
      give({ name: "hand.raise", input: {} }, ANNA);
      give({ name: "head.change", input: { title: "Neu" } });
    });
    assert.equal(log.undo(4, 6, game.moderator, game.now), null);
    assert.equal(log.undo(5, 5, game.moderator, game.now), null);
    assert.equal(log.undo(6, 6, ANNA, game.now), null);
    assert.equal(log.undo(99, 99, game.moderator, game.now), null);
    assert.equal(log.undo(5, 6, game.moderator, game.now)?.length, 1);
  });
});
