import { useState } from "react";
import { mergeClusters, renameCluster } from "#lib/board/clustering.ts";
import type { Cluster } from "#lib/board/clusters.ts";
import { LIMITS } from "#lib/model/limits.ts";
import { wordsOf } from "#live/words.ts";
import { Field } from "#ui/field.tsx";
import { FormDialog } from "#ui/form-dialog.tsx";
import { Select } from "#ui/select.tsx";
import { TextInput } from "#ui/text-input.tsx";
import type { ClusterDesk } from "./cluster-desk.ts";

interface JoinDialogProps {
  readonly cluster: Cluster;
  readonly desk: ClusterDesk;
  readonly onClose: () => void;
}

/** Puts one cluster into another: which, and what both are called then. */
export function JoinDialog({ cluster, desk, onClose }: JoinDialogProps) {
  const words = wordsOf("clusters");
  const others = desk.clustering.clusters.filter(({ id }) => id !== cluster.id);
  const [wishedId, setWishedId] = useState(others[0]?.id ?? "");
  const other = others.find(({ id }) => id === wishedId) ?? others[0];
  const suggested = [other?.title ?? "", cluster.title].filter(Boolean).join(" / ");
  const [typed, setTyped] = useState<string | null>(null);
  const title = typed ?? suggested;
  const nameOf = (each: Cluster): string => each.title || words.untitled;

  const join = () => {
    onClose();
    if (!other) return;
    desk.step(
      (doc) => {
        mergeClusters(doc, cluster.id, other.id);
        renameCluster(doc, other.id, title.trim());
      },
      words.done.joined(nameOf(cluster), title.trim() || nameOf(other)),
    );
  };
  return (
    <FormDialog
      onClose={onClose}
      title={words.join.title(nameOf(cluster))}
      closeLabel={words.title.close}
      submitLabel={words.join.confirm}
      cancelLabel={words.title.cancel}
      onSubmit={join}
    >
      <Field label={words.join.with}>
        {(control) => (
          <Select
            {...control}
            data-autofocus
            value={other?.id ?? ""}
            onChange={(event) => setWishedId(event.target.value)}
          >
            {others.map((each) => (
              <option key={each.id} value={each.id}>
                {words.join.option(nameOf(each), each.cards.length)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={words.join.name} hint={words.title.hint}>
        {(control) => (
          <TextInput
            {...control}
            autoComplete="off"
            maxLength={LIMITS.clusterTitle}
            value={title}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <p className="text-sm text-ink-2">{words.join.text}</p>
    </FormDialog>
  );
}
