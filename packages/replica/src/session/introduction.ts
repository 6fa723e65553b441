import { isMultikey, LogEntry, sessionKeys, verifyLog, type Multikey } from "@commonshelf/identity"
import { utf8Text } from "@commonshelf/statement"
import { PartyRole } from "@commonshelf/documents"
import { z } from "zod"

/** The version of the exchange between nodes: those of another make other changes of some texts [D4, D7]. */
export const EXCHANGE_VERSION = 2

/**
 * The first message each side sends when the keys are proven: who it is, with its identity log as proof that the key
 * of this session speaks for that party. The one who was invited adds the invite's token.
 */
export const Introduction = z.strictObject({
  v: z.literal(EXCHANGE_VERSION),
  scid: z.string().max(60),
  name: z.string().min(1).max(200),
  role: PartyRole,
  log: z.array(LogEntry).min(1).max(100),
  /** The values of the party's `did-witness.json`, where its log has witnesses. */
  witness: z.array(z.unknown()).max(2000).exactOptional(),
  token: z.string().max(100).exactOptional(),
})
export type Introduction = z.infer<typeof Introduction>

/** The answer of the side that was called: its own introduction, or why there will be no session. */
export const Reception = z.discriminatedUnion("accepted", [
  z.strictObject({ accepted: z.literal(true), introduction: Introduction }),
  z.strictObject({ accepted: z.literal(false), reason: z.string().max(300) }),
])
export type Reception = z.infer<typeof Reception>

/** The version that an introduction says, where it is not this node's. */
export function otherVersion(message: Uint8Array): number | undefined {
  const said = z.looseObject({ v: z.int().min(1).max(1000) }).safeParse(parseJson(message))
  return said.success && said.data.v !== EXCHANGE_VERSION ? said.data.v : undefined
}

/** Reads an introduction of the holder of `key`; undefined unless its log verifies and lists that key for sessions. */
export function readIntroduction(message: Uint8Array, key: Multikey | undefined): Introduction | undefined {
  const introduction = Introduction.safeParse(parseJson(message))
  return introduction.success && speaksFor(introduction.data, key) ? introduction.data : undefined
}

/** Reads the answer of the holder of `key`; undefined when it is not one. */
export function readReception(message: Uint8Array, key: Multikey | undefined): Reception | undefined {
  const reception = Reception.safeParse(parseJson(message))
  if (!reception.success) return undefined
  const { data } = reception
  return !data.accepted || speaksFor(data.introduction, key) ? data : undefined
}

function speaksFor({ scid, log, witness }: Introduction, key: Multikey | undefined): boolean {
  if (key === undefined || !isMultikey(key)) return false
  const identity = verifyLog(log, witness)
  return identity.ok && identity.value.scid === scid && sessionKeys(identity.value).includes(key)
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
