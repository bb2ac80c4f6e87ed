"use client";

import { useEffect } from "react";
import { clusterHeadStore } from "#components/board/clusters/cluster-head.ts";
import { ClusterDots } from "#components/votes/cluster-dots.tsx";
import { VoteNotice as Notice } from "#components/votes/vote-notice.tsx";

/** Wherever one is: that a vote runs; and while it is shown, dots can be laid on the clusters of the plenary. */
export function VoteNotice(props: { readonly onGo: () => void }) {
  useEffect(() => {
    clusterHeadStore.set(ClusterDots);
    return () => clusterHeadStore.set(null);
  }, []);
  return <Notice {...props} />;
}
