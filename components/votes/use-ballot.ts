"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { Refusal } from "#lib/model/refusal.ts";
import type { Vote } from "#lib/model/state.ts";
import { useSend, useWorkshop } from "#live/hooks.ts";
import { randomId } from "#live/random-id.ts";
import { createBallotBox, type BallotBox } from "./ballot-box.ts";
import { ballotOf, type Ballot } from "./ballot.ts";

type Send = ReturnType<typeof useSend>;

/** They outlive the screen: whoever goes to another place while the connection is cut loses no dot. */
const BOXES = new WeakMap<Send, Map<string, BallotBox>>();

export interface HeldBallot {
  readonly ballot: Ballot;
  readonly lay: (card: string, dots: number) => void;
  readonly delivery: "saved" | "sending" | "held";
  /** Why the last lay was taken back. */
  readonly refused: Refusal | null;
}

/** One's own dots in a vote, or with `proxyId` those of people for whom one lays them. */
export function useBallot(vote: Vote, proxyId?: string): HeldBallot {
  const send = useSend();
  const you = useWorkshop((ready) => ready.you);
  const online = useWorkshop((ready) => ready.connection === "online");
  const box = boxOf(send, vote.id, proxyId);
  const { lays, held, refused } = useSyncExternalStore(box.content.subscribe, box.content.get);
  const key = proxyId ?? you;
  const ops = vote.ballots[key]?.ops;

  useEffect(() => {
    if (ops) box.counted(ops);
  }, [box, ops]);
  useEffect(() => {
    if (online) box.retry();
  }, [box, online]);

  const delivery = lays.length === 0 ? "saved" : held || !online ? "held" : "sending";
  return { ballot: ballotOf(vote, key, lays), lay: box.lay, delivery, refused };
}

function boxOf(send: Send, voteId: string, proxyId: string | undefined): BallotBox {
  const boxes = BOXES.get(send) ?? new Map<string, BallotBox>();
  BOXES.set(send, boxes);
  const key = `${voteId} ${proxyId ?? ""}`;
  const known = boxes.get(key);
  if (known) return known;
  const box = createBallotBox({
    send: ({ card, dots, op }) =>
      send("vote.cast", { voteId, card, dots, op, ...(proxyId !== undefined && { proxyId }) }),
    newOp: randomId,
    later: setTimeout,
  });
  boxes.set(key, box);
  return box;
}
