import type { KeyboardEvent } from "react";

/** For a field whose Enter sends: Enter that ends a composition is no wish to send half a word. */
export function keepComposing(event: KeyboardEvent): void {
  if (event.key === "Enter" && event.nativeEvent.isComposing) event.preventDefault();
}
