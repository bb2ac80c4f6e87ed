// cluster-head.ts: what others than the board put below the title of each cluster, once it is there.

import type { ComponentType } from "react";
import { createStore } from "#live/store.ts";

export const clusterHeadStore = createStore<ComponentType<{ readonly clusterId: string }> | null>(null);
