import { scidOfDid } from "@commonshelf/identity"
import { Day, Did, DigestText } from "@commonshelf/statement"
import { z } from "zod"
import { versioned } from "../kinds/fields.ts"
import { LanguageText } from "../kinds/text.ts"
import { nodesOverlap, PoolNode, PoolRounding } from "./node.ts"
import { PoolKeyText } from "./pool-key.ts"
import { sealedBytes } from "./sealed.ts"
import { decodeBytes, decodeWords, maxLength, MAX_WORDS, WORD_BYTES } from "./words.ts"

/** Fewer than three parties could take their own part away from a sum and read another's. */
export const LEAST_PARTIES = 3
const MOST_PARTIES = 20
const MOST_NODES = MAX_WORDS / 2

/** A closed quarter: what its months left is what a pool may show. */
export const Quarter = z.string().regex(/^\d{4}-Q[1-4]$/, "a quarter such as 2026-Q1")

const common = {
  ...versioned("PoolAct"),
  id: z.string().startsWith("urn:commonshelf:federation:").max(200),
  charter: DigestText,
  /** The statement stands in the speaker's consumption document of its year. */
  period: Quarter,
}

/** One statement of every party, by its digest. */
const OfEveryParty = z
  .array(DigestText)
  .min(LEAST_PARTIES)
  .max(MOST_PARTIES)
  .refine((digests) => isAscending(digests), "ascending, each once")
  .readonly()

const Sealed = z
  .string()
  .max(maxLength(sealedBytes({ parties: MOST_PARTIES, nodes: MOST_NODES })))
  .refine((text) => decodeBytes(text) !== undefined, "u and the base64url of bytes")

const Masked = z
  .string()
  .max(maxLength(MAX_WORDS * WORD_BYTES))
  .refine((text) => decodeWords(text) !== undefined, "u and the base64url of words of 64 bits")

/** How many parts each node has, where it comes out. */
const Parts = z
  .array(z.union([z.literal(0), z.int().min(LEAST_PARTIES).max(MOST_PARTIES)]))
  .min(1)
  .max(MOST_NODES)
  .readonly()

const Parties = z
  .array(Did)
  .min(LEAST_PARTIES)
  .max(MOST_PARTIES)
  .refine(
    (parties) => isAscending(parties.map((did) => scidOfDid(did) ?? did)),
    "ascending by SCID, each once",
  )
  .readonly()

const Nodes = z
  .array(PoolNode)
  .min(1)
  .max(MOST_NODES)
  .refine(areDisjoint, "two nodes may hold the same purchases")
  .readonly()

/** It calls some of the federation's members to show these figures together, where enough of them have a part. */
const Call = z
  .strictObject({
    ...common,
    act: z.literal("call"),
    parties: Parties,
    nodes: Nodes,
    roundingBase: PoolRounding,
    /** Least number of members behind each part. */
    leastMembers: z.int().min(3).max(20),
    /** Least number of parts in a figure. */
    leastParts: z.int().min(LEAST_PARTIES).max(MOST_PARTIES),
    until: Day,
  })
  .refine(({ leastParts, parties }) => leastParts <= parties.length, {
    path: ["leastParts"],
    message: "no more than there are parties",
  })
  .refine(({ nodes, roundingBase }) => nodes.every(({ unit }) => roundingBase[unit] !== undefined), {
    path: ["roundingBase"],
    message: "a base for the unit of each node",
  })

/** It takes part, with a key that is made for this pool alone. */
const Key = z.strictObject({ ...common, act: z.literal("key"), call: DigestText, publicKey: PoolKeyText })
/** For each node whether it has a part, sealed for each other party under the key that this one said. */
const Count = z.strictObject({
  ...common,
  act: z.literal("count"),
  call: DigestText,
  keys: OfEveryParty,
  sealed: Sealed,
})
/** Which nodes come out by exactly these counts, with how many parts; of each its own quantity and value, masked. */
const Part = z
  .strictObject({
    ...common,
    act: z.literal("part"),
    call: DigestText,
    counts: OfEveryParty,
    parts: Parts,
    masked: Masked.exactOptional(),
  })
  .refine(
    ({ parts, masked = "" }) =>
      (decodeWords(masked)?.length ?? 0) === 2 * parts.filter((number) => number > 0).length,
    { path: ["masked"], message: "two words for each node that comes out" },
  )
/** It takes no part any more, before it has said its part. */
const Leave = z.strictObject({
  ...common,
  act: z.literal("leave"),
  call: DigestText,
  reason: LanguageText.exactOptional(),
})

const PoolActV1 = z.discriminatedUnion("act", [Call, Key, Count, Part, Leave])

/** One step of one cooperative in a pool of its federation: its own word, in its own document. */
export const PoolAct = z.discriminatedUnion("v", [PoolActV1])
export type PoolAct = z.infer<typeof PoolAct>

/** What is asked of the parties of a pool. */
export type PoolCall = Extract<PoolAct, { act: "call" }>

function isAscending(texts: readonly string[]): boolean {
  return texts.every((text, index) => index === 0 || (texts[index - 1] ?? "") < text)
}

/** [R0] Nodes are compared by what they may hold, so that no purchase is asked for twice. */
function areDisjoint(nodes: readonly PoolNode[]): boolean {
  return nodes.every((node, index) => nodes.slice(0, index).every((earlier) => !nodesOverlap(node, earlier)))
}
