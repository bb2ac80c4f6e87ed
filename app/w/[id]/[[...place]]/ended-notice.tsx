"use client";

import { FileText } from "lucide-react";
import { useMessages } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { Callout } from "#ui/callout.tsx";

interface EndedNoticeProps {
  readonly onDocument: (() => void) | undefined;
}

/** The workshop is over; what remains is to read, and the document. */
export function EndedNotice({ onDocument }: EndedNoticeProps) {
  const { workroom } = useMessages();
  const words = wordsOf("over").ended;
  return (
    <Callout
      title={words.title}
      actions={
        onDocument && (
          <Button variant="primary" icon={<FileText />} onClick={onDocument}>
            {workroom.pageOpen}
          </Button>
        )
      }
    >
      {words.reading}
    </Callout>
  );
}
