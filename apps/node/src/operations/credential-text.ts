import type { ClaimFault, ConformityClaim } from "@commonshelf/dataset"
import { wordingIn } from "@commonshelf/documents"
import { answerStateSays, notComparableSays } from "../messages/answer.ts"
import { credentialFaults, credentialText } from "../messages/credential.ts"
import type { Language } from "../messages/language.ts"
import type { Sentence } from "../messages/sentence.ts"

/** What a credential says in words: whose word it is, how far it is supported, what it covers, and what is not claimed. */
export function credentialDescription(
  claim: ConformityClaim,
  { name: issuer, language, relayed }: { readonly name: string; language: Language; relayed: boolean },
): string {
  const { supplier, product, disclosure } = claim
  const party = wordingIn(supplier.name, language)
  return [
    credentialText.declared({ party, period: disclosure.period }),
    ...(product ? [credentialText.ofProduct({ product: wordingIn(product.name, language) })] : []),
    ...(relayed ? [credentialText.relayed({ issuer, party })] : []),
    support(claim, language),
    ...beside(claim, language),
    credentialText.noConformance(),
  ]
    .map((sentence) => sentence.in(language))
    .join(" ")
}

/** Why an answer cannot be told, as a sentence. */
export function faultSentence(fault: ClaimFault, digest: string): Sentence {
  switch (fault.kind) {
    case "no-answer":
      return credentialFaults["no-answer"]({ digest })
    case "no-value":
      return credentialFaults["no-value"]({ detail: answerStateSays[fault.state]() })
    case "foreign":
      return credentialFaults.foreign({ detail: fault.source })
    case "replaced":
      return credentialFaults.replaced({ detail: fault.by })
    case "expired":
      return credentialFaults.expired({ detail: fault.on })
    case "not-by-the-metric":
      return credentialFaults["not-by-the-metric"]({ detail: notComparableSays[fault.code]() })
    case "no-measure":
      return credentialFaults["no-measure"]({ detail: fault.type })
    case "no-unit-code":
      return credentialFaults["no-unit-code"]({ detail: fault.unit })
    case "too-precise":
      return credentialFaults["too-precise"]({ detail: fault.value })
    case "no-topic":
      return credentialFaults["no-topic"]({ detail: fault.topic })
    case "no-metric":
    case "no-profile":
    case "no-product":
    case "unproven":
    case "withdrawn":
    case "disputed":
    case "contradicted":
      return credentialFaults[fault.kind]()
  }
}

function support({ step, checkedBy }: ConformityClaim, language: Language): Sentence {
  const names = checkedBy.map(({ name }) => wordingIn(name, language))
  return step === "says" || step === "document" ? credentialText[step]() : credentialText[step]({ names })
}

function beside({ disclosure }: ConformityClaim, language: Language): readonly Sentence[] {
  const { scope, coverage, deviations = [] } = disclosure
  return [
    ...(scope ? [credentialText.scope({ scope })] : []),
    ...(coverage?.sites ? [credentialText.ofSites({ percent: coverage.sites })] : []),
    ...(coverage?.products ? [credentialText.ofProducts({ percent: coverage.products })] : []),
    ...deviations.map(({ what }) => credentialText.deviation({ what: wordingIn(what, language) })),
  ]
}
