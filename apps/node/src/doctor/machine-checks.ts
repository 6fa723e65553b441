import { accessSync, constants, existsSync, readdirSync, statfsSync, statSync } from "node:fs"
import { join } from "node:path"
import { createServer } from "node:net"
import type { HomePaths } from "../home/home.ts"
import { fail, ok, warn, type Check } from "./check.ts"

/** Until when each line of Node is maintained, as its release schedule says. */
const NODE_END_OF_LIFE: Readonly<Record<number, string>> = {
  20: "2026-04-30",
  22: "2027-04-30",
  24: "2028-04-30",
  26: "2029-04-30",
}

/** `today` is a date such as 2026-11-25. */
export function checkNodeVersion(version: string, today: string): Check {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  const facts = { node: version }
  if (major < 20 || (major === 20 && minor < 19))
    return fail("node", `Node ${version} is too old.`, "Install Node 20.19 or newer.", facts)
  const end = NODE_END_OF_LIFE[major]
  if (end !== undefined && end < today) {
    const fix = "Install a newer Node; nothing else has to change."
    return warn("node", `Node ${version} gets no more security fixes since ${end}.`, fix, facts)
  }
  return ok("node", `Node ${version}.`, facts)
}

const MIB = 1024 * 1024

export function checkDisk({ root }: HomePaths): Check {
  const { bavail, bsize } = statfsSync(root)
  const free = Math.floor((bavail * bsize) / MIB)
  const facts = { freeMiB: free }
  const fix = "Make room: a full disk loses nothing, and stores nothing either."
  if (free < 100) return fail("disk", `Only ${free} MiB are free.`, fix, facts)
  if (free < 1024) return warn("disk", `${free} MiB are free.`, fix, facts)
  return ok("disk", `${free} MiB are free.`, facts)
}

export function checkRights({ root, keys }: HomePaths): readonly Check[] {
  return [checkFolder(root), checkKeys(keys)]
}

function checkFolder(root: string): Check {
  try {
    accessSync(root, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    return fail("folder", "The home may not be read and written.", `chown and chmod u+rwx ${root}`)
  }
  return isOwnersOnly(root)
    ? ok("folder", "Only its owner may enter the home.")
    : warn("folder", "Others may enter the home.", `chmod 700 ${root}`)
}

function checkKeys(keys: string): Check {
  const files = existsSync(keys) ? readdirSync(keys) : []
  const open = [keys, ...files.map((name) => join(keys, name))].filter(
    (path) => existsSync(path) && !isOwnersOnly(path),
  )
  if (open.length > 0) return fail("key-rights", "Others may read the keys.", `chmod -R go= ${keys}`)
  if (files.includes("recovery.json")) {
    const fix = "Move keys/recovery.json to paper or to a stick that lies elsewhere."
    return warn("key-rights", "The recovery seed lies on this computer.", fix, { recoverySeedHere: true })
  }
  return ok("key-rights", "Only their owner may read the keys.", { recoverySeedHere: false })
}

function isOwnersOnly(path: string): boolean {
  return (statSync(path).mode & 0o077) === 0
}

/** Whether the ports of last time could be had again; asked only while the node does not serve. */
export async function checkPorts(ports: readonly number[]): Promise<Check> {
  const taken: number[] = []
  for (const port of ports) if (!(await isFree(port))) taken.push(port)
  if (taken.length === 0)
    return ok("ports", ports.length === 0 ? "No port is fixed yet." : "Its ports are free.")
  const fix = "Stop what uses it, or serve on another: --http, --sync."
  return warn("ports", `Port ${taken.join(", ")} of last time is in use by another program.`, fix)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once("error", () => resolve(false))
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)))
  })
}
