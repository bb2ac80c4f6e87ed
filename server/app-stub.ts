import type { Documents, Exporter } from "#server/ports.ts";
export function createDocuments(_: object): Documents {
  return { upgrade: (_r, s) => s.destroy(), cards: async () => [], overlay: async () => ({ leftOut: new Set(), results: [] }) as never, onCards() {}, reevaluate() {}, forget: async () => {}, close: async () => {} };
}
export function createExporter(_: object): Exporter {
  return { render: async () => new TextEncoder().encode("x"), close: async () => {} };
}
