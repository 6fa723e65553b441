import { agreementDigest, type Kind, type SubjectOf } from "@commonshelf/documents"

/** How the statements of a kind are filed. */
interface Filing<K extends Kind> {
  /** Under which keys a view finds one: what it is about. An empty list leaves it to those who ask for all of its kind. */
  readonly keysOf: (subject: SubjectOf<K>, issuer: string) => readonly string[]
  /** Its subject's `id` may name another party than the one that speaks, as a question to somebody does. */
  readonly ofOthers?: boolean
}

type Filings = { readonly [K in Kind]?: Filing<K> }

/**
 * The kinds that views find with `entriesFor` and `entriesOfKind`. One line makes a kind known to the dataset. Kinds
 * on which every comparison depends have tables of their own in `Dataset`.
 */
export const FILED_KINDS = {
  Endorsement: { keysOf: ({ target }) => [target] },
  AgreementText: { keysOf: ({ content }) => [agreementDigest(content)] },
  AgreementAct: { keysOf: ({ text }) => [text] },
} as const satisfies Filings

export type FiledKind = keyof typeof FILED_KINDS

/** Whether statements of a kind are filed. */
export function isFiledKind(kind: string): kind is FiledKind {
  return Object.hasOwn(FILED_KINDS, kind)
}

/** How a kind is filed. */
export function filingOf<K extends FiledKind>(kind: K): Filing<K> {
  const filings: Filings = FILED_KINDS
  const filing = filings[kind]
  if (filing === undefined) throw new TypeError(`${kind} is not filed`)
  return filing
}
