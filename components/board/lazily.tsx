import { useEffect, useSyncExternalStore, type ComponentType, type ReactNode } from "react";
import { createStore } from "#live/store.ts";

interface Lazily<Props> {
  (props: Props): ReactNode;
  /** Fetches it ahead of need; does nothing once it is there. */
  readonly preload: () => void;
}

/**
 * A component that is fetched when it is first needed. Unlike React.lazy it survives a lost network: it waits and tries
 * again when the network is back.
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Waiting: ComponentType,
): Lazily<Props> {
  const found = createStore<ComponentType<Props> | null>(null);
  let loading = false;

  function preload(): void {
    if (loading || found.get()) return;
    loading = true;
    load().then(
      (component) => found.set(component),
      () => {
        loading = false;
      },
    );
  }

  function Lazy(props: Props) {
    const Component = useSyncExternalStore(found.subscribe, found.get, () => null);
    useEffect(() => {
      preload();
      window.addEventListener("online", preload);
      return () => window.removeEventListener("online", preload);
    }, []);
    return Component ? <Component {...props} /> : <Waiting />;
  }

  return Object.assign(Lazy, { preload });
}
