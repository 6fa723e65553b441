import type { CharterAmendment, Federation, FederationParty, Progress } from "@commonshelf/dataset"
import type { LanguageText } from "@commonshelf/documents"
import { codeSays, columnSays } from "../messages/common.ts"
import { federationCodes, federationSays } from "../messages/federation.ts"
import { said, type Sentence } from "../messages/sentence.ts"
import type { Words } from "../messages/words.ts"
import type { Output } from "../operations/operation.ts"
import { tableWords } from "./table-words.ts"
import { plain } from "./words.ts"

export const federationListWords = tableWords(
  "federations",
  [
    { member: "name", title: columnSays.name() },
    { member: "members", title: federationSays.columnMembers() },
    { member: "applicants", title: federationSays.columnApplicants() },
    { member: "digest", title: federationSays.columnFederation() },
  ],
  federationSays.none(),
)

export function federationWords(output: Output, words: Words): string {
  const { say, language } = words
  const federation = output["federation"] as Federation
  const { name, digest, foundedOn, members, parties, needed, mandates, metrics, charter } = federation
  const nameOf = (scid: string) => partyName(parties.find((party) => party.scid === scid) ?? { scid }, words)
  const head = { name: plain(name, language), digest, members: members.length, since: foundedOn }
  return [
    say(federationSays.head(head)),
    ...(charter.since === undefined
      ? []
      : [say(federationSays.charterSince({ charter: charter.digest, since: charter.since }))]),
    say(federationSays.needed(needed)),
    ...parties.map((party) => `  ${partyLine(party, nameOf, words)}`),
    ...mandates.map(({ party, mandate, givenBy, needed: of, holds }) => {
      const about = { party: nameOf(party), mandate: federationCodes[mandate]() }
      const line = holds
        ? federationSays.mandateHolds(about)
        : federationSays.mandate({ ...about, given: givenBy.length, needed: of })
      return `  ${say(line)}`
    }),
    say(
      metrics.metrics.length === 0
        ? federationSays.noMetrics()
        : federationSays.metrics({ metrics: metrics.metrics.map((metric) => metric.name) }),
    ),
    ...federation.amendments
      .filter(({ state }) => state === "proposed")
      .map((amendment) => say(amendmentSentence(amendment, needed.amend, nameOf))),
  ].join("\n")
}

/** Where a charter stands that somebody has just agreed to. */
export function federationAmendWords(output: Output, words: Words): string {
  const { say } = words
  const { statement, federation, charter, needed, amendments, parties } = output as unknown as Pick<
    Federation,
    "needed" | "amendments" | "parties"
  > & { statement: string; federation: string; charter: string }
  const nameOf = (scid: string) => partyName(parties.find((party) => party.scid === scid) ?? { scid }, words)
  const amendment = amendments.find(({ digest }) => digest === charter)
  return [
    say(federationSays.signed({ statement })),
    ...(amendment === undefined ? [] : [say(amendmentSentence(amendment, needed.amend, nameOf))]),
    ...(amendment?.state === "proposed" ? [say(federationSays.agreeWith({ federation, charter }))] : []),
  ].join("\n")
}

function amendmentSentence(
  { digest: charter, state, since, agreedBy }: CharterAmendment,
  needed: number,
  nameOf: (scid: string) => string,
): Sentence {
  if (state === "proposed") {
    const by = agreedBy.map(nameOf)
    return federationSays.amendmentProposed({ charter, agreed: by.length, needed, by })
  }
  return state === "in-force"
    ? federationSays.amendmentHolds({ charter, since: since ?? "" })
    : federationSays.amendmentOver({ charter })
}

/** What a step came to: the members and who asks to be one. */
export function federationStepWords(output: Output, words: Words): string {
  const { statement, parties } = output as unknown as {
    statement: string
    parties: readonly FederationParty[]
  }
  const nameOf = (scid: string) => partyName(parties.find((party) => party.scid === scid) ?? { scid }, words)
  return [
    words.say(federationSays.signed({ statement })),
    ...parties.map((party) => `  ${partyLine(party, nameOf, words)}`),
  ].join("\n")
}

export function foundedWords(output: Output, { say, language }: Words): string {
  const name = plain(output["name"], language)
  return say(federationSays.founded({ name, federation: plain(output["federation"]) }))
}

export function progressWords(output: Output, { say, language }: Words): string {
  const { alliances, letters, open, replication } = output["progress"] as Progress
  const { roundsReviewed: rounds, promises, ...counts } = letters
  const { kept, due, overdue, "cannot-tell": unknown } = promises
  const { cooperativesPublishing, periods, suppliersAnswering, categoriesWithBoth } = open
  return [
    output["name"] === undefined ? say(federationSays.whole()) : plain(output["name"], language),
    say(federationSays.step1(alliances)),
    say(federationSays.step2({ ...counts, rounds, kept, due, overdue, unknown })),
    say(
      federationSays.step3({
        cooperatives: cooperativesPublishing,
        periods,
        suppliers: suppliersAnswering,
        categories: categoriesWithBoth,
      }),
    ),
    say(federationSays.step4({ ...replication })),
  ].join("\n")
}

function partyLine(party: FederationParty, nameOf: (scid: string) => string, words: Words): string {
  const { status, since, until, appliedOn, acceptedBy } = party
  const day = status === "applicant" ? appliedOn : (until ?? since ?? appliedOn)
  const about = {
    party: partyName(party, words),
    role: roleOf(party),
    status: federationCodes[status](),
    since: day,
  }
  return words.say(
    acceptedBy.length === 0
      ? federationSays.member(about)
      : federationSays.accepted({ ...about, by: acceptedBy.map(nameOf) }),
  )
}

function roleOf({ role }: FederationParty): Sentence {
  return role === undefined ? said("?") : codeSays[role]()
}

function partyName(
  { scid, name }: { readonly scid: string; readonly name?: LanguageText },
  { language }: Words,
): string {
  return name === undefined ? scid : plain(name, language)
}
