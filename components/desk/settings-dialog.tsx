"use client";

import { useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import type { Settings } from "#lib/model/state.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { Checkbox } from "#ui/checkbox.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { RadioGroup } from "#ui/radio-group.tsx";
import { DoorChoice } from "./door-choice.tsx";
import { useRun } from "#components/act/use-run.ts";

/** Rules of the workshop; each takes effect at once. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const desk = wordsOf("desk");
  const { workroom } = useMessages();
  const settings = useWorkshop((ready) => ready.state.settings);
  const run = useRun();
  const change = async (part: Partial<Settings>) => {
    if (await run("settings.change", part)) announce(desk.set.saved);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={desk.set.title}
      closeLabel={workroom.close}
      footer={<Button onClick={onClose}>{desk.set.close}</Button>}
    >
      <div className="flex flex-col gap-6">
        <RadioGroup
          legend={desk.set.editing}
          value={settings.editing}
          onChange={(editing) => void change({ editing })}
          choices={[
            { value: "everyone", label: desk.set.everyone },
            { value: "author", label: desk.set.author },
          ]}
        />
        <Checkbox
          kind="switch"
          label={desk.set.documentation}
          hint={desk.set.documentationHint}
          checked={settings.documentationVisible}
          onChange={(event) => void change({ documentationVisible: event.target.checked })}
        />
        <DoorChoice />
      </div>
    </Dialog>
  );
}
