import { createHash } from "node:crypto"
import type { Served } from "./served.ts"
import type { Stage } from "./stage.ts"

/** `guest` takes an invite of `host`, by the commands that people use; over `url` where another way leads to the host. */
export async function introduce(stage: Stage, host: Served, guest: Served, url?: string): Promise<void> {
  const { link } = await stage.ask<{ link: string }>(
    "--home",
    host.home,
    "invite",
    "create",
    "--for",
    "cooperative",
  )
  const taken = url === undefined ? link : redirected(link, url)
  const { code, stderr } = await stage.run("--home", guest.home, "peer", "add", taken)
  if (code !== 0) throw new Error(stderr)
}

/** The same invite with another address to call. The address is no secret: the node behind it proves its key. */
export function redirected(link: string, url: string): string {
  const [prefix = "", rest = ""] = link.split("#")
  const [body = ""] = rest.split(".")
  const invite = JSON.parse(Buffer.from(body, "base64url").toString()) as object // what `invite create` wrote
  const changed = Buffer.from(JSON.stringify({ ...invite, url })).toString("base64url")
  return `${prefix}#${changed}.${createHash("sha256").update(changed).digest("hex").slice(0, 8)}`
}

/** Whether all nodes say the same heads: then they hold the same statements. */
export async function agree(nodes: readonly Served[]): Promise<boolean> {
  const heads = await Promise.all(
    nodes.map(async (node) => (await node.ask<{ heads: string }>("status")).heads),
  )
  return new Set(heads).size === 1
}
