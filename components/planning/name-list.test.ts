import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { LIMITS } from "#lib/model/limits.ts";
import { readNameList } from "./name-list.ts";

const nameOf = (number: number): string => `Gruppe ${String(number)}`;

function read(text: string, known?: readonly string[]) {
  return readNameList(text, nameOf, known);
}

describe("readNameList", () => {
  it("reads names and groups, however the columns are separated", () => {
    for (const text of [
      "Ayşe Öz; Sport\nJonte; Kultur",
      "Ayşe Öz\tSport\r\nJonte\tKultur\r\n",
      "Ayşe Öz, Sport\nJonte, Kultur",
    ])
      assert.deepEqual(read(text), {
        groups: ["Sport", "Kultur"],
        names: [
          { name: "Ayşe Öz", room: 0 },
          { name: "Jonte", room: 1 },
        ],
        faults: [],
      });
  });

  it("keeps commas within names where there is another separator", () => {
    assert.deepEqual(read("Öz, Ayşe; 2").names, [{ name: "Öz, Ayşe", room: 0 }]);
  });

  it("takes numbers as groups, in their order, also beside their names", () => {
    const { groups, names } = read("Anna\t10\nBen\t2\nCleo\tGruppe 2\nDana\t02.");
    assert.deepEqual(groups, ["Gruppe 2", "Gruppe 10"]);
    assert.deepEqual(
      names.map(({ room }) => room),
      [1, 0, 0, 0],
    );
  });

  it("finds the columns by their headings", () => {
    const text =
      '\nNachname\tVorname\tOrt\tGruppe\tBemerkung\n"Öz"\tAyşe\tKöln\tSport\tkommt später\nMeier\tOle\tBonn\tKultur\t\n';
    assert.deepEqual(read(text).names, [
      { name: "Öz Ayşe", room: 0 },
      { name: "Meier Ole", room: 1 },
    ]);
  });

  it("takes the first column as name and the last as group where there are more", () => {
    assert.deepEqual(read("Ayşe Öz;VHS Torfmoor;Sport").names, [{ name: "Ayşe Öz", room: 0 }]);
    assert.deepEqual(read("Ayşe Öz;VHS Torfmoor;Sport").groups, ["Sport"]);
  });

  it("says of each line what it could not take, and takes the others", () => {
    const list = read("Anna; Sport\n; Kultur\nBen\n\nÁNNA; Kultur\nCleo; sport");
    assert.deepEqual(list.groups, ["Sport", "Kultur"]);
    assert.deepEqual(list.names, [
      { name: "Anna", room: 0 },
      { name: "Cleo", room: 0 },
    ]);
    assert.deepEqual(list.faults, [
      { line: 2, text: "; Kultur", fault: "no-name" },
      { line: 3, text: "Ben", fault: "no-group" },
      { line: 5, text: "ÁNNA; Kultur", fault: "twice" },
    ]);
  });

  it("knows the groups of a round by name and by number, and no others", () => {
    const list = read("Anna; KULTUR\nBen; 1\nCleo; Chor\nDana; 3", ["Sport", "Kultur"]);
    assert.deepEqual(list.names, [
      { name: "Anna", room: 1 },
      { name: "Ben", room: 0 },
    ]);
    assert.deepEqual(
      list.faults.map(({ fault }) => fault),
      ["unknown-group", "unknown-group"],
    );
  });

  it("makes no more groups and takes no more names than a round has", () => {
    const many = Array.from(
      { length: 40 },
      (_, index) => `Person ${String(index)}; Gruppe ${String(index + 1)}x`,
    );
    const { groups, faults } = read(many.join("\n"));
    assert.equal(groups.length, LIMITS.rooms);
    assert.deepEqual(new Set(faults.map(({ fault }) => fault)), new Set(["too-many-groups"]));
    const crowd = Array.from({ length: 510 }, (_, index) => `Person ${String(index)}; 1`);
    const list = read(crowd.join("\n"));
    assert.equal(list.names.length, LIMITS.people);
    assert.deepEqual(list.faults.at(-1)?.fault, "too-many-names");
  });

  it("never loses a line: each is a name, a fault, a heading or empty; and every name has a group", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom("a", "b", "1", " ", ";", "\t", ",", '"', "Ö") }), {
          maxLength: 20,
        }),
        (lines) => {
          const { groups, names, faults } = read(lines.join("\n"));
          const filled = lines.filter((line) => /[^\s;,"]/.test(line)).length;
          assert.ok(names.length + faults.length <= lines.length);
          assert.ok(names.length + faults.length >= filled - 1);
          for (const { room } of names) assert.ok(groups[room] !== undefined);
        },
      ),
    );
  });

  it("reads nothing out of nothing", () => {
    assert.deepEqual(read(" \n\n"), { groups: [], names: [], faults: [] });
  });
});
