"use client";

import { Activity, useCallback, useState } from "react";
import { createDraft, DraftContext } from "#components/board/kept.ts";
import { useArrival } from "#components/rounds/arrival-context.tsx";
import { ConnectionState } from "#components/workroom/connection-state.tsx";
import { Frame } from "#components/workroom/frame.tsx";
import { MeButton } from "#components/workroom/me-button.tsx";
import { PlaceNav, type View } from "#components/workroom/place-nav.tsx";
import { placesFor } from "#components/workroom/place.ts";
import { useTitle } from "#components/workroom/use-title.ts";
import { useWide } from "#components/workroom/use-wide.ts";
import { isRunning, mayReadDocumentation, plenaryOf } from "#lib/model/access.ts";
import { useMe, useMessages, useWorkshop } from "#live/hooks.ts";
import { Skeleton } from "#ui/skeleton.tsx";
import type { Away } from "./away.ts";
import { Clock } from "./clock.tsx";
import type { OpenDialog } from "./dialogs.tsx";
import {
  LazyAboveRoom,
  LazyCallTools,
  LazyDeskPlace,
  LazyDialogs,
  LazyDocumentationPage,
  LazyMeMenu,
  LazyPagePreview,
  LazyPresentPlace,
  LazyRoomSigns,
  LazyShortcutKeys,
  LazyToaster,
  LazyVotePlace,
  LazyWatchMark,
  LazyWeighPlace,
  preloadPlaces,
} from "./lazy-places.tsx";
import { Banner, Notices } from "./notices.tsx";
import { OwnRoomPlace, RoomPlace } from "./room-place.tsx";
import { RoomSide } from "./room-side.tsx";
import { useFirstLookOver } from "./use-first-look.ts";
import { useFirstTouch } from "./use-first-touch.ts";
import { usePlaces } from "./use-places.ts";
import { headingOf, isReceiving, phaseOf, workshopLine } from "./whereabouts.ts";

