// tab-memory.ts: one thing that a tab remembers across reloads. Where the browser keeps nothing, it forgets.

export interface TabMemory {
  get(): boolean;
  set(value: boolean): void;
}

export function tabMemory(key: string): TabMemory {
  return {
    get() {
      try {
        return sessionStorage.getItem(key) !== null;
      } catch {
        return false;
      }
    },
    set(value) {
      try {
        if (value) sessionStorage.setItem(key, "1");
        else sessionStorage.removeItem(key);
      } catch {}
    },
  };
}
