import type { Kind, Need, Offer, SubjectOf } from "@commonshelf/documents"
import { periodBounds } from "@commonshelf/statement"
import { dayOf, isPast } from "../answer/as-of.ts"
import { partyOf, type Party } from "../party/parties.ts"
import { lastWord } from "../store/current.ts"
import { entriesOfKind, type Dataset } from "../store/dataset.ts"
import type { Entry } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import type { MarkReader } from "../trust/marks.ts"

type BoardKind = Extract<Kind, "Need" | "Offer" | "Pledge">

/** What somebody says on the board, as last said, and who says it. */
export interface Current<Subject> {
  readonly entry: Entry<Subject>
  readonly by: Party
}

/** A need or an offer by who says it and its id: nobody changes another's. */
export function boardKey(scid: string, id: string): string {
  return `${scid} ${id}`
}

/** The last word of each party on each id, not taken back and not past its `validUntil`; by party, then by id. */
export function currentEntries<K extends BoardKind>(
  dataset: Dataset,
  kind: K,
  asOf: string,
): readonly Current<SubjectOf<K>>[] {
  const byId = groupBy(entriesOfKind(dataset, kind), ({ issuer, subject }) => boardKey(issuer, subject.id))
  return [...byId]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([, entries]) => lastWord(dataset, entries) ?? [])
    .filter(({ source }) => !isPast(source.statement.validUntil, asOf))
    .flatMap((entry) => {
      const by = partyOf(dataset, entry.issuer)
      return by === undefined ? [] : [{ entry, by }]
    })
}

/** What a party says on the board, as last said. */
export type BoardEntry<K extends BoardKind> = Entry<SubjectOf<K>>

/** The entries of a kind that stand, whoever says them; by party, then by id. */
export function currentBoardEntries<K extends BoardKind>(
  dataset: Dataset,
  kind: K,
  asOf: string,
): readonly BoardEntry<K>[] {
  return currentEntries(dataset, kind, asOf).map(({ entry }) => entry)
}

/** What is on the board to pledge towards. */
export interface Intents {
  readonly needs: readonly Current<Need>[]
  readonly offers: readonly Current<Offer>[]
}

/** Cooperatives need, suppliers offer: what others say stays and has no effect. */
export function currentIntents(dataset: Dataset, asOf: string): Intents {
  return {
    needs: currentEntries(dataset, "Need", asOf).filter(({ by }) => by.role === "cooperative"),
    offers: currentEntries(dataset, "Offer", asOf).filter(({ by }) => by.role === "supplier"),
  }
}

/** What every line of the board tells of the statement behind it. */
export function onBoard({ entry, by }: Current<unknown>, marks: MarkReader) {
  const marked = marks.of([entry])
  return {
    party: by.scid,
    partyName: by.name,
    digest: entry.digest,
    saidOn: dayOf(entry.source.statement.validFrom),
    ...(marked !== undefined && { marks: marked }),
  }
}

/** What a subject says, without what says which kind it is. */
export function saidIn<Subject extends { readonly type: string; readonly v: number }>(
  subject: Subject,
): Omit<Subject, "type" | "v"> {
  const { type: _type, v: _v, ...said } = subject
  return said
}

/** Whether a period was over before `asOf`. */
export function isOver(period: string, asOf: string): boolean {
  const last = periodBounds(period)?.last
  return last !== undefined && last < dayOf(asOf)
}
