import type {
  Cell,
  CellExplanation,
  ComparisonTable,
  DemandCell,
  ExplainedAnswer,
  KeyedProduct,
} from "@commonshelf/comparison"
import type { Answers, Topic } from "../api/answers.ts"
import { COOPERATIVES, inOne } from "./invented-metrics.ts"
import { TABLE } from "./invented-table.ts"

const PARTY = {
  scid: COOPERATIVES[0].scid,
  name: "Beshutaf",
  names: COOPERATIVES[0].name,
  role: "cooperative",
}

const COMMON = {
  cooperative: COOPERATIVES[0].scid,
  cooperativeName: COOPERATIVES[0].name,
  period: "2026-Q3",
  currency: "ILS",
  release: "zQmRelease",
} as const

const DEMAND: readonly DemandCell[] = [
  {
    ...COMMON,
    node: "Food > Oils > Olive oil",
    level: "type",
    other: false,
    quantity: "1250",
    unit: "l",
    unitPrice: "42.5",
    members: "50-99",
  },
  {
    ...COMMON,
    node: "Food > Oils",
    level: "category",
    other: true,
    quantity: "300",
    unit: "l",
    unitPrice: "18",
    members: "20-49",
    marks: { contradicted: ["zQmRelease"] },
  },
  {
    ...COMMON,
    node: "all",
    level: "all",
    other: true,
    quantity: "90",
    unit: "kg",
    unitPrice: "7.25",
    members: "5-9",
  },
  {
    ...COMMON,
    node: "Food > Flour > gtin:07290000000015",
    level: "product",
    other: false,
    quantity: "12",
    unit: "{piece}",
    unitPrice: "31",
    members: "10-19",
  },
]

/** What a supplier calls its product: a stranger's text in a language of its own direction. */
const NAMED = { key: "gtin:07290000000015", supplier: "zQmSupplier", id: "urn:uuid:1" } as const
const PRODUCTS: readonly KeyedProduct[] = [
  {
    ...NAMED,
    cooperative: COMMON.cooperative,
    name: { he: { text: "קמח שקדים", status: "authoritative" } },
  },
]

const REFUSED = { peer: COOPERATIVES[1].scid, at: "2026-11-22T10:00:00Z", bytes: 1480 } as const

