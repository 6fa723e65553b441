import {
  draftDisclosure,
  draftPartyProfile,
  draftProduct,
  draftWithdrawal,
  wordingIn,
  type DraftBody,
} from "@commonshelf/documents"
import { testAuthor, type TestAuthor } from "@commonshelf/documents/testing"
import type { Digest } from "@commonshelf/identity"
import { formatInstant } from "@commonshelf/statement"
import type { DemoAnswer, DemoCheck } from "./answers.ts"
import type { DemoSupplier } from "./suppliers.ts"

/** What invented suppliers have signed, as it comes on a stick. */
export interface SignedCast {
  /**
   * Who they are: first the entries of their identity logs [S9], then their profiles. Put in before the rest, so that
   * nothing has to wait for them.
   */
  readonly introductions: readonly string[]
  /** What else they say: products, answers, withdrawals [S1]. */
  readonly statements: readonly string[]
  /** What cooperatives will find about some of the answers. */
  readonly checks: readonly (DemoCheck & { readonly target: Digest })[]
}

/** The source that the listed suppliers were taken from. */
const LIST = { route: "import", source: { name: "An invented open list", licence: "CC0-1.0" } } as const

const DAY_MS = 86_400_000

/** Signs for suppliers that have no node, in the weeks before `today` (YYYY-MM-DD). The same arguments give the same. */
export function signCast(suppliers: readonly DemoSupplier[], today: string): SignedCast {
  const entries: string[] = []
  const profiles: string[] = []
  const statements: string[] = []
  const checks: (DemoCheck & { target: Digest })[] = []
  for (const [index, supplier] of suppliers.entries()) {
    const author = testAuthor(wordingIn(supplier.name, "en"))
    const at = formatInstant(Date.parse(`${today}T09:00:00Z`) - (2 + (index % 40)) * DAY_MS)
    entries.push(...author.logTexts.map(({ text }) => text))
    profiles.push(author.say(profileOf(author, supplier), { at }).text)
    statements.push(...productsOf(author, supplier).map((draft) => author.say(draft, { at }).text))
    for (const answer of supplier.answers) {
      const { texts, digest } = give(author, answer, at)
      statements.push(...texts)
      checks.push(...(answer.checks ?? []).map((check) => ({ ...check, target: digest })))
    }
  }
  return { introductions: [...entries, ...profiles], statements, checks }
}

function profileOf({ did }: TestAuthor, { name, legalForm, listedOnly }: DemoSupplier): DraftBody {
  return draftPartyProfile(did, {
    role: "supplier",
    name,
    legalForm,
    ...(listedOnly && { provenance: LIST }),
  })
}

function productsOf({ did, scid }: TestAuthor, { products }: DemoSupplier): readonly DraftBody[] {
  return products.map(({ code, id, name, category }, count) =>
    draftProduct(did, count, { id, name, category: [...category], localCode: { issuer: scid, code } }),
  )
}

/** One answer, and its withdrawal if it is taken back. */
function give(
  author: TestAuthor,
  { metric, period, answer, product, evidence, withdrawn }: DemoAnswer,
  at: string,
) {
  const said = author.say(
    draftDisclosure(author.did, {
      metric,
      period,
      answer,
      ...(product !== undefined && { id: product }),
      ...(evidence !== undefined && { evidence: [...evidence] }),
    }),
    { at },
  )
  const withdrawal =
    withdrawn === undefined
      ? []
      : [author.say(draftWithdrawal(said.document, said.digest, { reason: withdrawn }), { at }).text]
  return { texts: [said.text, ...withdrawal], digest: said.digest }
}
