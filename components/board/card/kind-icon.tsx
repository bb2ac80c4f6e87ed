import { CircleQuestionMark, Handshake, MessageSquareQuote, Route, Sparkles, Users } from "lucide-react";
import type { CardKind } from "#lib/board/card.ts";

const ICONS = {
  partner: Users,
  offer: Handshake,
  message: MessageSquareQuote,
  strategy: Route,
  wish: Sparkles,
  question: CircleQuestionMark,
} as const satisfies Record<CardKind, unknown>;

const INK: Record<CardKind, string> = {
  partner: "text-kind-partner",
  offer: "text-kind-offer",
  message: "text-kind-message",
  strategy: "text-kind-strategy",
  wish: "text-kind-wish",
  question: "text-kind-question",
};

export function KindIcon({ kind, className }: { readonly kind: CardKind; readonly className: string }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden="true" className={`shrink-0 ${INK[kind]} ${className}`} />;
}
