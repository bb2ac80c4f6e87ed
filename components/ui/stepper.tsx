"use client";

import { Minus, Plus } from "lucide-react";
import { IconButton } from "./icon-button.tsx";
import type { ControlProps } from "./field.tsx";
import { TextInput } from "./text-input.tsx";

interface StepperProps {
  readonly control: ControlProps;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly fewerLabel: string;
  readonly moreLabel: string;
  readonly onChange: (value: number) => void;
}

/** A small whole number: typed, or by one up and down. */
export function Stepper({ control, value, least, most, fewerLabel, moreLabel, onChange }: StepperProps) {
  const set = (wanted: number) => {
    if (Number.isFinite(wanted)) onChange(Math.min(most, Math.max(least, Math.trunc(wanted))));
  };
  return (
    <div className="flex items-center gap-1">
      <IconButton
        variant="secondary"
        label={fewerLabel}
        icon={<Minus />}
        disabled={value <= least}
        onClick={() => set(value - 1)}
      />
      <TextInput
        {...control}
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        value={value}
        onChange={(event) => set(event.target.valueAsNumber)}
        className="max-w-20 text-center tabular-nums [appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none"
      />
      <IconButton
        variant="secondary"
        label={moreLabel}
        icon={<Plus />}
        disabled={value >= most}
        onClick={() => set(value + 1)}
      />
    </div>
  );
}
