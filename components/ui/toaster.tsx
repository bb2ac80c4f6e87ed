"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "./button.tsx";
import { IconButton } from "./icon-button.tsx";
import { dismissToast, shownToasts, STAYS_MS, subscribeToasts, type Toast } from "./toasts.ts";

const NONE: readonly Toast[] = [];

const EDGE = { info: "border-s-accent", warn: "border-s-warn", danger: "border-s-danger" } as const;

interface ToasterProps {
  /** Name of the region, e.g. "Meldungen (F6)". */
  readonly label: string;
  readonly dismissLabel: string;
}

/** Where messages of `showToast` appear; once in the page, and in dialogs in which they offer a way back. F6 goes there and back. */
export function Toaster({ label, dismissLabel }: ToasterProps) {
  const toasts = useSyncExternalStore(subscribeToasts, shownToasts, () => NONE);
  const region = useRef<HTMLElement>(null);

  useEffect(() => {
    let before: Element | null = null;
    const jump = (event: KeyboardEvent) => {
      if (event.key !== "F6" || event.defaultPrevented || !region.current) return;
      // While a dialog is open, only what is inside of it can have the focus.
      const modal = document.querySelector("dialog:modal");
      if (modal && !modal.contains(region.current)) return;
      const inside = region.current.contains(document.activeElement);
      const target = inside ? before : region.current.querySelector("button");
      if (!(target instanceof HTMLElement)) return;
      event.preventDefault();
      if (!inside) before = document.activeElement;
      target.focus();
    };
    document.addEventListener("keydown", jump);
    return () => document.removeEventListener("keydown", jump);
  }, []);

  return (
    <section
      ref={region}
      aria-label={label}
      className="pointer-events-none fixed inset-x-3 bottom-24 z-50 max-sm:bottom-36 in-[html:has([data-new-card])]:bottom-36 max-sm:in-[html:has([data-new-card])]:bottom-52 flex flex-col items-center gap-2"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} dismissLabel={dismissLabel} />
      ))}
    </section>
  );
}

function ToastCard({ toast, dismissLabel }: { readonly toast: Toast; readonly dismissLabel: string }) {
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => dismissToast(toast.id), STAYS_MS);
    return () => clearTimeout(timer);
  }, [held, toast.id]);

  const { action } = toast;
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className={clsx(
        "pointer-events-auto flex max-w-md items-center max-sm:w-full gap-2 rounded-md border border-s-4 border-line bg-surface-2 py-1 ps-4 pe-1 shadow-overlay animate-arrive",
        EDGE[toast.tone],
      )}
    >
      <p className="grow py-1.5">
        <span className="line-clamp-4">{toast.text}</span>
      </p>
      {action && (
        <Button
          variant="quiet"
          size="small"
          onClick={() => {
            action.run();
            dismissToast(toast.id);
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label={dismissLabel} icon={<X />} onClick={() => dismissToast(toast.id)} />
    </div>
  );
}
