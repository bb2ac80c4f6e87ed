"use client";

import { Fragment, useSyncExternalStore } from "react";
import { useMessages } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Checkbox } from "#ui/checkbox.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Kbd } from "#ui/kbd.tsx";
import { shortcutsOn } from "./keys.ts";

interface ShortcutsDialogProps {
  /** Names, in the order of their numbers. */
  readonly places: readonly string[];
  /** What the shared screen can show, in the order of its numbers; absent for whoever does not moderate. */
  readonly scenes?: readonly string[] | undefined;
  readonly onClose: () => void;
}

/** All keys that do something everywhere, and the switch that ends the single ones. */
export function ShortcutsDialog({ places, scenes, onClose }: ShortcutsDialogProps) {
  const words = wordsOf("shortcuts");
  const { workroom } = useMessages();
  const on = useSyncExternalStore(shortcutsOn.subscribe, shortcutsOn.get);
  const { ctrl, escape } = words.keys;
  return (
    <Dialog open onClose={onClose} title={words.title} closeLabel={workroom.close} width="narrow">
      <div className="flex flex-col gap-4">
        <Checkbox
          kind="switch"
          label={words.on}
          checked={on}
          onChange={(event) => shortcutsOn.set(event.target.checked)}
        />
        <p className="text-ink-2">{words.text}</p>
        <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
          <Keys keys={["?"]} what={words.list} />
          {places.map((place, index) => (
            <Keys key={place} keys={[String(index + 1)]} what={words.go(place)} />
          ))}
          <Keys keys={["N"]} what={words.card} />
          <Keys keys={[ctrl, "Z"]} what={words.undo} />
          <Keys keys={[ctrl, "Y"]} what={words.redo} />
          <Keys keys={["F6"]} what={words.notices} />
          <Keys keys={[escape]} what={words.close} />
        </dl>
        {scenes && (
          <>
            <h3 className="eyebrow">{words.desk}</h3>
            <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
              <Keys keys={["+"]} what={words.extend(1)} />
              <Keys keys={["F"]} what={words.extend(5)} />
              <Keys keys={["P"]} what={words.pause} />
              <Keys keys={["M"]} what={words.message} />
              <Keys keys={["W"]} what={words.next} />
            </dl>
            <h3 className="eyebrow">{words.present}</h3>
            <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
              <Keys keys={["+"]} what={words.extend(1)} />
              <Keys keys={["F"]} what={words.extend(5)} />
              <Keys keys={["P"]} what={words.pause} />
              {scenes.map((scene, index) => (
                <Keys key={scene} keys={[String(index)]} what={words.show(scene)} />
              ))}
              <Keys keys={[escape]} what={words.leave} />
            </dl>
          </>
        )}
      </div>
    </Dialog>
  );
}

function Keys({ keys, what }: { readonly keys: readonly string[]; readonly what: string }) {
  return (
    <>
      <dt className="flex items-center gap-1">
        {keys.map((key, index) => (
          <Fragment key={key}>
            {index > 0 && <span aria-hidden="true">+</span>}
            <Kbd>{key}</Kbd>
          </Fragment>
        ))}
      </dt>
      <dd>{what}</dd>
    </>
  );
}
