import assert from "node:assert/strict";
import { beforeEach, afterEach, describe, it, mock } from "node:test";
import type { ControlSocket } from "./control-client.ts";
import { openControlSocket } from "./control-socket.ts";

class Line extends EventTarget {
  readonly url: string;
  readonly sent: string[] = [];
  closed = false;
  constructor(url: string) {
    super();
    this.url = url;
    lines.push(this);
  }
  send(frame: string): void {
    this.sent.push(frame);
  }
  close(): void {
    this.closed = true;
  }
  say(frame: string): void {
    this.dispatchEvent(new MessageEvent("message", { data: frame }));
  }
  breakOff(): void {
    this.dispatchEvent(new Event("close"));
  }
}

let lines: Line[];
let socket: ControlSocket;
let heard: [string, unknown][];

beforeEach(() => {
  mock.timers.enable({ apis: ["setTimeout"] });
  lines = [];
  heard = [];
  socket = openControlSocket({
    origin: "wss://host",
    auth: { workshopId: "w" },
    Socket: Line as unknown as typeof WebSocket,
    random: () => 0.5,
  });
  for (const name of ["snapshot", "disconnect", "connect_error"] as const) {
    socket.on(name, (message) => heard.push([name, message]));
  }
});

afterEach(() => {
  socket.disconnect();
  mock.timers.reset();
});

function line(): Line {
  const last = lines.at(-1);
  assert.ok(last);
  return last;
}

function connect(): void {
  line().say('0{"sid":"x","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":65536}');
  line().say('40{"sid":"y"}');
}

describe("openControlSocket", () => {
  it("proves itself after the greeting and is connected when the server says so", () => {
    assert.equal(line().url, "wss://host/socket.io/?EIO=4&transport=websocket");
    assert.equal(socket.connected, false);
    connect();
    assert.deepEqual(line().sent, ['40{"workshopId":"w"}']);
    assert.equal(socket.connected, true);
  });

  it("answers heartbeats and hands on events", () => {
    connect();
    line().say("2");
    line().say('42["snapshot",{"seq":1,"text":"Zeile 1\\nZeile 2"}]');
    assert.equal(line().sent.at(-1), "3");
    assert.deepEqual(heard, [["snapshot", { seq: 1, text: "Zeile 1\nZeile 2" }]]);
  });

  it("gives each request its own answer", async () => {
    connect();
    const one = socket.request("help.raise", {}, 1000);
    const two = socket.request("clock.read", {}, 1000);
    assert.deepEqual(line().sent.slice(1), ['421["help.raise",{}]', '422["clock.read",{}]']);
    line().say('432[{"ok":true,"nowMs":5}]');
    line().say('431[{"ok":false,"code":"already-raised"}]');
    assert.deepEqual(await one, { ok: false, code: "already-raised" });
    assert.deepEqual(await two, { ok: true, nowMs: 5 });
  });

  it("gives up a request without an answer, and all of them when the line breaks", async () => {
    connect();
    const late = socket.request("help.raise", {}, 1000);
    mock.timers.tick(1000);
    await assert.rejects(late, /no answer/);
    const cut = socket.request("help.raise", {}, 1000);
    line().breakOff();
    await assert.rejects(cut, /disconnected/);
    await assert.rejects(socket.request("help.raise", {}, 1000), /disconnected/);
  });

  it("connects anew after pauses that grow up to eight seconds", () => {
    connect();
    line().breakOff();
    assert.deepEqual(heard, [["disconnect", {}]]);
    assert.equal(socket.active, true);
    const pauses = [500, 1000, 2000, 4000, 8000, 8000];
    for (const pauseMs of pauses) {
      const before = lines.length;
      mock.timers.tick(pauseMs - 1);
      assert.equal(lines.length, before);
      mock.timers.tick(1);
      assert.equal(lines.length, before + 1);
      line().breakOff();
    }
    assert.equal(heard.filter(([name]) => name === "connect_error").length, pauses.length);
  });

  it("takes a silent server for gone", () => {
    connect();
    mock.timers.tick(44_999);
    assert.equal(socket.connected, true);
    mock.timers.tick(1);
    assert.equal(socket.connected, false);
    assert.equal(line().closed, true);
  });

  it("does not come back by itself when the server refuses or dismisses it", () => {
    line().say('0{"pingInterval":25000,"pingTimeout":20000}');
    line().say('44{"message":"no-session","data":{"code":"no-session"}}');
    assert.deepEqual(heard, [["connect_error", { message: "no-session", data: { code: "no-session" } }]]);
    assert.equal(socket.active, false);
    mock.timers.tick(60_000);
    assert.equal(lines.length, 1);
    socket.connect();
    connect();
    line().say("41");
    assert.equal(socket.active, false);
    assert.equal(heard.at(-1)?.[0], "disconnect");
  });

  it("says goodbye when it is ended, and is deaf to the old line", () => {
    connect();
    socket.disconnect();
    assert.equal(line().sent.at(-1), "41");
    assert.equal(line().closed, true);
    line().say('42["snapshot",{}]');
    line().breakOff();
    assert.deepEqual(heard, [["disconnect", {}]]);
    mock.timers.tick(60_000);
    assert.equal(lines.length, 1);
  });

  it("bears frames that make no sense", () => {
    connect();
    for (const frame of ["", "4", "42", "42{", "42[1]", "43", "439[]", "9", "44x", "40"]) {
      const before = socket.active;
      if (before) line().say(frame);
    }
    assert.equal(socket.active, false);
  });
});
