"use client";

import type { ComponentProps } from "react";
import { DocumentationPage } from "#components/documentation/documentation-page.tsx";
import { TaskAbove } from "./task-above.tsx";

/** The documentation in the middle of the screen. */
export function DocumentationPlace(props: ComponentProps<typeof DocumentationPage>) {
  return (
    <TaskAbove>
      <DocumentationPage {...props} />
    </TaskAbove>
  );
}
