// scene.ts: what the shared screen shows. By itself it follows what moderation does, the latest gesture first: a card in
// focus, a vote that runs, its result until the work goes on, the way in while people arrive, else the work of the moment.

import { settledRound } from "#lib/model/access.ts";
import { isLobby } from "#lib/model/lobby.ts";
import type { Vote, WorkshopState } from "#lib/model/state.ts";

export const SCENES = ["join", "now", "clusters", "focus", "vote", "result"] as const;
export type SceneName = (typeof SCENES)[number];

export type Scene =
  | { readonly name: "join" | "now" | "clusters" }
  | { readonly name: "focus"; readonly card: string }
  | { readonly name: "vote" | "result"; readonly vote: Vote };

/** `receiving`: people come in, and nothing has begun. Without a wish, or while what is wished is not there, by itself. */
export function sceneOf(
  state: WorkshopState,
  wished: SceneName | null,
  clustered = false,
  receiving = isLobby(state),
): Scene {
  const scenes = scenesOf(state, clustered);
  return scenes.find(({ name }) => name === wished) ?? byItself(state, scenes, receiving);
}

/** All that can be shown at the moment; `clustered`: there are clusters. */
export function scenesOf(state: WorkshopState, clustered = false): readonly Scene[] {
  const vote = openVote(state);
  const result = lastResult(state);
  return [
    { name: "join" },
    { name: "now" },
    ...(clustered ? [{ name: "clusters" as const }] : []),
    ...(state.focus ? [{ name: "focus" as const, card: state.focus.card }] : []),
    ...(vote ? [{ name: "vote" as const, vote }] : []),
    ...(result ? [{ name: "result" as const, vote: result }] : []),
  ];
}

function byItself(state: WorkshopState, scenes: readonly Scene[], receiving: boolean): Scene {
  const focus = scenes.find((scene) => scene.name === "focus");
  const vote = scenes.find((scene) => scene.name === "vote");
  const result = scenes.find((scene) => scene.name === "result");
  if (focus) return focus;
  if (vote) return vote;
  if (result?.name === "result" && (result.vote.closedAtMs ?? 0) > workSinceMs(state)) return result;
  return { name: receiving ? "join" : "now" };
}

/** When the work began that is at hand: a round, a phase, or quiet writing. */
function workSinceMs(state: WorkshopState): number {
  const round = settledRound(state);
  const rounds = round ? [round.openedAtMs, round.state === "closed" ? round.closedAtMs : 0] : [];
  const { agenda, writing } = state;
  return Math.max(0, ...rounds, agenda?.current?.startedAtMs ?? 0, writing?.startedAtMs ?? 0);
}

function openVote({ votes = [] }: WorkshopState): Vote | undefined {
  return votes.findLast((vote) => !vote.counts && !vote.discarded);
}

function lastResult({ votes = [] }: WorkshopState): Vote | undefined {
  return votes
    .filter((vote) => vote.counts && !vote.discarded)
    .toSorted((one, other) => (other.closedAtMs ?? 0) - (one.closedAtMs ?? 0))[0];
}
