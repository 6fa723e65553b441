/*
 * What outlives a reload of the page in the middle of the first start: the name that was typed, and that a sheet had
 * been shown. Never the words: they are nowhere but on the screen and in the host's memory.
 */
const STORED_AS = "commonshelf.first-start.1"

export interface StartMemory {
  readonly name: string
  readonly sheetShown: boolean
}

/** What was kept before the page was loaded again, if anything was. */
export function readStart(): StartMemory {
  const empty = { name: "", sheetShown: false }
  try {
    const kept = JSON.parse(window.sessionStorage.getItem(STORED_AS) ?? "{}") as Readonly<
      Record<string, unknown>
    >
    return {
      name: typeof kept["name"] === "string" ? kept["name"] : "",
      sheetShown: kept["sheetShown"] === true,
    }
  } catch {
    return empty // storage is forbidden, or not as this page wrote it
  }
}

/** Keeps it for as long as the window lives. */
export function keepStart(memory: StartMemory): void {
  try {
    window.sessionStorage.setItem(STORED_AS, JSON.stringify(memory))
  } catch {
    // Without storage a reload begins anew.
  }
}
