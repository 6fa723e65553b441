import type {
  AnswerValue,
  Cell,
  ComparisonTable,
  LanguageText,
  PartyStanding,
  SupplierRow,
} from "@commonshelf/comparison"
import { COOPERATIVES, inOne, inThree, METRICS } from "./invented-metrics.ts"

const WAITING: Cell = { state: "waiting" }

/** An answer that its supplier signed. */
export function answered(value: AnswerValue, more: Partial<Cell> = {}): Cell {
  return {
    state: "answered",
    value,
    period: "2025",
    signedOn: "2026-11-03",
    metricVersion: "1.2.0",
    step: "says",
    digest: "zQmAnswer",
    ...more,
  }
}

const ratio = (value: string): AnswerValue => ({ type: "ratio", value })
const yes: AnswerValue = { type: "boolean", value: true }
const no: AnswerValue = { type: "boolean", value: false }
const co2 = (value: string): AnswerValue => ({ type: "number", value, unit: "kg CO2e/kg" })
const km = (value: string): AnswerValue => ({ type: "number", value, unit: "km" })
const level = (code: string): AnswerValue => ({ type: "ordinal", level: code })
const wage = (amountMinor: number): AnswerValue => ({ type: "money", amountMinor, currency: "ILS", per: "h" })

const CHECKED = { step: "checked", checkedBy: [{ ...COOPERATIVES[1], on: "2026-11-10" }] } as const

/** Vouched for by one cooperative, and the successor of an identity whose keys are lost. */
export const CONFIRMED: PartyStanding = {
  confirmedBy: [
    {
      ...COOPERATIVES[1],
      on: "2026-11-10",
      legalName: "Alon Olive Press Ltd",
      registeredId: "51-234567-8",
      register: "Registrar of Companies",
      method: "register-extract",
      checkedOn: "2026-11-09",
      until: "2028-11-10",
      digest: "zQmAttestation",
    },
  ],
  continues: [
    {
      from: { scid: "QmLostxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
      to: { scid: "QmAlonxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
      by: { ...COOPERATIVES[1], on: "2026-11-10" },
      digest: "zQmAttestation",
    },
  ],
}

function supplier(
  scid: string,
  name: LanguageText,
  cells: Readonly<Record<string, Cell>>,
  more: Partial<SupplierRow> = {},
): SupplierRow {
  const signed = Object.entries(cells).map(([key, cell]) => [
    key,
    cell.digest === undefined ? cell : { ...cell, signedBy: { scid, name } },
  ])
  const all: Record<string, Cell> = {
    ...Object.fromEntries(METRICS.map(({ key }) => [key, WAITING])),
    ...Object.fromEntries(signed),
  }
  const states = Object.values(all).map(({ state }) => state)
  const openness = {
    answered: states.filter((state) => state === "answered" || state === "disputed" || state === "declined")
      .length,
    of: states.filter((state) => state !== "not-applicable").length,
  }
  return { supplier: scid, name, standing: { confirmedBy: [] }, products: [], openness, cells: all, ...more }
}

/** Six invented suppliers, with answers in all seven states, checked and unchecked, comparable and not. */
export const TABLE: ComparisonTable = {
  category: "all",
  asOf: "2026-11-23T09:00:00Z",
  metrics: METRICS,
  rows: [
    supplier(
      "QmAlonxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
      inThree("Alon Olive Press", "בית הבד אלון", "Almazara Alon"),
      {
        "pay-spread": answered(ratio("3.5"), { ...CHECKED, marks: { unproven: ["zQmForged"] } }),
        "union-or-council": answered(yes),
        "co2-per-kg": answered(co2("2.75"), { step: "document" }),
        "pesticide-practice": answered(level("reduced"), CHECKED),
        "max-profit": answered(no),
        "lowest-wage": answered(wage(5200)),
        distance: answered(km("62")),
        certificates: answered({ type: "category", options: ["organic-il", "kosher"] }),
      },
      {
        standing: CONFIRMED,
        products: [
          {
            id: "urn:uuid:1",
            name: inThree("Olive oil", "שמן זית", "Aceite de oliva"),
            category: ["Food", "Oils"],
          },
        ],
      },
    ),
    supplier("QmBarleyxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", inOne("he", "מאפיית השעורה"), {
      "pay-spread": answered(ratio("6"), { marks: { contradicted: ["zQmAnswer"] } }),
      "union-or-council": answered(yes, CHECKED),
      "co2-per-kg": { ...answered(co2("1.1")), state: "disputed" },
      "max-profit": answered(yes),
      "lowest-wage": answered(wage(4100)),
      "packaging-reuse": answered(yes),
    }),
    supplier("QmCarobxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", inOne("en", "Carob & Daughters"), {
      "pay-spread": {
        state: "declined",
        reason: "We do not publish wages.",
        signedOn: "2026-10-01",
        digest: "zQmDeclined",
      },
      "union-or-council": {
        state: "withdrawn",
        reason: "Counted wrongly.",
        digest: "zQmWithdrawn",
        signedOn: "2026-09-01",
      },
      "co2-per-kg": answered(co2("0.4")),
      "pesticide-practice": answered(level("none"), CHECKED),
      "max-profit": answered(yes, CHECKED),
    }),
    supplier(
      "QmDatexxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
      inOne("es", "Dátiles del Valle"),
      {
        "pay-spread": answered(ratio("4"), {
          metricVersion: "1.0.0",
          notComparable: { code: "other-metric-version", message: "answers version 1.0.0" },
        }),
        "co2-per-kg": answered(co2("7.2")),
        "pesticide-practice": {
          state: "not-applicable",
          reason: "Sells no crops.",
          digest: "zQmNone",
          signedOn: "2026-10-02",
        },
        "open-books": answered(yes, { marks: { forked: true } }),
      },
      { marks: { forked: true } },
    ),
    supplier(
      "QmEinxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
      inThree("Ein Spring Dairy", "מחלבת המעיין", "Lechería del Manantial"),
      {},
    ),
    supplier(
      "QmForeignxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
      inOne("en", "Globex Foods"),
      {
        ...Object.fromEntries(METRICS.map(({ key }) => [key, { state: "not-asked" } as const])),
        "co2-per-kg": answered(co2("5"), { foreign: "WikiRate", period: "2023" }),
      },
      { foreign: { name: "WikiRate", url: "https://wikirate.org", licence: "CC BY 4.0" } },
    ),
  ],
}
