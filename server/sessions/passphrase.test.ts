import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isSealed } from "#lib/model/door.ts";
import { fitsSeal, sealPassphrase } from "./passphrase.ts";

describe("sealPassphrase", () => {
  it("[DR2] makes a seal that the model takes, another one each time", async () => {
    const [one, other] = await Promise.all([sealPassphrase("Rotkäppchen"), sealPassphrase("Rotkäppchen")]);
    assert.ok(isSealed(one));
    assert.notEqual(one, other);
    assert.ok(!one.includes("Rot"));
  });
});

describe("fitsSeal", () => {
  it("[DR2] knows the word however its signs are composed, and no other", async () => {
    const seal = await sealPassphrase("Rotkäppchen");
    assert.equal(await fitsSeal(" Rotka\u0308ppchen ", seal), true);
    for (const wrong of ["rotkäppchen", "Rotkappchen", "", seal])
      assert.equal(await fitsSeal(wrong, seal), false, wrong);
  });
});
