// memory.ts: yes or no, remembered by a tab or by the browser across reloads. Where the browser keeps nothing, it forgets.

export interface Memory {
  readonly get: () => boolean;
  readonly set: (value: boolean) => void;
}

export function tabMemory(key: string): Memory {
  return memoryIn("sessionStorage", key);
}

export function browserMemory(key: string): Memory {
  return memoryIn("localStorage", key);
}

/** The storage is asked for anew each time: where it is closed to us, naming it throws. */
function memoryIn(storage: "sessionStorage" | "localStorage", key: string): Memory {
  return {
    get() {
      try {
        return globalThis[storage].getItem(key) !== null;
      } catch {
        return false;
      }
    },
    set(value) {
      try {
        if (value) globalThis[storage].setItem(key, "1");
        else globalThis[storage].removeItem(key);
      } catch {}
    },
  };
}
