import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import * as z from "zod"
import { startPageServer, type PageServer, type Served } from "./page-server.ts"

/**
 * Serves the page on the port of the last time, so that it keeps its origin and finds what the browser stored for it; on
 * any other when that is taken, and that one is then remembered.
 *
 * @param folder where the port is remembered, in `port.json`
 */
export async function serveWhereBefore(served: Served, folder: string): Promise<PageServer> {
  const server = await startPageServer(served, await readPort(folder)).catch(() => startPageServer(served, 0))
  const port: Port = { port: Number(new URL(server.origin).port) }
  await writeFile(join(folder, "port.json"), `${JSON.stringify(port)}\n`)
  return server
}

const Port = z.strictObject({ port: z.int().min(1024).max(65_535) })
type Port = z.infer<typeof Port>

async function readPort(folder: string): Promise<number> {
  try {
    return Port.parse(JSON.parse(await readFile(join(folder, "port.json"), "utf8"))).port
  } catch {
    return 0
  }
}
