import { listPools, type Federation, type Pool } from "@commonshelf/dataset"
import { draftPoolCall, LEAST_PARTIES, PoolNode, PoolRounding, Quarter } from "@commonshelf/documents"
import { DEFAULT_RULES, previewPool } from "@commonshelf/purchases"
import { Day, Instant } from "@commonshelf/statement"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { poolSays } from "../messages/pool.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { marksOf } from "./contradictions.ts"
import { findFederation, findParty } from "./find.ts"
import { findOwnPool, findPool, nameOf } from "./find-pool.ts"
import { operation } from "./operation.ts"
import { leave, nextStep, orFail } from "./pool-next.ts"
import { requireTill } from "./require-till.ts"

const Named = z.string().max(500)
const OnePool = z.strictObject({ pool: Named })

/** A month: time for parties that look once a week. */
const DAYS = 30
const DAY_MS = 86_400_000
const MOST_PARTIES = 20

const Call = z.strictObject({
  federation: Named,
  period: Quarter,
  /** The other parties; without them all cooperatives that are members. */
  with: z.array(Named).max(19).exactOptional(),
  nodes: z.array(PoolNode).min(1).max(200),
  roundingBase: PoolRounding.exactOptional(),
  leastMembers: z.int().min(3).max(20).exactOptional(),
  leastParts: z.int().min(3).max(20).exactOptional(),
  until: Day.exactOptional(),
})

/** Figures that cooperatives of a federation show together only. */
export const poolOperations = [
  operation("federation pool call", Call, callPool),
  operation("federation pool next", OnePool, async (node, { pool: wanted }) => {
    const next = await nextStep(node, wanted)
    return { ...next, pool: told(node, findPool(node, wanted, node.now())) }
  }),
  operation("federation pool preview", OnePool, async (node, { pool: wanted }) => {
    requireTill(node)
    const { question, pool } = findOwnPool(node, wanted)
    return { call: pool.call, ...orFail(await previewPool(node.ledger(), question, DEFAULT_RULES)) }
  }),
  operation(
    "federation pool leave",
    z.strictObject({ pool: Named, reason: z.string().min(1).max(2000).exactOptional() }),
    (node, { pool: wanted, reason }) => {
      const statement = leave(node, wanted, reason)
      return { statement, pool: told(node, findPool(node, wanted, node.now())) }
    },
  ),
  operation(
    "federation pool show",
    z.strictObject({ pool: Named, asOf: Instant.exactOptional() }),
    (node, { pool: wanted, asOf = node.now() }) => ({ asOf, pool: told(node, findPool(node, wanted, asOf)) }),
  ),
  operation(
    "federation pool list",
    z.strictObject({ federation: Named.exactOptional(), asOf: Instant.exactOptional() }),
    (node, { federation: wanted, asOf = node.now() }) => {
      const charter = wanted === undefined ? undefined : findFederation(node.dataset, wanted, asOf).digest
      return { asOf, pools: listPools(node.dataset, asOf, charter).map((pool) => summary(node, pool)) }
    },
  ),
]

function callPool(node: CommonsNode, input: z.infer<typeof Call>) {
  requireTill(node)
  const { dataset, home } = node
  const federation = findFederation(dataset, input.federation, node.now())
  const scids = partiesOf(node, federation, input.with)
  const draft = draftPoolCall(home.did, {
    charter: federation.digest,
    period: input.period,
    nodes: input.nodes,
    parties: scids.map((scid) => findParty(dataset, scid).did),
    roundingBase: input.roundingBase ?? basesFor(input.nodes),
    leastMembers: input.leastMembers ?? DEFAULT_RULES.minOthers,
    leastParts: input.leastParts ?? LEAST_PARTIES,
    until: input.until ?? new Date(Date.parse(node.now()) + DAYS * DAY_MS).toISOString().slice(0, 10),
  })
  const [call] = node.say([draft])
  if (call === undefined) throw new TypeError("a draft that is said has a digest")
  return { statement: call, pool: told(node, findPool(node, call, node.now())) }
}

/** SCIDs in the order of a call: this party and those that it names, else all cooperatives that are members. */
function partiesOf(
  { dataset, home }: CommonsNode,
  { members, parties }: Federation,
  wanted: readonly string[] | undefined,
): readonly string[] {
  const others =
    wanted?.map((name) => findParty(dataset, name).scid) ??
    parties
      .filter(({ role, scid }) => role === "cooperative" && members.includes(scid))
      .map(({ scid }) => scid)
  const scids = [...new Set([home.scid, ...others])].toSorted()
  const stranger = scids.find((scid) => !members.includes(scid))
  if (stranger !== undefined)
    throw new Failure(
      EXIT.failed,
      "not-a-member",
      poolSays.noMember({ name: nameOf(findParty(dataset, stranger), home.language) }),
    )
  if (scids.length < LEAST_PARTIES || scids.length > MOST_PARTIES)
    throw new Failure(EXIT.failed, "bad-parties", poolSays.howMany({ count: scids.length }))
  return scids
}

/** The bases of the default rules for the units that are asked for. */
function basesFor(nodes: readonly PoolNode[]): PoolRounding {
  const units = new Set(nodes.map(({ unit }) => unit))
  return Object.fromEntries(
    Object.entries(DEFAULT_RULES.roundingBase).filter(([unit]) => units.has(unit as PoolNode["unit"])),
  )
}

/** A pool, and what a reader must know of its statements. */
function told({ dataset }: CommonsNode, pool: Pool) {
  return { ...pool, ...marksOf(dataset, pool.statements) }
}

function summary({ dataset }: CommonsNode, pool: Pool) {
  const { call, charter, federation, caller, calledOn, period, until, parties, nodes, state } = pool
  return {
    call,
    charter,
    ...(federation !== undefined && { federation }),
    period,
    caller,
    calledOn,
    until,
    parties: parties.length,
    nodes: nodes.length,
    comeOut: nodes.filter(({ figure }) => figure !== undefined).length,
    state: state.kind,
    ...marksOf(dataset, pool.statements),
  }
}
