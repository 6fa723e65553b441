import { parseStoredChoices, type Choices } from "./choices.ts"

const STORED_AS = "commonshelf.choices.1"

/** The choices kept on this device. A browser that forbids storage throws: then there are none. */
export function readStoredChoices(): Choices {
  try {
    return parseStoredChoices(window.localStorage.getItem(STORED_AS))
  } catch {
    return {}
  }
}

/** Keeps choices on this device, and nowhere else [M2]. Where storage is forbidden they last as long as the page. */
export function storeChoices(choices: Choices): void {
  try {
    window.localStorage.setItem(STORED_AS, JSON.stringify(choices))
  } catch {
    // As above: there is nowhere to keep them.
  }
}
