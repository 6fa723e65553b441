import type { Sentence } from "../messages/sentence.ts"
import { AnswerValue, unexplainedMinor } from "@commonshelf/documents"
import {
  isCurrencyCode,
  minorToDecimal,
  moneyUnitOf,
  unitsInWords,
  type MoneyUnit,
} from "@commonshelf/documents/measure"
import type { MetricVersion } from "@commonshelf/dataset"
import { Decimal } from "@commonshelf/statement"
import { EXIT, Failure } from "../failure.ts"
import { discloseSays } from "../messages/disclose.ts"
import { unitsSay } from "../messages/unit.ts"

/** The amount that sentences write as an example. */
const EXAMPLE_MINOR = 1250

/** The value that a person wrote. @throws Failure when it is no answer to the metric */
export function givenValue(
  text: string,
  metric: Pick<MetricVersion, "name" | "content">,
  currency?: string,
): AnswerValue {
  const parsed = AnswerValue.safeParse(valueOf(text, metric, currency))
  if (parsed.success) return parsed.data
  throw new Failure(EXIT.usage, "bad-value", discloseSays.badValue({ value: text, metric: metric.name }), {
    hint: expected(metric),
  })
}

/** The value in the form of the metric's type; what does not fit stays unfit for the schema to refuse. */
export function valueOf(
  text: string,
  { content }: Pick<MetricVersion, "content">,
  currency: string | undefined,
): unknown {
  const codes = (content.options ?? []).map(({ code }) => code)
  switch (content.valueType) {
    case "number":
      return { type: "number", value: text, unit: content.unit }
    case "ratio":
      return { type: "ratio", value: text }
    case "money":
      return (
        Decimal.safeParse(text).success && {
          ...{ type: "money", amountMinor: Number(text) },
          ...moneyUnit(content.unit, currency),
        }
      )
    case "boolean":
      return {
        type: "boolean",
        value: text === "yes" || text === "true" ? true : text === "no" || text === "false" ? false : text,
      }
    case "ordinal":
      return codes.includes(text) && { type: "ordinal", level: text }
    case "category": {
      const options = text.split(",").map((option) => option.trim())
      return options.every((option) => codes.includes(option)) && { type: "category", options }
    }
    case "breakdown":
      return breakdownOf(text, moneyUnit(content.unit, currency))
  }
}

/** What a person may write as an answer to a metric. */
export function expected({ content }: Pick<MetricVersion, "content">): Sentence {
  switch (content.valueType) {
    case "number":
      return content.unit === undefined || unitsInWords(content.unit, "en") === ""
        ? discloseSays.writeDecimal()
        : discloseSays.writeDecimalIn({ unit: unitsSay(content.unit) })
    case "ratio":
      return discloseSays.writeDecimal()
    case "money":
      return amountExpected(moneyUnitOf(content.unit ?? "").currency)
    case "boolean":
      return discloseSays.writeYesNo()
    case "ordinal":
    case "category":
      return discloseSays.writeOneOf({ codes: codesOf(content) })
    case "breakdown":
      return discloseSays.writeBreakdown({
        part: content.options?.[0]?.code ?? "part",
        codes: codesOf(content),
      })
  }
}

/** Where the metric names the currency, nobody has to. */
function amountExpected(currency: string): Sentence {
  return isCurrencyCode(currency)
    ? discloseSays.writeMinorIn({ amount: minorToDecimal(EXAMPLE_MINOR, currency), currency })
    : discloseSays.writeMinor()
}

function codesOf({ options = [] }: MetricVersion["content"]): string {
  return options.map(({ code }) => code).join(", ")
}

/** `total=1000,materials=400`: what the parts leave open of the total is stated as not broken down. */
function breakdownOf(text: string, unit: MoneyUnit): unknown {
  const amounts = text.split(",").map((part) => /^\s*([a-z0-9-]+)\s*=\s*(\d{1,15})\s*$/.exec(part))
  if (amounts.includes(null)) return false
  const named = amounts.map((match) => ({ code: match?.[1] ?? "", amountMinor: Number(match?.[2]) }))
  const totalMinor = named.find(({ code }) => code === "total")?.amountMinor ?? 0
  const parts = named.filter(({ code }) => code !== "total")
  return {
    ...{ type: "breakdown", totalMinor },
    ...unit,
    parts,
    notBrokenDownMinor: unexplainedMinor({ totalMinor, parts }),
  }
}

/** What an amount is for the metric says; another currency changes nothing about that. */
function moneyUnit(asked = "", currency = asked): MoneyUnit {
  return { ...moneyUnitOf(asked), ...moneyUnitOf(currency) }
}
