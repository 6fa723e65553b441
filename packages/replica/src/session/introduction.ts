import {
  isMultihash,
  isMultikey,
  MAX_VERSIONS,
  MAX_WITNESSES,
  sessionKeys,
  verifyGrowth,
  type KnownLog,
  type LogEntry,
  type Multikey,
} from "@commonshelf/identity"
import { utf8Text } from "@commonshelf/statement"
import { PartyRole } from "@commonshelf/documents"
import { z } from "zod"

/** The version of the exchange between nodes: those of another make other changes of some texts [D4, D7]. */
export const EXCHANGE_VERSION = 2

/** What an introduction says whose log is longer than version 2 carries: who reads that only is told what to update. */
const LONG_LOG_VERSION = 3

/** What version 2 carries of a log and of its witnesses. */
const SHORT_LOG = { entries: 100, proofs: 2_000 } as const

/** What an introduction claims, of unknown truth: its log and proofs are read by `verifyGrowth`. */
const Claim = z
  .strictObject({
    v: z.literal([EXCHANGE_VERSION, LONG_LOG_VERSION]),
    scid: z.string().refine(isMultihash),
    name: z.string().min(1).max(200),
    role: PartyRole,
    log: z.array(z.unknown()).min(1).max(MAX_VERSIONS),
    /** The values of the party's `did-witness.json`, where its log has witnesses. */
    witness: z
      .array(z.unknown())
      .max(MAX_VERSIONS * MAX_WITNESSES)
      .exactOptional(),
    token: z.string().max(100).exactOptional(),
  })
  .refine(({ v, log, witness = [] }) => v >= versionFor(log, witness))
export type Claim = z.infer<typeof Claim>

/**
 * The first message each side sends when the keys are proven: who it is, with its identity log as proof that the key
 * of this session speaks for that party. The one who was invited adds the invite's token.
 */
export type Introduction = Omit<Claim, "log"> & { readonly log: readonly LogEntry[] }

/** The answer of the side that was called: its own introduction, or why there will be no session. */
const Reception = z.discriminatedUnion("accepted", [
  z.strictObject({ accepted: z.literal(true), introduction: Claim }),
  z.strictObject({ accepted: z.literal(false), reason: z.string().max(300) }),
])
export type Reception =
  | { readonly accepted: true; readonly introduction: Introduction }
  | Extract<z.infer<typeof Reception>, { accepted: false }>

/** What this node knows of the party that somebody claims to be, and how many more entries it verifies for that claim. */
export interface Acquaintance {
  readonly known: KnownLog
  readonly most: number
}

type Acquainted = (claim: Claim) => Acquaintance

/** What an introduction was found to be, and how many entries of its log this cost. */
export type Heard<T> =
  | { readonly kind: "read"; readonly value: T; readonly verified: number }
  | { readonly kind: "invalid"; readonly verified: number }
  | { readonly kind: "too-many"; readonly verified: number }

const NOT_AN_INTRODUCTION = { kind: "invalid", verified: 0 } as const

/** The version that an introduction with that log and those proofs says. */
export function versionFor(log: readonly unknown[], witness: readonly unknown[]): 2 | 3 {
  const isShort = log.length <= SHORT_LOG.entries && witness.length <= SHORT_LOG.proofs
  return isShort ? EXCHANGE_VERSION : LONG_LOG_VERSION
}

/** The version that an introduction says, where this node speaks none such. */
export function otherVersion(message: Uint8Array): number | undefined {
  const said = z.looseObject({ v: z.int().min(1).max(1000) }).safeParse(parseJson(message))
  const isOurs = said.data?.v === EXCHANGE_VERSION || said.data?.v === LONG_LOG_VERSION
  return isOurs ? undefined : said.data?.v
}

/** Reads an introduction of the holder of `key`; not read unless its log verifies and lists that key for sessions. */
export function readIntroduction(
  message: Uint8Array,
  key: Multikey | undefined,
  acquainted: Acquainted,
): Heard<Introduction> {
  const claim = Claim.safeParse(parseJson(message))
  return claim.success ? verifyClaim(claim.data, key, acquainted) : NOT_AN_INTRODUCTION
}

/** Reads the answer of the holder of `key`. */
export function readReception(
  message: Uint8Array,
  key: Multikey | undefined,
  acquainted: Acquainted,
): Heard<Reception> {
  const reception = Reception.safeParse(parseJson(message))
  if (!reception.success) return NOT_AN_INTRODUCTION
  if (!reception.data.accepted) return { kind: "read", verified: 0, value: reception.data }
  const heard = verifyClaim(reception.data.introduction, key, acquainted)
  return heard.kind === "read" ? { ...heard, value: { accepted: true, introduction: heard.value } } : heard
}

function verifyClaim(claim: Claim, key: Multikey | undefined, acquainted: Acquainted): Heard<Introduction> {
  if (key === undefined || !isMultikey(key)) return NOT_AN_INTRODUCTION
  const { known, most } = acquainted(claim)
  const { outcome, verified } = verifyGrowth(claim.log, claim.witness ?? [], known, most)
  if (!outcome.ok) return { kind: outcome.error.kind === "too-many" ? "too-many" : "invalid", verified }
  const { identity, log } = outcome.value
  const speaks = identity.scid === claim.scid && sessionKeys(identity).includes(key)
  return speaks ? { kind: "read", verified, value: { ...claim, log } } : { kind: "invalid", verified }
}

/** The JSON value of a message, or undefined: whatever comes from a peer is unknown until parsed. */
export function parseJson(message: Uint8Array): unknown {
  const text = utf8Text(message)
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
