import { wordingIn } from "@commonshelf/documents"
import { DEMO_PARTIES, DEMO_PARTY_KEYS, type DemoPartyKey } from "./cast/parties.ts"
import { signCast } from "./cast/signed-cast.ts"
import { demoSuppliers } from "./cast/suppliers.ts"
import { quarantined, untilAllAgree, type NodeStatus, type QuarantinedItem } from "./agreement.ts"
import { demoNode } from "./demo-node.ts"
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
  readonly tell: (line: string) => void
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
  const suppliers = signCast(demoSuppliers(SUPPLIERS, SEED, dates.year), dates.today)
  const nodes = await startNodes(stage, suppliers.checks)
  const { almond, kibbutz, harbour } = nodes
  const all = Object.values(nodes)
  await Promise.all(all.map(({ process }) => process.ready))
  tell(`${all.map(({ name }) => name).join(", ")}: four nodes, four processes.`)

  const metrics = await publishMetrics(nodes)
  await insertLines(almond, suppliers.entries)
  await meet(nodes)
  tell("They met by invites.")
  const publish = async (key: "almond" | "kibbutz" | "harbour") => {
    const { lines, figures } = await publishNeeds(nodes[key], key, dates.months)
    tell(`${nodes[key].name}: ${lines} till lines stay in its ledger, ${figures} figures published.`)
  }
  const [[answer = ""]] = await Promise.all([
    speakAsMill(nodes, dates.year),
    adoptWhenHere(kibbutz),
    adoptWhenHere(harbour),
  ])
  tell(`${metrics} metrics adopted by three cooperatives.`)
  await untilAllAgree(all)
  await insertLines(almond, suppliers.statements)
  tell(
    `${SUPPLIERS + 1} suppliers: ${suppliers.statements.length} signed statements put in, the mill signed its own.`,
  )
  await Promise.all([publish("almond"), publish("kibbutz"), publish("harbour")])
  const before = await untilAllAgree(all)
  tell(await insertAltered(kibbutz, answer))
  const status = await untilAllAgree(all)
  if (status.heads !== before.heads) throw new Error("an altered statement changed the commons")
  tell(
    `All four hold the same: ${status.statements} statements in ${status.documents} documents, heads ${status.heads}.`,
  )
  return { nodes, status, refused: await quarantined(all) }
}

/** Each process starts as soon as its home is there, while the next home is made. */
async function startNodes(
  { root, signal, onStarted }: Stage,
  checks: Parameters<typeof foundParty>[2],
): Promise<DemoNodes> {
  const started: Partial<Record<DemoPartyKey, DemoNodes[DemoPartyKey]>> = {}
  for (const key of DEMO_PARTY_KEYS) {
    signal.throwIfAborted()
    const name = wordingIn(DEMO_PARTIES[key].name, "en")
    const paths = await foundParty(root, key, checks)
    const process = startNodeProcess(name, paths.root)
    onStarted(process)
    started[key] = demoNode({ key, name, paths, process }, signal)
  }
  return started as DemoNodes // every key has had its turn
}
