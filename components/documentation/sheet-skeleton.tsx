import clsx from "clsx";
import { Skeleton } from "#ui/skeleton.tsx";
import styles from "./sheet.module.css";

interface SheetSkeletonProps {
  readonly label: string;
  readonly small?: boolean;
}

/** The page before its words have come. */
export function SheetSkeleton({ label, small = false }: SheetSkeletonProps) {
  return (
    <div className={clsx(styles.sheet, small && styles.small)}>
      <div className={styles.body}>
        <Skeleton label={label} lines={6} />
      </div>
    </div>
  );
}
