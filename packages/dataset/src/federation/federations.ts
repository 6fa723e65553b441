import { wordingIn, type CharterContent, type LanguageText, type PartyRole } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { dayOf } from "../answer/as-of.ts"
import { partyOf } from "../party/parties.ts"
import type { Dataset } from "../store/dataset.ts"
import { compareText } from "../store/text-order.ts"
import type { CharterAmendment, ChartersInForce } from "./charters-in-force.ts"
import { charterDigests, federationSource, type FederationSource } from "./federation-source.ts"
import { mandatesOf, metricsOf, type AdoptedMetrics, type MandateStanding } from "./mandates.ts"
import { readMembers, type Membership } from "./membership.ts"
import { neededOf } from "./quorum.ts"

/** A party of a federation, with the role that it says it has. */
export interface FederationParty {
  readonly scid: string
  readonly name?: LanguageText
  readonly role?: PartyRole
  readonly status: Membership["status"]
  readonly appliedOn: string
  readonly since?: string
  readonly until?: string
  readonly acceptedBy: readonly string[]
  readonly reason?: LanguageText
}

/** A federation at an instant: all of it follows from the statements. */
export interface Federation {
  readonly digest: Digest
  readonly name: LanguageText
  readonly founder: string
  readonly foundedOn: string
  readonly parties: readonly FederationParty[]
  /** SCIDs of those who count now. */
  readonly members: readonly string[]
  /** How many members must agree now. */
  readonly needed: { readonly [Quorum in keyof CharterContent["quorums"] | "amend"]: number }
  readonly mandates: readonly MandateStanding[]
  readonly metrics: AdoptedMetrics
  /** The charter that holds. */
  readonly charter: { readonly digest: Digest; readonly since?: string }
  /** Charters that members would put in its place, or have put there [FE7]. */
  readonly amendments: readonly CharterAmendment[]
  readonly content: CharterContent
  readonly statements: readonly Digest[]
}

/** A federation at an instant; undefined when its charter was not here then. */
export function readFederation(dataset: Dataset, digest: Digest, asOf: string): Federation | undefined {
  const source = federationSource(dataset, digest, asOf)
  if (source === undefined) return undefined
  const { founder, foundedAt, statements } = source
  const { memberships, charters } = readMembers(source)
  const members = membersIn(memberships)
  const { content, digest: charter, since } = charters.inForce
  const current = inForce(source, charters)
  const { accept, suspend, mandate, metrics } = content.quorums
  return {
    digest,
    name: content.name,
    founder,
    foundedOn: dayOf(foundedAt),
    parties: memberships.map((membership) => partyIn(dataset, membership)),
    members,
    needed: {
      accept: neededOf(accept, members.length),
      suspend: neededOf(suspend, Math.max(0, members.length - 1)),
      mandate: neededOf(mandate, members.length),
      metrics: neededOf(metrics, members.length),
      amend: charters.neededOf(members.length),
    },
    mandates: mandatesOf(current, members, asOf),
    metrics: metricsOf(current, members),
    charter: { digest: charter, ...(since !== undefined && { since: dayOf(since) }) },
    amendments: charters.amendments(members),
    content,
    statements,
  }
}

/** The federations that have a member or had one, by the name in force and digest: a charter that nobody joined is nobody's. */
export function listFederations(dataset: Dataset, asOf: string): readonly Federation[] {
  return charterDigests(dataset)
    .flatMap((digest) => readFederation(dataset, digest, asOf) ?? [])
    .filter(({ parties }) => parties.some(({ status }) => status !== "applicant"))
    .toSorted(
      (a, b) =>
        compareText(wordingIn(a.name, "en"), wordingIn(b.name, "en")) || compareText(a.digest, b.digest),
    )
}

/** What was said, under the charter that holds. */
function inForce(
  source: FederationSource,
  { inForce: { content, since } }: ChartersInForce,
): FederationSource {
  return { ...source, content, ...(since !== undefined && { contentSince: since }) }
}

function membersIn(memberships: readonly Membership[]): readonly string[] {
  return memberships.filter(({ status }) => status === "member").map(({ scid }) => scid)
}

function partyIn(dataset: Dataset, { appliedAt, since, until, ...membership }: Membership): FederationParty {
  const party = partyOf(dataset, membership.scid)
  return {
    ...membership,
    ...(party !== undefined && { name: party.name, role: party.role }),
    appliedOn: dayOf(appliedAt),
    ...(since !== undefined && { since: dayOf(since) }),
    ...(until !== undefined && { until: dayOf(until) }),
  }
}
