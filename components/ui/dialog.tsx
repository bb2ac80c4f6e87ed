"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { IconButton } from "./icon-button.tsx";
import { focusContentIfLost } from "./kept-focus.ts";

interface DialogProps {
  readonly open: boolean;
  /** Asked for by Esc, the cross or (unless `guarded`) a press outside; the caller sets `open`. */
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly closeLabel: string;
  /** `centre` becomes a sheet from below on phones; `end` is a sheet at the side; `full` takes the whole screen. */
  readonly placement?: "centre" | "end" | "full";
  readonly width?: "narrow" | "normal" | "wide";
  /** There is input that a press outside must not lose. */
  readonly guarded?: boolean;
  /** Buttons, the main one last; stays in sight while the content scrolls. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

const WIDTH = { narrow: "sm:max-w-md", normal: "sm:max-w-xl", wide: "sm:max-w-4xl" } as const;

const PLACE = {
  centre:
    "max-sm:mt-auto max-sm:mb-0 max-sm:max-w-full max-sm:rounded-b-none m-auto rounded-xl max-h-[min(92dvh,60rem)]",
  end: "ms-auto me-0 my-0 h-dvh max-h-dvh rounded-s-xl max-sm:max-w-full max-sm:rounded-none",
  full: "m-0 h-dvh max-h-dvh w-screen max-w-none border-0",
} as const;

/**
 * A modal dialog on `<dialog>`. The focus goes to the element marked `data-autofocus`, else to the title, and returns
 * to where it was. The content exists only while it is open.
 */
export function Dialog(props: DialogProps) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({
  onClose,
  title,
  closeLabel,
  placement = "centre",
  width = "normal",
  guarded = false,
  footer,
  children,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (!element) return undefined;
    if (!element.open) element.showModal();
    const first = element.querySelector("[data-autofocus]") ?? element.querySelector("[data-dialog-title]");
    if (first instanceof HTMLElement) first.focus();
    // A window that becomes narrow may move what the dialog is in, and a dialog that is moved covers nothing any more.
    const observer = new ResizeObserver(() => {
      if (!element.isConnected || element.matches(":modal")) return;
      element.removeAttribute("open");
      element.showModal();
    });
    observer.observe(document.documentElement);
    return () => {
      observer.disconnect();
      element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      // The bin, for one, goes when its last card is taken out.
      else focusContentIfLost();
    };
  }, []);

  useEffect(() => {
    const element = dialog.current;
    if (!element || guarded) return undefined;
    // A press that began inside (text being marked) and ends outside is no wish to close.
    let beganOutside = false;
    const began = (event: PointerEvent) => {
      beganOutside = event.target === element;
    };
    const ended = (event: MouseEvent) => {
      if (beganOutside && event.target === element) onClose();
    };
    element.addEventListener("pointerdown", began);
    element.addEventListener("click", ended);
    return () => {
      element.removeEventListener("pointerdown", began);
      element.removeEventListener("click", ended);
    };
  }, [guarded, onClose]);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
      className={clsx(
        "w-full overflow-hidden border-line bg-surface-2 p-0 text-ink-1 shadow-overlay animate-arrive backdrop:animate-fade",
        PLACE[placement],
        placement !== "full" && ["border", WIDTH[width]],
      )}
    >
      <div className={clsx("flex flex-col", placement === "centre" ? "max-h-[inherit]" : "h-full")}>
        <header className="flex items-start justify-between gap-3 px-4 pt-4 pb-2 sm:px-6 sm:pt-5">
          <h2
            id={titleId}
            tabIndex={-1}
            data-dialog-title
            className="pt-1 text-xl focus-visible:outline-offset-4 [&:focus]:outline-none"
          >
            {title}
          </h2>
          <IconButton label={closeLabel} icon={<X />} onClick={onClose} />
        </header>
        <div className="min-h-0 grow overflow-y-auto overscroll-contain px-4 pb-5 sm:px-6">{children}</div>
        {footer !== undefined && (
          <footer className="flex flex-wrap justify-end gap-2 border-t border-line bg-surface-1 px-4 py-3 sm:px-6">
            {footer}
          </footer>
        )}
      </div>
    </dialog>
  );
}
