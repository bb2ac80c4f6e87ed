import type { Arrangement } from "./arrangement.ts";
import type { SectionsProps } from "./board-sections.tsx";
import { ClusterSections } from "./clusters/cluster-sections.tsx";
import { GroupSections } from "./group-sections.tsx";

interface ArrangedSectionsProps extends SectionsProps {
  readonly arrangement: Arrangement;
}

/** The arrangements of the plenary that a first look does not need. */
export function ArrangedSections({ arrangement, ...props }: ArrangedSectionsProps) {
  return arrangement === "cluster" ? <ClusterSections {...props} /> : <GroupSections {...props} />;
}
