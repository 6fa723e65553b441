import { rmSync } from "node:fs"

/** Removes a folder in which a browser that was just ended may still be putting things away. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
}
