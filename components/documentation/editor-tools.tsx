"use client";

import { useEditorState, type Editor } from "@tiptap/react";
import { Bold, Heading, Italic, List, ListOrdered, Redo2, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import type { DocumentationMessages } from "#lib/messages/de/documentation.ts";
import { IconButton } from "#ui/icon-button.tsx";
import styles from "./editor.module.css";

interface EditorToolsProps {
  readonly editor: Editor | null;
  readonly words: DocumentationMessages["written"];
}

const NOTHING = {
  bold: false,
  italic: false,
  heading: false,
  bullets: false,
  numbers: false,
  canUndo: false,
  canRedo: false,
};

/** Buttons for the written part; each is also on the keyboard, as writers know it. */
export function EditorTools({ editor, words }: EditorToolsProps) {
  const now =
    useEditorState({
      editor,
      selector: ({ editor }) =>
        editor === null
          ? NOTHING
          : {
              bold: editor.isActive("bold"),
              italic: editor.isActive("italic"),
              heading: editor.isActive("heading"),
              bullets: editor.isActive("bulletList"),
              numbers: editor.isActive("orderedList"),
              canUndo: editor.can().undo(),
              canRedo: editor.can().redo(),
            },
    }) ?? NOTHING;
  const mark = (label: string, icon: ReactNode, pressed: boolean, act: (editor: Editor) => void) => (
    <IconButton
      size="small"
      label={label}
      icon={icon}
      aria-pressed={pressed}
      className={pressed ? "!border-accent !bg-accent-soft" : undefined}
      onClick={() => editor && act(editor)}
    />
  );
  return (
    <div role="toolbar" aria-label={words.toolbar} className={styles.tools}>
      {mark(words.bold, <Bold />, now.bold, (it) => it.chain().focus().toggleBold().run())}
      {mark(words.italic, <Italic />, now.italic, (it) => it.chain().focus().toggleItalic().run())}
      {mark(words.heading, <Heading />, now.heading, (it) =>
        it.chain().focus().toggleHeading({ level: 4 }).run(),
      )}
      {mark(words.bullets, <List />, now.bullets, (it) => it.chain().focus().toggleBulletList().run())}
      {mark(words.numbers, <ListOrdered />, now.numbers, (it) =>
        it.chain().focus().toggleOrderedList().run(),
      )}
      <span className="ms-auto flex">
        <IconButton
          size="small"
          label={words.undo}
          icon={<Undo2 />}
          aria-disabled={!now.canUndo}
          className="aria-disabled:text-ink-3 aria-disabled:hover:bg-transparent"
          onClick={() => editor?.chain().focus().undo().run()}
        />
        <IconButton
          size="small"
          label={words.redo}
          icon={<Redo2 />}
          aria-disabled={!now.canRedo}
          className="aria-disabled:text-ink-3 aria-disabled:hover:bg-transparent"
          onClick={() => editor?.chain().focus().redo().run()}
        />
      </span>
    </div>
  );
}
