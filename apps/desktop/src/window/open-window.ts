import { join } from "node:path"
import { err, ok, type Result } from "@commonshelf/identity"
import { appModeWindow } from "./app-mode/app-mode-window.ts"
import { nativeWindow } from "./native/native-window.ts"
import { noWindow } from "./no-window.ts"
import { WindowUnavailable, type Answer, type PageSource, type WindowPort } from "./window-port.ts"

/** Which window a person wants: the native one, the browser's, none; `auto` takes the first of these that can be had. */
export const SHELLS = ["auto", "native", "app", "none"] as const
export type Shell = (typeof SHELLS)[number]

export interface OpenWindowOptions {
  /** The folder for what windows keep, in the home. */
  readonly folder: string
  /** `COMMONSHELF_WINDOW` of the environment when left out, else `auto`. */
  readonly shell?: string
  /** Learns of our own mistakes; writes their message to standard error when left out. */
  readonly report?: (mistake: unknown) => void
}

/** No window could be opened; the sentence says why and what to do. */
export interface NoWindow {
  readonly kind: "no-window" | "unknown-shell"
  readonly sentence: string
}

/** Opens a window on the page: the native one if it loads here, else the browser's. */
export async function openWindow(
  page: PageSource,
  answer: Answer,
  options: OpenWindowOptions,
): Promise<Result<WindowPort, NoWindow>> {
  const { folder, shell = process.env["COMMONSHELF_WINDOW"] ?? "auto", report = complain } = options
  const whys: string[] = []
  for (const make of candidatesOf(shell)) {
    const window = make({ folder, report })
    try {
      await window.open(page, answer)
      return ok(window)
    } catch (cause) {
      if (!(cause instanceof WindowUnavailable)) throw cause
      whys.push(cause.message)
    }
  }
  return err(whys.length === 0 ? unknownShell(shell) : noWindowOf(shell, whys))
}

type MakeWindow = (options: { folder: string; report: (mistake: unknown) => void }) => WindowPort

const MAKERS: Readonly<Record<Exclude<Shell, "auto">, MakeWindow>> = {
  native: ({ folder, report }) => nativeWindow({ folder: join(folder, "native"), report }),
  app: ({ folder, report }) => appModeWindow({ folder: join(folder, "app"), report }),
  none: () => noWindow(),
}

function candidatesOf(shell: string): readonly MakeWindow[] {
  if (shell === "auto") return [MAKERS.native, MAKERS.app]
  return isShell(shell) && shell !== "auto" ? [MAKERS[shell]] : []
}

function isShell(text: string): text is Shell {
  return SHELLS.some((shell) => shell === text)
}

function unknownShell(shell: string): NoWindow {
  const sentence = `There is no window called "${shell}". COMMONSHELF_WINDOW is one of ${SHELLS.join(", ")}.`
  return { kind: "unknown-shell", sentence }
}

function noWindowOf(shell: string, whys: readonly string[]): NoWindow {
  const wanted = shell === "auto" ? "No window could be opened" : `The window "${shell}" could not be opened`
  const reasons = [...new Set(whys.map(firstLine))].join(" ")
  return { kind: "no-window", sentence: `${wanted}: ${reasons} ${ADVICE}` }
}

const ADVICE =
  "Start it on a computer with a screen that has WebKitGTK (libwebkit2gtk-4.1-0) or Chromium, Chrome or Edge; on Debian: apt-get install chromium"

function firstLine(text: string): string {
  return text.split("\n")[0] ?? ""
}

function complain(mistake: unknown): void {
  process.stderr.write(`${mistake instanceof Error ? mistake.message : String(mistake)}\n`)
}
