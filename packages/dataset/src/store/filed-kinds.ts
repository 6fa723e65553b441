import { scidOfDid } from "@commonshelf/identity"
import { agreementDigest, charterDigest, type Kind, type SubjectOf } from "@commonshelf/documents"
import { noteKey, noteSubjectKey } from "../research/note-key.ts"

/** How the statements of a kind are filed. */
interface Filing<K extends Kind> {
  /** Under which keys a view finds one: what it is about. An empty list leaves it to those who ask for all of its kind. */
  keysOf(subject: SubjectOf<K>, issuer: string): readonly string[]
  /** Its subject's `id` may name another party than the one that speaks, as a question to somebody does. */
  readonly ofOthers?: boolean
}

type Filings = { readonly [K in Kind]?: Filing<K> }

/**
 * The kinds that views find with `entriesFor` and `entriesOfKind`. One line makes a kind known to the dataset. Kinds
 * on which every comparison depends have tables of their own in `Dataset`.
 */
export const FILED_KINDS = {
  MetricStep: { keysOf: ({ metric }) => [metric] },
  Endorsement: { keysOf: ({ target }) => [target] },
  Survey: { keysOf: (_, issuer) => [issuer] },
  SurveyResult: { keysOf: ({ survey }) => [survey] },
  ResearchNote: { keysOf: ({ id, about }, issuer) => [noteKey(issuer, id), ...about.map(noteSubjectKey)] },
  AgreementText: {
    keysOf: ({ content }) => [
      agreementDigest(content),
      ...content.parties.map(({ id }) => scidOfDid(id) ?? id),
      ...(content.amends === undefined ? [] : [`amends ${content.amends}`]),
    ],
  },
  Audit: { keysOf: ({ target }) => [target] },
  Visit: { keysOf: ({ target }) => [target] },
  Question: { keysOf: ({ id }) => [id], ofOthers: true },
  Contest: { keysOf: ({ target }) => [target] },
  Reply: { keysOf: ({ target }) => [target] },
  Resolution: { keysOf: ({ target }) => [target] },
  AgreementAct: { keysOf: ({ text }) => [text] },
  CapDeclaration: { keysOf: (_subject, issuer) => [issuer] },
  PriceBreakdown: { keysOf: ({ product }) => [`${scidOfDid(product.supplier) ?? ""} ${product.id}`] },
  Recipe: {
    keysOf: ({ supplier, id, derivedFrom }) => [
      `${scidOfDid(supplier) ?? ""} ${id}`,
      ...(derivedFrom === undefined ? [] : [derivedFrom]),
    ],
  },
  ProductMatch: { keysOf: () => [] },
  CapResponse: { keysOf: ({ target }) => [target] },
  Charter: { keysOf: ({ content }) => [charterDigest(content)] },
  FederationAct: { keysOf: ({ charter }) => [charter] },
  PoolAct: { keysOf: (act) => [act.act === "call" ? act.charter : act.call] },
  DataUseReport: { keysOf: (_subject, issuer) => [issuer] },
  Need: { keysOf: ({ id }, issuer) => [`${issuer} ${id}`] },
  Offer: { keysOf: ({ id }, issuer) => [`${issuer} ${id}`] },
  Pledge: { keysOf: ({ id }, issuer) => [`${issuer} ${id}`] },
} as const satisfies Filings

export type FiledKind = keyof typeof FILED_KINDS

/** Whether statements of a kind are filed. */
export function isFiledKind(kind: string): kind is FiledKind {
  return Object.hasOwn(FILED_KINDS, kind)
}

/** How a kind is filed, for what its schema has accepted [S7]. */
export function filingOf(kind: FiledKind): Filing<FiledKind> {
  return FILED_KINDS[kind]
}
