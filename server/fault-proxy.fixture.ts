// fault-proxy.fixture.ts: a proxy between browsers or programs and a server that does what networks do: lets no WebSocket
// through, is slow, cuts, goes on as if nothing had happened although nobody hears anybody, sends frames twice or in
// another order. WebSocket frames are forwarded whole; what happens to each follows from the seed and its number.

import { once } from "node:events";
import { type ClientRequest, createServer, type IncomingMessage, request as ask } from "node:http";
import { type AddressInfo, connect as connectTcp } from "node:net";
import type { Duplex } from "node:stream";
import { seededRandom } from "#lib/model/play.ts";

/** "refuse": answered 403. "vanish": never answered, as some proxies do. "hold": waits until all is well again. */
export type UpgradeFate = "pass" | "refuse" | "vanish" | "hold";

/**
 * "hold": nothing gets through until another mode is set, then all of it. "drop": what comes is lost. "twice": some frames
 * come twice. "shuffle": some also change places with the next. "slow": each frame waits up to 30 ms, in order.
 */
export type Mode = "pass" | "hold" | "drop" | "twice" | "shuffle" | "slow";

export type Direction = "up" | "down";

export interface FaultProxy {
  readonly origin: string;
  /** For upgrades that come from now on. */
  upgrades(fateOf: (path: string) => UpgradeFate): void;
  /** For requests that are no upgrades: "hold" lets them wait, "drop" breaks them off. */
  requests(mode: "pass" | "hold" | "drop"): void;
  /** For WebSocket frames in this direction, of connections whose path begins so. */
  frames(direction: Direction, mode: Mode, pathPrefix?: string): void;
  /** Breaks off everything that is open. */
  cut(): void;
  /** Nothing gets through and nobody is told: neither what is open nor what is opened. */
  partition(): void;
  /** Everything gets through again, what was held first. */
  heal(): void;
  /** Open WebSockets. */
  readonly openSockets: () => number;
  /** Frames that were lost, or came twice or late, so far. */
  readonly disturbed: () => number;
  /** Was a frame lost that contains these signs, unmasked, as servers send? */
  readonly hasLost: (text: string) => boolean;
  close(): Promise<void>;
}

interface Pipe {
  readonly path: string;
  readonly direction: Direction;
  readonly take: (bytes: Buffer) => void;
  finish(): void;
  setMode(mode: Mode): void;
}

