import { rmSync } from "node:fs"

/**
 * Has a folder removed when it is no longer wanted, at the latest when this process ends.
 *
 * @returns removes it now
 */
export function removedAtEnd(folder: string): () => void {
  const remove = () => {
    process.off("exit", remove)
    rmSync(folder, { recursive: true, force: true })
  }
  process.on("exit", remove)
  return remove
}
