"use client";

import { useMemo, useState } from "react";
import { CardSlide } from "#components/board/card/card-slide.tsx";
import { CornerClock } from "#components/present/clocks.tsx";
import { ClusterSlide } from "#components/present/cluster-slide.tsx";
import { FocusSlide } from "#components/present/focus-slide.tsx";
import { NowSlide } from "#components/present/now-slide.tsx";
import { PresentFrame } from "#components/present/present-frame.tsx";
import { sceneOf, SCENES, scenesOf, type Scene, type SceneName } from "#components/present/scene.ts";
import { WatchLine } from "#components/present/watch-line.tsx";
import { RoundClock } from "#components/rounds/round-clock.tsx";
import { typedAddress } from "#components/share/join-address.ts";
import { JoinCode } from "#components/share/join-code.tsx";
import { JoinPoster } from "#components/share/join-poster.tsx";
import { readyIn } from "#components/signs/standing.ts";
import { ResultSlide } from "#components/votes/result-slide.tsx";
import { VoteSlide } from "#components/votes/vote-slide.tsx";
import { WritingSlideLine } from "#components/writing/writing-slide-line.tsx";
import { plenaryOf } from "#lib/model/access.ts";
import type { Card, PartnerCard } from "#lib/board/card.ts";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Badge } from "#ui/badge.tsx";
import { joinUrlOf } from "./join-url.ts";
import { LazyShortcutsDialog } from "./lazy-dialogs.tsx";
import { LazyModeratorKeys } from "./lazy-planning.tsx";
import { isReceiving } from "./whereabouts.ts";

/** Numbers show slides here. */
const NO_PLACES: readonly string[] = [];

/** For the shared screen: what all look at at the moment, and always how one gets in. */
export function PresentPlace({ onClose }: { readonly onClose: () => void }) {
  const words = wordsOf("present");
  const state = useWorkshop((ready) => ready.state);
  const [wished, setWished] = useState<SceneName | null>(null);
  const clustered = useWorkshop(
    ({ clustering }) => clustering !== undefined && clustering.clusters.length > 0,
  );
  const receiving = useWorkshop(isReceiving);
  const [listed, setListed] = useState(false);
  const keys = useMemo(() => {
    const shows = [null, ...SCENES].map((name, index) => [String(index), () => setWished(name)] as const);
    return { ...Object.fromEntries(shows), "?": () => setListed(true) };
  }, []);
  const scene = sceneOf(state, wished, clustered, receiving);
  return (
    <PresentFrame
      scenes={scenesOf(state, clustered).map(({ name }) => name)}
      wished={wished}
      onWish={setWished}
      join={
        <p className="flex flex-wrap items-baseline gap-x-4" hidden={scene.name === "join"}>
          <span className="text-ink-2">{words.join}:</span>
          <span className="font-semibold">{typedAddress(joinUrlOf(state.joinCode))}</span>
          <JoinCode code={state.joinCode} className="text-accent" />
        </p>
      }
      mark={
        state.rehearsal && (
          <Badge tone="warn" className="px-3! text-xl!">
            {words.rehearsal}
          </Badge>
        )
      }
      watch={<WatchLine />}
      clock={scene.name !== "now" && <CornerClock />}
      onClose={onClose}
    >
      <Slide scene={scene} />
      <LazyModeratorKeys more={keys} />
      {listed && <LazyShortcutsDialog places={NO_PLACES} onClose={() => setListed(false)} />}
    </PresentFrame>
  );
}

function Slide({ scene }: { readonly scene: Scene }) {
  switch (scene.name) {
    case "join":
      return <Join />;
    case "now":
      return <NowSlide clock={<RoundClock size="slide" />} writing={<WritingLine />} />;
    case "clusters":
      return <ClusterSlide />;
    case "focus":
      return <FocusSlide cardRef={scene.card} renderCard={(card) => <FocusedCard card={card} />} />;
    case "vote":
      return <VoteSlide vote={scene.vote} />;
    case "result":
      return <ResultSlide vote={scene.vote} />;
  }
}

function WritingLine() {
  return <WritingSlideLine done={useWorkshop((ready) => readyIn(ready, plenaryOf(ready.state)))} />;
}

function Join() {
  const messages = { ...useMessages(), share: wordsOf("share") };
  const joinCode = useWorkshop((ready) => ready.state.joinCode);
  const here = useWorkshop((ready) => Object.keys(ready.online).length);
  return <JoinPoster joinUrl={joinUrlOf(joinCode)} joinCode={joinCode} here={here} messages={messages} />;
}

function FocusedCard({ card }: { readonly card: Card }) {
  const cards = useWorkshop((ready) => ready.cards);
  const refs = card.kind === "offer" ? card.partners : [];
  const partners = [...cards.values()].flat().filter((each): each is PartnerCard => each.kind === "partner");
  return <CardSlide card={card} linked={partners.filter(({ ref }) => refs.includes(ref))} />;
}
