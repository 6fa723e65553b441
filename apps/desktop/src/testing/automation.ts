import type { Screen } from "./screen.ts"

/** The variables under which a desktop program opens this window on this screen, and lets it be driven. */
export function automation(shell: "native" | "app", screen: Screen): Readonly<Record<string, string>> {
  return { DISPLAY: screen.display, COMMONSHELF_WINDOW: shell, COMMONSHELF_AUTOMATION: "1" }
}
