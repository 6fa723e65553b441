import { createHash } from "node:crypto"
import type { Served } from "./served.ts"
import type { Stage } from "./stage.ts"

/** `guest` takes an invite of `host`, by the commands that people use; over `url` where another way leads to the host. */
export async function introduce(
  stage: Stage,
  host: Served,
  guest: Served,
  url?: string,
  role: "cooperative" | "supplier" = "cooperative",
): Promise<void> {
  const { link } = await stage.ask<{ link: string }>("--home", host.home, "invite", "create", "--for", role)
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

interface Standing {
  readonly heads: string
  readonly checkpoints: { readonly due: boolean }
}

const standingOf = (nodes: readonly Served[]) =>
  Promise.all(nodes.map((node) => node.ask<Standing>("status")))

/** Whether all nodes say the same heads: then they hold the same statements. */
export async function agree(nodes: readonly Served[]): Promise<boolean> {
  return new Set((await standingOf(nodes)).map(({ heads }) => heads)).size === 1
}

/** How a node is served that soon has nothing more to say by itself [K2]. */
export const SOON_SILENT = { env: { COMMONSHELF_CHECKPOINTS_EVERY: "1" } } as const

/** Whether they agree, and none has a checkpoint to sign: then nothing changes any more by itself [K2]. */
export async function areSilent(nodes: readonly Served[]): Promise<boolean> {
  const standing = await standingOf(nodes)
  return (
    new Set(standing.map(({ heads }) => heads)).size === 1 &&
    standing.every(({ checkpoints }) => !checkpoints.due)
  )
}
