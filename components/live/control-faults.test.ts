import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { evolve } from "#lib/model/workshop.ts";
import {
  connectSocket,
  createWorkshop,
  joinWorkshop,
  startServer,
  type TestServer,
  type TestSocket,
  until,
} from "#server/app.fixture.ts";
import { seededRandom } from "#lib/model/play.ts";
import { type FaultProxy, startFaultProxy } from "#server/fault-proxy.fixture.ts";
import { type ControlClient, createControlClient } from "./control-client.ts";
import { openControlSocket } from "./control-socket.ts";

const SEED = Number(process.env["FAULT_SEED"] ?? Date.now() % 1_000_000);

let server: TestServer;
let proxy: FaultProxy;
let workshop: Awaited<ReturnType<typeof createWorkshop>>;
let moderator: TestSocket;
let client: ControlClient;
beforeEach(async () => {
  server = await startServer();
  proxy = await startFaultProxy(server.origin, SEED);
  workshop = await createWorkshop(server.origin);
  // Somebody else than who gives the commands: each person has a pace of their own.
  const { token } = await joinWorkshop(server.origin, workshop.joinCode, "Kim");
  moderator = await connectSocket(server.origin, workshop.token);
  client = createControlClient({
    socket: openControlSocket({ origin: proxy.origin, auth: { token } }),
    evolve,
    clock: Date.now,
    random: () => 0,
  });
  await until(() => client.control.get().kind === "ready", "ready");
});
afterEach(async () => {
  client.close();
  moderator.socket.disconnect();
  await proxy.close();
  await server.close();
});

async function retitle(title: string): Promise<number> {
  const ack = await moderator.send("head.change", { title });
  assert.ok(ack.ok);
  return ack.seq;
}

function seen(): { readonly seq: number; readonly title: string } {
  const control = client.control.get();
  return control.kind === "ready"
    ? { seq: control.seq, title: control.state.head.title }
    : { seq: -1, title: control.kind };
}

describe(`createControlClient on a bad network, seed ${SEED}`, () => {
  it("[CO10] notices that an event was lost with the next one, and asks for everything again", async () => {
    const before = seen();
    proxy.frames("down", "drop");
    await retitle("Nie gehört");
    // Answers and presence get lost as well; the line is good again only when the event itself is gone.
    await until(() => proxy.hasLost("Nie gehört"), "the event is lost");
    proxy.frames("down", "pass");
    assert.deepEqual(seen(), before);
    const seq = await retitle("Gehört");
    await until(() => seen().seq === seq, "the state of the server");
    assert.deepEqual(seen(), { seq, title: "Gehört" });
  });

  it("[CO10] ends in the server's state when events come twice, late or in another order", async () => {
    proxy.frames("down", "shuffle");
    for (let number = 0; number < 20; number += 1) await retitle(`Titel ${number}`);
    assert.ok(proxy.disturbed() > 0);
    proxy.frames("down", "pass");
    const seq = await retitle("Der letzte");
    await until(() => seen().seq === seq, "the state of the server");
    assert.equal(seen().title, "Der letzte");
  });

  it("[CO14] does each command once, whether the command or its answer was lost with the line", async () => {
    const random = seededRandom(SEED);
    const { token } = workshop;
    const giver = createControlClient({
      socket: openControlSocket({ origin: proxy.origin, auth: { token } }),
      evolve,
      clock: Date.now,
      random: () => 0,
    });
    await until(() => giver.control.get().kind === "ready", "ready");
    const texts: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const before = proxy.disturbed();
      proxy.frames(random.below(2) === 0 ? "up" : "down", "drop");
      const answers = Array.from({ length: 3 }, (_, index) => {
        const text = `Durchsage ${round}-${index}`;
        texts.push(text);
        return giver.send("broadcast.send", { text });
      });
      await until(() => proxy.disturbed() >= before + 3, "the line breaks");
      proxy.cut();
      proxy.heal();
      for (const answer of await Promise.all(answers)) assert.equal(answer.ok, true);
    }
    giver.close();
    const told = moderator.events.flatMap(({ event }) =>
      event?.name === "broadcast-sent" ? event.broadcast.text : [],
    );
    assert.deepEqual(told.toSorted(), texts.toSorted());
  });

  it("[SE7] comes back by itself after a partition that both sides gave up, with what happened meanwhile", async () => {
    proxy.partition();
    proxy.cut();
    const seq = await retitle("Inzwischen");
    proxy.heal();
    await until(() => seen().seq === seq, "the state of the server");
    assert.equal(seen().title, "Inzwischen");
  });
});