/** Everything a node answers, invented; the table may be another. */
export function inventedAnswers(table: ComparisonTable): Readonly<Record<Exclude<Topic, "why">, unknown>> {
  const answers: Omit<Answers, "why"> = {
    node: { schema: "node/1", party: PARTY, demo: true },
    categories: {
      schema: "categories/1",
      categories: [
        { name: "Oils", suppliers: 1 },
        { name: "חלב", suppliers: 2 },
      ],
    },
    table: { schema: "table/1", table },
    demand: { schema: "demand/1", cells: DEMAND, products: PRODUCTS },
    status: {
      schema: "status/1",
      party: PARTY,
      documents: 24,
      statements: 1312,
      quarantine: 2,
      contradictions: 1,
      unproven: 1,
      heads: "zQmHeadsOfAllDocumentsTogether",
      peers: [
        {
          scid: COOPERATIVES[1].scid,
          name: "Park Side Food Co-op",
          names: COOPERATIVES[1].name,
          role: "cooperative",
          state: "connected",
          inStep: true,
        },
        {
          scid: "QmGalilxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
          name: "גליל",
          role: "cooperative",
          state: "offline",
          inStep: false,
          lastSeenAt: "2026-11-22T18:00:00Z",
          lastFailure: "Nobody answers at wss://galil.example.",
        },
      ],
    },
    quarantine: {
      schema: "quarantine/1",
      items: [
        {
          ...REFUSED,
          id: 1,
          reason: "bad-signature",
          rule: "S6",
          message: "The signature does not fit the text.",
        },
        {
          ...REFUSED,
          id: 2,
          reason: "unknown-issuer",
          rule: "D7",
          message: "Who signed is not known here yet.",
          waitsFor: "identity:QmGalilxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        },
      ],
    },
  }
  return answers
}

/** What is behind a cell of the invented table; undefined when there is no such cell. */
export function inventedWhy(supplier: string | null, metric: string | null): CellExplanation | undefined {
  const row = TABLE.rows.find((one) => one.supplier === supplier)
  const column = TABLE.metrics.find(({ key }) => key === metric)
  const cell = column && row?.cells[column.key]
  if (row === undefined || column === undefined || cell === undefined) return undefined
  const did = `did:webvh:${row.supplier}:example.org`
  const statement = (kind: string) => ({
    digest: "zQmAnswerxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" as const,
    kind,
    text: `{"credentialSubject":{"id":"${did}","type":"${kind}"},"issuer":"${did}"}`,
    signedBy: { scid: row.supplier, did, key: `${did}#key-1`, name: row.name },
    signedAt: "2026-11-03T09:00:00Z",
    document: { type: "supplier" as const, owner: row.supplier, name: "answers" },
    documentUrl: "automerge:4NMNnkMhL8jXrdJ9jamS58PAVdXu",
    sequence: 3,
  })
  const answers =
    cell.value === undefined
      ? []
      : [
          {
            ...statement("SupplierDisclosure"),
            subject: did,
            metric: column.digest,
            metricVersion: "1.2.0",
            period: "2025",
            answer: { state: "answered" as const, value: cell.value },
            stated: {},
          },
        ]
  const owner = COOPERATIVES[0]
  return {
    supplier: { scid: row.supplier, name: row.name, did, standing: row.standing },
    metric: {
      ...column,
      owner,
      definition: "zQmDefinition",
      adoptedBy: COOPERATIVES.map((cooperative) => ({
        ...cooperative,
        version: column.version,
        since: "2026-01-15",
        digest: "zQmAdoption" as const,
      })),
    },
    cell,
    answers: answers.map((answer) => ({ ...answer, ...timeOf(cell) })),
    unproven: (cell.marks?.unproven ?? []).map((digest) => ({
      ...statement("SupplierDisclosure"),
      digest,
      subject: did,
      metric: column.digest,
      metricVersion: "1.2.0",
      period: "2026",
      answer: { state: "declined" as const },
      stated: {},
    })),
    olderAnswers: answers.map((answer) => ({
      ...answer,
      digest: "zQmOlder" as const,
      period: "2024",
      metricVersion: "1.0.0",
    })),
    endorsements: (cell.checkedBy ?? []).map(({ scid, name }) => ({
      ...statement("Endorsement"),
      signedBy: { scid, name, did: `did:webvh:${scid}:example.org`, key: "key-1" },
      target: "zQmAnswer" as const,
      verdict: "checked" as const,
      method: "visit" as const,
      note: inOne("en", "Saw the payroll."),
      counts: true,
    })),
    audits: [],
    visits: [],
    contests: cell.state === "disputed" ? [contestOf(statement)] : [],
    withdrawals: [],
  }
}

/** A cooperative contests an answer, and the supplier has replied. */
function contestOf(statement: (kind: string) => Omit<ExplainedAnswer, keyof AnswerParts>) {
  const [, cooperative] = COOPERATIVES
  const contest = statement("Contest")
  return {
    ...contest,
    digest: "zQmContest" as const,
    signedBy: { ...contest.signedBy, ...cooperative },
    target: contest.digest,
    reason: "wrong-value" as const,
    claim: inOne("en", "The ovens are left out."),
    counts: true,
    state: "answered" as const,
    overdue: false,
    divided: false,
    replies: [
      {
        ...statement("Reply"),
        digest: "zQmReply" as const,
        target: "zQmContest" as const,
        reply: inOne("en", "We measure them this winter."),
        counts: true,
      },
    ],
    resolutions: [],
  }
}

type AnswerParts = Pick<
  ExplainedAnswer,
  "subject" | "metric" | "metricVersion" | "period" | "answer" | "stated" | "productName"
>

/** Both cooperatives have seen the answer; where something beside it is unproven, its key was revoked since. */
function timeOf({ marks }: Cell): Pick<ExplainedAnswer, "time" | "contradicts"> {
  const [first, second] = COOPERATIVES
  return {
    time: {
      anchoredAt: "2026-11-05T09:00:00Z",
      seenBy: [
        { ...first, at: "2026-11-04T09:00:00Z" },
        { ...second, at: "2026-11-05T09:00:00Z" },
      ],
      ...(marks?.unproven !== undefined && {
        revocation: { revokedAt: "2026-11-10T00:00:00Z", repudiatedAt: "2026-11-20T00:00:00Z" },
      }),
      unproven: false,
      clockAhead: false,
    },
    ...(marks?.contradicted !== undefined && { contradicts: ["zQmRival" as const] }),
  }
}
