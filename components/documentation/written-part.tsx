"use client";

import type { ReactNode } from "react";
import { wordsOf } from "#live/words.ts";
import styles from "./sheet.module.css";

interface WrittenPartProps {
  /** Without a heading of its own the part is named, as it is in print. */
  readonly titled: boolean;
  readonly children: ReactNode;
}

/** The place on the page where editors write together. */
export function WrittenPart({ titled, children }: WrittenPartProps) {
  const { written: words } = wordsOf("documentation");
  return (
    <div>
      {titled && <h4 className={styles.heading}>{words.title}</h4>}
      {children}
    </div>
  );
}
