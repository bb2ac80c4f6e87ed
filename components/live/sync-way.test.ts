import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { createSyncWay } from "./sync-way.ts";

const MINUTE_MS = 60_000;
const URL_OF_BOARD = "wss://host/sync/workshop-1/rooms/room-01";

/** A WebSocket that does what the test says. */
class FakeSocket {
  static made: FakeSocket[] = [];
  readonly listeners = new Map<string, () => void>();
  onclose: unknown = (): void => {};
  closed = false;
  constructor() {
    FakeSocket.made.push(this);
  }
  addEventListener(name: string, listener: () => void): void {
    this.listeners.set(name, listener);
  }
  send(): void {}
  close(): void {
    this.closed = true;
  }
  tell(name: "open" | "close"): void {
    this.listeners.get(name)?.();
  }
}

function aBrowser({ transport = "websocket", remembers = false } = {}) {
  FakeSocket.made = [];
  let blocked = remembers;
  const asked: string[] = [];
  const listeners = new Map<string, (message: never) => void>();
  const control = {
    connected: true,
    transport,
    on: (name: string, listener: (message: never) => void) => listeners.set(name, listener),
    emit: () => {},
    request: (name: string) => {
      asked.push(name);
      return Promise.resolve({ ok: true });
    },
  };
  const way = createSyncWay({
    control,
    Socket: FakeSocket as unknown as typeof WebSocket,
    load: () => import("./detour.ts"),
    memory: { get: () => blocked, set: (value) => void (blocked = value) },
  });
  const isDetour = (socket: WebSocket): boolean => !((socket as unknown) instanceof FakeSocket);
  return {
    control,
    asked,
    remembered: () => blocked,
    open: () => new way.Socket(URL_OF_BOARD),
    isDetour,
    /** A new attempt fails; then is the next one a detour? */
    async fail(): Promise<boolean> {
      const socket = new way.Socket(URL_OF_BOARD);
      if (!isDetour(socket)) FakeSocket.made.at(-1)?.tell("close");
      await import("./detour.ts");
      await Promise.resolve();
      return isDetour(new way.Socket(URL_OF_BOARD));
    },
  };
}

describe("createSyncWay", () => {
  beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
  afterEach(() => mock.timers.reset());

  it("[DT7] goes by WebSocket, and by detour after two that never opened while the control plane was there", async () => {
    const browser = aBrowser();
    assert.equal(await browser.fail(), false);
    assert.equal(browser.remembered(), false);
    assert.equal(await browser.fail(), true);
    assert.equal(browser.remembered(), true);
  });

  it("[DT7] needs one where the control plane itself comes by polling", async () => {
    assert.equal(await aBrowser({ transport: "polling" }).fail(), true);
  });

  it("[DT7] begins with the detour in a tab that has learned of it", async () => {
    const browser = aBrowser({ remembers: true });
    await import("./detour.ts");
    await Promise.resolve();
    assert.equal(browser.isDetour(browser.open()), true);
  });

  it("blames no proxy for an outage, a refusal after opening or an end from here", async () => {
    const browser = aBrowser();
    browser.control.connected = false;
    assert.equal(await browser.fail(), false);
    assert.equal(await browser.fail(), false);
    browser.control.connected = true;
    for (let attempt = 0; attempt < 3; attempt += 1) {
      browser.open();
      FakeSocket.made.at(-1)?.tell("open");
      FakeSocket.made.at(-1)?.tell("close");
    }
    for (let attempt = 0; attempt < 3; attempt += 1) {
      browser.open();
      const socket = FakeSocket.made.at(-1);
      Object.assign(socket ?? {}, { onclose: null });
      socket?.tell("close");
    }
    assert.equal(await browser.fail(), false);
  });

  it("does not wait for ever for an answer that never comes", () => {
    const browser = aBrowser();
    browser.open();
    mock.timers.tick(5_999);
    assert.equal(FakeSocket.made[0]?.closed, false);
    mock.timers.tick(1);
    assert.equal(FakeSocket.made[0]?.closed, true);
  });

  it("[DT7] tries a WebSocket every five minutes, and returns to it when one opens", async () => {
    const browser = aBrowser({ remembers: true });
    await import("./detour.ts");
    await Promise.resolve();
    const document = browser.open();
    const codes: number[] = [];
    Object.assign(document, { onclose: ({ code }: CloseEvent) => void codes.push(code) });
    mock.timers.tick(5 * MINUTE_MS);
    assert.equal(FakeSocket.made.length, 1);
    FakeSocket.made[0]?.tell("close");
    mock.timers.tick(5 * MINUTE_MS);
    assert.equal(FakeSocket.made.length, 2);
    FakeSocket.made[1]?.tell("open");
    assert.deepEqual(codes, [1006]);
    assert.equal(browser.remembered(), false);
    assert.equal(browser.isDetour(browser.open()), false);
  });
});
