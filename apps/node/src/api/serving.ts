import { rmSync } from "node:fs"
import { randomBytes } from "node:crypto"
import { z } from "zod"
import { readJson, writeInHome, type HomePaths } from "../home/home.ts"

/** How to reach the node that serves a home: kept in the home, readable by its owner only. */
export const Serving = z.strictObject({
  pid: z.int(),
  http: z.string(),
  sync: z.string(),
  /** Whoever shows it may do what the owner may. */
  token: z.string(),
})
export type Serving = z.infer<typeof Serving>

/** Tells the other commands of this home how to reach the node. */
export function announceServing(paths: HomePaths, where: Omit<Serving, "pid" | "token">): Serving {
  const serving = { ...where, pid: process.pid, token: randomBytes(24).toString("base64url") }
  writeInHome(paths, paths.serving, serving)
  return serving
}

export function readServing(paths: HomePaths): Serving | undefined {
  const serving = Serving.safeParse(readJson(paths.serving))
  return serving.success ? serving.data : undefined
}

export function forgetServing(paths: HomePaths): void {
  rmSync(paths.serving, { force: true })
}

const Ports = z.strictObject({ http: z.int(), sync: z.int() })

/** The ports served on last: tried first when any port will do, so that peers and bookmarks find the node again. */
export function lastPorts(paths: HomePaths): z.infer<typeof Ports> | undefined {
  const ports = Ports.safeParse(readJson(paths.ports))
  return ports.success ? ports.data : undefined
}

export function rememberPorts(paths: HomePaths, ports: z.infer<typeof Ports>): void {
  writeInHome(paths, paths.ports, ports)
}
