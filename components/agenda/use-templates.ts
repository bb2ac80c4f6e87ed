"use client";

import { useCallback, useEffect, useState } from "react";
import type { TemplateAnswer } from "#lib/protocol/http.ts";
import { fetchTemplates } from "./templates.ts";

export type Templates =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly retry: () => void }
  | { readonly state: "there"; readonly templates: readonly TemplateAnswer[] };

/** Fetched when the component is first shown. */
export function useTemplates(): Templates {
  const [found, setFound] = useState<readonly TemplateAnswer[] | null | "wanted">("wanted");
  const wanted = found === "wanted";
  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    const load = async () => {
      const templates = await fetchTemplates();
      if (!gone) setFound(templates);
    };
    void load();
    return () => {
      gone = true;
    };
  }, [wanted]);
  const retry = useCallback(() => setFound("wanted"), []);
  if (found === "wanted") return { state: "loading" };
  return found === null ? { state: "failed", retry } : { state: "there", templates: found };
}
