import type { Metadata } from "next";
import { readLocale, readMessages } from "../locale.ts";
import { SiteFrame } from "../site-frame.tsx";
import { NewWorkshop } from "./new-workshop.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { create } = await readMessages();
  return { title: create.title };
}

export default async function NewPage() {
  return (
    <SiteFrame path="/new">
      <NewWorkshop locale={await readLocale()} />
    </SiteFrame>
  );
}
