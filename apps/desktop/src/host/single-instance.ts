import { createHash } from "node:crypto"
import { mkdirSync, rmSync } from "node:fs"
import { connect, createServer, type Server } from "node:net"
import { join } from "node:path"
import { userInfo } from "node:os"

/** What a second start hands to the program that runs already: an invite link, or nothing but that it was started. */
export type HandOver = (link: string | undefined) => void

/** The longest link that is taken. */
const MAX_BYTES = 8192

/** The program's own claim on a folder; released when it ends, also when it is killed. */
export interface Instance {
  release(): void
}

/**
 * Claims a folder for this process. When another process has it, hands the link over to that one and gives undefined.
 *
 * @param link an invite link that this start was given
 * @param onHandOver told of what later starts hand over
 */
export async function claimInstance(
  folder: string,
  link: string | undefined,
  onHandOver: HandOver,
): Promise<Instance | undefined> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = socketPath(folder)
  if (await handOver(path, link)) return undefined
  // Nobody listens: what is left of a program that was killed is in the way.
  if (process.platform !== "win32") rmSync(path, { force: true })
  const server = await listen(path, onHandOver)
  return { release: () => void server.close() }
}

/** A socket's path has at most about 100 bytes, so a deep folder gets one in the user's runtime folder. */
function socketPath(folder: string): string {
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 16)
  if (process.platform === "win32") return `\\\\.\\pipe\\commonshelf-${userInfo().username}-${name}`
  const own = join(folder, "instance.sock")
  const runtime = process.env["XDG_RUNTIME_DIR"]
  return Buffer.byteLength(own) < 100 || runtime === undefined
    ? own
    : join(runtime, `commonshelf-${name}.sock`)
}

function handOver(path: string, link: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once("error", () => resolve(false))
    socket.once("connect", () => socket.end(link ?? ""))
    socket.once("close", (failed) => resolve(!failed))
  })
}

function listen(path: string, onHandOver: HandOver): Promise<Server> {
  const server = createServer((socket) => {
    let text = ""
    socket.setEncoding("utf8")
    socket.on("error", () => socket.destroy())
    socket.on("data", (part: string) => {
      text += part
      if (text.length > MAX_BYTES) socket.destroy()
    })
    socket.on("end", () => {
      if (!socket.destroyed) onHandOver(text === "" ? undefined : text)
      socket.end()
    })
  })
  server.unref()
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(path, () => resolve(server))
  })
}
