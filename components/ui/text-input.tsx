import clsx from "clsx";
import type { ComponentProps, KeyboardEvent } from "react";
import { CONTROL_CLASS } from "./control-class.ts";

/** One line of text. Inside a Field: `{(control) => <TextInput {...control} name="title" />}`. */
export function TextInput({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return (
    <input onKeyDown={keepComposing} {...rest} type={type} className={clsx(CONTROL_CLASS, className)} />
  );
}

/** Enter ends a composition; it is no wish to send half a word. */
function keepComposing(event: KeyboardEvent): void {
  if (event.key === "Enter" && event.nativeEvent.isComposing) event.preventDefault();
}
