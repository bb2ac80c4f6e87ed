import { fetchWords } from "#live/words.ts";
import { lazily } from "../lazily.tsx";

/** For those who write the documentation: what puts cards together. */
export const LazyClusterTools = lazily(async () => {
  const [{ ClusterTools }] = await Promise.all([import("./cluster-tools.tsx"), fetchWords("clusters")]);
  return ClusterTools;
}, Nothing);

function Nothing() {
  return null;
}
