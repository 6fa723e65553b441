import { generateTill } from "@commonshelf/purchases/testing"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { demoMetrics, FORMER_PAY_SPREAD } from "./cast/metrics.ts"
import { DEMO_TILLS, HILLTOP, type DemoCooperativeKey, type DemoPartyKey } from "./cast/parties.ts"
import type { DemoNode } from "./demo-node.ts"
import { until } from "../story/until.ts"

export type DemoNodes = Readonly<Record<DemoPartyKey, DemoNode>>

const Anything = z.unknown()
const Invite = z.object({ link: z.string() })
const Metrics = z.object({ metrics: z.array(z.unknown()) })
const Import = z.object({ accepted: z.number() })
const Release = z.object({ cells: z.array(z.unknown()) })
const Inserted = z.object({ waiting: z.array(z.unknown()), refused: z.array(z.unknown()) })
const Said = z.object({ statement: z.string() })
const Shown = z.object({ text: z.string() })

/** The chain almond – kibbutz – harbour, with the mill at almond's side, by invites as anybody would send them. */
export async function meet({ almond, kibbutz, harbour, hilltop }: DemoNodes): Promise<void> {
  const invite = async (host: DemoNode, guest: DemoNode, role: string) => {
    const { link } = await host.ask("invite create", { for: role }, Invite)
    await guest.ask("peer add", { link }, Anything)
  }
  await Promise.all([
    invite(almond, kibbutz, "cooperative"),
    invite(kibbutz, harbour, "cooperative"),
    invite(almond, hilltop, "supplier"),
  ])
}

/** Almond Street designs the metrics and adopts them, after a former version that it has left behind. */
export async function publishMetrics({ almond }: DemoNodes): Promise<number> {
  const metrics = demoMetrics()
  await almond.ask("metric publish", { content: [FORMER_PAY_SPREAD, ...metrics] }, Anything)
  await adoptMetrics(almond)
  return metrics.length
}

/** A cooperative measures by the same metrics as the others, once they have reached it. */
export async function adoptWhenHere(node: DemoNode): Promise<void> {
  await metricsAreHere(node)
  await adoptMetrics(node)
}

async function adoptMetrics(node: DemoNode): Promise<void> {
  const adopt = (metric: string) => node.ask("metric adopt", { metric }, Anything)
  // All at once: then the node tells its peers of all at once.
  await Promise.all(demoMetrics().map(({ name, version }) => adopt(`${name}@${version}`)))
}

async function metricsAreHere(node: DemoNode): Promise<void> {
  await until(`the metrics are at ${node.name}`, async () => {
    const { metrics } = await node.ask("metric list", {}, Metrics)
    return metrics.length > demoMetrics().length ? metrics : undefined
  })
}

/** What a cooperative's till brought in, and how many figures about members' needs went out. */
export interface Purchases {
  readonly lines: number
  readonly figures: number
}

/** A cooperative imports its till's export into the private ledger and publishes each month of it. */
export async function publishNeeds(
  node: DemoNode,
  key: DemoCooperativeKey,
  months: readonly string[],
): Promise<Purchases> {
  const { till, profile } = generateTill({ ...DEMO_TILLS[key], months })
  const file = { file: `${key}.csv`, base64: Buffer.from(till).toString("base64"), profile }
  const { accepted } = await node.ask("pos import", file, Import)
  let figures = 0
  for (const period of months)
    figures += (await node.ask("release publish", { period }, Release)).cells.length
  return { lines: accepted, figures }
}

/** Puts in what suppliers without a node have signed, as from a stick. */
export async function insertLines(node: DemoNode, lines: readonly string[]): Promise<void> {
  const { waiting, refused } = await node.ask("statement insert", fileOf("suppliers.ndjson", lines), Inserted)
  if (waiting.length + refused.length > 0)
    throw new Error("the demonstration's own statements were not admitted")
}

/** The mill describes its product and answers for itself. Gives the digests of its answers. */
export async function speakAsMill({ hilltop }: DemoNodes, year: string): Promise<readonly string[]> {
  await metricsAreHere(hilltop)
  await hilltop.ask("supplier product", HILLTOP.product, Anything)
  const digests: string[] = []
  for (const answer of HILLTOP.answers)
    digests.push((await hilltop.ask("disclose", { ...answer, period: year }, Said)).statement)
  return digests
}

/** Somebody hands the node a valid answer with one value altered. Gives why it was refused. */
export async function insertAltered(node: DemoNode, digest: string): Promise<string> {
  const { text } = await node.ask("statement show", { digest }, Shown)
  const altered = text.replace(/(?<="value":")\d/, "1")
  try {
    await node.ask("statement insert", fileOf("altered-answer.ndjson", [altered]), Anything)
  } catch (error) {
    if (error instanceof Failure && error.exit === EXIT.verification) return error.message
    throw error
  }
  throw new Error("an altered statement was admitted")
}

function fileOf(file: string, lines: readonly string[]): { file: string; base64: string } {
  return { file, base64: Buffer.from(lines.join("\n")).toString("base64") }
}
