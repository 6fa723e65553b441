import { relative } from "node:path"
import type { Output } from "../operations/operation.ts"
import type { DemoNode } from "./demo-node.ts"
import type { Played } from "./play.ts"

/** Where one kind of reader looks around. */
export interface Place {
  readonly role: "shopper" | "supplier" | "operator" | "researcher"
  readonly node: DemoNode
  readonly http: string
  readonly sync: string
  readonly page: string
  readonly hint: string
}

/** The places of the four roles, each on a node of its own. */
export function placesOf({ almond, hilltop, kibbutz, harbour }: Played["nodes"]): Promise<readonly Place[]> {
  return Promise.all([
    placeOf("shopper", almond, "compare", "Change what you care about and watch the order change."),
    placeOf(
      "supplier",
      hilltop,
      "needs",
      "See what the members of three cooperatives need, and what is never shown of them.",
    ),
    placeOf("operator", kibbutz, "node", "One altered statement came by: see why it was refused."),
    placeOf("researcher", harbour, "data", "Look behind any figure, down to the signed statement."),
  ])
}

async function placeOf(role: Place["role"], node: DemoNode, page: string, hint: string): Promise<Place> {
  const { http, sync } = await node.process.ready
  return { role, node, http, sync, page: `${http}/#/${page}`, hint }
}

/** The result for programs. */
export function guideOutput(places: readonly Place[], { status, refused }: Played): Output {
  return {
    schema: "commonshelf/demo/1",
    nodes: places.map(({ role, node, http, sync, page }) => ({
      role,
      name: node.name,
      home: node.paths.root,
      http,
      sync,
      page,
    })),
    heads: status.heads,
    quarantined: refused,
  }
}

/** The result for people: a page for each role, and commands to look around. */
export function guideWords(places: readonly Place[], year: string): string {
  const pages = places.map(
    ({ role, node, page, hint }) => `${heading(role)}${page}\n${heading("")}${node.name}. ${hint}`,
  )
  const homeOf = (role: Place["role"]) => places.find((place) => place.role === role)?.node.paths.root ?? ""
  const commands = [
    [homeOf("shopper"), "compare --category Dairy"],
    [homeOf("researcher"), "demand --category Cheese"],
    [homeOf("operator"), "quarantine list"],
    [homeOf("supplier"), `disclose --metric reusable-packaging --period ${year} --value yes`],
  ].map(([home, command]) => `  ${thisCommand()} --home ${home} ${command}`)
  return [
    "",
    ...pages,
    "",
    "In another terminal, for example:",
    ...commands,
    "",
    "All of it is invented. Ctrl-C ends and deletes everything.",
  ].join("\n")
}

function heading(role: string): string {
  return `${role.charAt(0).toUpperCase()}${role.slice(1)}`.padEnd(12)
}

/** How this very command is called from the folder in which it runs. */
function thisCommand(): string {
  const [, entry = ""] = process.argv
  return `node ${relative(process.cwd(), entry)}`
}
