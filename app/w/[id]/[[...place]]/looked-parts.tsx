"use client";

// looked-parts.tsx: what everybody has as soon as the first look is over, in one chunk.

export { ShortcutKeys } from "#components/shortcuts/shortcut-keys.tsx";
export { MeMenu } from "#components/workroom/me-menu.tsx";
export { Toaster } from "#ui/toaster.tsx";
