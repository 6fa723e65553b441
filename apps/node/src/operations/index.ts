import { capOperations } from "./cap.ts"
import { careOperations } from "./care.ts"
import { askedOperations } from "./asked.ts"
import { attestOperations } from "./attest.ts"
import { boardOperations } from "./board.ts"
import { boardPublishOperations } from "./board-publish.ts"
import { checkOperations } from "./check.ts"
import { compareOperations } from "./compare.ts"
import { consentOperations } from "./consent.ts"
import { spendingOperations } from "./spending.ts"
import { surveyOperations } from "./survey.ts"
import { configOperations } from "./config.ts"
import { dataUseOperations } from "./data-use.ts"
import { discloseOperations } from "./disclose.ts"
import { contestOperations } from "./contest.ts"
import { demandOperations } from "./demand.ts"
import { draftPublishOperations } from "./draft-publish.ts"
import { draftOperations } from "./draft.ts"
import { federationAmendOperations } from "./federation-amend.ts"
import { federationOperations } from "./federation.ts"
import { exportOperations } from "./export.ts"
import { forkOperations } from "./fork.ts"
import { keyOperations } from "./key.ts"
import { letterActOperations } from "./letter-acts.ts"
import { letterReviewOperations } from "./letter-review.ts"
import { letterTranslateOperations } from "./letter-translate.ts"
import { letterOperations } from "./letter.ts"
import { metricOperations } from "./metric.ts"
import { metricImportOperations } from "./metric-import.ts"
import { metricReviewOperations } from "./metric-review.ts"
import { metricStarterOperations } from "./metric-starter.ts"
import { metricStepOperations } from "./metric-step.ts"
import { noteOperations } from "./note.ts"
import type { Operation } from "./operation.ts"
import { partyOperations } from "./party.ts"
import { peerOperations } from "./peer.ts"
import { profileOperations } from "./profile.ts"
import { poolOperations } from "./pool.ts"
import { priceOperations } from "./price.ts"
import { recipeOperations } from "./recipe.ts"
import { productCodeOperations } from "./product-code.ts"
import { productOperations } from "./product.ts"
import { purchaseOperations } from "./purchases.ts"
import { quarantineOperations } from "./quarantine.ts"
import { questionOperations } from "./question.ts"
import { statementOperations } from "./statement.ts"
import { statusOperations } from "./status.ts"
import { supplierOperations } from "./supplier.ts"
import { witnessOperations } from "./witness.ts"
import { trustOperations } from "./trust.ts"
import { contradictionOperations } from "./contradictions.ts"

/** Everything that can be asked of a node, by name. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map(
  [
    ...statusOperations,
    ...peerOperations,
    ...partyOperations,
    ...attestOperations,
    ...keyOperations,
    ...witnessOperations,
    ...metricOperations,
    ...askedOperations,
    ...metricStepOperations,
    ...metricImportOperations,
    ...metricReviewOperations,
    ...metricStarterOperations,
    ...profileOperations,
    ...supplierOperations,
    ...discloseOperations,
    ...federationOperations,
    ...poolOperations,
    ...federationAmendOperations,
    ...letterOperations,
    ...letterActOperations,
    ...letterReviewOperations,
    ...letterTranslateOperations,
    ...capOperations,
    ...productOperations,
    ...productCodeOperations,
    ...recipeOperations,
    ...priceOperations,
    ...purchaseOperations,
    ...consentOperations,
    ...surveyOperations,
    ...spendingOperations,
    ...compareOperations,
    ...boardOperations,
    ...boardPublishOperations,
    ...dataUseOperations,
    ...demandOperations,
    ...noteOperations,
    ...checkOperations,
    ...contestOperations,
    ...questionOperations,
    ...draftOperations,
    ...draftPublishOperations,
    ...statementOperations,
    ...quarantineOperations,
    ...configOperations,
    ...trustOperations,
    ...contradictionOperations,
    ...exportOperations,
    ...forkOperations,
    ...careOperations,
  ].map((known) => [known.name, known as Operation]),
)
