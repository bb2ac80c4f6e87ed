// join-again.ts: whoever scans the join code a second time with the same browser goes straight back to the workshop, as
// the same person. A join page that was asked for with a query (a refused form, a wish to join as somebody else) is shown.

import { JOIN_CODE_LENGTH, readCode } from "#lib/protocol/codes.ts";
import type { Workshops } from "#server/ports.ts";
import { redirect } from "./reply.ts";
import type { Route } from "./router.ts";

export function joinAgainRoute(
  workshops: Workshops,
  findByJoinCode: (joinCode: string) => Promise<string | null>,
): Route {
  return {
    method: "GET",
    path: "/j/:code",
    async handle({ request, response, url, params }) {
      const code = readCode(params["code"] ?? "", JOIN_CODE_LENGTH);
      const hasCookie = request.headers.cookie?.includes("nw_") === true;
      if (code === null || !hasCookie || url.search !== "" || request.headers["rsc"] !== undefined)
        return "pass";
      const workshopId = await findByJoinCode(code);
      const known = workshopId === null ? null : await workshops.meet(request, workshopId);
      if (known?.standing !== "in" && known?.standing !== "waiting") return "pass";
      redirect(response, `/w/${known.workshopId}`);
    },
  };
}
