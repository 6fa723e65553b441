import { relative } from "node:path"
import { padded } from "../cli/display-width.ts"
import { demoRoleSays, demoSays } from "../messages/demo.ts"
import type { Sentence } from "../messages/sentence.ts"
import type { Words } from "../messages/words.ts"
import type { Output } from "../operations/operation.ts"
import { SILENT } from "../story/cast/suppliers.ts"
import type { Story } from "../story/story.ts"
import type { StoryNode } from "../story/story-node.ts"
import { inAnyLanguage } from "./narration.ts"
import type { Played } from "./play.ts"

/** Where one kind of reader looks around. */
export interface Place {
  readonly role: "shopper" | "supplier" | "operator" | "researcher"
  readonly node: StoryNode
  readonly page: string
  readonly hint: Sentence
}

/** The places of the four roles, each on a node of its own. */
export function placesOf({ at, dates }: Story): readonly Place[] {
  const { almond, farm, carob, harbour, hilltop, stonebrook } = at
  const place = (role: Place["role"], node: StoryNode, page: string, hint: Sentence): Place => ({
    role,
    node,
    page: `${node.served.http}/#/${page}`,
    hint,
  })
  const [name, first, second, silent] = [farm, hilltop, stonebrook, { names: SILENT.name }].map(({ names }) =>
    inAnyLanguage(names),
  ) as [Sentence, Sentence, Sentence, Sentence] // one for each
  return [
    place("shopper", almond, "compare", demoSays.shopperHint({ name, first, second, silent })),
    place("supplier", farm, "needs", demoSays.supplierHint({ quarter: dates.quarter })),
    place("operator", carob, "node", demoSays.operatorHint()),
    place("researcher", harbour, "data", demoSays.researcherHint()),
  ]
}

/** The result for programs. */
export function guideOutput(places: readonly Place[], { all }: Story, { heads, refused }: Played): Output {
  const nodeOf = ({ name, served }: StoryNode) => ({
    name,
    home: served.node.paths.root,
    http: served.http,
    sync: served.sync,
  })
  return {
    schema: "commonshelf/demo/1",
    nodes: places.map(({ role, node, page }) => ({ role, ...nodeOf(node), page })),
    others: othersThan(places, all).map(nodeOf),
    heads,
    quarantined: refused,
  }
}

function othersThan(places: readonly Place[], all: readonly StoryNode[]): readonly StoryNode[] {
  return all.filter((node) => !places.some((place) => place.node === node))
}

/** The result for people: a page for each role, the other nodes, and commands to look around. */
export function guideWords(places: readonly Place[], story: Story, { say }: Words): string {
  const called = ({ names }: StoryNode) => say(inAnyLanguage(names))
  const pages = places.map(
    ({ role, node, page, hint }) =>
      `${padded(say(demoRoleSays[role]()), 12)}${page}\n${" ".repeat(12)}${called(node)}. ${say(hint)}`,
  )
  const others = othersThan(places, story.all).map((node) => `  ${node.served.http}  ${called(node)}`)
  return [
    "",
    ...pages,
    "",
    say(demoSays.others()),
    ...others,
    "",
    say(demoSays.otherTerminal()),
    ...commandsFor(story),
    "",
    say(demoSays.invented()),
  ].join("\n")
}

/** Commands that show what happened, each for a home where it is of use. */
function commandsFor({ at, dates }: Story): readonly string[] {
  const { almond, farm, hilltop, carob } = at
  const commands: readonly (readonly [StoryNode, string])[] = [
    [farm, `disclose --metric pay-spread --period ${dates.year} --value 7`],
    [almond, "contest list"],
    [almond, "compare --category Flour"],
    [hilltop, "board"],
    [hilltop, "demand --category Bread"],
    [carob, "quarantine list"],
    [carob, "federation progress"],
  ]
  return commands.map(
    ([{ served }, command]) => `  ${thisCommand()} --home ${served.node.paths.root} ${command}`,
  )
}

/** How this very command is called from the folder in which it runs. */
function thisCommand(): string {
  const [, entry = ""] = process.argv
  return `node ${relative(process.cwd(), entry)}`
}
