// de-first.ts: what everybody in a workroom reads from the first moment on, in German. One chunk of its own in the browser.

import { board } from "./de/board.ts";
import { common } from "./de/common.ts";
import { people } from "./de/people.ts";
import { rounds } from "./de/rounds.ts";
import { workroom } from "./de/workroom.ts";

export const deFirst = { board, common, people, rounds, workroom };
