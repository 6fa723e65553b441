import type { Cap, CapDeclaration, CapResponse, LanguageText } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { dayOf, isPast } from "../answer/as-of.ts"
import { nameOf, partyOf, type Party } from "../party/parties.ts"
import { lastWord } from "../store/current.ts"
import { entriesFor, entriesOfKind, type Dataset } from "../store/dataset.ts"
import { isNewer, newestFirst, type Entry } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import type { PartyName, SignedName } from "../table/types.ts"
import { readMarks, type Marks } from "../trust/marks.ts"
import { countedResponses } from "./responses.ts"
import { actualOf, companionsOf, type Actual, type Companion } from "./actual.ts"

/** A maximum wage or profit as a party declares it about itself, and what is known of it. */
export interface DeclaredCap extends Pick<CapDeclaration, "cap" | "definition" | "since" | "noticeDays"> {
  /** The declaration. */
  readonly digest: Digest
  readonly party: PartyName
  readonly signedOn: string
  /** Whether it holds, or was declared and holds only from `since` on. */
  readonly state: "in-force" | "announced"
  /** Of one that is announced: whether as many days lie before it as the one in force promises. */
  readonly noticeKept?: boolean
  /** What the party did, held against its own cap. */
  readonly actual: Actual
  /** The shared questions about the same, which compare parties whatever their own definitions. */
  readonly companions: readonly Companion[]
  /** What cooperatives say to it. */
  readonly responses: readonly CapReply[]
  /** Earlier declarations of the same, newest first. */
  readonly earlier: readonly { readonly digest: Digest; readonly since: string; readonly cap: Cap }[]
  readonly marks?: Marks
}

/** What one cooperative says to a declaration. */
export interface CapReply {
  readonly by: SignedName
  readonly response: CapResponse["response"]
  readonly note?: LanguageText
  readonly digest: Digest
}

/** The caps of one party (SCID) or of all, by party, wage before profit, what is in force before what is announced. */
export function declaredCaps(
  dataset: Dataset,
  { party, asOf }: { readonly party?: string; readonly asOf: string },
): readonly DeclaredCap[] {
  const said =
    party === undefined
      ? entriesOfKind(dataset, "CapDeclaration")
      : entriesFor(dataset, "CapDeclaration", party)
  return [...groupBy(said, ({ issuer }) => issuer)]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([scid, declarations]) => {
      const speaker = partyOf(dataset, scid)
      if (speaker === undefined) return []
      return (["wage", "profit"] as const).flatMap((of) => {
        const same = declarations.filter(({ subject }) => subject.cap.of === of)
        return currentCaps(dataset, same, asOf).map((current) =>
          declaredCap(dataset, speaker, { ...current, declarations: same }, asOf),
        )
      })
    })
}

interface CurrentCap {
  readonly entry: Entry<CapDeclaration>
  readonly state: DeclaredCap["state"]
  /** The one in force, of one that is announced. */
  readonly before?: Entry<CapDeclaration>
}

/** What holds on the day is the last word of those that begin by then; what was said after it and begins later is announced [DI5]. */
function currentCaps(
  dataset: Dataset,
  declarations: readonly Entry<CapDeclaration>[],
  asOf: string,
): readonly CurrentCap[] {
  const has = groupBy(declarations, ({ subject }) => subject.since <= dayOf(asOf))
  const holds = (entry: Entry<CapDeclaration> | undefined) =>
    entry !== undefined && !isPast(entry.source.statement.validUntil, asOf) ? [entry] : []
  const [inForce] = holds(lastWord(dataset, has.get(true) ?? []))
  const [announced] = holds(lastWord(dataset, has.get(false) ?? []))
  return [
    ...(inForce === undefined ? [] : [{ entry: inForce, state: "in-force" as const }]),
    ...(announced === undefined || (inForce !== undefined && !isNewer(announced, inForce))
      ? []
      : [
          {
            entry: announced,
            state: "announced" as const,
            ...(inForce !== undefined && { before: inForce }),
          },
        ]),
  ]
}

function declaredCap(
  dataset: Dataset,
  speaker: Party,
  {
    entry,
    state,
    before,
    declarations,
  }: CurrentCap & { readonly declarations: readonly Entry<CapDeclaration>[] },
  asOf: string,
): DeclaredCap {
  const { cap, definition, since, noticeDays } = entry.subject
  const responses = countedResponses(dataset, entry, asOf)
  const earlier = newestFirst(declarations.filter((other) => isNewer(entry, other)))
  const marks = readMarks(dataset).of([entry, ...responses])
  return {
    digest: entry.digest,
    party: nameOf(speaker),
    signedOn: dayOf(entry.source.statement.validFrom),
    cap,
    definition,
    since,
    ...(noticeDays !== undefined && { noticeDays }),
    state,
    ...(state === "announced" && { noticeKept: isNoticeKept(entry, before?.subject.noticeDays) }),
    actual: actualOf(dataset, speaker, entry.subject, asOf),
    companions: companionsOf(dataset, speaker, cap, asOf),
    responses: responses.flatMap((response) => capReply(dataset, response)),
    earlier: earlier.map(({ digest, subject }) => ({ digest, since: subject.since, cap: subject.cap })),
    ...(marks !== undefined && { marks }),
  }
}

function capReply(dataset: Dataset, { issuer, digest, source, subject }: Entry<CapResponse>): CapReply[] {
  const party = partyOf(dataset, issuer)
  if (party === undefined) return []
  const { response, note } = subject
  const by = { ...nameOf(party), on: dayOf(source.statement.validFrom) }
  return [{ by, response, ...(note !== undefined && { note }), digest }]
}

const DAY_MS = 24 * 60 * 60 * 1000

/** Whether a change was declared early enough, by the day on which it says that it was signed. */
function isNoticeKept({ source, subject }: Entry<CapDeclaration>, noticeDays = 0): boolean {
  const days = (Date.parse(subject.since) - Date.parse(dayOf(source.statement.validFrom))) / DAY_MS
  return days >= noticeDays
}
