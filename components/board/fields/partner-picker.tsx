/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a native list can neither stand under a text field nor take several */
import clsx from "clsx";
import { Check, Plus, X } from "lucide-react";
import { useEffect, useId, useRef, useState, useSyncExternalStore, type KeyboardEvent } from "react";
import type { OfferCard } from "#lib/board/card.ts";
import { linkPartner, unlinkPartner } from "#lib/board/schema.ts";
import { useMessages } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { announce } from "#ui/announcer.ts";
import { CONTROL_CLASS } from "#ui/control-class.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { useBoardActions } from "../board-context.ts";
import { pickerOptions, stepOption, type PickerOption } from "./picker-options.ts";

/** Links an offer to one or more partners: type, arrows, Enter; a name that is not there yet becomes a new partner. */
export function PartnerPicker({ card }: { readonly card: OfferCard }) {
  const { board } = useMessages();
  const { picker } = wordsOf("fields");
  const actions = useBoardActions();
  const partners = useSyncExternalStore(actions.partners.subscribe, actions.partners.get);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const options = pickerOptions(partners, card.partners, typed);
  const titleOf = (ref: string) =>
    partners.find((partner) => partner.ref === ref)?.title || board.card.partnerElsewhere;

  const setLink = (ref: string, title: string, linked: boolean) => {
    actions.perform(() => {
      if (linked) linkPartner(actions.doc, card.id, ref);
      else unlinkPartner(actions.doc, card.id, ref);
    });
    announce(linked ? picker.linked(title) : picker.unlinked(title));
  };

  const choose = (option: PickerOption) => {
    if (option.kind === "partner") setLink(option.ref, option.title, !option.linked);
    else setLink(`${actions.roomId}/${actions.addPartner(option.title)}`, option.title, true);
    setTyped("");
    setActive(-1);
    input.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      setActive(stepOption(open ? active : -1, event.key === "ArrowDown" ? 1 : -1, options.length));
    } else if (event.key === "Enter") {
      event.preventDefault();
      const option = open ? options[active] : undefined;
      if (option) choose(option);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      setOpen(false);
    } else if (event.key === "Backspace" && typed === "") {
      const last = card.partners.at(-1);
      if (last !== undefined) setLink(last, titleOf(last), false);
    }
  };

  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active, id]);

  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-semibold">
        {board.mark.partners}
      </label>
      {card.partners.length > 0 && (
        <ul aria-label={picker.chosen} className="flex flex-wrap gap-1.5">
          {card.partners.map((ref) => (
            <li
              key={ref}
              className="flex min-w-0 items-center rounded-sm border border-line-strong bg-surface-2 ps-2 text-sm"
            >
              <span className="hyphenate min-w-0">{titleOf(ref)}</span>
              <IconButton
                size="small"
                label={picker.remove(titleOf(ref))}
                icon={<X />}
                onClick={() => {
                  setLink(ref, titleOf(ref), false);
                  input.current?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        id={id}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        maxLength={280}
        placeholder={picker.placeholder}
        value={typed}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setTyped(value);
          setOpen(true);
          // What Enter would take is seen before it is pressed.
          setActive(value.trim() === "" ? -1 : 0);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (!event.relatedTarget?.closest(`[id="${id}-list"]`)) setOpen(false);
        }}
        className={CONTROL_CLASS}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-multiselectable="true"
        aria-label={picker.label}
        hidden={!open || options.length === 0}
        className="max-h-64 overflow-y-auto rounded-md border border-line-strong bg-surface-2 p-1"
      >
        {options.map((option, index) => (
          <Option
            key={option.kind === "partner" ? option.ref : "create"}
            id={`${id}-${index}`}
            option={option}
            active={index === active}
            onChoose={() => choose(option)}
          />
        ))}
      </div>
      {open && options.length === 0 && <p className="text-sm text-ink-2">{picker.none}</p>}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly option: PickerOption;
  readonly active: boolean;
  readonly onChoose: () => void;
}

function Option({ id, option, active, onChoose }: OptionProps) {
  const { board } = useMessages();
  const { picker } = wordsOf("fields");
  const linked = option.kind === "partner" && option.linked;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys go to the input, which keeps the focus
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={linked}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className={clsx(
        "target flex cursor-pointer items-center gap-2 rounded-sm px-2 hover:bg-accent-soft",
        active && "bg-accent-soft outline-2 -outline-offset-2 outline-accent",
      )}
    >
      <span aria-hidden="true" className="w-5 shrink-0 text-accent [&>svg]:size-5">
        {option.kind === "create" ? <Plus /> : linked && <Check />}
      </span>
      <span className="hyphenate min-w-0">
        {option.kind === "create" ? picker.create(option.title) : option.title || board.card.untitled}
      </span>
    </div>
  );
}
