"use client";

import { Plus, RefreshCcw } from "lucide-react";
import { useState } from "react";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Toaster } from "#ui/toaster.tsx";
import { PhaseList } from "./phase-list.tsx";
import { TemplateChoice } from "./template-choice.tsx";
import { usePhaseForm } from "./use-phase-form.ts";

/** The whole agenda, to be changed at any time, also while it runs. Without phases it begins with a choice of templates. */
export function AgendaDialog({ onClose }: { readonly onClose: () => void }) {
  const words = wordsOf("agenda");
  const { workroom } = useMessages();
  const empty = useWorkshop(({ state }) => (state.agenda?.phases.length ?? 0) === 0);
  const [choosing, setChoosing] = useState(empty);
  const form = usePhaseForm();

  // What was typed is not lost by closing: it is taken over if it can be.
  const close = async () => {
    if (await form.finish()) onClose();
  };
  return (
    <Dialog
      open
      guarded={form.editing !== null}
      onClose={() => void close()}
      title={words.editor.title}
      closeLabel={workroom.close}
      width="wide"
      footer={
        choosing ? (
          <Button onClick={() => setChoosing(false)}>
            {empty ? words.templates.empty : words.editor.back}
          </Button>
        ) : (
          <>
            <Button
              variant="quiet"
              icon={<RefreshCcw />}
              onClick={() => setChoosing(true)}
              className="me-auto"
            >
              {words.editor.other}
            </Button>
            {form.editing?.phaseId !== null && (
              <Button icon={<Plus />} onClick={() => void form.begin(null)}>
                {words.editor.add}
              </Button>
            )}
            <Button variant={form.editing ? "secondary" : "primary"} onClick={() => void close()}>
              {words.editor.done}
            </Button>
          </>
        )
      }
    >
      {choosing ? (
        <TemplateChoice replaces={!empty} onTaken={() => setChoosing(false)} />
      ) : (
        <PhaseList form={form} />
      )}
      {/* The page's own is out of reach while a dialog is open. */}
      <Toaster label={`${words.editor.title}: ${workroom.toasts}`} dismissLabel={workroom.dismiss} />
    </Dialog>
  );
}
