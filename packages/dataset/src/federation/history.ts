import type { LanguageText } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import type { Dataset } from "../store/dataset.ts"
import { federationSource, type FederationSource } from "./federation-source.ts"
import { MembershipReading } from "./membership.ts"

/** Who are members of a federation at an instant, and what it is called then. */
export interface FederationThen {
  readonly name: LanguageText
  /** SCIDs. */
  readonly members: ReadonlySet<string>
}

/** After everything that anybody says. */
const WHENEVER = "9999-12-31T23:59:59Z"

/**
 * Federations at many instants: what was said about each is read through once, when it is first asked about. What is said
 * after an instant changes nothing of that instant. Undefined where the charter was not here then.
 */
export function federationHistories(
  dataset: Dataset,
): (charter: Digest, asOf: string) => FederationThen | undefined {
  const known = new Map<Digest, readonly Moment[]>()
  return (charter, asOf) => {
    const moments = known.get(charter) ?? momentsOf(dataset, charter)
    known.set(charter, moments)
    return moments.findLast(({ from }) => from <= asOf)
  }
}

/** From an instant on, until the next. */
interface Moment extends FederationThen {
  readonly from: string
}

function momentsOf(dataset: Dataset, charter: Digest): readonly Moment[] {
  const source = federationSource(dataset, charter, WHENEVER)
  return source === undefined ? [] : readMoments(source)
}

/** The oldest first, none before the founding. */
function readMoments({ digest, founding, foundedAt, events }: FederationSource): readonly Moment[] {
  const reading = new MembershipReading(founding, digest)
  const moments: Moment[] = [{ from: foundedAt, name: founding.name, members: new Set() }]
  for (const event of events) {
    reading.read(event)
    const at = event.entry.place.saidAt
    const from = at < foundedAt ? foundedAt : at
    const { name } = reading.charters.inForce.content
    const last = moments.at(-1)
    if (last?.name === name && isSame(last.members, reading.members)) continue
    if (last?.from === from) moments.pop()
    moments.push({ from, name, members: new Set(reading.members) })
  }
  return moments
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one))
}
