/**
 * The port between the host and its window. Two adapters stand behind it: a native window (`native/`) and the app mode of
 * the system's Chromium (`app-mode/`). One suite holds both to the same rules (`testing/window-contract.ts`).
 *
 * The window has no keys and no documents: it shows a page, hands on what the page asks, and tells it that something changed.
 */
export interface WindowPort {
  /**
   * Opens the window on the page and answers what the page asks. Resolves when the page is loaded; is called once.
   * @throws {WindowUnavailable} when this kind of window cannot be had on this computer
   */
  open(page: PageSource, answer: Answer): Promise<void>
  /** Tells the page that something changed; it asks again. What is told while no page listens is lost, not kept. */
  notify(event: unknown): void
  /** Brings the window before the others. */
  focus(): void
  /** Closes the window; resolves when it and its process are gone. Closing twice is closing once. */
  close(): Promise<void>
  /** Resolves when the window is gone: by the person, by `close`, or because its process failed. Never rejects. */
  readonly closed: Promise<WindowEnd>
}

/** How a window ended: closed by somebody, or its process failed. The host lives in both cases. */
export type WindowEnd = "closed" | "failed"

/**
 * Answers one request of the page: JSON in, JSON out. The request is hostile until parsed. An expected failure is a value;
 * if this throws, the page learns that the program failed, and nothing more.
 */
export type Answer = (request: unknown) => Promise<unknown>

/** The page a window shows. */
export interface PageSource {
  readonly files: PageFiles
  /** The language of the window's own words, such as `en` or `he`; the page has its own from the host. */
  readonly language: string
  /** The window's title until the page sets one. */
  readonly title: string
}

/** Where the built files of the page lie: an absolute path of a folder with `index.html`, or inside the single executable. */
export type PageFiles = { readonly at: "folder"; readonly path: string } | { readonly at: "executable" }

/** This kind of window cannot be had on this computer; the message says why in a sentence for people. */
export class WindowUnavailable extends Error {
  override readonly name = "WindowUnavailable"
}
