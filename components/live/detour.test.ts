import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { cardText, createCard, readCard } from "#lib/board/schema.ts";
import { CLOSE } from "#lib/protocol/sync.ts";
import type { CreateAnswer, EntryAnswer } from "#lib/protocol/http.ts";
import {
  connectSocket,
  createWorkshop,
  joinWorkshop,
  removePerson,
  startServer,
  type TestServer,
  until,
} from "#server/app.fixture.ts";
import { type FaultProxy, startFaultProxy } from "#server/fault-proxy.fixture.ts";
import { openControlSocket } from "./control-socket.ts";
import { createDetour } from "./detour.ts";
import { createDocumentClient, type DocumentClient } from "./document-client.ts";

let server: TestServer;
let proxy: FaultProxy;
let workshop: CreateAnswer;
let plenary: string;
const open: { close(): void }[] = [];
before(async () => {
  server = await startServer();
  proxy = await startFaultProxy(server.origin);
  workshop = await createWorkshop(server.origin);
  const { socket, snapshots } = await connectSocket(server.origin, workshop.token);
  plenary = snapshots[0]?.state.rooms[0]?.id ?? "";
  socket.disconnect();
});
after(async () => {
  for (const each of open) each.close();
  await proxy.close();
  await server.close();
});

/** A browser behind a proxy that lets no WebSocket through, or none to documents: those go over the control plane. */
async function behindProxy({ token }: Pick<EntryAnswer, "token">, transport: "polling" | "websocket") {
  proxy.upgrades(() => (transport === "polling" ? "refuse" : "pass"));
  const control = openControlSocket({ origin: proxy.origin, auth: { token } });
  open.push({ close: () => void control.disconnect() });
  await new Promise<void>((resolve) => void control.on("snapshot", () => resolve()));
  assert.equal(control.transport, transport);
  const detour = createDetour({ control, Socket: WebSocket, onFree: assert.fail });
  open.push(detour);
  return { control, detour };
}

function board(open_: (url: string) => WebSocket, name: string = `rooms/${plenary}`): DocumentClient {
  const client = createDocumentClient({
    serverUrl: `${server.origin.replace("http", "ws")}/sync`,
    workshopId: workshop.workshopId,
    name: name as "documentation",
    Socket: function Socket(url: string) {
      return open_(url);
    } as unknown as typeof WebSocket,
    random: () => 0,
    rescue: async () => {},
    now: () => Date.now(),
  });
  open.push(client);
  client.open();
  return client;
}

const delivery = (client: DocumentClient): string => client.status.get().delivery;

function write(client: DocumentClient, id: string, by: string, title: string): void {
  createCard(client.doc, { id, kind: "message", by, createdAt: 1, title });
}

const titleIn = (client: DocumentClient, id: string): string | undefined =>
  readCard(client.doc, plenary, id)?.title;

describe("createDetour", () => {
  for (const transport of ["polling", "websocket"] as const) {
    it(`[DT1] carries a board over ${transport}: typing, saved, others' typing and presence`, async () => {
      const guest = await joinWorkshop(server.origin, workshop.joinCode, "Kim");
      const one = board((await behindProxy(guest, transport)).detour.open);
      const other = board((await behindProxy(workshop, transport)).detour.open);
      await until(() => delivery(one) === "saved" && delivery(other) === "saved", "both synced");
      const id = `card-over-${transport}`;
      write(one, id, guest.personId, "Hallo");
      await until(() => titleIn(other, id) === "Hallo" && delivery(one) === "saved", "the card, and saved");
      cardText(one.doc, id, "title")?.insert(5, " Welt");
      await until(() => titleIn(other, id) === "Hallo Welt", "the typing");
      one.awareness.setLocalState({ editing: { cardId: id, field: "title" } });
      await until(
        () =>
          [...other.awareness.getStates().values()].some(
            (state) => (state["user"] as { id?: string } | undefined)?.id === guest.personId,
          ),
        "presence with the server's word on whose it is",
      );
    });
  }

  it("[DT3] carries documents and messages that are larger than one piece", async () => {
    const { detour } = await behindProxy(workshop, "polling");
    const one = board(detour.open);
    await until(() => delivery(one) === "saved", "synced");
    one.doc.transact(() => {
      for (let number = 0; number < 200; number += 1)
        write(one, `large-card-${String(number).padStart(4, "0")}`, workshop.personId, "ä".repeat(280));
    });
    await until(() => delivery(one) === "saved", "saved");
    const { detour: second } = await behindProxy(workshop, "polling");
    const other = board(second.open);
    await until(() => titleIn(other, "large-card-0199")?.length === 280, "everything there");
  });

  it("[DT2] asks for the same rights, and tells them by the same codes", async () => {
    const guest = await joinWorkshop(server.origin, workshop.joinCode, "Robin");
    const { detour } = await behindProxy(guest, "polling");
    const foreign = board(detour.open, "rooms/nowhere-room-1");
    await until(() => foreign.status.get().closeCode === CLOSE.noGrant, "no grant");
    const own = board(detour.open);
    await until(() => delivery(own) === "saved", "synced");
    await removePerson(server.origin, workshop.token, guest.personId);
    await until(() => delivery(own) !== "saved", "closed with the person");
  });

  it("[DT6] comes again with the connection, and brings what was written meanwhile", async () => {
    const { control, detour } = await behindProxy(workshop, "polling");
    const one = board(detour.open);
    await until(() => delivery(one) === "saved", "synced");
    control.disconnect();
    await until(() => delivery(one) === "offline", "offline");
    write(one, "card-of-offline", workshop.personId, "Unterwegs");
    control.connect();
    await until(() => delivery(one) === "saved", "back");
    const other = board((await behindProxy(workshop, "polling")).detour.open);
    await until(() => titleIn(other, "card-of-offline") === "Unterwegs", "brought");
  });
});
