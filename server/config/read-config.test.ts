import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readConfig } from "./read-config.ts";

function problemsOf(env: Record<string, string>): readonly string[] {
  const config = readConfig(env);
  return config.ok ? [] : config.code;
}

describe("readConfig", () => {
  it("[CF1] needs nothing at all", () => {
    assert.deepEqual(readConfig({}), {
      ok: true,
      value: {
        port: 3000,
        host: "127.0.0.1",
        publicUrl: null,
        dataDir: "./data",
        createPassphrase: null,
        retentionDays: 30,
        logLevel: "info",
        trustProxy: { kind: "nobody" },
        distDir: ".next",
      },
    });
  });

  it("[CF1] takes a variable that is set to nothing as not set", () => {
    const config = readConfig({ PORT: "", PUBLIC_URL: " ", CREATE_PASSPHRASE: "" });
    assert.ok(config.ok);
    assert.equal(config.value.port, 3000);
    assert.equal(config.value.publicUrl, null);
    assert.equal(config.value.createPassphrase, null);
  });

  it("[CF2] lists all invalid values at once", () => {
    const problems = problemsOf({
      PORT: "http",
      HOST: "a b",
      PUBLIC_URL: "werkstatt.example",
      RETENTION_DAYS: "0",
      LOG_LEVEL: "loud",
      TRUST_PROXY: "300.1.1.1",
      DATABASE_URL: "postgres://db",
      REDIS_URL: "redis://cache",
    });
    assert.deepEqual(
      problems.map((line) => line.split(":")[0]),
      [
        "PORT",
        "HOST",
        "PUBLIC_URL",
        "RETENTION_DAYS",
        "LOG_LEVEL",
        "TRUST_PROXY",
        "DATABASE_URL",
        "REDIS_URL",
      ],
    );
  });

  it("[CF2] refuses ports that are none", () => {
    for (const port of ["65536", "-1", "3.5", "0x50", "1e3"])
      assert.equal(problemsOf({ PORT: port }).length, 1, port);
    assert.equal(problemsOf({ PORT: "0" }).length, 0);
  });

  it("[CF2] refuses a public address with a path, a query or a user", () => {
    for (const url of [
      "https://a.example/x",
      "https://a.example/?x",
      "https://u@a.example",
      "ftp://a.example",
    ])
      assert.equal(problemsOf({ PUBLIC_URL: url }).length, 1, url);
  });

  it("keeps of the public address the origin", () => {
    const config = readConfig({ PUBLIC_URL: "https://Werkstatt.Example:443/" });
    assert.ok(config.ok);
    assert.equal(config.value.publicUrl, "https://werkstatt.example");
  });

  it("reads whom to trust", () => {
    const read = (text: string): unknown => {
      const config = readConfig({ TRUST_PROXY: text });
      return config.ok ? config.value.trustProxy : config.code;
    };
    assert.deepEqual(read("true"), { kind: "peer" });
    assert.deepEqual(read("0"), { kind: "nobody" });
    assert.deepEqual(read("loopback, 10.0.0.0/8"), {
      kind: "networks",
      networks: ["127.0.0.0/8", "::1", "10.0.0.0/8"],
    });
  });

  it("repeats of a long value only the beginning, for it may be a secret in the wrong place", () => {
    const [line = ""] = problemsOf({ PORT: "0123456789-0123456789-0123456789" });
    assert.ok(!line.includes("0123456789-0123456789-0123456789"));
  });
});
