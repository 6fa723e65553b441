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

/** No window was opened; the sentence says why and what to do. */
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
  if (!isShell(shell)) return err(unknownShell(shell))
  const native = (): WindowPort => nativeWindow({ folder: join(folder, "native"), report })
  const app = (): WindowPort => appModeWindow({ folder: join(folder, "app"), report })
  const candidates = { auto: [native, app], native: [native], app: [app], none: [noWindow] }
  return openFirst(candidates[shell], page, answer)
}

/** Opens the first of these windows that can be had. */
export async function openFirst(
  candidates: readonly (() => WindowPort)[],
  page: PageSource,
  answer: Answer,
): Promise<Result<WindowPort, NoWindow>> {
  const whys: string[] = []
  for (const make of candidates) {
    const window = make()
    try {
      await window.open(page, answer)
      return ok(window)
    } catch (cause) {
      if (!(cause instanceof WindowUnavailable)) throw cause
      whys.push(firstLine(cause.message))
    }
  }
  return err(noWindowFor(whys))
}

function isShell(text: string): text is Shell {
  return SHELLS.some((shell) => shell === text)
}

function unknownShell(shell: string): NoWindow {
  const sentence = `There is no window called "${shell}". COMMONSHELF_WINDOW is one of ${SHELLS.join(", ")}.`
  return { kind: "unknown-shell", sentence }
}

function noWindowFor(whys: readonly string[]): NoWindow {
  return {
    kind: "no-window",
    sentence: `No window could be opened. ${[...new Set(whys)].join(" ")}\n${ADVICE}`,
  }
}

const ADVICE =
  "It needs a screen, and Chromium, Chrome, Edge or WebKitGTK 4.1. On Debian and Ubuntu: apt-get install chromium"

function firstLine(text: string): string {
  return text.split("\n")[0] ?? ""
}

function complain(mistake: unknown): void {
  process.stderr.write(`${mistake instanceof Error ? mistake.message : String(mistake)}\n`)
}
