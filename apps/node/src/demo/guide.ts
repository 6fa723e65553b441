import { relative } from "node:path"
import type { Output } from "../operations/operation.ts"
import type { DemoNode } from "./demo-node.ts"
import type { Played } from "./play.ts"
import type { Sentence } from "../messages/sentence.ts"
import type { Words } from "../messages/words.ts"
import { padded } from "../cli/display-width.ts"
import { demoRoleSays, demoSays } from "../messages/demo.ts"

/** Where one kind of reader looks around. */
export interface Place {
  readonly role: "shopper" | "supplier" | "operator" | "researcher"
  readonly node: DemoNode
  readonly http: string
  readonly sync: string
  readonly page: string
  readonly hint: Sentence
}

/** The places of the four roles, each on a node of its own. */
export function placesOf({ almond, hilltop, kibbutz, harbour }: Played["nodes"]): Promise<readonly Place[]> {
  return Promise.all([
    placeOf("shopper", almond, "compare", demoSays.shopperHint()),
    placeOf("supplier", hilltop, "needs", demoSays.supplierHint()),
    placeOf("operator", kibbutz, "node", demoSays.operatorHint()),
    placeOf("researcher", harbour, "data", demoSays.researcherHint()),
  ])
}

async function placeOf(role: Place["role"], node: DemoNode, page: string, hint: Sentence): Promise<Place> {
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
export function guideWords(places: readonly Place[], year: string, { say }: Words): string {
  const pages = places.map(
    ({ role, node, page, hint }) =>
      `${padded(say(demoRoleSays[role]()), 12)}${page}\n${" ".repeat(12)}${node.name}. ${say(hint)}`,
  )
  const homeOf = (role: Place["role"]) => places.find((place) => place.role === role)?.node.paths.root ?? ""
  const commands = [
    [homeOf("shopper"), "compare --category Dairy"],
    [homeOf("researcher"), "demand --category Cheese"],
    [homeOf("operator"), "quarantine list"],
    [homeOf("supplier"), `disclose --metric reusable-packaging --period ${year} --value yes`],
  ].map(([home, command]) => `  ${thisCommand()} --home ${home} ${command}`)
  return ["", ...pages, "", say(demoSays.otherTerminal()), ...commands, "", say(demoSays.invented())].join(
    "\n",
  )
}

/** How this very command is called from the folder in which it runs. */
function thisCommand(): string {
  const [, entry = ""] = process.argv
  return `node ${relative(process.cwd(), entry)}`
}
