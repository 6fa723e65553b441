import { productNames } from "@commonshelf/dataset"
import { draftRelease, type DraftBody, type ReleaseCell } from "@commonshelf/documents"
import {
  auditReleases,
  commitRelease,
  DEFAULT_RULES,
  findProfile,
  parseProfile,
  parseTill,
  previewRelease,
  profiles,
  type Profile,
  type ReleaseError,
  type ReleasePlan,
} from "@commonshelf/purchases"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { today } from "./compare.ts"
import { namesBeside } from "./demand.ts"
import { operation } from "./operation.ts"
import { settlePools } from "./pool-next.ts"
import { requireTill } from "./require-till.ts"
import type { Message } from "../messages/catalogue.ts"
import { profileTitleSays, tillSays } from "../messages/till.ts"
import { detailOf } from "../messages/detail.ts"

const TITLES: Readonly<Record<string, Message<"">>> = profileTitleSays

const Import = z.strictObject({
  file: z.string(),
  base64: z.string(),
  profile: z.string(),
  /** A profile of one's own, as JSON, instead of one of the project's. */
  ownProfile: z.unknown().exactOptional(),
  products: z.string().exactOptional(),
  store: z.string().exactOptional(),
  dryRun: z.boolean().exactOptional(),
})

const OnePeriod = z.strictObject({ period: z.string().max(20) })

/** From the till's export to a published summary; raw lines stay in the ledger [A5]. */
export const purchaseOperations = [
  operation(
    "pos profiles",
    z.strictObject({ profile: z.string().exactOptional() }),
    (_node, { profile }) => ({
      profiles: profiles().map(({ name, title }) => ({ name, title: TITLES[name]?.() ?? title })),
      ...(profile !== undefined && { profile: knownProfile(profile) }),
    }),
  ),
  operation("pos import", Import, (node, input) => {
    requireTill(node)
    const profile = profileOf(input)
    const bytes = Buffer.from(input.base64, "base64")
    const { products, store, file } = input
    const parsed = parseTill({
      bytes,
      profile,
      ...(products !== undefined && { products: Buffer.from(products, "base64") }),
      ...(store !== undefined && { store }),
    })
    if (!parsed.ok) {
      throw new Failure(
        EXIT.failed,
        parsed.error.kind,
        tillSays.fileWrong({ file, detail: detailOf(parsed.error.kind, parsed.error.message) }),
        {
          hint: parsed.error.kind === "missing-columns" ? tillSays.ownProfile() : tillSays.nothingImported(),
        },
      )
    }
    const { lines, refused, otherStores } = parsed.value
    const rows = {
      refused,
      ...(store !== undefined && { otherStores }),
      ...(refused.length > 0 && { exit: EXIT.someRefused }),
    }
    if (input.dryRun === true)
      return { import: null, dryRun: true, lines: lines.length, accepted: lines.length, already: 0, ...rows }
    const {
      import: id,
      accepted,
      already,
    } = node.ledger().importFile({ bytes, parsed: parsed.value, profile: profile.name, at: node.now() })
    return { import: id, lines: lines.length, accepted, already, ...rows }
  }),
  operation("pos undo", z.strictObject({ import: z.string() }), ({ ledger }, { import: id }) => {
    const undone = ledger().undo(id)
    if (undone.ok) return { import: id, removed: undone.value.removed }
    throw new Failure(
      undone.error.kind === "published" ? EXIT.privacy : EXIT.failed,
      undone.error.kind,
      detailOf(undone.error.kind, undone.error.message),
    )
  }),
  operation("pos list", z.strictObject({}), ({ ledger }) => ({ imports: ledger().imports() })),
  operation("release preview", OnePeriod, async (node, { period }) => {
    requireTill(node)
    await settlePools(node)
    return planOutput(node, await plan(node, period))
  }),
  operation("release publish", OnePeriod, async (node, { period }) => {
    requireTill(node)
    await settlePools(node)
    const committed = await commitRelease(node.ledger(), await plan(node, period), node.now(), (final) =>
      publish(node, final),
    )
    if (!committed.ok) throw refusal(committed.error)
    return planOutput(node, committed.value)
  }),
  operation(
    "release audit",
    z.strictObject({ period: z.string().max(20).exactOptional() }),
    async (node, input) => {
      requireTill(node)
      const audited = await auditReleases(node.ledger(), input.period, DEFAULT_RULES)
      if (!audited.ok) throw refusal(audited.error)
      const { findings } = audited.value
      return { ...audited.value, ...(findings.length > 0 && { exit: EXIT.privacy }) }
    },
  ),
  operation("release list", z.strictObject({}), ({ ledger }) => ({ releases: ledger().releases() })),
]

