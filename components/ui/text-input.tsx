import clsx from "clsx";
import type { ComponentProps } from "react";
import { CONTROL_CLASS } from "./control-class.ts";

/** One line of text. Inside a Field: `{(control) => <TextInput {...control} name="title" />}`. */
export function TextInput({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return <input {...rest} type={type} className={clsx(CONTROL_CLASS, className)} />;
}
