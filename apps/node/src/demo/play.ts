import { wordingIn } from "@commonshelf/documents"
import { DEMO_PARTIES, type DemoPartyKey } from "./cast/parties.ts"
import { signCast, type SignedCast } from "./cast/signed-cast.ts"
import { demoSuppliers } from "./cast/suppliers.ts"
import { quarantined, untilAllAgree, type NodeStatus, type QuarantinedItem } from "./agreement.ts"
import { demoNode, type DemoNode } from "./demo-node.ts"
import { foundParty } from "./founding.ts"
import { startNodeProcess, type NodeProcess } from "./node-process.ts"
import {
  adoptWhenHere,
  insertAltered,
  insertLines,
  meet,
  publishMetrics,
  publishNeeds,
  speakAsMill,
  type DemoNodes,
} from "./story.ts"
import type { DemoDates } from "./dates.ts"
import type { Sentence } from "../messages/sentence.ts"
import { demoSays } from "../messages/demo.ts"

/** Suppliers that have no node; Hilltop Mill makes one more. */
const SUPPLIERS = 59
const SEED = 2017

/** What the stage lends to the play. */
export interface Stage {
  /** The folder for the homes. */
  readonly root: string
  /** Aborted when the demonstration is over, at whatever point. */
  readonly signal: AbortSignal
  readonly dates: DemoDates
  readonly tell: (sentence: Sentence | string) => void
  /** Told of each process, so that none is forgotten. */
  readonly onStarted: (process: NodeProcess) => void
}

/** How the play ends: four nodes that hold the same, one of which refused something. */
export interface Played {
  readonly nodes: DemoNodes
  readonly status: NodeStatus
  readonly refused: readonly QuarantinedItem[]
}

/** Founds the four parties, starts their nodes and tells the story until all hold the same. */
export async function play(stage: Stage): Promise<Played> {
  const { dates, tell } = stage
  const hilltop = await startNode(stage, "hilltop", [])
  // While its process starts.
  const suppliers = signCast(demoSuppliers(SUPPLIERS, SEED, dates.year), dates.today)
  const nodes: DemoNodes = {
    hilltop,
    almond: await startNode(stage, "almond", suppliers.checks),
    kibbutz: await startNode(stage, "kibbutz", suppliers.checks),
    harbour: await startNode(stage, "harbour", suppliers.checks),
  }
  const { almond, kibbutz, harbour } = nodes
  const all = Object.values(nodes)
  await Promise.all(all.map(({ process }) => process.ready))
  tell(demoSays.fourNodes({ names: all.map(({ name }) => name) }))

  const metrics = await publishMetrics(nodes)
  // On a stick that goes round the cooperatives; the mill gets it by sync. Either way it is the same.
  const stick = [...suppliers.introductions, ...suppliers.statements]
  await Promise.all([almond, kibbutz, harbour].map((node) => insertLines(node, stick)))
  await meet(nodes)
  tell(demoSays.metByInvites())
  const publish = async (key: "almond" | "kibbutz" | "harbour") => {
    const { lines, figures } = await publishNeeds(nodes[key], key, dates.months)
    tell(demoSays.needs({ name: nodes[key].name, lines, figures }))
  }
  const needs = Promise.all([publish("almond"), publish("kibbutz"), publish("harbour")])
  const [[answer = ""]] = await Promise.all([
    speakAsMill(nodes, dates.year),
    adoptWhenHere(kibbutz),
    adoptWhenHere(harbour),
    needs,
  ])
  tell(demoSays.metrics({ count: metrics }))
  tell(demoSays.suppliers({ suppliers: SUPPLIERS + 1, lines: stick.length }))
  await untilAllAgree(all)
  tell(`${kibbutz.name}: ${await insertAltered(kibbutz, answer)}`)
  const status = await untilAllAgree(all)
  const refused = await quarantined(all)
  if (refused.length !== 1) throw new Error("an altered statement got through")
  tell(demoSays.onlyThere())
  tell(demoSays.allAgree({ statements: status.statements, documents: status.documents, heads: status.heads }))
  return { nodes, status, refused }
}

/** Makes the home of a party and starts its process, which gets ready while other things are done. */
async function startNode(
  { root, signal, onStarted }: Stage,
  key: DemoPartyKey,
  checks: SignedCast["checks"],
): Promise<DemoNode> {
  signal.throwIfAborted()
  const name = wordingIn(DEMO_PARTIES[key].name, "en")
  const paths = await foundParty(root, key, checks)
  const process = startNodeProcess(name, paths.root)
  onStarted(process)
  return demoNode({ key, name, paths, process }, signal)
}
