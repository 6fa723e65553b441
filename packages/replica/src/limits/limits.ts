/**
 * What one peer, one issuer, one address may take of this node [G1]. Generous for the honest: a first join of 20,000
 * statements from one peer passes by far. Everything that a peer can make this node keep or do is counted by one of them.
 */
export interface Limit {
  /** The most, in `unit`s in each `per`. */
  readonly most: number
  readonly per: "minute" | "day" | "moment"
  /** Whom it is counted for. */
  readonly of: "peer" | "issuer" | "address" | "node"
  /** What is counted, as the end of the sentence "more than 30 ...". */
  readonly what: string
}

const DAY = { per: "day" } as const
const MINUTE = { per: "minute" } as const
const MOMENT = { per: "moment" } as const
const MIB = 1024 * 1024

/** Every limit by its name, which is also its config key after `limits.`. */
export const LIMITS = {
  "peer.messages": { most: 60_000, ...MINUTE, of: "peer", what: "messages" },
  "peer.bytes": { most: 1024 * MIB, ...DAY, of: "peer", what: "bytes" },
  "peer.statements": { most: 100_000, ...DAY, of: "peer", what: "new statements" },
  "peer.documents": { most: 50_000, ...DAY, of: "peer", what: "documents told of" },
  "peer.empty-documents": { most: 2_000, ...MOMENT, of: "peer", what: "documents told of and still empty" },
  "peer.unknown-documents": {
    most: 5_000,
    ...DAY,
    of: "peer",
    what: "messages about documents that nobody told of",
  },
  "peer.stalled-messages": { most: 1_000, ...MINUTE, of: "peer", what: "messages without progress" },
  "peer.refused": { most: 5_000, ...DAY, of: "peer", what: "messages and changes that break the rules" },
  "peer.draft-bytes": { most: 256 * MIB, ...DAY, of: "peer", what: "bytes of drafts asked for" },
  "peer.sessions": { most: 60, ...MINUTE, of: "peer", what: "sessions" },
  "peer.quarantine-items": { most: 1_000, ...MOMENT, of: "peer", what: "items in quarantine" },
  "peer.quarantine-bytes": { most: 16 * MIB, ...MOMENT, of: "peer", what: "bytes in quarantine" },
  "issuer.statements": { most: 20_000, ...DAY, of: "issuer", what: "new statements" },
  "issuer.bytes": { most: 256 * MIB, ...DAY, of: "issuer", what: "bytes of statements" },
  "issuer.documents": { most: 10_000, ...DAY, of: "issuer", what: "new documents" },
  "issuer.rivals": {
    most: 200,
    ...DAY,
    of: "issuer",
    what: "statements beside others at their place in the feed",
  },
  "address.handshakes": { most: 300, ...MINUTE, of: "address", what: "connections" },
  "node.strangers": {
    most: 64,
    ...MOMENT,
    of: "node",
    what: "connections that have not introduced themselves",
  },
  "node.stranger-bytes": {
    most: 64 * MIB,
    ...MOMENT,
    of: "node",
    what: "bytes of those who have not introduced themselves",
  },
  "node.log-versions": { most: 10_000, ...MINUTE, of: "node", what: "versions read in long identity logs" },
  "node.quarantine-items": { most: 10_000, ...MOMENT, of: "node", what: "items in quarantine" },
  "node.quarantine-bytes": { most: 64 * MIB, ...MOMENT, of: "node", what: "bytes in quarantine" },
} as const satisfies Readonly<Record<string, Limit>>

export type LimitName = keyof typeof LIMITS

/** The most of each limit, as this node has it set. */
export type LimitSettings = Readonly<Record<LimitName, number>>

export const LIMIT_NAMES: readonly LimitName[] = Object.keys(LIMITS) as LimitName[] // exactly its own keys

export const DEFAULT_LIMITS: LimitSettings = Object.fromEntries(
  LIMIT_NAMES.map((name) => [name, LIMITS[name].most]),
) as Record<LimitName, number> // one member for each name

/** Whether a name is that of a limit of the day. */
export function isDailyLimit(name: string): name is LimitName {
  return LIMIT_NAMES.some((known) => known === name && LIMITS[known].per === "day")
}

/** A limit in words, such as "more than 60000 messages a minute". */
export function limitWords(name: LimitName, most: number): string {
  const { per, what } = LIMITS[name]
  return `more than ${most} ${what} ${per === "moment" ? "at a time" : `a ${per}`}`
}

/** How long one `per` is, in milliseconds; a moment has no length. */
export const PERIOD_MS = { minute: 60_000, day: 86_400_000, moment: 0 } as const
