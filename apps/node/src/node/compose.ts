import { randomUUID } from "node:crypto"
import type { Digest, KeyPair, Multikey } from "@commonshelf/identity"
import { documentId, documentUrl, type DocumentDescriptor, type DraftBody } from "@commonshelf/documents"
import type { CommonsStore, Replica } from "@commonshelf/replica"
import {
  composeStatement,
  signComposed,
  type ComposedStatement,
  type FeedPosition,
} from "@commonshelf/statement"
import { placeTaken } from "./may-sign.ts"

/** A draft as it will be signed, and the document that it is for. */
export interface ComposedDraft extends ComposedStatement {
  readonly document: DocumentDescriptor
}

/** Who composes, and when. */
export interface Composer {
  /** The DID of the party that speaks. */
  readonly did: string
  /** The key that will sign: its feeds are what drafts go into. */
  readonly multikey: Multikey
  readonly store: CommonsStore
  readonly at: string
  readonly validUntil?: string
}

/** A signed statement, and where it goes. */
export interface SignedDraft {
  readonly text: string
  readonly digest: Digest
  readonly document: DocumentDescriptor
}

/**
 * Composes drafts, each as the next of its feed [D3], and signs each when it has been composed: only then is its digest
 * known, which the next of the same feed names. Without a key only the first draft of every feed can be composed.
 */
export function signDrafts(
  drafts: readonly DraftBody[],
  composer: Composer,
  keyPair: KeyPair,
): readonly SignedDraft[] {
  const lastByDocument = new Map<string, { sequence: number; digest: Digest }>()
  return drafts.map((draft) => {
    const url = documentUrl(draft.document)
    const composed = composeDraft(draft, composer, lastByDocument.get(url))
    const { digest, text, statement } = signComposed(composed, keyPair)
    lastByDocument.set(url, { sequence: statement.sequence, digest })
    return { text, digest, document: draft.document }
  })
}

/** Composes one draft as the next of its feed. @param last the last place of the feed, when it is not in the store yet */
export function composeDraft(
  { kind, document, subject, relatedResource }: DraftBody,
  { did, multikey, store, at, validUntil }: Composer,
  last = store.lastOfFeed(documentId(document), multikey),
): ComposedDraft {
  const feed: FeedPosition =
    last === undefined ? { sequence: 1 } : { sequence: last.sequence + 1, previousDigest: last.digest }
  const composed = composeStatement({
    kind,
    issuer: did,
    subject,
    document: documentUrl(document),
    feed,
    at,
    uuid: randomUUID(),
    ...(validUntil !== undefined && { validUntil }),
    ...(relatedResource !== undefined && { relatedResource }),
  })
  return { ...composed, document }
}

/** Puts what this node signed into its commons. @throws when its own gate refuses it: a mistake of ours */
export function insertOwn(
  replica: Pick<Replica, "insert">,
  signed: readonly Pick<SignedDraft, "text" | "document">[],
): void {
  for (const verdict of replica.insert(signed)) {
    if (verdict.kind === "refused" || verdict.kind === "waits")
      throw new Error(`this node refused its own statement: ${verdict.finding.message}`)
  }
}

/**
 * Signs what was composed, to the byte, and puts it into the commons of this node.
 * @throws Failure when its place in the feed has been taken since
 */
export function insertComposed(
  replica: Pick<Replica, "insert" | "store">,
  composed: ComposedDraft,
  keyPair: KeyPair,
): Digest {
  const { document } = composed
  const { statement, digest, text } = signComposed(composed, keyPair)
  const last = replica.store.lastOfFeed(documentId(document), keyPair.multikey)
  if (statement.previousDigest !== last?.digest) throw placeTaken()
  insertOwn(replica, [{ text, document }])
  return digest
}
