// scenarios.ts: what is measured, as data. Each scenario has cases; each case is one table row per server.

import type { Job } from "./job.ts";
import type { Presence, System } from "./systems.ts";
import type { TypingPlan } from "./typing.ts";

export type Plan<Kind extends Job["kind"]> = Extract<Job, { kind: Kind }>["plan"];

export type Work = {
  [Kind in Job["kind"]]: { readonly kind: Kind; readonly planFor: (system: System) => Plan<Kind> };
}[Job["kind"]];

export type Case = { readonly name: string; readonly quick?: boolean; readonly runs?: number } & (
  | { readonly work: Work }
  | {
      readonly search: (people: number, system: System) => TypingPlan;
      readonly from: number;
      readonly upTo: number;
    }
);

export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly cases: readonly Case[];
}

/** People in the rooms that are looked at closely. */
const OBSERVERS = 2;

function typing(plan: Partial<TypingPlan> & Pick<TypingPlan, "perRoom" | "typing">): TypingPlan {
  const rooms = plan.rooms ?? 1;
  return {
    rooms,
    observers: rooms > 1 || plan.perRoom > 400 ? 1 : OBSERVERS,
    observedRooms: Math.min(rooms, 40),
    perSecond: 2,
    warmUpSeconds: 2,
    seconds: 5,
    presence: "none",
    seed: 1,
    ...plan,
  };
}

function typingCase(
  name: string,
  plan: Partial<TypingPlan> & Pick<TypingPlan, "perRoom" | "typing">,
  more: { readonly quick?: boolean; readonly presence?: (system: System) => Presence } = {},
): Case {
  const { quick = false, presence = () => "none" } = more;
  const planFor = (system: System): TypingPlan => typing({ ...plan, presence: presence(system) });
  return { name, quick, work: { kind: "typing", planFor } };
}

const byDefault = ({ presence }: System): Presence => presence;

export const SCENARIOS: readonly Scenario[] = [
  {
    id: "rooms",
    title: "Groups of five, everybody types",
    about: "60 rooms of 5 people, each types two words a second; documents only, nobody says who is there.",
    cases: [
      typingCase("60 × 5", { rooms: 60, perRoom: 5, typing: 5 }, { quick: true }),
      typingCase("200 × 5", { rooms: 200, perRoom: 5, typing: 5 }),
    ],
  },
  {
    id: "plenary",
    title: "One plenary, some type",
    about:
      "One document, 40 or 50 of the people type two words a second; documents only, nobody says who is there.",
    cases: [
      typingCase("200, 40 type", { perRoom: 200, typing: 40 }, { quick: true }),
      typingCase("300, 40 type", { perRoom: 300, typing: 40 }),
      typingCase("500, 50 type", { perRoom: 500, typing: 50 }),
      typingCase("600, 50 type", { perRoom: 600, typing: 50 }),
      typingCase("1000, 50 type", { perRoom: 1000, typing: 50 }),
    ],
  },
  {
    id: "crowd",
    title: "Everybody types",
    about: "The heaviest load that people can make; documents only.",
    cases: [
      typingCase("300 × 2/s", { perRoom: 300, typing: 300 }, { quick: true }),
      typingCase("600 × 2/s", { perRoom: 600, typing: 600 }),
      typingCase("1000 × 1/s", { perRoom: 1000, typing: 1000, perSecond: 1 }),
      typingCase("60 rooms × 15 × 2/s", { rooms: 60, perRoom: 15, typing: 15 }),
    ],
  },
  {
    id: "presence",
    title: "With presence, as each provider keeps it by default",
    about:
      "The same with what the clients say about who is there: ours once, Hocuspocus's every 15 s, those of y-websocket and " +
      "y-socket.io every 15 s and each client repeats what it hears. “Stock client” is ours under y-websocket's provider.",
    cases: [
      typingCase("60 × 5, all type", { rooms: 60, perRoom: 5, typing: 5 }, { presence: byDefault }),
      typingCase("200, 40 type", { perRoom: 200, typing: 40 }, { presence: byDefault }),
      typingCase("500, 50 type", { perRoom: 500, typing: 50 }, { presence: byDefault }),
      typingCase("200, 40 type, stock client", { perRoom: 200, typing: 40 }, { presence: () => "echoed" }),
    ],
  },
  {
    id: "joins",
    title: "Coming to a board of 400 cards",
    about:
      "Cold: the first after a restart, until the document is whole in memory. Warm: the next. Then a thousand people within " +
      "ten seconds.",
    cases: [
      {
        name: "1,000 in 10 s",
        quick: true,
        work: { kind: "joins", planFor: () => ({ cards: 400, joins: 1000, seconds: 10 }) },
      },
    ],
  },
  {
    id: "rush",
    title: "Everybody comes back at once",
    about:
      "300 people come within one second to a board of a megabyte on which 100 people type two words a second. A join is done " +
      "when the whole document has come.",
    cases: [
      {
        name: "300 in 1 s, 1 MB",
        work: {
          kind: "rush",
          planFor: () => ({ cards: 400, signs: 2_500, typing: 100, perSecond: 2, joins: 300, seconds: 1 }),
        },
      },
    ],
  },
  {
    id: "idle",
    title: "Being there",
    about: "Nobody types; presence as each provider keeps it by default.",
    cases: [
      {
        name: "67 rooms of 15",
        work: {
          kind: "idle",
          planFor: (system) => ({ rooms: 67, perRoom: 15, seconds: 15, presence: byDefault(system) }),
        },
      },
      {
        name: "one plenary of 300",
        quick: true,
        work: {
          kind: "idle",
          planFor: (system) => ({ rooms: 1, perRoom: 300, seconds: 15, presence: byDefault(system) }),
        },
      },
    ],
  },
  {
    id: "stalled",
    title: "60 of 300 stop reading",
    about:
      "40 people replace a paragraph of 5,000 signs twice a second; after a while 60 of the 260 others read nothing more.",
    cases: [
      {
        name: "60 of 300",
        work: {
          kind: "stalled",
          planFor: () => ({
            people: 300,
            stalled: 60,
            typing: 40,
            perSecond: 2,
            paragraph: 5000,
            seconds: 15,
          }),
        },
      },
    ],
  },
  {
    id: "crash",
    title: "kill -9",
    about:
      "Ten people type 50 words a second; the server is killed at some moment, all tabs are closed, it starts again.",
    cases: [
      {
        name: "killed",
        quick: true,
        runs: 1,
        work: {
          kind: "crash",
          planFor: ({ id }) => ({ kills: id === "ours" ? 20 : 5, typing: 10, perSecond: 5 }),
        },
      },
    ],
  },
  {
    id: "capacity",
    title: "How many people one core carries",
    about:
      "The most people with whom the 99th percentile stays at 250 ms or below, everything arrives and nobody is lost; each step " +
      "15 % to 60 %.",
    cases: [
      {
        name: "one plenary, 40 type",
        from: 800,
        upTo: 6000,
        search: (people) => typing({ perRoom: people, typing: 40, observers: 1 }),
      },
      {
        name: "groups of five, all type",
        from: 800,
        upTo: 6000,
        search: (people) => typing({ rooms: Math.round(people / 5), perRoom: 5, typing: 5 }),
      },
    ],
  },
];
