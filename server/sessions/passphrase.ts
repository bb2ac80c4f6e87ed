// passphrase.ts: the word of a door, salted and hashed so that neither the events nor a backup tell it. What enters a
// command is the seal alone; the word itself is forgotten as soon as it is compared.

import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { personOf } from "#lib/model/access.ts";
import type { Command } from "#lib/model/command.ts";
import type { WorkshopState } from "#lib/model/state.ts";

const HASH_BYTES = 32;
const SALT_BYTES = 16;

/** About 30 ms and 16 MiB each, off the main thread. */
const derive = promisify<string, Buffer, number, Buffer>(scrypt);

/** "scrypt:<salt>:<hash>". The same word sealed twice looks different. */
export async function sealPassphrase(word: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(plain(word), salt, HASH_BYTES);
  return `scrypt:${salt.toString("base64url")}:${hash.toString("base64url")}`;
}

/** Spaces around it do not matter, everything else does. Takes as long for a wrong word as for the right one. */
export async function fitsSeal(word: string, seal: string): Promise<boolean> {
  const [, salt = "", hash = ""] = seal.split(":");
  const expected = Buffer.from(hash, "base64url");
  const given = await derive(plain(word), Buffer.from(salt, "base64url"), HASH_BYTES);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/**
 * The command as it may be decided and stored. A word that is set already keeps its seal, so that repeating changes
 * nothing; a blank word and one from whoever may not set it are left out, for the model to refuse.
 */
export async function withoutPassphrase(
  command: Command,
  state: WorkshopState,
  personId: string,
): Promise<Command> {
  if (command.name !== "door.set" || command.input.passphrase === undefined) return command;
  const { door, passphrase } = command.input;
  if (personOf(state, personId)?.role !== "moderator") return { name: "door.set", input: { door } };
  if (plain(passphrase) === "") return { name: "door.set", input: { door, passphrase: "" } };
  const { doorHash } = state;
  const isKnown = doorHash !== undefined && (await fitsSeal(passphrase, doorHash));
  return {
    name: "door.set",
    input: { door, passphrase: isKnown ? doorHash : await sealPassphrase(passphrase) },
  };
}

function plain(word: string): string {
  return word.normalize("NFC").trim();
}
