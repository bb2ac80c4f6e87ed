// chromium.ts: finds a browser for the journeys, or installs one. Order: CHROMIUM_PATH, a browser that Playwright
// downloaded, Debian's headless shell, Debian's /usr/bin/chromium. The shell is the same engine without the browser's own
// windows around it, which cost more than the pages do: a context takes 0.2 s of processor time instead of 0.7 s.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

export function findChromium(): string | null {
  const candidates = [
    process.env["CHROMIUM_PATH"],
    chromium.executablePath(),
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
  ];
  return candidates.find((path) => path !== undefined && path !== "" && existsSync(path)) ?? null;
}

/** Tries the system's packages as root, else Playwright's download. Answers the path or null. */
export function installChromium(): string | null {
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    // Older releases do not have the shell.
    if (!installDebian("chromium-headless-shell", "fonts-liberation"))
      installDebian("chromium", "fonts-liberation");
  } else spawnSync("npx", ["playwright", "install", "chromium"], { stdio: "inherit" });
  return findChromium();
}

/** Debian packages, as root only. False if they could not be installed. */
export function installDebian(...packages: string[]): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const quiet = { stdio: ["ignore", "ignore", "inherit"] as ["ignore", "ignore", "inherit"], env };
  spawnSync("apt-get", ["update", "-qq"], quiet);
  return (
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], quiet).status === 0
  );
}