/** The workroom of somebody who is in: puts the features together, and holds nothing of its own but what is open. */
export function Inside() {
  const messages = useMessages();
  const me = useMe();
  const state = useWorkshop((ready) => ready.state);
  const receiving = useWorkshop(isReceiving);
  const moderator = me.role === "moderator";
  const { shown } = useArrival();
  const at = usePlaces();
  const { place, go } = at;
  const [away, setAway] = useState<Away | null>(null);
  const wide = useWide();
  // Wide windows show the side of the room beside its board.
  const view = wide && at.view === "about" ? "room" : at.view;
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const toDesk = useCallback(() => go("desk"), [go]);
  const toShortcuts = useCallback(() => setDialog("shortcuts"), []);
  const toVotes = useCallback(() => go("votes"), [go]);
  const toRoom = useCallback(() => go("room"), [go]);
  const closeDialog = useCallback(() => setDialog(null), []);
  useFirstTouch(useCallback(() => preloadPlaces(moderator), [moderator]));
  const looked = useFirstLookOver();
  const reads = mayReadDocumentation(state, me.id);
  const reachable = placesFor(me.role, reads);
  const allowed = reachable.includes(place);
  // Without a vote there is nothing to be seen there.
  const voted = moderator || (state.votes ?? []).some((vote) => !vote.discarded);
  const places = reachable.filter((each) => voted || each !== "votes");
  const calls = moderator ? state.help.filter((call) => call.takenBy === undefined).length : 0;
  // Called away one looks at another room; one's own stays as it is, unseen.
  const roomId = away?.roomId ?? shown.roomId;
  const [awayDraft] = useState(createDraft);
  const heading = headingOf(place, state, roomId, messages);
  useTitle(messages.workroom.pageTitle(titleOf(view, heading), state.head.title));

  const { place: names } = messages.workroom;
  const dialogs = dialog !== null && (
    <LazyDialogs open={dialog} places={places.map((each) => names[each])} onClose={closeDialog} />
  );
  if (place === "present" && allowed)
    return (
      <>
        <LazyPresentPlace onClose={toDesk} />
        {dialogs}
      </>
    );
  const lobby = receiving && roomId === plenaryOf(state);
  const views: View[] = places.filter((candidate) => wide || candidate !== "present");
  if (!wide && !lobby) views.splice(views.indexOf("room") + 1, 0, "about");
  const page = looked ? (
    <LazyPagePreview onOpen={() => go("documentation")} />
  ) : (
    <Skeleton label={messages.workroom.page} lines={8} />
  );
  const signs = looked && !lobby ? <LazyRoomSigns roomId={roomId} compact={!wide} /> : null;
  const side = <RoomSide roomId={roomId} looked={looked} signs={signs} />;
  const room = {
    looked,
    onDialog: setDialog,
    onDesk: toDesk,
    onVotes: toVotes,
    onDocument: reads ? () => go("documentation") : undefined,
    signs,
  };
  const roomView = allowed && view === "room";
  const keepsOwn = away !== null && away.from.view === "room";
  return (
    <>
      <Frame
        eyebrow={workshopLine(state.head, messages)}
        heading={heading}
        titled={place !== "documentation"}
        phase={phaseOf(state, messages)}
        clock={place === "desk" && wide ? null : <Clock size={wide ? "block" : "inline"} />}
        me={(named) =>
          looked ? (
            <LazyMeMenu
              named={named}
              onRename={() => setDialog("rename")}
              onReEntry={() => setDialog("re-entry")}
              onShortcuts={toShortcuts}
            />
          ) : (
            <MeButton named={named} />
          )
        }
        connection={<ConnectionState />}
        nav={(layout) => (
          <PlaceNav
            views={views}
            current={view}
            onGo={go}
            layout={layout}
            marks={{ desk: moderator && <LazyWatchMark /> }}
          />
        )}
        banner={
          <Banner
            place={place}
            looked={looked}
            view={view}
            roomId={roomId}
            away={away}
            onAway={setAway}
            onGo={go}
          />
        }
        notices={<Notices place={place} view={view} onDesk={toDesk} onVotes={toVotes} onRoom={toRoom} />}
        side={place === "desk" || lobby ? null : side}
        page={place === "room" && reads ? page : null}
        toaster={
          looked && (
            <>
              <LazyToaster label={messages.workroom.toasts} dismissLabel={messages.workroom.dismiss} />
              <LazyShortcutKeys
                places={places.map((each) => () => go(each))}
                onCard={toNewCard}
                onList={toShortcuts}
              />
            </>
          )
        }
        bleed={place === "desk"}
      >
        {!allowed && (
          <p>{place === "desk" ? messages.workroom.onlyModeration : messages.workroom.unknownPlace}</p>
        )}
        {looked && <LazyAboveRoom roomId={shown.roomId} hidden={view !== "room"} />}
        {((roomView && away?.roomId == null) || keepsOwn) && (
          <Activity mode={roomView && away === null ? "visible" : "hidden"}>
            <OwnRoomPlace {...room} roomId={shown.roomId} />
          </Activity>
        )}
        {roomView && away !== null && away.roomId !== null && (
          <DraftContext value={awayDraft}>
            <RoomPlace {...room} roomId={away.roomId} />
          </DraftContext>
        )}
        {allowed && view === "about" && side}
        {allowed && place === "desk" && (
          <LazyDeskPlace
            onDialog={setDialog}
            onRoom={toRoom}
            onPresent={() => go("present")}
            onVotes={toVotes}
            onDocument={() => go("documentation")}
          />
        )}
        {allowed && place === "votes" && (moderator ? <LazyWeighPlace /> : <LazyVotePlace />)}
        {allowed && place === "documentation" && (
          <>
            {moderator && (
              <div className="mb-3 empty:hidden">
                <LazyCallTools here="documentation" />
              </div>
            )}
            <LazyDocumentationPage {...(moderator && { onEditHead: () => setDialog("head") })} />
          </>
        )}
      </Frame>
      {dialogs}
    </>
  );

  function titleOf(current: View, roomHeading: string): string {
    if (current === "documentation" || current === "present") return messages.workroom.place[current];
    return calls > 0 && isRunning(state.round) ? `(${String(calls)}) ${roomHeading}` : roomHeading;
  }
}

/** Where a board is on the screen. */
function toNewCard(): void {
  document.querySelector<HTMLElement>("[data-new-card]")?.focus();
}
