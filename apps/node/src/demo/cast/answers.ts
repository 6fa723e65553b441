import {
  metricDigest,
  subjectTypesOf,
  unexplainedMinor,
  type Answer,
  type AnswerValue,
  type LanguageText,
  type MetricContent,
  type SupplierDisclosure,
} from "@commonshelf/documents"
import { digestBytes, utf8, type Digest } from "@commonshelf/identity"
import type { Random } from "@commonshelf/purchases/testing"
import { demoMetrics } from "./metrics.ts"
import type { DemoCooperativeKey } from "./parties.ts"

type Evidence = NonNullable<SupplierDisclosure["evidence"]>[number]

/** What an invented supplier says to one metric, and what became of it. */
export interface DemoAnswer {
  readonly metric: Digest
  readonly period: string
  readonly answer: Answer
  /** The id of the product it is about; the supplier itself without. */
  readonly product?: string
  readonly evidence?: readonly Evidence[]
  /** Why the supplier took it back. */
  readonly withdrawn?: string
  readonly checks?: readonly DemoCheck[]
}

/** What a cooperative found when it looked at an answer. */
export interface DemoCheck {
  readonly by: DemoCooperativeKey
  readonly verdict: "checked" | "disputed"
  readonly method: "document" | "visit"
  readonly note?: LanguageText
}

/** What decides how an invented supplier answers. */
export interface Nature {
  /** The share of questions that it answers, from 0 to 1. */
  readonly openness: number
  /** How good its answers tend to be, from 0 to 1. */
  readonly quality: number
  readonly worksAlone: boolean
  /** What it sells is a single ingredient. */
  readonly single: boolean
}

const ABOUT_WORKERS = ["pay-spread", "living-wage-ratio", "contract-share", "union-or-council"]
const REASONS = ["We answer this next year.", "Our accounts are not ready to be shown."]

/** The answers of one supplier about a year, in the order of the metrics; silence where it says nothing. */
export function drawAnswers(
  nature: Nature,
  about: { readonly year: string; readonly products: readonly string[] },
  random: Random,
): readonly DemoAnswer[] {
  return demoMetrics().flatMap((metric) => {
    const subjects = subjectTypesOf(metric).includes("supplier") ? [undefined] : about.products
    return subjects.flatMap((product) => {
      const answer = drawAnswer(metric, nature, random)
      if (answer === undefined) return []
      const proven = answer.state === "answered" && random.next() < 0.35
      return [
        {
          metric: metricDigest(metric),
          period: about.year,
          answer,
          ...(product !== undefined && { product }),
          ...(proven && { evidence: [inventedDocument(metric.name, about.year, random)] }),
        },
      ]
    })
  })
}

function drawAnswer(metric: MetricContent, nature: Nature, random: Random): Answer | undefined {
  const roll = random.next()
  const why = whyNotApplicable(metric.name, nature)
  if (why !== undefined && roll < 0.7) return { state: "not-applicable", reason: why }
  if (roll < nature.openness) return { state: "answered", value: drawValue(metric, nature.quality, random) }
  const declines = roll < nature.openness + (1 - nature.openness) * 0.3
  return declines ? { state: "declined", reason: random.pick(REASONS) } : undefined
}

function whyNotApplicable(name: string, { single, worksAlone }: Nature): string | undefined {
  if (single && name === "recipe-openness") return "A single ingredient has no recipe."
  return worksAlone && ABOUT_WORKERS.includes(name) ? "The owner works alone." : undefined
}

/** A value that a supplier of this quality, from 0 to 1, may state: somewhere about its share of the way to the best. */
function drawValue(metric: MetricContent, quality: number, random: Random): AnswerValue {
  const share = Math.min(0.99, Math.max(0, quality + 0.4 * (random.next() - 0.5)))
  const { unit = "", options = [] } = metric
  switch (metric.valueType) {
    case "number":
      return { type: "number", value: decimal(metric, share), unit }
    case "ratio":
      return { type: "ratio", value: decimal(metric, share) }
    case "money":
      return {
        type: "money",
        amountMinor: Math.round(Number(decimal(metric, share)) / 50_000) * 50_000,
        currency: unit,
      }
    case "boolean":
      return { type: "boolean", value: share > 0.4 }
    case "ordinal":
      return { type: "ordinal", level: options[Math.floor(share * options.length)]?.code ?? "" }
    case "category":
      return { type: "category", options: [random.pick(options).code] }
    case "breakdown":
      return drawBreakdown(metric, share, random)
  }
}

/** A price of 8 to 30 shekels, of which about that share is broken down over the metric's parts. */
function drawBreakdown(
  { unit = "", options = [] }: MetricContent,
  share: number,
  random: Random,
): AnswerValue {
  const totalMinor = 800 + 10 * random.below(220)
  const portions = options.map(({ code }) => ({ code, portion: 1 + random.below(6) }))
  const whole = portions.reduce((sum, { portion }) => sum + portion, 0)
  const parts = portions.map(({ code, portion }) => ({
    code,
    amountMinor: Math.floor((totalMinor * share * portion) / whole),
  }))
  const notBrokenDownMinor = unexplainedMinor({ totalMinor, parts })
  return { type: "breakdown", totalMinor, currency: unit, parts, notBrokenDownMinor }
}

/** A number between the anchors, as finely as they are apart; without anchors, one from 5.5 down to 0.5. */
function decimal({ anchors = { worst: "5.5", best: "0.5" } }: MetricContent, share: number): string {
  const [worst, best] = [Number(anchors.worst), Number(anchors.best)]
  const span = Math.abs(best - worst)
  return (worst + (best - worst) * share).toFixed(span < 1 ? 2 : span < 15 ? 1 : 0)
}

function inventedDocument(name: string, year: string, random: Random): Evidence {
  const text = `An invented document about ${name}, number ${random.below(1_000_000)}`
  return { name: `${name}-${year}.pdf`, mediaType: "application/pdf", digest: digestBytes(utf8(text)) }
}
