// example.ts: the workshop whose screens are looked at, with one card of each kind.

import type { CreateInput } from "#lib/model/command.ts";
import type { PlainCard } from "../actors/stage.ts";

export const HEAD: CreateInput = {
  title: "Netzwerkbildung in der Familienbegleitung",
  number: "3",
  subtitle: "Neue Partner finden, ungewöhnliche Wege gehen",
  date: "2026-06-10",
  dayLabel: "Tag 2",
  congress: { title: "Fachtagung Familienbegleitung", ordinal: 4 },
  people: [
    { role: "speaker", name: "Henrike Solmsdorf", organisation: "Netzwerkstelle Ostersiel" },
    { role: "moderator", name: "Bastian Okonjo" },
  ],
  abstract: "Wer Familien begleitet, arbeitet selten allein.",
  funding: { statement: "Gefördert vom Ministerium für Nachbarschaft des Landes Torfmoor." },
};

export const CARDS: readonly PlainCard[] = [
  { kind: "partner", title: "Turnverein Ostersiel" },
  { kind: "partner", title: "Stadtbücherei Hohenbruck" },
  { kind: "offer", title: "Eltern-Kind-Turnen am Samstag" },
  { kind: "message", title: "Wer zusammen turnt, redet auch über Sorgen.", text: "Gehört beim Abholen." },
  { kind: "strategy", title: "Erst besuchen, dann einladen" },
  { kind: "wish", title: "Zeit für Netzwerkarbeit" },
  { kind: "question", title: "Wer erreicht die Väter?" },
];
