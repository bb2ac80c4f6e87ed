"use client";

import { useId } from "react";
import type { Messages } from "#lib/messages/de.ts";
import { CopyButton } from "#ui/copy-button.tsx";
import { TextInput } from "#ui/text-input.tsx";

interface LinkLineProps {
  readonly label: string;
  readonly link: string;
  readonly copyLabel: string;
  readonly common: Messages["common"];
  readonly variant?: "primary" | "secondary";
}

/** An address to look at, mark by hand, or copy. */
export function LinkLine({ label, link, copyLabel, common, variant = "secondary" }: LinkLineProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <div className="flex flex-wrap gap-2">
        <TextInput
          id={id}
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
          className="min-w-48 flex-1 basis-64 text-sm"
        />
        <CopyButton
          text={link}
          label={copyLabel}
          doneLabel={common.copied}
          failedLabel={common.copyFailed}
          variant={variant}
          className="max-sm:grow"
        />
      </div>
    </div>
  );
}
