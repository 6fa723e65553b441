import type { Digest } from "@commonshelf/identity"
import { demandCells } from "../demand/demand-cells.ts"
import { isBinding, listLetters } from "../letter/letters.ts"
import type { PromiseState } from "../letter/types.ts"
import { listParties, partyOf } from "../party/parties.ts"
import { listCategories } from "../product/products.ts"
import { withdrawalOf } from "../store/current.ts"
import type { Dataset } from "../store/dataset.ts"
import { listFederations, readFederation } from "./federations.ts"

/** How far the four steps are that the people who asked for this named: counts, and no grade. */
export interface Progress {
  /** 1. Alliances of cooperatives and of organisations that sell nothing; the first goal was ten. */
  readonly alliances: {
    readonly cooperatives: number
    readonly organisations: number
    readonly others: number
    readonly applicants: number
    readonly goal: number
  }
  /** 2. Letters with suppliers. */
  readonly letters: {
    readonly proposed: number
    readonly inForce: number
    readonly over: number
    readonly suppliers: number
    readonly roundsReviewed: number
    readonly promises: { readonly [State in PromiseState]: number }
  }
  /** 3. What members need and what suppliers tell, open and side by side. */
  readonly open: {
    readonly cooperativesPublishing: number
    readonly periods: number
    readonly suppliersAnswering: number
    readonly categoriesWithBoth: number
  }
  /** 4. Others who do the same in their own way. */
  readonly replication: { readonly federations: number; readonly nodes: number; readonly researchers: number }
}

/** What was wanted of the first step: "at least 10". */
const GOAL = 10

/**
 * The progress of a federation, or of everybody in this commons. Undefined when that federation is not here.
 *
 * @param charter the digest of the federation's charter
 */
export function progressOf(dataset: Dataset, asOf: string, charter?: Digest): Progress | undefined {
  const federation = charter === undefined ? undefined : readFederation(dataset, charter, asOf)
  if (charter !== undefined && federation === undefined) return undefined
  const everybody = listParties(dataset).filter(({ provenance }) => provenance?.route !== "import")
  const members = new Set(
    federation?.members ?? everybody.filter(({ role }) => isAlly(role)).map(({ scid }) => scid),
  )
  const ofRole = (role: string) => [...members].filter((scid) => partyOf(dataset, scid)?.role === role).length
  const [cooperatives, organisations] = [ofRole("cooperative"), ofRole("organisation")]
  return {
    alliances: {
      cooperatives,
      organisations,
      others: members.size - cooperatives - organisations,
      applicants: federation?.parties.filter(({ status }) => status === "applicant").length ?? 0,
      goal: GOAL,
    },
    letters: lettersOf(dataset, members, asOf),
    open: openOf(dataset, members),
    replication: {
      federations: listFederations(dataset, asOf).filter(({ digest }) => digest !== charter).length,
      nodes: new Set([...dataset.checkpoints.values()].map(({ issuer }) => issuer)).size,
      researchers: everybody.filter(({ role }) => role === "researcher").length,
    },
  }
}

function isAlly(role: string): boolean {
  return role === "cooperative" || role === "organisation"
}

function lettersOf(dataset: Dataset, members: ReadonlySet<string>, asOf: string): Progress["letters"] {
  const letters = listLetters(dataset, asOf).filter(({ parties }) =>
    parties.some(({ scid }) => members.has(scid)),
  )
  const inForce = letters.filter(({ state }) => isBinding(state))
  const over = letters.filter(({ state }) => ["ended", "expired", "superseded"].includes(state.kind))
  const suppliers = inForce.flatMap(({ parties }) => parties.filter(({ role }) => role === "supplier"))
  const promises = { kept: 0, due: 0, overdue: 0, "cannot-tell": 0 }
  for (const { state } of inForce.flatMap((letter) => letter.promises)) promises[state] += 1
  return {
    proposed: letters.length - inForce.length - over.length,
    inForce: inForce.length,
    over: over.length,
    suppliers: new Set(suppliers.map(({ scid }) => scid)).size,
    roundsReviewed: letters.flatMap(({ rounds }) => rounds).filter(({ state }) => state === "reviewed")
      .length,
    promises,
  }
}

function openOf(dataset: Dataset, members: ReadonlySet<string>): Progress["open"] {
  const cells = demandCells(dataset).filter(({ cooperative }) => members.has(cooperative))
  const needed = new Set(cells.flatMap(({ node }) => node.toLowerCase().split(" > ")))
  return {
    cooperativesPublishing: new Set(cells.map(({ cooperative }) => cooperative)).size,
    periods: new Set(cells.map(({ period }) => period)).size,
    suppliersAnswering: answeringSuppliers(dataset).size,
    categoriesWithBoth: listCategories(dataset).filter(({ name }) => needed.has(name.toLowerCase())).length,
  }
}

/** SCIDs of the suppliers with an answer of their own that has a value. */
function answeringSuppliers(dataset: Dataset): ReadonlySet<string> {
  const answers = [...dataset.disclosures.values()]
    .flat()
    .filter(
      (entry) =>
        entry.subject.answer.state === "answered" &&
        entry.subject.provenance?.route !== "import" &&
        withdrawalOf(dataset, entry) === undefined,
    )
  const suppliers = [...new Set(answers.map(({ issuer }) => issuer))]
  return new Set(
    suppliers.filter((scid) => {
      const party = partyOf(dataset, scid)
      return party?.role === "supplier" && party.provenance?.route !== "import"
    }),
  )
}
