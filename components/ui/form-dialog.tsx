"use client";

import { useId, useState, type FormEvent, type ReactNode } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

interface FormDialogProps {
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly closeLabel: string;
  /** Says what happens. */
  readonly submitLabel: string;
  /** Without it the cross is the way out. */
  readonly cancelLabel?: string;
  /** Checks and sends; closing is the caller's. While it runs, nothing is sent again. */
  readonly onSubmit: () => void | Promise<void>;
  readonly disabled?: boolean;
  readonly tone?: "primary" | "danger";
  readonly width?: "narrow" | "normal" | "wide";
  /** The fields, one below the other. */
  readonly children: ReactNode;
}

/** A dialog that is one form, whose button stays in sight. What is written in it outlives a press outside. */
export function FormDialog({
  onClose,
  title,
  closeLabel,
  submitLabel,
  cancelLabel,
  onSubmit,
  disabled = false,
  tone = "primary",
  width = "normal",
  children,
}: FormDialogProps) {
  const formId = useId();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || disabled) return;
    setBusy(true);
    try {
      await onSubmit();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      guarded
      onClose={onClose}
      title={title}
      closeLabel={closeLabel}
      width={width}
      footer={
        <>
          {cancelLabel !== undefined && <Button onClick={onClose}>{cancelLabel}</Button>}
          <Button type="submit" form={formId} variant={tone} busy={busy} disabled={disabled}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          void submit(event);
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
