import { Day, Did, DigestText } from "@commonshelf/statement"
import { z } from "zod"
import { versioned } from "../kinds/fields.ts"
import { LanguageText } from "../kinds/text.ts"
import { FederationMandate, MetricSet } from "./charter.ts"

const common = {
  ...versioned("FederationAct"),
  id: z.string().startsWith("urn:commonshelf:federation:").max(200),
  charter: DigestText,
}

/** It accepts the charter and asks to be a member; a founder is one by this. */
const Apply = z.strictObject({ ...common, act: z.literal("apply"), note: LanguageText.exactOptional() })
const Leave = z.strictObject({ ...common, act: z.literal("leave"), reason: LanguageText.exactOptional() })
/** A member agrees that a party becomes one. */
const Accept = z.strictObject({ ...common, act: z.literal("accept"), party: Did })
/** A member agrees that another does not count for now, or that it counts again. */
const Suspend = z.strictObject({ ...common, act: z.literal("suspend"), party: Did, reason: LanguageText })
const Lift = z.strictObject({
  ...common,
  act: z.literal("lift"),
  party: Did,
  reason: LanguageText.exactOptional(),
})
/** A member trusts another with something, as long as it does not say otherwise. */
const GiveMandate = z.strictObject({
  ...common,
  act: z.literal("give-mandate"),
  party: Did,
  mandate: FederationMandate,
  until: Day.exactOptional(),
})
const EndMandate = z.strictObject({
  ...common,
  act: z.literal("end-mandate"),
  party: Did,
  mandate: FederationMandate,
})
/** A member agrees to measure by exactly these. */
const AdoptMetrics = z.strictObject({ ...common, act: z.literal("adopt-metrics"), metrics: MetricSet })

const FederationActV1 = z.discriminatedUnion("act", [
  Apply,
  Leave,
  Accept,
  Suspend,
  Lift,
  GiveMandate,
  EndMandate,
  AdoptMetrics,
])

/** A member agrees that a charter takes the place of the one that it amends. */
const Amend = z.strictObject({
  ...common,
  v: z.literal(2),
  act: z.literal("amend"),
  replacedBy: DigestText,
})

const FederationActV2 = z.discriminatedUnion("act", [Amend])

/** One step of one party in a federation: its own word, in its own document. */
export const FederationAct = z.discriminatedUnion("v", [FederationActV1, FederationActV2])
export type FederationAct = z.infer<typeof FederationAct>
