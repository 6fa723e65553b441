import type { PartyAttestation } from "@commonshelf/documents"
import { scidOfDid } from "@commonshelf/identity"
import { isPast, dayOf } from "../answer/as-of.ts"
import { lastWord } from "../store/current.ts"
import { entriesOf, type Dataset } from "../store/dataset.ts"
import type { Entry } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import type { Confirmation, Continuation, PartyStanding } from "../table/types.ts"
import { cooperativeOf, nameOf, partyOf } from "./parties.ts"

/**
 * Who says that a party is the registered company that it claims to be, and which lost identity it continues [S10]. It
 * concerns who speaks, never whether what is said is true. An empty `confirmedBy` is an unconfirmed identity.
 */
export function partyStanding(dataset: Dataset, scid: string, asOf: string): PartyStanding {
  const counted = countedAttestations(dataset, scid, asOf)
  const continues = counted.flatMap((entry) => continuationOf(dataset, entry))
  const continuedBy = entriesOf(dataset.continuations, scid)
    .filter((entry) => countedAttestations(dataset, attestedScid(entry), asOf).includes(entry))
    .flatMap((entry) => continuationOf(dataset, entry))
    .toSorted((a, b) => compareText(a.to.scid, b.to.scid) || compareText(a.by.scid, b.by.scid))
  return {
    confirmedBy: counted.flatMap((entry) => confirmationOf(dataset, entry)),
    ...(continues.length > 0 && { continues }),
    ...(continuedBy.length > 0 && { continuedBy }),
  }
}

/**
 * The attestations of a party that count: the last word of each cooperative other than the party itself, not withdrawn
 * and not expired; by SCID.
 */
function countedAttestations(dataset: Dataset, scid: string, asOf: string): Entry<PartyAttestation>[] {
  const byCooperative = groupBy(entriesOf(dataset.attestations, scid), ({ issuer }) => issuer)
  return [...byCooperative]
    .filter(([issuer]) => issuer !== scid && cooperativeOf(dataset, issuer) !== undefined)
    .flatMap(([, entries]) => lastWord(dataset, entries) ?? [])
    .filter(({ source }) => !isPast(source.statement.validUntil, asOf))
    .toSorted((a, b) => compareText(a.issuer, b.issuer))
}

function confirmationOf(dataset: Dataset, entry: Entry<PartyAttestation>): Confirmation[] {
  return signerOf(dataset, entry).map((by) => {
    const { name, registeredId, idScheme, method, checkedOn } = entry.subject
    const { validUntil } = entry.source.statement
    const until = validUntil === undefined ? {} : { until: dayOf(validUntil) }
    const registered = { legalName: name, registeredId, register: idScheme.name }
    return { ...by, ...registered, method, checkedOn, ...until, digest: entry.digest }
  })
}

function continuationOf(dataset: Dataset, entry: Entry<PartyAttestation>): Continuation[] {
  const { continues } = entry.subject
  const from = continues === undefined ? undefined : scidOfDid(continues)
  if (from === undefined) return []
  const to = attestedScid(entry)
  return signerOf(dataset, entry).map((by) => ({
    from: knownAs(dataset, from),
    to: knownAs(dataset, to),
    by,
    digest: entry.digest,
  }))
}

function signerOf(dataset: Dataset, { issuer, source }: Entry<PartyAttestation>) {
  const party = cooperativeOf(dataset, issuer)
  return party === undefined ? [] : [{ ...nameOf(party), on: dayOf(source.statement.validFrom) }]
}

function knownAs(dataset: Dataset, scid: string): Continuation["from"] {
  const party = partyOf(dataset, scid)
  return { scid, ...(party !== undefined && { name: party.name }) }
}

function attestedScid({ subject }: Entry<PartyAttestation>): string {
  return scidOfDid(subject.id) ?? subject.id
}
