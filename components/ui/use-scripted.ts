import { useSyncExternalStore } from "react";

/** False on the server and until the script of the page has taken over what the server drew. */
export function useScripted(): boolean {
  return useSyncExternalStore(never, yes, no);
}

const never = () => () => undefined;
const yes = () => true;
const no = () => false;
