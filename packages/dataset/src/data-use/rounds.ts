import type { LanguageText } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { dayOf } from "../answer/as-of.ts"
import { letterDigests } from "../letter/letter-source.ts"
import { isBinding, readLetter } from "../letter/letters.ts"
import { levelsPromised, type PromisedLevel } from "../letter/levels-promised.ts"
import type { Letter, LetterRound } from "../letter/types.ts"
import { nameOf, partyOf, type Party } from "../party/parties.ts"
import type { Dataset } from "../store/dataset.ts"
import { groupBy } from "../store/group.ts"
import { remembered } from "../store/remembered.ts"
import { compareText } from "../store/text-order.ts"
import type { PartyName } from "../table/types.ts"
import { dataUseReports, restsOn, type DataUse } from "./reports.ts"

/** A round of a letter in which a supplier is asked how it used what was published. */
export interface ReportRound {
  readonly letter: Digest
  readonly title: LanguageText
  readonly round: number
  readonly dueOn: string
  readonly supplier: PartyName
  /** `reported`: a report for it rests on a release of one of the letter's cooperatives. */
  readonly state: "reported" | "due" | "coming"
  readonly reports: readonly Digest[]
}

/** A level of data that a cooperative has promised a supplier, and whether the promise is ripe. */
export interface DataLevel extends PromisedLevel {
  readonly cooperative: PartyName
  readonly supplier: PartyName
  readonly state: "open" | "waits-for-report"
  /** The reports that opened it. */
  readonly reports?: readonly Digest[]
}

export interface RoundQuestion {
  /** The SCID of a party: only letters in which it stands. */
  readonly party?: string
  readonly asOf: string
}

/**
 * The rounds in which suppliers owe a report: of letters in force that open data to them or say how data may be used; by
 * supplier, letter and round [DE19].
 */
export function reportRounds(dataset: Dataset, { party, asOf }: RoundQuestion): readonly ReportRound[] {
  return bindingLetters(dataset, party, asOf)
    .filter(asksForReports)
    .flatMap((letter) => {
      const { cooperatives, suppliers } = standingParties(dataset, letter)
      return suppliers.flatMap((supplier) => {
        const rests = ({ releases }: DataUse) => cooperatives.some(({ scid }) => releases.some(restsOn(scid)))
        return letter.rounds.map((round) => {
          const reports = reportsFor(dataset, { letter, round, supplier: supplier.scid }, asOf)
          return reportRound(letter, round, supplier, reports.filter(rests), asOf)
        })
      })
    })
    .toSorted(
      (a, b) =>
        compareText(a.supplier.scid, b.supplier.scid) || compareText(a.letter, b.letter) || a.round - b.round,
    )
}

/**
 * What cooperatives have promised to open to suppliers, and whether it is open: with the letter, or once the supplier has
 * reported in that letter on a release of that cooperative; by cooperative, then supplier, highest level first [DE19].
 */
export function dataLevels(dataset: Dataset, { party, asOf }: RoundQuestion): readonly DataLevel[] {
  const pairs = new Map(
    bindingLetters(dataset, party, asOf).flatMap((letter) => {
      const { cooperatives, suppliers } = standingParties(dataset, letter)
      return cooperatives.flatMap((cooperative) =>
        suppliers.map(
          (supplier) => [`${cooperative.scid} ${supplier.scid}`, { cooperative, supplier }] as const,
        ),
      )
    }),
  )
  return [...pairs]
    .filter(([key]) => party === undefined || key.split(" ").includes(party))
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([, { cooperative, supplier }]) =>
      levelsPromised(dataset, cooperative.scid, supplier.scid, asOf).map((level) => ({
        ...level,
        cooperative: nameOf(cooperative),
        supplier: nameOf(supplier),
        ...levelState(dataset, level, cooperative.scid, supplier.scid, asOf),
      })),
    )
}

