import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import * as z from "zod"

const Port = z.strictObject({ port: z.int().min(1024).max(65_535) })

/** The port of the last window, so that the page keeps its origin and what the browser stored for it; 0 when there is none. */
export async function readPort(folder: string): Promise<number> {
  try {
    return Port.parse(JSON.parse(await readFile(join(folder, "port.json"), "utf8"))).port
  } catch {
    return 0
  }
}

/** Remembers the port for the next window. */
export async function rememberPort(folder: string, port: number): Promise<void> {
  await writeFile(join(folder, "port.json"), `${JSON.stringify({ port })}\n`)
}
