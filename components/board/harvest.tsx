import { Check, MessageSquareQuote } from "lucide-react";
import { useId, useSyncExternalStore, type FormEvent } from "react";
import { FIELD_LIMITS } from "#lib/board/fields.ts";
import { isHarvest } from "#lib/model/time-left.ts";
import { useBoard, useMe, useServerNow, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { keepComposing } from "#ui/composing.ts";
import { TextInput } from "#ui/text-input.tsx";
import { messageStore } from "./kept.ts";
import { addNewCard } from "./new-card.ts";

/** As many as a group should take along. */
const ENOUGH = 3;

/** Towards the end of a round: the group's messages, and a line for the next one. Cards that are being written go on. */
export function Harvest({ roomId }: { readonly roomId: string }) {
  const round = useWorkshop((ready) => ready.state.round);
  const signs = useWorkshop((ready) => ready.state.settings.signs);
  const nowMs = useServerNow();
  // What has been begun is not taken away when the time is over.
  const begun = useSyncExternalStore(messageStore.subscribe, () => messageStore.get()[roomId] ?? "");
  if (begun === "" && !isHarvest(round, nowMs, signs)) return null;
  return <Messages roomId={roomId} begun={begun} />;
}

interface MessagesProps {
  readonly roomId: string;
  readonly begun: string;
}

function Messages({ roomId, begun }: MessagesProps) {
  const words = wordsOf("harvest");
  const id = useId();
  const me = useMe();
  const handle = useBoard(roomId);
  const messages = handle.cards.filter((card) => card.kind === "message" && !card.hidden);
  const write = (text: string) => messageStore.set({ ...messageStore.get(), [roomId]: text });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const title = begun.trim();
    if (title === "") return;
    addNewCard(handle, { kind: "message", by: me.id, title });
    write("");
    announce(words.kept(title));
  };
  if (handle.grant !== "write") return null;
  return (
    <section
      aria-labelledby={`${id}-title`}
      className="animate-fade flex flex-col gap-2 rounded-lg border border-warn bg-warn-soft p-3"
    >
      <h3 id={`${id}-title`} className="flex items-center gap-2 text-lg">
        <MessageSquareQuote aria-hidden="true" className="size-5 shrink-0" />
        {words.title}
      </h3>
      <p id={`${id}-text`}>{messages.length < ENOUGH ? words.text : words.enough}</p>
      {messages.length > 0 && (
        <ul aria-label={words.list} className="flex flex-col gap-1">
          {messages.map((card) => (
            <li key={card.id} className="flex items-start gap-2">
              <Check aria-hidden="true" className="mt-1 size-4 shrink-0" />
              <span className="hyphenate min-w-0">{card.title}</span>
            </li>
          ))}
        </ul>
      )}
      {(messages.length < ENOUGH || begun !== "") && (
        <form onSubmit={submit} className="flex gap-2">
          <TextInput
            data-harvest
            aria-label={words.field}
            aria-describedby={`${id}-text`}
            maxLength={FIELD_LIMITS.title}
            autoComplete="off"
            enterKeyHint="send"
            placeholder={words.example}
            value={begun}
            onChange={(event) => write(event.currentTarget.value)}
            onKeyDown={keepComposing}
          />
          <Button type="submit" className="shrink-0">
            {words.submit}
          </Button>
        </form>
      )}
    </section>
  );
}