function profileOf({ profile, ownProfile }: z.infer<typeof Import>) {
  if (ownProfile !== undefined) {
    const own = parseProfile(ownProfile)
    if (own.ok) return own.value
    throw new Failure(
      EXIT.usage,
      "bad-profile",
      tillSays.badProfile({ profile, detail: detailOf(own.error.kind, own.error.message) }),
    )
  }
  return knownProfile(profile)
}

function knownProfile(profile: string): Profile {
  const found = findProfile(profile)
  if (found !== undefined) return found
  throw new Failure(EXIT.usage, "unknown-profile", tillSays.noProfile({ profile }), {
    hint: tillSays.profiles({ names: profiles().map(({ name }) => name) }),
  })
}

async function plan({ ledger }: CommonsNode, period: string): Promise<ReleasePlan> {
  const preview = await previewRelease(ledger(), period, DEFAULT_RULES)
  if (preview.ok) return preview.value
  throw refusal(preview.error)
}

function refusal({ kind, message }: ReleaseError): Failure {
  return new Failure(kind === "bad-period" ? EXIT.usage : EXIT.privacy, kind, detailOf(kind, message))
}

/** Signs what the plan shows. Run again after a crash, it signs only what is not in the commons yet. */
function publish(node: CommonsNode, { period, rules, cells, quarter }: ReleasePlan): void {
  const { did, scid } = node.home
  const parts = [{ period, cells }, ...(quarter === undefined ? [] : [quarter])]
  const drafts = parts
    .filter((part) => node.dataset.releases.get(`${scid} ${rules.series} ${part.period}`) === undefined)
    .map((part): DraftBody => draftRelease(did, { period: part.period, rules, cells: part.cells }))
  node.say(drafts)
}

/** What the own till calls products that no supplier has signed a name of, for the operator's screen; none is published. */
function tillNames(
  { ledger }: CommonsNode,
  cells: readonly Pick<ReleaseCell, "level" | "node">[],
  signed: ReadonlySet<string>,
) {
  const keys = new Set(cells.flatMap(({ level, node }) => (level === "product" ? node.slice(-1) : [])))
  const names = [...keys]
    .filter((key) => !signed.has(key))
    .flatMap((key) => {
      const name = ledger().productName(key)
      return name === undefined ? [] : [{ key, name }]
    })
  return names.length === 0 ? {} : { tillNames: names }
}

/** Cells of the month and of the quarter that it closes, each with its own period. */
function planOutput(node: CommonsNode, { period, cells, quarter, heldBack, audit }: ReleasePlan) {
  const shown = [
    ...cells.map((cell) => ({ period, ...cell })),
    ...(quarter?.cells ?? []).map((cell) => ({ period: quarter?.period, ...cell })),
  ]
  const own = shown.map((cell) => ({ ...cell, cooperative: node.home.scid }))
  const products = productNames(node.dataset, own, today(node.now()))
  return {
    period,
    cells: shown,
    ...namesBeside(products.map(({ key, supplier, id, name }) => ({ key, supplier, id, name }))),
    ...tillNames(node, shown, new Set(products.map(({ key }) => key))),
    heldBack,
    ...(audit !== undefined && { audit }),
  }
}
