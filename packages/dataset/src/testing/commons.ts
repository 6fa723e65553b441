import { documentUrl, type DraftBody } from "@commonshelf/documents"
import type { KeyPair } from "@commonshelf/identity"
import { testIdentity, type TestIdentity } from "@commonshelf/identity/testing"
import { formatInstant, signStatement, type FeedPosition } from "@commonshelf/statement"
import type { SourceStatement } from "../source-statement.ts"

/** How a statement is said when not in the usual way. */
export interface Manner {
  /** Signs instead of the party's device. */
  readonly key?: KeyPair
  /** Instead of one minute after the statement before. */
  readonly at?: string
  readonly validUntil?: string
  /** Instead of the next place of the feed: for contradictions. */
  readonly feed?: FeedPosition
}

/** A place where parties say things, each signed and at its place in its feed. The same in every run. */
export interface TestCommons {
  /** Everything said so far, in the order of saying. */
  readonly statements: readonly SourceStatement[]
  /** The party of a name; the same one each time. */
  readonly party: (name: string) => TestIdentity
  /** Signs a draft in the name of a party. */
  readonly say: (party: TestIdentity, body: DraftBody, manner?: Manner) => SourceStatement
}

const BEGIN_MS = Date.parse("2026-02-01T09:00:00Z")
const MINUTE_MS = 60_000

/** Begins a commons in which nobody has said anything. */
export function testCommons(): TestCommons {
  const statements: SourceStatement[] = []
  const parties = new Map<string, TestIdentity>()
  const feeds = testFeeds()
  const party = (name: string) => {
    const known = parties.get(name) ?? testIdentity(name)
    parties.set(name, known)
    return known
  }
  const say = (speaker: TestIdentity, body: DraftBody, manner: Manner = {}) => {
    const number = statements.length + 1
    const key = manner.key ?? speaker.device
    const document = documentUrl(body.document)
    const draft = {
      ...body,
      issuer: speaker.did,
      document,
      feed: manner.feed ?? feeds.next(key, document),
      at: manner.at ?? formatInstant(BEGIN_MS + number * MINUTE_MS),
      ...(manner.validUntil !== undefined && { validUntil: manner.validUntil }),
      uuid: testUuid(number),
    }
    const said = { ...signStatement(draft, key), document: body.document }
    feeds.said(key, said)
    statements.push(said)
    return said
  }
  return { statements, party, say }
}

/** Hands out places in feeds, one feed for each key and document [D3]. */
export interface TestFeeds {
  readonly next: (key: KeyPair, document: string) => FeedPosition
  readonly said: (key: KeyPair, statement: SourceStatement) => void
}

/** Begins with empty feeds. */
export function testFeeds(): TestFeeds {
  const positions = new Map<string, FeedPosition>()
  return {
    next: (key, document) => positions.get(`${key.multikey} ${document}`) ?? { sequence: 1 },
    said: (key, { statement, digest }) => {
      const position = { sequence: statement.sequence + 1, previousDigest: digest }
      positions.set(`${key.multikey} ${statement.document}`, position)
    },
  }
}

/** A UUID of the form of version 4 that counts. */
export function testUuid(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`
}
