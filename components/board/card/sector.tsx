import clsx from "clsx";
import {
  Briefcase,
  Building2,
  CircleDashed,
  Globe,
  HeartHandshake,
  HeartPulse,
  House,
  Palette,
  School,
  Trophy,
  type LucideIcon,
} from "lucide-react";
import { GROUPS } from "#lib/landscape/categories.ts";

/** By the names in the taxonomy; a name that is missing here shows as open. */
const ICONS: Readonly<Record<string, LucideIcon>> = {
  house: House,
  school: School,
  "heart-handshake": HeartHandshake,
  "heart-pulse": HeartPulse,
  briefcase: Briefcase,
  palette: Palette,
  trophy: Trophy,
  globe: Globe,
  "building-2": Building2,
};

const TEXT = [
  "text-sector-1",
  "text-sector-2",
  "text-sector-3",
  "text-sector-4",
  "text-sector-5",
  "text-sector-6",
  "text-sector-7",
  "text-sector-8",
  "text-sector-9",
] as const;

const EDGE = [
  "border-s-sector-1",
  "border-s-sector-2",
  "border-s-sector-3",
  "border-s-sector-4",
  "border-s-sector-5",
  "border-s-sector-6",
  "border-s-sector-7",
  "border-s-sector-8",
  "border-s-sector-9",
] as const;

function indexOf(groupKey: string | undefined): number {
  return GROUPS.findIndex((group) => group.key === groupKey);
}

/** The edge of a partner card; neutral while the category is open. */
export function sectorEdge(groupKey: string | undefined): string {
  return EDGE[indexOf(groupKey)] ?? "border-s-line-strong";
}

interface SectorIconProps {
  readonly group: string | undefined;
  readonly className?: string;
}

export function SectorIcon({ group, className }: SectorIconProps) {
  const index = indexOf(group);
  const Icon = ICONS[GROUPS[index]?.icon ?? ""] ?? CircleDashed;
  return <Icon aria-hidden="true" className={clsx("shrink-0", TEXT[index] ?? "text-ink-3", className)} />;
}
