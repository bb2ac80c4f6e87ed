"use client";

import { useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import type { Commands } from "#lib/model/command.ts";
import { ROUND_SIGNS } from "#lib/model/state.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { Checkbox } from "#ui/checkbox.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { RadioGroup } from "#ui/radio-group.tsx";
import { DoorChoice } from "./door-choice.tsx";
import { useDoor } from "./use-door.ts";
import { useRun } from "#components/act/use-run.ts";

/** Rules of the workshop; each takes effect at once. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const desk = wordsOf("desk");
  const { workroom } = useMessages();
  const settings = useWorkshop((ready) => ready.state.settings);
  const signs = settings.signs ?? ROUND_SIGNS;
  const run = useRun();
  const door = useDoor();
  const finish = async () => {
    if (await door.settle()) onClose();
  };
  const change = async (part: Commands["settings.change"]) => {
    if (await run("settings.change", part)) announce(desk.set.saved);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={desk.set.title}
      closeLabel={workroom.close}
      footer={<Button onClick={() => void finish()}>{desk.set.close}</Button>}
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
        <fieldset className="flex flex-col gap-1">
          <legend className="mb-1 font-semibold">{desk.set.signs}</legend>
          {ROUND_SIGNS.map((sign) => (
            <Checkbox
              key={sign}
              kind="switch"
              label={desk.set.sign[sign]}
              checked={signs.includes(sign)}
              onChange={(event) =>
                void change({
                  signs: ROUND_SIGNS.filter((each) =>
                    each === sign ? event.target.checked : signs.includes(each),
                  ),
                })
              }
            />
          ))}
        </fieldset>
        <DoorChoice form={door} />
      </div>
    </Dialog>
  );
}
