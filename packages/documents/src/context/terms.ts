/**
 * The words of the published context [IN1]: every member of the envelope and of every kind, by the form that its values
 * take. Terms are added and never changed: what was signed under them keeps its meaning.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Members with one value, or with several in no order. */
export const PLAIN_TERMS = words(`
  about above accept accessedOn accreditation accuracy act after agreement amends amount amountMinor anchors
  answer answerBy appliesTo assurance atLeast auditedOn base basis best betterAnswer boundary brand call cap certifier
  charter checkedOn chosen claim closesOn code compatibility conflictOfInterest content correctedBy
  correction country countryOfOrigin coverage crosswalk currency dataUse decision definition derivedFrom
  digest direction disclosed done due effect eligible energyKwh every evidence exit federation form formula
  found from fullTimeHours functionalUnit funded gpcCategory gtin hiddenShare high hours households idScheme
  important includesBenefits includesDividends issuedOn issuer k kSensitive kind label language learned
  leastMembers leastParts legalForm letter level licence limit localCode low mandate masked measure measured
  measuredBy members method metric metrics minOthers minimum minimumAssurance minutes most must netContent
  netMinor nextAsk noReidentification not notBrokenDownMinor note notice noticeDays of offer on
  onwardSharing opensOn origin other outcome ownValue pPercent paid paidTo part pay people per percent
  period place previous previousAct previousDigest product productVersion products provenance publicKey
  purpose quantity question quorums quote reason reference registeredId relation replacedBy reply requires
  respondents response result retention reviewEvery risk role round roundingBase route rules satisfies scan
  scheme scope sealed seen sequence series share side signedOn since sites soldBy source state status step
  storeType subjectType supersedes survey suspend suspension target tax text times title to topic totalMinor
  town trial unit unitPrice until v validFrom validUntil validityMonths value valueType verdict version very
  visitedOn what whatChanged why with workers worst yield
`)

/** Members that name something by its IRI: a party, a document, a page. */
export const REFERENCE_TERMS = words("continues designer document party supplier url website who")

/** Lists that keep their order. */
export const LIST_TERMS = words(`
  allergens authors byproducts category cells components counts criteria dataUseReports decisions deviations
  draftHeads ecg findings flows gri inputs keys languages mandates nextSteps node nodes options others
  participants parties parts priorities processes questions releases saved sdg sectors sensitive shared
  sources subjectTypes taxes untp wordings
`)

/** Lists of parties. */
export const REFERENCE_LIST_TERMS = words("designers founders sharedWith suppliers")

/** Lists whose items have an `id` that is a code within the statement, and no IRI. */
export const LOCALLY_NAMED_LIST_TERMS = words("promises segments")

/** Values of `type` that are no member too. */
export const TYPE_TERMS = words(`
  Agreement AgreementAct AgreementText Audit CapDeclaration CapResponse Charter Checkpoint
  ConsumptionRelease Contest DataUseReport Endorsement FederationAct FederationCharter Metric MetricAdoption
  MetricDefinition MetricStep Need Offer PartyAttestation PartyProfile Pledge PoolAct PriceBreakdown Product
  ProductMatch Question Recipe Reply ResearchNote Resolution SupplierDisclosure Survey SurveyResult Visit
  Withdrawal boolean breakdown money number ordinal ratio statement
`)

/** Terms of the Verifiable Credentials context, which protects them: they keep its meaning. */
export const CREDENTIAL_TERMS = words("id type name description digestMultibase mediaType")
