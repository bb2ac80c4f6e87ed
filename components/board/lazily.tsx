import { useEffect, useSyncExternalStore, type ComponentType, type ReactNode } from "react";
import { createStore } from "#live/store.ts";

interface Lazily<Props> {
  (props: Props): ReactNode;
  /** Fetches it ahead of need; does nothing once it is there. */
  readonly preload: () => void;
}

interface LazyOptions {
  /** Without it there is nothing to be shown: failing with a network ends on the page's error page. */
  readonly essential?: boolean;
}

/**
 * A component that is fetched when it is first needed. Unlike React.lazy it survives a lost network: it waits and tries
 * again when the network is back.
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Waiting: ComponentType<Props>,
  { essential = false }: LazyOptions = {},
): Lazily<Props> {
  const found = createStore<ComponentType<Props> | null>(null);
  const failure = createStore<Error | null>(null);
  let loading = false;

  function preload(): void {
    if (loading || found.get()) return;
    loading = true;
    load().then(
      (component) => found.set(component),
      (cause: unknown) => {
        loading = false;
        if (essential && navigator.onLine) failure.set(new Error("a part did not come", { cause }));
      },
    );
  }

  function Lazy(props: Props) {
    const Component = useSyncExternalStore(found.subscribe, found.get, () => null);
    const failed = useSyncExternalStore(failure.subscribe, failure.get, () => null);
    useEffect(() => {
      preload();
      window.addEventListener("online", preload);
      return () => window.removeEventListener("online", preload);
    }, []);
    if (failed) throw failed;
    return Component ? <Component {...props} /> : <Waiting {...props} />;
  }

  return Object.assign(Lazy, { preload });
}
