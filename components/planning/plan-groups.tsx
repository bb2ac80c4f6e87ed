"use client";

import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { groupName } from "#lib/messages/group-name.ts";
import { LIMITS } from "#lib/model/limits.ts";
import { isCallUrl } from "#lib/model/call-url.ts";
import { Field } from "#ui/field.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextInput } from "#ui/text-input.tsx";
import { BLANK_GROUP, plannedRooms, withGroup, type GroupDraft, type PlanDraft } from "./plan.ts";
import { useIsHere } from "./use-is-here.ts";

interface PlanGroupsProps {
  readonly draft: PlanDraft;
  /** Of a link that is none. */
  readonly error: string | undefined;
  readonly onChange: (draft: PlanDraft) => void;
}

/** What differs from group to group: name, task, link to its call, places. */
export function PlanGroups({ draft, error, onChange }: PlanGroupsProps) {
  const { form } = wordsOf("planning");
  const state = useWorkshop((ready) => ready.state);
  const isHere = useIsHere();
  const rooms = plannedRooms(draft, state, isHere);
  const named = draft.kind !== "keep" && draft.kind !== "list" && draft.by !== "themes";
  return (
    <ol className="flex flex-col gap-4">
      {rooms.map((room, index) => {
        const group = draft.groups[index] ?? BLANK_GROUP;
        const number = index + 1;
        const change = (part: Partial<GroupDraft>) => onChange(withGroup(draft, index, part));
        const wrong = room.callUrl !== undefined && !isCallUrl(room.callUrl);
        return (
          // The position is the identity: the first group stays the first, whatever it is called.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className="flex flex-col gap-2 border-s-2 border-line-strong ps-4">
            {named ? (
              <Field label={form.name(number)}>
                {(control) => (
                  <TextInput
                    {...control}
                    value={group.name}
                    placeholder={groupName(number, state.head.language)}
                    maxLength={LIMITS.roomName}
                    onChange={(event) => change({ name: event.target.value })}
                  />
                )}
              </Field>
            ) : (
              <h3 className="hyphenate font-semibold">{room.name}</h3>
            )}
            <Field label={form.ownTask(room.name)}>
              {(control) => (
                <TextArea
                  {...control}
                  rows={1}
                  value={group.task}
                  placeholder={draft.task}
                  maxLength={LIMITS.task}
                  onChange={(event) => change({ task: event.target.value })}
                />
              )}
            </Field>
            <Field label={form.callUrl(room.name)} hint={form.callUrlHint} error={wrong ? error : undefined}>
              {(control) => (
                <TextInput
                  {...control}
                  type="url"
                  value={group.callUrl}
                  maxLength={LIMITS.callUrl}
                  onChange={(event) => change({ callUrl: event.target.value })}
                />
              )}
            </Field>
            {draft.kind === "free" && (
              <Field label={form.ownPlaces(room.name)} className="max-w-60">
                {(control) => (
                  <TextInput
                    {...control}
                    inputMode="numeric"
                    value={group.places}
                    placeholder={draft.places}
                    onChange={(event) => change({ places: event.target.value })}
                  />
                )}
              </Field>
            )}
          </li>
        );
      })}
    </ol>
  );
}
