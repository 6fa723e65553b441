import { wordingIn } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { dayOf } from "../answer/as-of.ts"
import { hasMandate } from "../federation/history.ts"
import { nameOf, partyOf } from "../party/parties.ts"
import type { Dataset } from "../store/dataset.ts"
import { remembered } from "../store/remembered.ts"
import { compareText } from "../store/text-order.ts"
import { amendmentsOf, stateAmidAmendments, type Amendment } from "./amendments.ts"
import { isGoneAt } from "./force.ts"
import { knownLetter } from "./known-letters.ts"
import { letterDigests, type LetterSource } from "./letter-source.ts"
import { promisesOf } from "./promises.ts"
import type { Standing } from "./standing.ts"
import { translationsOf } from "./translations.ts"
import type { Letter, LetterParty, LetterScan, LetterState, Stance } from "./types.ts"

/** A letter at an instant; undefined when its text was not here then. */
export function readLetter(dataset: Dataset, digest: Digest, asOf: string): Letter | undefined {
  const letter = knownLetter(dataset, digest, asOf)
  if (letter === undefined) return undefined
  const { source, standing } = letter
  const amendments = amendmentsOf(dataset, letter, asOf)
  const { content, proposer, proposedAt, statements } = source
  const { terms, force, rounds } = standing
  const proposedBy = partyOf(dataset, proposer)
  return {
    digest,
    title: content.title,
    proposedBy: proposedBy === undefined ? { scid: proposer } : nameOf(proposedBy),
    proposedOn: dayOf(proposedAt),
    state: stateAmidAmendments(standing, amendments),
    requires: terms.requires,
    parties: source.parties.map((_, index) => partyIn(dataset, source, standing, index, asOf)),
    promises:
      force.since === undefined ? [] : promisesOf(dataset, source, boundUntil(standing, amendments, asOf)),
    rounds,
    translations: translationsOf(source),
    scans: scansIn(source),
    ...(content.amends !== undefined && { amends: content.amends }),
    amendments: amendments.map((known) => ({ digest: known.digest, state: known.standing.state.kind })),
    conflictsWith: conflictsOf(dataset, source, standing, asOf),
    content,
    statements,
  }
}

/**
 * The letters that one of their parties proposed or signed, by title and digest; those that name a party, if one is
 * told. What a stranger writes about others in their names is not theirs, and in no list.
 */
export function listLetters(dataset: Dataset, asOf: string, party?: string): readonly Letter[] {
  return letterDigests(dataset, party)
    .flatMap((digest) => readLetter(dataset, digest, asOf) ?? [])
    .filter(({ parties, proposedBy }) =>
      parties.some(({ scid, stance }) => scid === proposedBy.scid || stance !== "waiting"),
    )
    .toSorted((a, b) => compareText(titleOf(a), titleOf(b)) || compareText(a.digest, b.digest))
}

/** Whether a letter binds its parties, reviewed or not. */
export function isBinding({ kind }: LetterState): boolean {
  return kind === "in-force" || kind === "review-due" || kind === "under-notice"
}

function partyIn(
  dataset: Dataset,
  { content, parties }: LetterSource,
  { signings, force }: Standing,
  index: number,
  asOf: string,
): LetterParty {
  const { id: did, role } = content.parties[index] ?? { id: "", role: "" }
  const federation = content.v === 2 ? content.parties[index]?.federation : undefined
  const scid = parties[index] ?? ""
  const name = partyOf(dataset, scid)?.name
  const { kind = "waiting", sign, withdraw, decline } = signings[index] ?? {}
  const leavesAt = force.freeAt[index]
  const stance: Stance = withdraw === undefined ? kind : isGoneAt(leavesAt, asOf) ? "left" : "leaving"
  const reason = reasonOf(withdraw?.subject) ?? (kind === "signed" ? undefined : reasonOf(decline?.subject))
  return {
    scid,
    did,
    ...(name !== undefined && { name }),
    role,
    stance,
    ...(sign !== undefined && { signedOn: dayOf(sign.place.saidAt) }),
    ...(sign?.subject.v === 2 && sign.subject.act === "sign" && { language: sign.subject.language }),
    ...(withdraw !== undefined && { saidItLeavesOn: dayOf(withdraw.place.saidAt) }),
    ...(leavesAt !== undefined && { leavesOn: dayOf(leavesAt) }),
    ...(reason !== undefined && { reason }),
    ...(federation !== undefined && {
      federation: {
        charter: federation,
        mandated: hasMandate(
          dataset,
          { charter: federation, party: scid, mandate: "negotiate-letters" },
          sign?.place.saidAt ?? asOf,
        ),
      },
    }),
  }
}

function reasonOf(subject: LetterSource["acts"][number]["subject"] | undefined) {
  return subject?.v === 2 && (subject.act === "withdraw" || subject.act === "decline")
    ? subject.reason
    : undefined
}

/** Promises are judged as of the end of a letter that is over. */
function boundUntil({ terms, force }: Standing, amendments: readonly Amendment[], asOf: string): string {
  const ends = [force.endedAt, terms.validUntil, ...amendments.map(({ replacedAt }) => replacedAt)]
  return [asOf, ...ends.flatMap((at) => at ?? [])].toSorted(compareText)[0] ?? asOf
}

/** So many rivals are told beside each; the letter that they amend tells them all. */
const MOST_RIVALS = 100

/** Other amendments of the same letter that took its place too. */
function conflictsOf(
  dataset: Dataset,
  { digest, content }: LetterSource,
  { force }: Standing,
  asOf: string,
): readonly Digest[] {
  if (content.amends === undefined || force.since === undefined) return []
  const rivals = rivalsFor(dataset, content.amends, asOf)
  if (!rivals.has(digest)) return []
  const others: Digest[] = []
  for (const rival of rivals) {
    if (others.length === MOST_RIVALS) break
    if (rival !== digest) others.push(rival)
  }
  return others
}

const RIVALS = Symbol("letters that took the place of the same")

/** The letters that took the place of one. */
function rivalsFor(dataset: Dataset, amended: Digest, asOf: string): ReadonlySet<Digest> {
  const known = remembered(dataset, RIVALS, asOf, () => new Map<Digest, ReadonlySet<Digest>>())
  const letter = knownLetter(dataset, amended, asOf)
  const amendments = letter === undefined ? [] : amendmentsOf(dataset, letter, asOf)
  const rivals =
    known.get(amended) ??
    new Set(amendments.filter(({ replacedAt }) => replacedAt !== undefined).map((rival) => rival.digest))
  known.set(amended, rivals)
  return rivals
}

function scansIn({ acts }: LetterSource): readonly LetterScan[] {
  return acts.flatMap(({ subject, issuer, place }) => {
    if (subject.v !== 2 || subject.act !== "attach") return []
    const { scan, signedOn } = subject
    return [
      {
        party: issuer,
        on: dayOf(place.saidAt),
        name: scan.name,
        digest: scan.digest,
        ...(signedOn !== undefined && { signedOn }),
      },
    ]
  })
}

function titleOf({ title }: Letter): string {
  return wordingIn(title, "en")
}
