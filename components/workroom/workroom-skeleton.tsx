import { Skeleton } from "#ui/skeleton.tsx";

/** The workroom before it is there, in its measures, so that nothing jumps. */
export function WorkroomSkeleton({ label }: { readonly label: string }) {
  return (
    <div className="min-h-dvh wide:grid wide:grid-cols-[16.5rem_minmax(0,1fr)]">
      <div className="border-line bg-surface-2 p-4 max-wide:border-b wide:min-h-dvh wide:border-e">
        <div aria-hidden="true" className="h-7 w-40 animate-pulse rounded-sm bg-surface-3" />
      </div>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-page p-4 sm:p-6">
        <Skeleton label={label} kind="cards" lines={4} />
      </main>
    </div>
  );
}
