import type { Continuation, PartyStanding } from "@commonshelf/dataset"
import { wordingIn, type LanguageText } from "@commonshelf/documents"
import type { Output } from "../operations/operation.ts"
import { columns } from "./output.ts"
import { plain } from "./words.ts"

interface ListedParty {
  readonly scid: string
  readonly did: string
  readonly name: LanguageText
  readonly role: string
  readonly standing: PartyStanding
}

/** Whether cooperatives say who a party is: never said of what it answers. */
export function standingWords({ confirmedBy, continues, continuedBy }: PartyStanding): string {
  if (continuedBy !== undefined) return `keys lost, continues as ${nameOf(continuedBy[0]?.to)}`
  const by = continues === undefined ? "" : `, continues ${nameOf(continues[0]?.from)}`
  if (confirmedBy.length === 0) return `identity unconfirmed${by}`
  return `identity confirmed by ${confirmedBy.map(({ name }) => wordingIn(name, "en")).join(", ")}${by}`
}

export function partyListWords(output: Output): string {
  const parties = output["parties"] as readonly ListedParty[]
  if (parties.length === 0) return "Nobody yet."
  return columns(
    ["name", "role", "identity", "scid"],
    parties.map(({ name, role, standing, scid }) => [plain(name), role, standingWords(standing), scid]),
  )
}

export function partyWords(output: Output): string {
  const { party, standing, identity, statements } = output as unknown as {
    party: ListedParty
    standing: PartyStanding
    identity?: IdentityWords
    statements: number
  }
  const { confirmedBy, continues = [], continuedBy = [] } = standing
  return [
    `${plain(party.name)} (${party.role}) ${party.scid}`,
    confirmedBy.length === 0
      ? "Identity unconfirmed: no cooperative says who this is."
      : "Identity confirmed:",
    ...confirmedBy.map(
      ({ name, legalName, register, registeredId, method, on, until }) =>
        `  ${plain(name)} says on ${on}: ${legalName}, ${register} ${registeredId} (${method}${until === undefined ? "" : `, until ${until}`})`,
    ),
    ...continues.map((said) => `Continues ${nameOf(said.from)}, whose keys are lost, says ${saidBy(said)}.`),
    ...continuedBy.map(
      (said) => `Its keys are lost; it continues as ${nameOf(said.to)}, says ${saidBy(said)}.`,
    ),
    `${statements} statements. That an identity is confirmed does not say that they are right.`,
    ...(identity === undefined ? [] : identityWords(identity)),
  ].join("\n")
}

export function attestWords(output: Output): string {
  return `Published: ${plain(output["statement"])}\nIt holds until ${plain(output["validUntil"])}; take it back: commonshelf disclose withdraw DIGEST --reason R`
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

function identityWords(identity: IdentityWords): readonly string[] {
  const { witnesses, pending = [], agreedToRivals = [] } = identity
  const names = (nodes: readonly NodeWords[]) =>
    nodes.map(({ key, name }) => (name === undefined ? key : plain(name))).join(", ")
  return [
    `Version ${identity.versions} of its identity${identity.deactivated ? ", which has ended" : ""}:`,
    ...identity.keys.map(
      ({ key, signsStatements, opensSessions, revokedAt }) =>
        `  ${key}  ${signsStatements ? "signs" : opensSessions ? "opens sessions" : "no longer used"}${revokedAt === undefined ? "" : `, revoked as of ${revokedAt}`}`,
    ),
    ...(witnesses === undefined
      ? []
      : [`${witnesses.threshold} of these must agree to a change: ${names(witnesses.nodes)}.`]),
    ...(pending.length === 0 ? [] : [`${pending.length} change(s) wait for witnesses and have no effect.`]),
    ...(agreedToRivals.length === 0 ? [] : [`! Agreed to two rival changes: ${names(agreedToRivals)}.`]),
  ]
}

function saidBy({ by }: Continuation): string {
  return `${wordingIn(by.name, "en")} on ${by.on}`
}

function nameOf(party: { readonly scid: string; readonly name?: LanguageText } | undefined): string {
  return party?.name === undefined ? (party?.scid ?? "") : wordingIn(party.name, "en")
}
