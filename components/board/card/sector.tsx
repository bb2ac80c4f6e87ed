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

function indexOf(groupKey: string | undefined): number {
  return GROUPS.findIndex((group) => group.key === groupKey);
}

/** 1 to 9, the number of a `sector-…` colour; undefined while the category is open. */
export function sectorNumber(groupKey: string | undefined): number | undefined {
  return indexOf(groupKey) + 1 || undefined;
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
