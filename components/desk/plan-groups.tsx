"use client";

import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { groupName } from "#lib/messages/group-name.ts";
import { LIMITS } from "#lib/model/limits.ts";
import { Field } from "#ui/field.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextInput } from "#ui/text-input.tsx";
import { BLANK_GROUP, plannedRooms, withGroup, type PlanDraft } from "./plan.ts";

interface PlanGroupsProps {
  readonly draft: PlanDraft;
  readonly onChange: (draft: PlanDraft) => void;
}

/** What differs from group to group: name, task, link to its call. */
export function PlanGroups({ draft, onChange }: PlanGroupsProps) {
  const desk = wordsOf("desk");
  const state = useWorkshop((ready) => ready.state);
  const rooms = plannedRooms(draft, state);
  return (
    <ol className="flex flex-col gap-4">
      {rooms.map((room, index) => {
        const group = draft.groups[index] ?? BLANK_GROUP;
        const number = index + 1;
        return (
          // The position is the identity: the first group stays the first, whatever it is called.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className="flex flex-col gap-2 border-s-2 border-line-strong ps-4">
            <Field label={desk.plan.name(number)}>
              {(control) => (
                <TextInput
                  {...control}
                  value={group.name}
                  placeholder={groupName(number, state.head.language)}
                  maxLength={LIMITS.roomName}
                  onChange={(event) => onChange(withGroup(draft, index, { name: event.target.value }))}
                />
              )}
            </Field>
            <Field label={desk.plan.ownTask(room.name)}>
              {(control) => (
                <TextArea
                  {...control}
                  rows={1}
                  value={group.task}
                  placeholder={draft.task}
                  maxLength={LIMITS.task}
                  onChange={(event) => onChange(withGroup(draft, index, { task: event.target.value }))}
                />
              )}
            </Field>
            <Field label={desk.plan.callUrl(room.name)} hint={desk.plan.callUrlHint}>
              {(control) => (
                <TextInput
                  {...control}
                  type="url"
                  value={group.callUrl}
                  maxLength={LIMITS.callUrl}
                  onChange={(event) => onChange(withGroup(draft, index, { callUrl: event.target.value }))}
                />
              )}
            </Field>
          </li>
        );
      })}
    </ol>
  );
}
