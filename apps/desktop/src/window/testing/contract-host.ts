/**
 * A host for the contract suite: opens the window that its arguments name on the test page, answers it, and obeys the test
 * over a socket.
 *
 * Arguments: `native` or `app`, the home, the folder of the page, the path of the test's socket.
 */
import { connect } from "node:net"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { appModeWindow } from "../app-mode/app-mode-window.ts"
import { nativeWindow } from "../native/native-window.ts"
import { fromSource } from "../../testing/from-source.ts"

const [shell = "", home = "", page = "", socket = ""] = process.argv.slice(2)
const main = join(import.meta.dirname, "..", "..", "main.ts")
const mistakes: unknown[] = []
const report = (mistake: unknown): void => void mistakes.push(mistake)
const window =
  shell === "native"
    ? nativeWindow({ folder: join(home, "window", "native"), report, command: fromSource(main, "--window") })
    : appModeWindow({ folder: join(home, "window", "app"), report })

const line = connect(socket)
const say = (what: object): void => void line.write(`${JSON.stringify(what)}\n`)
createInterface({ input: line }).on("line", (text) => obey(JSON.parse(text)))
say({ said: "started", pid: process.pid })

void window.closed.then((how) => say({ said: "closed", how }))
await window.open({ files: { at: "folder", path: page }, language: "en", title: "Opening" }, answer)
say({ said: "opened" })

async function answer(request: unknown): Promise<unknown> {
  say({ said: "asked", kind: (request as { kind: string }).kind }) // the test page sends no others
  const { kind, words } = request as { kind: string; words?: string }
  if (kind === "fail") throw new Error("a secret that stays in the host")
  return words
}

function obey({ order, event }: { readonly order: string; readonly event?: unknown }): void {
  if (order === "notify") window.notify(event)
  if (order === "focus") window.focus()
  if (order === "close") void window.close()
  if (order === "leave") process.exit(0)
}
