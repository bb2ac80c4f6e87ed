"use client";

import { Bold } from "@tiptap/extension-bold";
import { Collaboration } from "@tiptap/extension-collaboration";
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import { Document } from "@tiptap/extension-document";
import { Heading } from "@tiptap/extension-heading";
import { Italic } from "@tiptap/extension-italic";
import { BulletList, ListItem, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { Placeholder } from "@tiptap/extensions";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useState } from "react";
import { RESULTS_FRAGMENT } from "#lib/board/overlay.ts";
import type { Language } from "#lib/model/state.ts";
import { useMe, useWorkshop, type DocumentHandle } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { drawCaret, selectionLook } from "./caret.ts";
import { EditorTools } from "./editor-tools.tsx";
import styles from "./editor.module.css";
import { Writers } from "./writers.tsx";

interface ResultsEditorProps {
  readonly handle: DocumentHandle;
  /** Of the document, for hyphenation and spell checking. */
  readonly language: Language;
}

/** Tab leaves the text, also inside a list. */
const PlainListItem = ListItem.extend({
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) };
  },
});

/** The part that moderation and scribes write together. Loaded lazily. */
export function ResultsEditor({ handle, language }: ResultsEditorProps) {
  const { written: words } = wordsOf("documentation");
  const { doc, awareness } = handle;
  const me = useMe();
  const people = useWorkshop(({ state }) => state.people);
  // Outlives renders: the editor asks whenever a caret moves.
  const [names] = useState(() => new Map<string, string>());
  useEffect(() => {
    for (const person of people) names.set(person.id, person.name);
  }, [names, people]);

  const editor = useEditor(
    {
      immediatelyRender: false,
      injectCSS: false,
      editorProps: {
        attributes: {
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": words.label,
          lang: language,
          spellcheck: "true",
        },
      },
      extensions: [
        Document,
        Paragraph,
        Text,
        Bold,
        Italic,
        Heading.configure({ levels: [4] }),
        BulletList,
        OrderedList,
        PlainListItem,
        Placeholder.configure({ placeholder: words.placeholder }),
        Collaboration.configure({ fragment: doc.getXmlFragment(RESULTS_FRAGMENT) }),
        CollaborationCaret.configure({
          provider: { awareness },
          user: { name: me.name },
          render: (user) => drawCaret(user, (id) => names.get(id) ?? words.somebody),
          selectionRender: selectionLook,
        }),
      ],
    },
    [doc, awareness, language, words, names],
  );

  return (
    <div className={styles.frame}>
      <EditorTools editor={editor} words={words} />
      <EditorContent editor={editor} />
      <Writers awareness={awareness} />
    </div>
  );
}