export async function startFaultProxy(target: string, seed = 1): Promise<FaultProxy> {
  const { hostname, port } = new URL(target);
  const random = seededRandom(seed);
  const pipes = new Set<Pipe>();
  const sockets = new Set<Duplex>();
  const upgraded = new Set<Duplex>();
  const modes: { direction: Direction; mode: Mode; prefix: string }[] = [];
  let fateOf: (path: string) => UpgradeFate = () => "pass";
  let requestMode: "pass" | "hold" | "drop" = "pass";
  const held: (() => void)[] = [];
  const heldUpgrades: (() => void)[] = [];
  let disturbed = 0;
  const lost: Buffer[] = [];

  const modeOf = (direction: Direction, path: string): Mode =>
    modes.findLast((rule) => rule.direction === direction && path.startsWith(rule.prefix))?.mode ?? "pass";

  const server = createServer((request, response) => {
    const forward = (): void => {
      const onward = forwardRequest(request, (answer) => {
        const giveBack = (): void => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        };
        answer.on("error", () => response.destroy());
        if (requestMode === "hold") held.push(giveBack);
        else giveBack();
      });
      onward.on("error", () => response.destroy());
      response.on("close", () => onward.destroy());
      request.pipe(onward);
    };
    if (requestMode === "drop") request.socket.destroy();
    else if (requestMode === "hold") held.push(forward);
    else forward();
  });

  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
  });

  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    upgrade(request, socket, head, fateOf(request.url ?? "/"));
  });

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, fate: UpgradeFate): void {
    const path = request.url ?? "/";
    if (fate === "hold") {
      heldUpgrades.push(() => upgrade(request, socket, head, "pass"));
      return;
    }
    if (fate === "refuse") {
      socket.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
      return;
    }
    if (fate === "vanish") return;
    const onward = connectTcp(Number(port), hostname);
    sockets.add(onward);
    upgraded.add(socket);
    const up = createPipe(path, "up", onward);
    const down = createPipe(path, "down", socket);
    onward.on("error", () => onward.destroy());
    onward.on("close", () => {
      sockets.delete(onward);
      down.finish();
    });
    socket.on("close", () => {
      upgraded.delete(socket);
      up.finish();
    });
    const lines = request.rawHeaders.reduce<string[]>((all, item, index) => {
      if (index % 2 === 0) all.push(item);
      else all.push(`${all.pop() ?? ""}: ${item}`);
      return all;
    }, []);
    onward.write(`${request.method ?? "GET"} ${path} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
    up.take(head);
    socket.on("data", up.take);
    readHead(onward, (answer, rest) => {
      socket.write(answer);
      down.take(rest);
      onward.on("data", down.take);
    });
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  const proxy: FaultProxy = {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    upgrades(given) {
      fateOf = given;
    },
    requests(mode) {
      requestMode = mode;
      if (mode === "pass") for (const forward of held.splice(0)) forward();
    },
    frames(direction, mode, prefix = "/") {
      modes.push({ direction, mode, prefix });
      for (const pipe of pipes) if (pipe.direction === direction) pipe.setMode(modeOf(direction, pipe.path));
    },
    cut() {
      for (const socket of sockets) socket.destroy();
    },
    partition() {
      fateOf = () => "hold";
      proxy.requests("hold");
      proxy.frames("up", "hold");
      proxy.frames("down", "hold");
    },
    heal() {
      fateOf = () => "pass";
      modes.length = 0;
      proxy.requests("pass");
      proxy.frames("up", "pass");
      proxy.frames("down", "pass");
      for (const go of heldUpgrades.splice(0)) go();
    },
    openSockets: () => upgraded.size,
    disturbed: () => disturbed,
    hasLost: (text) => lost.some((frame) => frame.includes(text)),
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
  return proxy;

  function forwardRequest(
    request: IncomingMessage,
    onAnswer: (answer: IncomingMessage) => void,
  ): ClientRequest {
    const { method, url, headers } = request;
    return ask({ hostname, port, method, path: url, headers, agent: false }, onAnswer);
  }

  function createPipe(path: string, direction: Direction, to: Duplex): Pipe {
    const waiting: Buffer[] = [];
    let mode = modeOf(direction, path);
    let swapped: Buffer | null = null;
    let busy = false;
    let finished = false;

    function pass(frame: Buffer): void {
      switch (mode) {
        case "drop":
          disturbed += 1;
          lost.push(frame);
          return;
        case "hold":
          waiting.push(frame);
          return;
        case "slow":
          waiting.push(frame);
          later();
          return;
        case "twice":
        case "shuffle":
          shuffle(frame);
          return;
        case "pass":
          waiting.push(frame);
          if (!busy) flush();
      }
    }

    function shuffle(frame: Buffer): void {
      const chance = random.below(5);
      // Control frames close and keep alive; they are left where they are.
      const isControl = ((frame[0] ?? 0) & 0x0f) > 2;
      if (mode === "shuffle" && chance === 0 && !isControl && swapped === null) {
        swapped = frame;
        disturbed += 1;
        return;
      }
      write(frame);
      if (chance === 1 && !isControl) {
        write(frame);
        disturbed += 1;
      }
      if (swapped !== null) write(swapped);
      swapped = null;
    }

    function later(): void {
      if (busy) return;
      busy = true;
      setTimeout(() => {
        busy = false;
        const frame = waiting.shift();
        if (frame) write(frame);
        if (mode === "hold") return;
        if (waiting.length > 0) later();
        else if (finished) end();
      }, random.below(30));
    }

    function flush(): void {
      if (swapped !== null) waiting.unshift(swapped);
      swapped = null;
      for (const frame of waiting.splice(0)) write(frame);
      if (finished) end();
    }

    /** The other side is gone. */
    function end(): void {
      pipes.delete(pipe);
      to.end();
    }

    function write(frame: Buffer): void {
      if (!to.destroyed) to.write(frame);
    }

    const pipe: Pipe = {
      path,
      direction,
      take: frameReader(pass),
      finish() {
        finished = true;
        // Whoever is cut off from everything does not hear of it.
        if (mode !== "hold" && !busy) flush();
      },
      setMode(next) {
        mode = next;
        if (mode === "drop") waiting.length = 0;
        else if (mode !== "hold") flush();
      },
    };
    pipes.add(pipe);
    return pipe;
  }
}

/** Calls with the whole head of an HTTP answer and what came behind it. */
function readHead(socket: Duplex, onHead: (head: Buffer, rest: Buffer) => void): void {
  let head = Buffer.alloc(0);
  const take = (bytes: Buffer): void => {
    head = Buffer.concat([head, bytes]);
    const end = head.indexOf("\r\n\r\n");
    if (end < 0) return;
    socket.off("data", take);
    onHead(head.subarray(0, end + 4), head.subarray(end + 4));
  };
  socket.on("data", take);
}

/** Cuts a stream into whole WebSocket frames (RFC 6455, 5.2), header and mask included. */
function frameReader(onFrame: (frame: Buffer) => void): (bytes: Buffer) => void {
  let held = Buffer.alloc(0);
  return (bytes) => {
    held = Buffer.concat([held, bytes]);
    for (
      let length = frameLength(held);
      length !== null && held.length >= length;
      length = frameLength(held)
    ) {
      onFrame(held.subarray(0, length));
      held = held.subarray(length);
    }
  };
}

function frameLength(bytes: Buffer): number | null {
  const second = bytes[1];
  if (second === undefined) return null;
  const short = second & 0x7f;
  const mask = (second & 0x80) === 0 ? 0 : 4;
  if (short < 126) return 2 + mask + short;
  if (bytes.length < (short === 126 ? 4 : 10)) return null;
  return short === 126 ? 4 + mask + bytes.readUInt16BE(2) : 10 + mask + Number(bytes.readBigUInt64BE(2));
}
