import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { placeFromPath } from "#components/workroom/place.ts";
import { readMessages } from "../../../locale.ts";
import { WorkroomIsland } from "./workroom-island.tsx";

interface WorkroomPageProps {
  readonly params: Promise<{ readonly id: string; readonly place?: readonly string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { common } = await readMessages();
  return { title: { absolute: common.product } };
}

/** A shell without data: the workroom lives in the browser alone, and so do the two connections that feed it. */
export default async function WorkroomPage({ params }: WorkroomPageProps) {
  const { id, place = [] } = await params;
  if (placeFromPath(["/w", id, ...place].join("/")) === null) notFound();
  const { workroom } = await readMessages();
  return <WorkroomIsland workshopId={id} loadingLabel={workroom.loading} />;
}
