import { mkdtempSync } from "node:fs"
import { createServer, type Server, type Socket } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import {
  buildTestPage,
  fromSource,
  removeFolder,
  until,
  type DrivenWindow,
  type DriveOptions,
} from "../../testing/index.ts"

/** What the host of the contract suite says of itself. */
export interface Said {
  readonly said: "started" | "opened" | "asked" | "closed"
  readonly pid?: number
  readonly kind?: string
  readonly how?: string
}

/** A host with its window, both processes of their own, and the test that looks at them. */
export interface Stage {
  readonly window: DrivenWindow
  /** The process of the host. */
  readonly hostPid: number
  /** All that the host said until now. */
  readonly said: readonly Said[]
  /** Tells the host to do something. */
  order(order: "notify" | "focus" | "close" | "leave", event?: unknown): void
  end(): Promise<void>
}

/** How a shell is called, and how its window is driven. */
export interface ShellUnderTest {
  readonly name: "native" | "app"
  readonly drive: (options: DriveOptions) => Promise<DrivenWindow>
}

/** Opens the test page in a window of this shell. */
export async function raiseStage({ name, drive }: ShellUnderTest): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), "commonshelf-window-test-"))
  const home = join(folder, "home")
  const page = buildTestPage(folder)
  const socket = join(folder, "socket")
  const said: Said[] = []
  const { server, host } = await listenToHost(socket, said)
  const command = fromSource(join(import.meta.dirname, "contract-host.ts"), name, home, page, socket)
  const window = await drive({ command, home })
  const hostPid = await until("the host has started", () => said.find(({ pid }) => pid !== undefined)?.pid)
  await until("the window has opened", () => said.some((each) => each.said === "opened"))
  return {
    window,
    hostPid,
    said,
    order: (order, event) => void host()?.write(`${JSON.stringify({ order, event })}\n`),
    end: async () => {
      await window.end()
      host()?.destroy()
      server.close()
      await removeFolder(folder)
    },
  }
}

async function listenToHost(
  path: string,
  said: Said[],
): Promise<{ readonly server: Server; readonly host: () => Socket | undefined }> {
  let host: Socket | undefined
  const server = createServer((connection) => {
    host = connection
    connection.on("error", () => undefined) // the host may be killed
    createInterface({ input: connection }).on("line", (line) => said.push(JSON.parse(line) as Said)) // our own host
  })
  await new Promise<void>((resolve) => server.listen(path, () => resolve()))
  return { server, host: () => host }
}
