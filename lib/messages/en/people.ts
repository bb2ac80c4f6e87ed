// people.ts (en): English by itself, not word by word; same keys as the German twin.

import type { PeopleMessages } from "#lib/messages/de/people.ts";

export const people: PeopleMessages = {};
