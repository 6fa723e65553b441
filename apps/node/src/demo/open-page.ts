import { spawn } from "node:child_process"
import { demoSays } from "../messages/demo.ts"
import type { Sentence } from "../messages/sentence.ts"

/** Opens a page in the browser of this computer; when that does not work, says so and no more. */
export function openPage(url: string, tell: (sentence: Sentence) => void): void {
  const [command, ...args] = openerOf(process.platform)
  const opener = spawn(command, [...args, url], { stdio: "ignore", detached: true })
  const apologise = (): void => tell(demoSays.noBrowser({ url }))
  opener.once("error", apologise)
  opener.once("exit", (code) => {
    if (code !== 0) apologise()
  })
  opener.unref()
}

/** The command with which a platform opens what it is given. */
function openerOf(platform: NodeJS.Platform): readonly [command: string, ...args: string[]] {
  if (platform === "darwin") return ["open"]
  // `start` is a word of the Windows shell; its first argument would be the title of a window.
  return platform === "win32" ? ["cmd", "/c", "start", ""] : ["xdg-open"]
}
