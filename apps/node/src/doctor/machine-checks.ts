import { accessSync, constants, existsSync, readdirSync, statfsSync, statSync } from "node:fs"
import { join } from "node:path"
import { createServer } from "node:net"
import type { HomePaths } from "../home/home.ts"
import { fail, ok, warn, type Check } from "./check.ts"
import { doctorSays } from "../messages/doctor.ts"

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
    return fail("node", doctorSays.nodeTooOld({ version }), doctorSays.installNode(), facts)
  const end = NODE_END_OF_LIFE[major]
  if (end !== undefined && end < today) {
    const fix = doctorSays.newerNode()
    return warn("node", doctorSays.nodeUnsupported({ version, end }), fix, facts)
  }
  return ok("node", doctorSays.node({ version }), facts)
}

const MIB = 1024 * 1024

export function checkDisk({ root }: HomePaths): Check {
  const { bavail, bsize } = statfsSync(root)
  const free = Math.floor((bavail * bsize) / MIB)
  const facts = { freeMiB: free }
  const fix = doctorSays.makeRoom()
  if (free < 100) return fail("disk", doctorSays.onlyFree({ free }), fix, facts)
  if (free < 1024) return warn("disk", doctorSays.free({ free }), fix, facts)
  return ok("disk", doctorSays.free({ free }), facts)
}

export function checkRights({ root, keys }: HomePaths): readonly Check[] {
  return [checkFolder(root), checkKeys(keys)]
}

function checkFolder(root: string): Check {
  try {
    accessSync(root, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    return fail("folder", doctorSays.homeClosed(), doctorSays.chown({ root }))
  }
  return isOwnersOnly(root)
    ? ok("folder", doctorSays.ownerOnly())
    : warn("folder", doctorSays.othersEnter(), doctorSays.chmodHome({ root }))
}

function checkKeys(keys: string): Check {
  const files = existsSync(keys) ? readdirSync(keys) : []
  const open = [keys, ...files.map((name) => join(keys, name))].filter(
    (path) => existsSync(path) && !isOwnersOnly(path),
  )
  if (open.length > 0) return fail("key-rights", doctorSays.othersReadKeys(), doctorSays.chmodKeys({ keys }))
  if (files.includes("recovery.json")) {
    const fix = doctorSays.seedToPaper()
    return warn("key-rights", doctorSays.seedHere(), fix, { recoverySeedHere: true })
  }
  return ok("key-rights", doctorSays.ownerReadsKeys(), { recoverySeedHere: false })
}

function isOwnersOnly(path: string): boolean {
  return (statSync(path).mode & 0o077) === 0
}

/** Whether the ports of last time could be had again; asked only while the node does not serve. */
export async function checkPorts(ports: readonly number[]): Promise<Check> {
  const taken: number[] = []
  for (const port of ports) if (!(await isFree(port))) taken.push(port)
  if (taken.length === 0)
    return ok("ports", ports.length === 0 ? doctorSays.noPorts() : doctorSays.portsFree())
  const fix = doctorSays.stopOther()
  return warn("ports", doctorSays.portTaken({ ports: taken.join(", ") }), fix)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once("error", () => resolve(false))
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)))
  })
}
