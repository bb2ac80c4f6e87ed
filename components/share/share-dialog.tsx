"use client";

import { useState, type ComponentProps } from "react";
import { Dialog } from "#ui/dialog.tsx";
import { JoinSlide } from "./join-slide.tsx";
import { ShareSheet } from "./share-sheet.tsx";

interface ShareDialogProps extends Omit<ComponentProps<typeof ShareSheet>, "onShowSlide"> {
  readonly open: boolean;
  readonly onClose: () => void;
  /** For the slide. */
  readonly workshopTitle: string;
  readonly here?: number;
}

/** The sheet as a dialog, with the slide behind its button. */
export function ShareDialog({ open, onClose, workshopTitle, here, ...sheet }: ShareDialogProps) {
  const [slide, setSlide] = useState(false);
  const { share, common } = sheet.messages;
  return (
    <>
      <Dialog open={open && !slide} onClose={onClose} title={share.title} closeLabel={common.close}>
        <ShareSheet {...sheet} onShowSlide={() => setSlide(true)} />
      </Dialog>
      <JoinSlide
        open={slide}
        onClose={() => {
          setSlide(false);
          onClose();
        }}
        workshopTitle={workshopTitle}
        joinUrl={sheet.joinUrl}
        joinCode={sheet.joinCode}
        {...(here !== undefined && { here })}
        messages={sheet.messages}
      />
    </>
  );
}
