import { Group } from "lucide-react";
import { useEffect, useSyncExternalStore } from "react";
import { forgetPicks, picksStore, startPicking } from "#components/act/picks.ts";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { useClusterDesk } from "./cluster-desk.ts";
import { PickedBar } from "./picked-bar.tsx";

/** For those who write the documentation: the way into putting cards together, and what is done with those that are ticked. */
export function ClusterTools({ part }: { readonly part: "start" | "bar" }) {
  const words = wordsOf("clusters");
  const picks = useSyncExternalStore(picksStore.subscribe, picksStore.get);
  const some = useWorkshop(({ cards }) => [...cards.values()].some((room) => room.length > 0));
  const picking = picks?.purpose === "cluster";
  if (part === "bar") return picking && <Bar />;
  if (picks !== null || !some) return null;
  return (
    <Button size="small" icon={<Group />} onClick={() => startPicking("cluster", words.pick)}>
      {words.start}
    </Button>
  );
}

function Bar() {
  const desk = useClusterDesk();
  const mayWrite = desk.handle.grant === "write";
  useEffect(() => {
    if (!mayWrite && desk.handle.closed !== null) forgetPicks();
  }, [mayWrite, desk.handle.closed]);
  // Whoever leaves the plenary has done with it.
  useEffect(() => forgetPicks, []);
  return mayWrite && <PickedBar desk={desk} />;
}
