import { rmSync } from "node:fs"
import { until } from "./until.ts"

/** Removes a folder into which a browser that was just ended may still be putting things; then it is tried again. */
export async function removeFolder(folder: string): Promise<void> {
  await until(`${folder} is removed`, () => {
    rmSync(folder, { recursive: true, force: true })
    return true
  })
}
