/** What the page sends to its shell. The id is new for each request and each load of the page. */
export interface PageMessage {
  readonly id: string
  readonly request: unknown
}

/** What the shell sends to the page: an answer, word that there is none, or word that something changed. */
export type ShellMessage =
  | { readonly id: string; readonly value: unknown }
  | { readonly id: string; readonly failed: true }
  | { readonly event: unknown }

/** The event on the page's `window` by which the native shell delivers a message; its `detail` is a `ShellMessage`. */
export const SHELL_EVENT = "commonshelf-shell"

/** The paths of the app-mode shell: requests as POST, and the stream of events. */
export const RPC_PATH = "/rpc"
export const EVENTS_PATH = "/events"

/** The longest message either way, in bytes of JSON. */
export const MESSAGE_LIMIT_BYTES = 16 * 1024 * 1024
