"use client";

import { UserPlus } from "lucide-react";
import { Lobby } from "#components/lobby/lobby.tsx";
import { useMe } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import type { OpenDialog } from "./dialogs.tsx";

interface LobbyPlaceProps {
  readonly onDialog: (dialog: OpenDialog) => void;
  readonly onDesk: () => void;
}

/** The lobby, with moderation's next steps in it. */
export function LobbyPlace({ onDialog, onDesk }: LobbyPlaceProps) {
  const words = wordsOf("lobby");
  const moderator = useMe().role === "moderator";
  return (
    <Lobby
      onRename={() => onDialog("rename")}
      actions={
        moderator && (
          <>
            <Button icon={<UserPlus />} onClick={() => onDialog("share")}>
              {words.share}
            </Button>
            <Button variant="primary" onClick={onDesk}>
              {words.toDesk}
            </Button>
          </>
        )
      }
    />
  );
}