function levelState(
  dataset: Dataset,
  { after, letter }: PromisedLevel,
  cooperative: string,
  supplier: string,
  asOf: string,
): Pick<DataLevel, "state" | "reports"> {
  if (after === "letter") return { state: "open" }
  const inLetter = readLetter(dataset, letter, asOf)
  const reports = reportsOf(dataset, supplier, asOf)
    .reports.filter(({ releases }) => releases.some(restsOn(cooperative)))
    .filter((report) => report.letter?.digest === letter || (inLetter && isNamedIn(inLetter, report)))
    .map(({ digest }) => digest)
  return reports.length === 0 ? { state: "waits-for-report" } : { state: "open", reports }
}

function reportRound(
  letter: Letter,
  round: LetterRound,
  supplier: Party,
  reports: readonly DataUse[],
  asOf: string,
): ReportRound {
  const forRound = reports.map(({ digest }) => digest)
  const isDue = round.dueOn <= dayOf(asOf)
  return {
    letter: letter.digest,
    title: letter.title,
    round: round.round,
    dueOn: round.dueOn,
    supplier: nameOf(supplier),
    state: forRound.length > 0 ? "reported" : isDue ? "due" : "coming",
    reports: forRound,
  }
}

/** A report is for a round that it names, or in whose review its supplier names it. */
function reportsFor(
  dataset: Dataset,
  { letter, round, supplier }: { letter: Letter; round: LetterRound; supplier: string },
  asOf: string,
): readonly DataUse[] {
  const { byRound, byDigest } = reportsOf(dataset, supplier, asOf)
  const named = round.reviews
    .filter(({ party }) => party === supplier)
    .flatMap(({ dataUseReports: digests }) => digests.flatMap((digest) => byDigest.get(digest) ?? []))
    .filter((report) => report.letter === undefined)
  return [...new Set([...(byRound.get(`${letter.digest} ${round.round}`) ?? []), ...named])].toSorted(
    (a, b) => compareText(b.period, a.period) || compareText(a.digest, b.digest),
  )
}

function isNamedIn({ rounds }: Pick<Letter, "rounds">, { supplier, digest }: DataUse): boolean {
  return rounds.some(({ reviews }) =>
    reviews.some(({ party, dataUseReports: named }) => party === supplier && named.includes(digest)),
  )
}

function bindingLetters(dataset: Dataset, party: string | undefined, asOf: string): readonly Letter[] {
  return letterDigests(dataset, party)
    .flatMap((digest) => readLetter(dataset, digest, asOf) ?? [])
    .filter(({ state }) => isBinding(state))
}

/** Who stands by a letter, by what they are. */
function standingParties(dataset: Dataset, { parties }: Letter) {
  const standing = parties
    .filter(({ stance }) => stance === "signed" || stance === "leaving")
    .flatMap(({ scid }) => partyOf(dataset, scid) ?? [])
  return {
    cooperatives: standing.filter(({ role }) => role === "cooperative"),
    suppliers: standing.filter(({ role }) => role === "supplier"),
  }
}

function asksForReports({ content }: Letter): boolean {
  if (content.v === 1) return false
  return content.dataUse !== undefined || content.promises.some(({ kind }) => kind === "data")
}

/** What a supplier had reported by a day. */
interface SupplierReports {
  readonly reports: readonly DataUse[]
  /** By the letter and the round that they name. */
  readonly byRound: ReadonlyMap<string, readonly DataUse[]>
  readonly byDigest: ReadonlyMap<Digest, DataUse>
}

const REPORTS = Symbol("reports by supplier")

function reportsOf(dataset: Dataset, supplier: string, asOf: string): SupplierReports {
  const known = remembered(dataset, REPORTS, asOf, () => new Map<string, SupplierReports>())
  const own = known.get(supplier) ?? readReports(dataset, supplier, asOf)
  known.set(supplier, own)
  return own
}

function readReports(dataset: Dataset, supplier: string, asOf: string): SupplierReports {
  const reports = dataUseReports(dataset, { supplier }).filter(({ saidOn }) => saidOn <= dayOf(asOf))
  return {
    reports,
    byRound: groupBy(reports, ({ letter }) => `${letter?.digest} ${letter?.round}`),
    byDigest: new Map(reports.map((report) => [report.digest, report])),
  }
}
