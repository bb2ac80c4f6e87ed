"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState, type ComponentProps } from "react";
import { announce } from "./announcer.ts";
import { Button } from "./button.tsx";

interface CopyButtonProps extends Omit<ComponentProps<typeof Button>, "children" | "icon" | "onClick"> {
  readonly text: string;
  readonly label: string;
  /** Shown for a moment and announced. */
  readonly doneLabel: string;
  /** Where the clipboard is closed to us: what to do by hand. */
  readonly failedLabel: string;
}

/** Copies a text to the clipboard and says so. */
export function CopyButton({ text, label, doneLabel, failedLabel, ...rest }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<"idle" | "done" | "failed">("idle");

  useEffect(() => {
    if (outcome === "idle") return undefined;
    const timer = setTimeout(() => setOutcome("idle"), 4000);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    const done = await writeClipboard(text);
    setOutcome(done ? "done" : "failed");
    announce(done ? doneLabel : failedLabel);
  };
  const words = { idle: label, done: doneLabel, failed: failedLabel }[outcome];
  return (
    <Button {...rest} icon={outcome === "done" ? <Check /> : <Copy />} onClick={() => void copy()}>
      {words}
    </Button>
  );
}

/** The clipboard is missing on plain http and may be forbidden; both are answers, not faults. */
async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
