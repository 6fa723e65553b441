import type { WindowPort } from "./window-port.ts"
import { expectEnd } from "./window-process.ts"

/** No window at all: the host runs until it is told to stop, for a computer that only keeps in step. */
export function noWindow(): WindowPort {
  const { closed, end } = expectEnd()
  return {
    open: async () => undefined,
    notify: () => undefined,
    focus: () => undefined,
    close: async () => end("closed"),
    closed,
  }
}
