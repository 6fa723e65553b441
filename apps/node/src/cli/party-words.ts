import type { Continuation, PartyStanding } from "@commonshelf/dataset"
import type { LanguageText, PartyProfile, PartyRole } from "@commonshelf/documents"
import type { Output } from "../operations/operation.ts"
import { columns } from "./output.ts"
import { profileLines } from "./profile-words.ts"
import { plain } from "./words.ts"
import type { Words } from "../messages/words.ts"
import type { Sentence } from "../messages/sentence.ts"
import { codeSays, columnSays } from "../messages/common.ts"
import { keySays } from "../messages/key.ts"
import { methodSays, partySays } from "../messages/party.ts"

interface ListedParty {
  readonly scid: string
  readonly did: string
  readonly name: LanguageText
  readonly role: PartyRole
  readonly standing: PartyStanding
}

/** Whether cooperatives say who a party is: never said of what it answers. */
export function standingWords({ confirmedBy, continues, continuedBy }: PartyStanding, words: Words): string {
  const { say, language } = words
  if (continuedBy !== undefined)
    return say(partySays.continuesAs({ name: nameOf(continuedBy[0]?.to, words) }))
  const standing =
    confirmedBy.length === 0
      ? partySays.unconfirmed()
      : partySays.confirmedBy({ names: confirmedBy.map(({ name }) => plain(name, language)) })
  if (continues === undefined) return say(standing)
  return say(partySays.standingContinues({ standing, name: nameOf(continues[0]?.from, words) }))
}

export function partyListWords(output: Output, words: Words): string {
  const { say, language } = words
  const parties = output["parties"] as readonly ListedParty[]
  if (parties.length === 0) return say(partySays.nobodyYet())
  return columns(
    [say(columnSays.name()), say(columnSays.role()), say(partySays.identity()), say(columnSays.scid())],
    parties.map(({ name, role, standing, scid }) => [
      plain(name, language),
      say(codeSays[role]()),
      standingWords(standing, words),
      scid,
    ]),
  )
}

export function partyWords(output: Output, words: Words): string {
  const { say, language } = words
  const { party, profile, standing, identity, statements } = output as unknown as {
    party: ListedParty
    profile?: PartyProfile
    standing: PartyStanding
    identity?: IdentityWords
    statements: number
  }
  const { confirmedBy, continues = [], continuedBy = [] } = standing
  return [
    `${plain(party.name, language)} (${say(codeSays[party.role]())}) ${party.scid}`,
    ...(profile === undefined ? [] : profileLines(profile, words)),
    say(confirmedBy.length === 0 ? partySays.nobodySays() : partySays.confirmed()),
    ...confirmedBy.map(({ name, legalName, register, registeredId, method, on, until }) => {
      const check = {
        name: plain(name, language),
        day: on,
        legalName,
        register,
        id: registeredId,
        method: methodSays[method](),
      }
      return `  ${say(until === undefined ? partySays.says(check) : partySays.saysUntil({ ...check, until }))}`
    }),
    ...continues.map((said) =>
      say(partySays.continues({ name: nameOf(said.from, words), ...saidBy(said, words) })),
    ),
    ...continuedBy.map((said) =>
      say(partySays.keysLost({ name: nameOf(said.to, words), ...saidBy(said, words) })),
    ),
    say(partySays.notRight({ count: statements })),
    ...(identity === undefined ? [] : identityWords(identity, words)),
  ].join("\n")
}

export function attestWords(output: Output, { say }: Words): string {
  return [
    say(partySays.published({ digest: plain(output["statement"]) })),
    say(partySays.holdsUntil({ until: plain(output["validUntil"]) })),
  ].join("\n")
}

interface IdentityWords {
  readonly versions: number
  readonly deactivated: boolean
  readonly keys: readonly KeyWords[]
  readonly witnesses?: { readonly threshold: number; readonly nodes: readonly NodeWords[] }
  readonly pending?: readonly string[]
  readonly agreedToRivals?: readonly NodeWords[]
}

interface NodeWords {
  readonly key: string
  readonly name?: LanguageText
}

interface KeyWords {
  readonly key: string
  readonly signsStatements: boolean
  readonly opensSessions: boolean
  readonly revokedAt?: string
}

function identityWords(identity: IdentityWords, { say, language }: Words): readonly string[] {
  const { witnesses, pending = [], agreedToRivals = [], versions } = identity
  const names = (nodes: readonly NodeWords[]) =>
    nodes.map(({ key, name }) => (name === undefined ? key : plain(name, language)))
  return [
    say((identity.deactivated ? partySays.versionEnded : partySays.version)({ version: versions })),
    ...identity.keys.map((key) => `  ${key.key}  ${say(useOf(key))}`),
    ...(witnesses === undefined
      ? []
      : [say(partySays.mustAgree({ count: witnesses.threshold, names: names(witnesses.nodes) }))]),
    ...(pending.length === 0 ? [] : [say(partySays.pending({ count: pending.length }))]),
    ...(agreedToRivals.length === 0 ? [] : [say(partySays.rivals({ names: names(agreedToRivals) }))]),
  ]
}

function useOf({ signsStatements, opensSessions, revokedAt }: KeyWords): Sentence {
  const use = signsStatements ? keySays.signs() : opensSessions ? keySays.opens() : keySays.notUsed()
  return revokedAt === undefined ? use : partySays.useRevoked({ use, at: revokedAt })
}

function saidBy({ by }: Continuation, { language }: Words): { readonly by: string; readonly day: string } {
  return { by: plain(by.name, language), day: by.on }
}

function nameOf(
  party: { readonly scid: string; readonly name?: LanguageText } | undefined,
  { language }: Words,
): string {
  return party?.name === undefined ? (party?.scid ?? "") : plain(party.name, language)
}
