// en-first.ts: what everybody in a workroom reads from the first moment on, in English. One chunk of its own in the browser.

import type { FirstMessages } from "./areas.ts";
import { board } from "./en/board.ts";
import { common } from "./en/common.ts";
import { people } from "./en/people.ts";
import { rounds } from "./en/rounds.ts";
import { workroom } from "./en/workroom.ts";

export const enFirst: FirstMessages = { board, common, people, rounds, workroom };
