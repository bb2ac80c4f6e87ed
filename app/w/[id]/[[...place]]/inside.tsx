"use client";

import dynamic from "next/dynamic";
import { useCallback, useState } from "react";
import { useArrival } from "#components/rounds/arrival-context.tsx";
import { RoundClock } from "#components/rounds/round-clock.tsx";
import { ConnectionState } from "#components/workroom/connection-state.tsx";
import { Frame } from "#components/workroom/frame.tsx";
import { MeMenu } from "#components/workroom/me-menu.tsx";
import { PlaceNav, type View } from "#components/workroom/place-nav.tsx";
import { placesFor } from "#components/workroom/place.ts";
import { useTitle } from "#components/workroom/use-title.ts";
import { useWide } from "#components/workroom/use-wide.ts";
import { isRunning, mayReadDocumentation, plenaryOf } from "#lib/model/access.ts";
import { useMe, useMessages, useWorkshop } from "#live/hooks.ts";
import { Skeleton } from "#ui/skeleton.tsx";
import { Dialogs, type OpenDialog } from "./dialogs.tsx";
import { Banner, Notices } from "./notices.tsx";
import { PagePreview } from "./page-preview.tsx";
import { RoomPlace } from "./room-place.tsx";
import { RoomSide } from "./room-side.tsx";
import { usePlaces } from "./use-places.ts";
import { headingOf, isLobby, phaseOf, workshopLine } from "./whereabouts.ts";

/** Moderation's places are loaded only by those who go there. */
const DeskPlace = dynamic(async () => (await import("./desk-place.tsx")).DeskPlace, {
  ssr: false,
  loading: Waiting,
});
const PresentPlace = dynamic(async () => (await import("./present-place.tsx")).PresentPlace, {
  ssr: false,
  loading: Waiting,
});
const DocumentationPage = dynamic(
  async () => (await import("#components/documentation/documentation-page.tsx")).DocumentationPage,
  { ssr: false, loading: Waiting },
);

/** The workroom of somebody who is in: puts the features together, and holds nothing of its own but what is open. */
export function Inside() {
  const messages = useMessages();
  const me = useMe();
  const state = useWorkshop((ready) => ready.state);
  const { shown } = useArrival();
  const { place, view, go } = usePlaces();
  const wide = useWide();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const toDesk = useCallback(() => go("desk"), [go]);
  const closeDialog = useCallback(() => setDialog(null), []);
  const reads = mayReadDocumentation(state, me.id);
  const places = placesFor(me.role, reads);
  const allowed = places.includes(place);
  const moderator = me.role === "moderator";
  const calls = moderator ? state.help.filter((call) => call.takenBy === undefined).length : 0;
  const heading = headingOf(place, state, shown.roomId, messages);
  useTitle(messages.workroom.pageTitle(titleOf(view, heading), state.head.title));

  const dialogs = <Dialogs open={dialog} onClose={closeDialog} />;
  if (place === "present" && allowed)
    return (
      <>
        <PresentPlace onClose={toDesk} />
        {dialogs}
      </>
    );
  const lobby = isLobby(state) && shown.roomId === plenaryOf(state);
  const views: View[] = places.filter((candidate) => wide || candidate !== "present");
  if (!wide && !lobby) views.splice(views.indexOf("room") + 1, 0, "about");
  const side = <RoomSide roomId={shown.roomId} />;
  return (
    <>
      <Frame
        eyebrow={workshopLine(state.head, messages)}
        heading={heading}
        titled={place !== "documentation"}
        phase={phaseOf(state, messages)}
        clock={place === "desk" && wide ? null : <RoundClock size={wide ? "block" : "inline"} />}
        me={(named) => (
          <MeMenu
            named={named}
            onRename={() => setDialog("rename")}
            onReEntry={() => setDialog("re-entry")}
          />
        )}
        connection={<ConnectionState />}
        nav={(layout) => (
          <PlaceNav views={views} current={view} onGo={go} layout={layout} marks={{ desk: calls }} />
        )}
        banner={<Banner place={place} />}
        notices={<Notices place={place} onDesk={toDesk} moderator={moderator} />}
        side={place === "desk" || lobby ? null : side}
        page={place === "room" && reads ? <PagePreview onOpen={() => go("documentation")} /> : null}
        bleed={place === "desk"}
      >
        {!allowed && (
          <p>{place === "desk" ? messages.desk.onlyModeration : messages.workroom.unknownPlace}</p>
        )}
        {allowed && view === "room" && (
          <RoomPlace
            roomId={shown.roomId}
            onDialog={setDialog}
            onDesk={toDesk}
            onDocument={reads ? () => go("documentation") : undefined}
          />
        )}
        {allowed && view === "about" && side}
        {allowed && place === "desk" && (
          <DeskPlace
            onDialog={setDialog}
            onRoom={() => go("room")}
            onPresent={() => go("present")}
            onDocument={() => go("documentation")}
          />
        )}
        {allowed && place === "documentation" && (
          <DocumentationPage {...(moderator && { onEditHead: () => setDialog("head") })} />
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

function Waiting() {
  const { workroom } = useMessages();
  return <Skeleton label={workroom.loading} kind="cards" lines={3} />;
}
