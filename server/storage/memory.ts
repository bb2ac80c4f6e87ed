// memory.ts: storage that forgets when the process ends, for tests and for trying things out. It keeps the same promises
// as the databases apart from lasting; storage.contract.ts says which. Every answer is a copy, so that no caller can
// change what is stored.

import type { Stamped } from "#lib/model/event.ts";
import { accept, refuse } from "#lib/util/result.ts";
import { StorageError } from "#server/ports.ts";
import type { Author, Credential, PersonalLink, Storage } from "#server/ports.ts";

interface Workshop {
  readonly joinCode: string;
  readonly events: Stamped[];
  readonly documents: Map<string, Document>;
}

interface Document {
  seq: number;
  snapshot: { readonly seq: number; readonly state: Uint8Array } | null;
  updates: { readonly seq: number; readonly update: Uint8Array }[];
  readonly authors: Map<number, Author>;
}

export function createMemoryStorage(): Storage {
  const workshops = new Map<string, Workshop>();
  const credentials = new Map<string, Credential>();
  const links = new Map<string, PersonalLink>();
  let open = true;

  // Like a database, everything happens in the order of the calls, and the answer comes later.
  const step = async <T>(work: () => T): Promise<T> => {
    if (!open) throw new StorageError("storage is closed");
    return work();
  };

  return {
    createWorkshop: (id, joinCode, events) =>
      step(() => {
        const taken = workshops.has(id) || findByJoinCode(joinCode) !== null;
        if (taken) return refuse("conflict");
        workshops.set(id, { joinCode, events: structuredClone([...events]), documents: new Map() });
        return accept(events.length);
      }),
    loadWorkshop: (id) =>
      step(() => {
        const found = workshops.get(id);
        return found ? { seq: found.events.length, events: structuredClone(found.events) } : null;
      }),
    commit: (id, expectedSeq, events) =>
      step(() => {
        const found = workshops.get(id);
        if (!found || found.events.length !== expectedSeq) return refuse("conflict");
        found.events.push(...structuredClone(events));
        return accept(found.events.length);
      }),
    findByJoinCode: (joinCode) => step(() => findByJoinCode(joinCode)),
    listWorkshops: () => step(() => [...workshops.keys()].sort()),

    putCredential: (hash, credential) =>
      step(() => {
        workshopOf(credential.workshopId);
        if (credential.kind === "re-entry") dropWhere((other) => isSameReEntry(other, credential));
        credentials.set(hash, structuredClone(credential));
      }),
    findCredential: (hash) => step(() => structuredClone(credentials.get(hash) ?? null)),
    revokeCredentials: (workshopId, personId) =>
      step(() => {
        dropWhere((one) => one.workshopId === workshopId && one.kind !== "link" && one.personId === personId);
      }),
    listCredentials: (workshopId) =>
      step(() =>
        [...credentials]
          .filter(([, credential]) => credential.workshopId === workshopId)
          .map(([hash, credential]) => ({ hash, credential: structuredClone(credential) })),
      ),
    dropCredentials: (hashes) =>
      step(() => {
        for (const hash of hashes) credentials.delete(hash);
      }),
    purgeCredentials: (nowMs) =>
      step(() => {
        const before = credentials.size;
        dropWhere((one) => one.kind !== "link" && one.expiresAtMs <= nowMs);
        return before - credentials.size;
      }),

    putPersonalLink: (hash, link) =>
      step(() => {
        workshopOf(link.workshopId);
        const earlier = linkOf(link.workshopId, link.personId);
        if (earlier) links.delete(earlier[0]);
        links.set(hash, structuredClone(link));
      }),
    findPersonalLink: (hash) => step(() => structuredClone(links.get(hash) ?? null)),
    listPersonalLinks: (workshopId) =>
      step(() =>
        [...links.values()]
          .filter((link) => link.workshopId === workshopId)
          .sort((one, other) => one.madeAtMs - other.madeAtMs || (one.personId < other.personId ? -1 : 1))
          .map((link) => structuredClone(link)),
      ),
    markPersonalLink: (workshopId, personId, mark) =>
      step(() => {
        const found = linkOf(workshopId, personId);
        if (found) links.set(found[0], { ...found[1], ...mark });
      }),

    appendUpdate: (workshopId, name, update, authors = []) =>
      step(() => {
        const { documents } = workshopOf(workshopId);
        const document: Document = documents.get(name) ?? {
          seq: 0,
          snapshot: null,
          updates: [],
          authors: new Map(),
        };
        documents.set(name, document);
        document.seq += 1;
        document.updates.push({ seq: document.seq, update: update.slice() });
        for (const author of authors) {
          if (!document.authors.has(author.clientId)) document.authors.set(author.clientId, { ...author });
        }
        return document.seq;
      }),
    loadDocument: (workshopId, name) =>
      step(() => {
        const document = workshops.get(workshopId)?.documents.get(name);
        return {
          seq: document?.seq ?? 0,
          snapshot: document?.snapshot?.state.slice() ?? null,
          updates: document?.updates.map((row) => row.update.slice()) ?? [],
          authors: [...(document?.authors.values() ?? [])],
        };
      }),
    compactDocument: (workshopId, name, seq, snapshot) =>
      step(() => {
        const document = workshops.get(workshopId)?.documents.get(name);
        if (!document || seq > document.seq) throw new StorageError("a snapshot of what was never stored");
        if (seq <= (document.snapshot?.seq ?? 0)) return;
        document.snapshot = { seq, state: snapshot.slice() };
        document.updates = document.updates.filter((row) => row.seq > seq);
      }),

    eraseWorkshop: (id) =>
      step(() => {
        workshops.delete(id);
        dropWhere((credential) => credential.workshopId === id);
        for (const [hash, link] of links) if (link.workshopId === id) links.delete(hash);
      }),
    isWritable: () => open,
    close: async () => {
      open = false;
    },
  };

  function findByJoinCode(joinCode: string): string | null {
    for (const [id, workshop] of workshops) if (workshop.joinCode === joinCode) return id;
    return null;
  }

  function linkOf(workshopId: string, personId: string): readonly [string, PersonalLink] | undefined {
    return [...links].find(([, link]) => link.workshopId === workshopId && link.personId === personId);
  }

  function workshopOf(id: string): Workshop {
    const found = workshops.get(id);
    if (!found) throw new StorageError("no such workshop");
    return found;
  }

  function dropWhere(matches: (credential: Credential) => boolean): void {
    for (const [hash, credential] of credentials) if (matches(credential)) credentials.delete(hash);
  }
}

function isSameReEntry(one: Credential, other: Credential & { kind: "re-entry" }): boolean {
  return one.kind === "re-entry" && one.workshopId === other.workshopId && one.personId === other.personId;
}
