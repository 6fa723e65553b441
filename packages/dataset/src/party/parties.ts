import type { LanguageText, PartyProfile, PartyRole, Provenance, WorkersBand } from "@commonshelf/documents"
import { lastWord } from "../store/current.ts"
import { entriesOf, type Dataset } from "../store/dataset.ts"
import { remembered } from "../store/remembered.ts"
import { compareText } from "../store/text-order.ts"
import type { ForeignSource, PartyName } from "../table/types.ts"

/** Who a party says it is, by its latest profile. */
export interface Party {
  readonly scid: string
  /** The DID under which the profile was said. */
  readonly did: string
  readonly name: LanguageText
  readonly role: PartyRole
  /** What it does, by ISIC Rev. 4, as it says. */
  readonly sectors?: readonly string[]
  /** How many people work there, as it says. */
  readonly workers?: WorkersBand
  /** Says when the party was converted from elsewhere and does not speak itself. */
  readonly provenance?: Provenance
}

/** Every party whose profile is here and not withdrawn, by SCID. */
export function listParties(dataset: Dataset): readonly Party[] {
  return [...dataset.profiles.keys()].toSorted(compareText).flatMap((scid) => partyOf(dataset, scid) ?? [])
}

const PARTIES = Symbol("parties")

/** One party; undefined when no profile of it is here or its latest is withdrawn. */
export function partyOf(dataset: Dataset, scid: string): Party | undefined {
  const known = remembered(dataset, PARTIES, "", () => new Map<string, Party | undefined>())
  if (!known.has(scid)) {
    const profile = profileOf(dataset, scid)
    known.set(scid, profile && { scid, ...partyFields(profile) })
  }
  return known.get(scid)
}

function partyFields({ id, name, role, sectors, workers, provenance }: PartyProfile): Omit<Party, "scid"> {
  return {
    did: id,
    name,
    role,
    ...(sectors !== undefined && { sectors }),
    ...(workers !== undefined && { workers }),
    ...(provenance !== undefined && { provenance }),
  }
}

/** What a party said of itself last; undefined when it took it back. */
export function profileOf(dataset: Dataset, scid: string): PartyProfile | undefined {
  return lastWord(dataset, entriesOf(dataset.profiles, scid))?.subject
}

/** Such a party; undefined for every other. Only cooperatives adopt, check and release with effect. */
export function cooperativeOf(dataset: Dataset, scid: string): Party | undefined {
  const party = partyOf(dataset, scid)
  return party?.role === "cooperative" ? party : undefined
}

export function nameOf({ scid, name }: Party): PartyName {
  return { scid, name }
}

/** Where a claim or a party came from when it was converted; undefined when it is the issuer's own word. */
export function foreignSource(provenance: Provenance | undefined): ForeignSource | undefined {
  if (provenance?.route !== "import") return undefined
  return provenance.source ?? { name: "an unnamed source" }
}
