// tally.ts: a reporter for Node's test runner that writes nothing but the number of tests passed and failed.

import type { TestEvent } from "node:test/reporters";

interface Result {
  readonly type: string;
  readonly data: { readonly details?: { readonly type?: string }; readonly skip?: string | boolean };
}

export default async function* tally(source: AsyncIterable<TestEvent | Result>): AsyncGenerator<string> {
  let passed = 0;
  let failed = 0;
  for await (const event of source as AsyncIterable<Result>) {
    if (event.data.details?.type === "suite") continue;
    if (event.type === "test:pass" && !event.data.skip) passed += 1;
    if (event.type === "test:fail") failed += 1;
  }
  yield JSON.stringify({ passed, failed });
}
