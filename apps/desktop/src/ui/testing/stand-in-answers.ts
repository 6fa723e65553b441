import type {
  AtWork,
  BesideEarlier,
  Demand,
  DesktopState,
  DraftState,
  Language,
  Question,
  RecoverySheet,
  Refusal,
  Review,
} from "../../protocol/answers.ts"
import type { DraftFields } from "../../protocol/requests.ts"
import { besideField, optionField } from "../../protocol/draft-fields.ts"

/** The passphrase of every stand-in host. */
export const PASSPHRASE = "seven goats under one fig tree"
/** A link that is good, one that nobody answers, and one that was used. */
export const LINKS = {
  good: "commonshelf:join#good",
  park: "commonshelf:join#park",
  far: "commonshelf:join#far",
} as const
export const AT = "2026-11-25T14:02:00Z"
export const DIGEST = "zQmReceiptReceiptReceiptReceiptReceiptReceipt1"

export const SHEET: RecoverySheet = {
  words: Array.from(
    { length: 24 },
    (_, at) => ["goat", "fig", "olive", "honey", "wheat", "barley"][at % 6] + letter(at),
  ),
  places: [3, 11, 20],
}

function letter(at: number): string {
  return String.fromCodePoint(97 + at)
}

export function refusal(code: string, message: string, hint?: string): Refusal {
  return { refused: true, code, message, ...(hint === undefined ? {} : { hint }) }
}

/** A supplier that was just founded. */
export function founded(language: Language, name = "Galil Dairy"): AtWork {
  return {
    stage: "at-work",
    language,
    party: { scid: "QmGalil", name },
    cooperatives: [],
    products: [],
    productDrafts: [],
    questions: [],
    receipts: [],
    sync: { kind: "alone" },
  }
}

/** What of a draft is still wrong, as far as the stories need it. */
export function problemsOf(fields: DraftFields, question: Question | undefined): DraftState["problems"] {
  if (question === undefined) {
    return fields["name"] ? [] : [{ field: "name", message: "Write the name of the product." }]
  }
  if (fields["state"] !== "answered") return []
  const { valueType, options = [] } = question.metric
  if (valueType === "breakdown") {
    const minor = (text = "") => Math.round(Number(text) * 100)
    const parts = options.reduce((sum, { code }) => sum + minor(fields[optionField(code)]), 0)
    if (!fields["total"]) return [{ field: "total", message: "Write the total." }]
    return parts > minor(fields["total"])
      ? [{ field: "total", message: "The parts come to more than the total." }]
      : []
  }
  if (valueType === "category") {
    const some = options.some(({ code }) => fields[optionField(code)] === "on")
    return some ? [] : [{ field: "value", message: "Choose at least one." }]
  }
  const isDecimal = /^\d+(\.\d+)?$/.test(fields["value"] ?? "")
  const wantsDecimal = ["number", "ratio", "money"].includes(valueType)
  if (wantsDecimal && !isDecimal) return [{ field: "value", message: "Write a number such as 4.2." }]
  return fields["value"] ? [] : [{ field: "value", message: "Choose one." }]
}

/** What becomes of what the earlier answer says beside the form, as far as it was chosen. */
export function besideOf(fields: DraftFields, question: Question | undefined): readonly BesideEarlier[] {
  return (question?.beside ?? []).map((one) => {
    const chosen = fields[besideField(one.member)]
    return one.choice !== "unfit" && (chosen === "keep" || chosen === "leave")
      ? { ...one, choice: chosen }
      : one
  })
}

export function openProblems(beside: readonly BesideEarlier[]): DraftState["problems"] {
  return beside
    .filter(({ choice }) => choice === "open")
    .map(({ member }) => ({ field: besideField(member), message: "Say it again, or leave it out." }))
}

/** What the host would have composed. */
export function reviewOf(state: AtWork, { draft, fields, beside }: DraftState): Review {
  const isHebrew = state.language === "he"
  const said = fields["value"] ?? fields["total"] ?? fields["name"] ?? ""
  const sentence = isHebrew
    ? `אתם עונים ${said} על התקופה ${fields["period"]}.`
    : `You answer ${said} for ${fields["period"]}.`
  const question = state.questions.find((one) => one.draft === draft)
  return {
    review: `review of ${draft}`,
    sentences: [
      sentence,
      isHebrew ? "התשובה על כל מי שעבד אצלכם." : "It is about everybody who worked for you.",
    ],
    ...(question?.answered === undefined ? {} : { before: [question.answered] }),
    leftOut: beside
      .filter(({ choice }) => choice === "leave" || choice === "unfit")
      .flatMap(({ sentences }) => sentences),
    receivers: state.cooperatives.map(({ name }) => name),
    text: JSON.stringify({ "@context": ["https://www.w3.org/ns/credentials/v2"], credentialSubject: fields }),
  }
}

export const DEMAND: Demand = {
  cells: [
    {
      cooperative: "Beshutaf",
      period: "2026-Q3",
      node: ["Food", "Dairy", "Cheese"],
      other: false,
      quantity: "120",
      unit: "kg",
      unitPrice: "41.50",
      currency: "ILS",
      members: "10-19",
    },
    {
      cooperative: "Beshutaf",
      period: "2026-Q3",
      node: ["Food", "Dairy"],
      other: true,
      quantity: "300",
      unit: "kg",
      unitPrice: "12.20",
      currency: "ILS",
      members: "20-49",
    },
    {
      cooperative: "Park Side Food Co-op",
      period: "2026",
      node: ["Household"],
      other: false,
      quantity: "80",
      unit: "pcs",
      unitPrice: "9.90",
      currency: "ILS",
      members: "10-19",
    },
  ],
}

/** Whether a state is that of a supplier that is founded; the stories never ask before. */
export function assertAtWork(state: DesktopState): asserts state is AtWork {
  if (state.stage !== "at-work") throw new Error("the story asks for work before there is an identity")
}
