import type { Command } from "./from-source.ts"
import type { Screen } from "./screen.ts"

/** Drives the page in an open window, in the same words for both shells. Selectors are CSS; every verb waits for its element. */
export interface WindowDriver {
  /** The visible text of the first element that matches. */
  text(selector: string): Promise<string>
  /** Waits until the text of the element contains this. Gives the whole text. */
  untilText(selector: string, part: string): Promise<string>
  /** Empties the field and types. */
  type(selector: string, text: string): Promise<void>
  click(selector: string): Promise<void>
  /** How many elements match now. */
  count(selector: string): Promise<number>
  /** The value of an attribute; null when it has none. */
  attribute(selector: string, name: string): Promise<string | null>
  /** Loads the page anew, as F5 does. */
  reload(): Promise<void>
  /** The window's content as a PNG. */
  screenshot(): Promise<Buffer>
}

/** A program whose window is driven. */
export interface DrivenWindow extends WindowDriver {
  /** The screen the window is on. */
  readonly screen: Screen
  /** Ends the program, if it still runs, and its screen. */
  end(): Promise<void>
}

/** The program to drive: the real desktop, or any other that opens a window through the port. */
export interface DriveOptions {
  /** The program and its arguments. */
  readonly command: Command
  /** The home of the program; the window keeps its things in `window/` below it. */
  readonly home: string
  /** Variables added to the environment. */
  readonly env?: Readonly<Record<string, string>>
}
