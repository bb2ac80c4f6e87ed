"use client";

import { Dialog } from "#ui/dialog.tsx";
import { JoinPoster, type JoinPosterProps } from "./join-poster.tsx";

interface JoinSlideProps extends JoinPosterProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly workshopTitle: string;
}

/** The way in, full screen, for sharing in the call: readable from the last row and in a small video tile. */
export function JoinSlide({ open, onClose, workshopTitle, ...poster }: JoinSlideProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={<span className="line-clamp-2">{workshopTitle}</span>}
      closeLabel={poster.messages.share.joinSlide.close}
      placement="full"
    >
      <JoinPoster {...poster} />
    </Dialog>
  );
}
