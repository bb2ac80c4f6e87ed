import {
  ArrowDown,
  ArrowUp,
  Combine,
  EllipsisVertical,
  Pencil,
  SquareCheckBig,
  Ungroup,
  Unlink2,
} from "lucide-react";
import { useState } from "react";
import { startPicking } from "#components/act/picks.ts";
import type { Card } from "#lib/board/card.ts";
import { dissolveCluster, moveCluster, renameCluster, separateCluster } from "#lib/board/clustering.ts";
import type { Cluster } from "#lib/board/clusters.ts";
import { wordsOf } from "#live/words.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { Menu, type MenuDivider, type MenuItem } from "#ui/menu.tsx";
import type { ClusterDesk } from "./cluster-desk.ts";
import { JoinDialog } from "./join-dialog.tsx";
import { TitleDialog } from "./title-dialog.tsx";

interface ClusterMenuProps {
  readonly cluster: Cluster;
  /** Those of it that are shown. */
  readonly cards: readonly Card[];
  /** Ids of all clusters as they stand. */
  readonly order: readonly string[];
  readonly desk: ClusterDesk;
}

/** What can be done with one cluster. */
export function ClusterMenu({ cluster, cards, order, desk }: ClusterMenuProps) {
  const words = wordsOf("clusters");
  const { menu, done } = words;
  const [asking, setAsking] = useState<"title" | "join" | null>(null);
  if (desk.handle.grant !== "write") return null;
  const { id, sources = [] } = cluster;
  const name = cluster.title || words.untitled;
  const place = order.indexOf(id);

  const move = (step: -1 | 1) => () =>
    desk.step((doc) => moveCluster(doc, order, id, step), done.moved(name, place + 1 + step, order.length));
  const entries = (): readonly (MenuItem | MenuDivider)[] => [
    {
      key: "title",
      label: cluster.title === "" ? menu.name : menu.rename,
      icon: <Pencil />,
      onSelect: () => setAsking("title"),
    },
    {
      key: "pick",
      label: menu.pick,
      icon: <SquareCheckBig />,
      disabled: cards.length === 0,
      onSelect: () =>
        startPicking(
          "cluster",
          words.pick,
          cards.map(({ ref }) => ref),
        ),
    },
    { key: "up", label: menu.up, icon: <ArrowUp />, disabled: place === 0, onSelect: move(-1) },
    {
      key: "down",
      label: menu.down,
      icon: <ArrowDown />,
      disabled: place === order.length - 1,
      onSelect: move(1),
    },
    {
      key: "join",
      label: menu.join,
      icon: <Combine />,
      disabled: order.length < 2,
      onSelect: () => setAsking("join"),
    },
    ...sources.map((source) => ({
      key: source.id,
      label: menu.separate(source.title || words.untitled),
      icon: <Unlink2 />,
      onSelect: () =>
        desk.step((doc) => separateCluster(doc, source.id), done.separated(source.title || words.untitled)),
    })),
    {
      key: "dissolve",
      label: menu.dissolve,
      hint: menu.dissolveHint,
      icon: <Ungroup />,
      onSelect: () => desk.step((doc) => dissolveCluster(doc, id), done.dissolved(name)),
    },
  ];
  return (
    <>
      <Menu
        label={menu.of(name)}
        entries={entries}
        trigger={(trigger) => (
          <IconButton {...trigger} size="small" label={menu.of(name)} icon={<EllipsisVertical />} />
        )}
      />
      {asking === "title" && (
        <TitleDialog
          heading={words.title.rename}
          title={cluster.title}
          confirm={words.title.save}
          onClose={() => setAsking(null)}
          onConfirm={(title) => {
            setAsking(null);
            desk.step((doc) => renameCluster(doc, id, title), done.renamed(title || words.untitled));
          }}
        />
      )}
      {asking === "join" && <JoinDialog cluster={cluster} desk={desk} onClose={() => setAsking(null)} />}
    </>
  );
}
