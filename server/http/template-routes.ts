// template-routes.ts: the sequences with which a workshop can begin on this server, for whoever creates or moderates one.
// They are no secret: nothing in them is of any workshop.

import type { Template } from "#lib/model/templates.ts";
import type { TemplateAnswer } from "#lib/protocol/http.ts";
import { sendJson } from "./reply.ts";
import type { Route } from "./router.ts";

export function templateRoutes(templates: readonly Template[]): readonly Route[] {
  const answer = templates.map(({ name, label, summary, phases }): TemplateAnswer => ({
    name,
    label,
    summary,
    phases: phases.map(({ title, minutes, place }) => ({ title, minutes, place })),
  }));
  return [
    {
      method: "GET",
      path: "/api/templates",
      handle: ({ response }) => sendJson(response, 200, answer),
    },
  ];
}
