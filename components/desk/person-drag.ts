// person-drag.ts: dragging people from group to group on the desk. Only a shortcut: every person has a menu, and several are
// moved by ticking them.

import { useState, type DragEvent } from "react";
import type { Person } from "#lib/model/state.ts";

/** Of our own, so that a dragged text or file is never taken for a person. */
const TYPE = "application/x-netzwerkstatt-person";

interface DragSource {
  readonly draggable: true;
  readonly onDragStart: (event: DragEvent) => void;
}

export function draggable({ id, name }: Person): DragSource {
  return {
    draggable: true,
    onDragStart({ dataTransfer }) {
      dataTransfer.effectAllowed = "move";
      dataTransfer.setData(TYPE, id);
      dataTransfer.setData("text/plain", name);
    },
  };
}

interface DropTarget {
  readonly isOver: boolean;
  readonly target: {
    readonly onDragOver?: (event: DragEvent) => void;
    readonly onDragLeave?: (event: DragEvent<HTMLElement>) => void;
    readonly onDrop?: (event: DragEvent) => void;
  };
}

/** Takes whom one drops on it; nobody where there is nothing to be done. */
export function usePersonDrop(onDrop: ((personId: string) => void) | undefined): DropTarget {
  const [isOver, setOver] = useState(false);
  if (!onDrop) return { isOver: false, target: {} };
  return {
    isOver,
    target: {
      onDragOver(event) {
        if (!event.dataTransfer.types.includes(TYPE)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave(event) {
        const to = event.relatedTarget;
        if (!(to instanceof Node) || !event.currentTarget.contains(to)) setOver(false);
      },
      onDrop(event) {
        setOver(false);
        const personId = event.dataTransfer.getData(TYPE);
        if (personId === "") return;
        event.preventDefault();
        onDrop(personId);
      },
    },
  };
}
