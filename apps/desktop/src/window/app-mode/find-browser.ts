import { accessSync, constants } from "node:fs"
import { delimiter, join } from "node:path"

/** The commands under which browsers that know `--app` are found, the freest first. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  linux: [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
    "brave-browser",
  ],
  darwin: ["chromium", "google-chrome"],
  win32: ["chromium.exe", "chrome.exe", "msedge.exe"],
}

/** Where they are when they are not on the path. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
  ],
  darwin: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [
    String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
  ],
}

/** The first browser of this computer that can show one page as a window of its own; undefined when there is none. */
export function findBrowser(
  platform: NodeJS.Platform,
  path: string,
  isProgram: (file: string) => boolean = isExecutable,
): string | undefined {
  const folders = path.split(delimiter).filter((folder) => folder !== "")
  const onPath = (COMMANDS[platform] ?? []).flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...(PLACES[platform] ?? [])].find((file) => isProgram(file))
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
