import { BaseUnit, PoolNode, ReleaseRules, type PoolQuestion } from "@commonshelf/documents"
import { isDigest, type Digest } from "@commonshelf/identity"
import { type DatabaseSyncInstance } from "@photostructure/sqlite"
import { z } from "zod"
import { type Quarter } from "../till/period.ts"

const DigestColumn = z.custom<Digest>((value) => typeof value === "string" && isDigest(value))

/** A part as the audit sees it: what a cell of a release would be, without a band of members. Private. */
export const StoredPart = z.strictObject({
  /** The place of its node in the call. */
  place: z.int(),
  lines: z.array(z.int()).readonly(),
  quantity: z.int(),
  value: z.int(),
  /** In thousandths. */
  roundingBase: z.int(),
  unitPrice: z.string(),
})
export type StoredPart = z.infer<typeof StoredPart>

/** What was answered to a count, and what it was made of. */
export const StoredCount = z.strictObject({
  /** Who asked, with which keys and rules: another question gets no answer. */
  asked: z.strictObject({
    own: z.string(),
    ownKey: DigestColumn,
    rules: ReleaseRules,
    peers: z.array(z.strictObject({ did: z.string(), key: DigestColumn, publicKey: z.string() })).readonly(),
  }),
  sealed: z.string(),
  /** Whether there is a part of each node of the call. */
  bits: z.array(z.boolean()).readonly(),
  parts: z.array(StoredPart).readonly(),
  /** The open lines of the quarter when it was counted. */
  basis: z.string(),
})
export type StoredCount = z.infer<typeof StoredCount>

const StoredShare = z.strictObject({
  asked: z.string(),
  numbers: z.array(z.int()).readonly(),
  masked: z.string().exactOptional(),
  /** The parts as they were said. */
  parts: z.array(StoredPart).readonly(),
})
export type StoredShare = z.infer<typeof StoredShare>

/** What a ledger keeps of the question. */
export const StoredQuestion = z.strictObject({
  period: z.string(),
  parties: z.array(z.string()).readonly(),
  nodes: z.array(PoolNode).readonly(),
  leastMembers: z.int(),
  leastParts: z.int(),
  roundingBase: z.partialRecord(BaseUnit, z.string()),
})
export type StoredQuestion = z.infer<typeof StoredQuestion>

/** A pool as the ledger knows it. `left` also stands for one that is over without a part of ours. */
export interface StoredPool {
  readonly call: Digest
  readonly state: "joined" | "counted" | "shared" | "left"
  readonly question: StoredQuestion
  readonly secret?: Uint8Array
  readonly count?: StoredCount
  readonly share?: StoredShare
}

interface PoolRow {
  readonly call: Digest
  readonly state: StoredPool["state"]
  readonly question: string
  readonly secret: Uint8Array | null
  readonly count: string | null
  readonly share: string | null
}

export function findPool(db: DatabaseSyncInstance, call: Digest): StoredPool | undefined {
  const row: PoolRow | undefined = db.prepare("SELECT * FROM pool WHERE call = ?").get(call)
  return row && readRow(row)
}

/** The pools of a quarter. */
export function poolsOf(db: DatabaseSyncInstance, quarter: Quarter): readonly StoredPool[] {
  const rows: PoolRow[] = db.prepare("SELECT * FROM pool WHERE period = ? ORDER BY call").all(quarter)
  return rows.map(readRow)
}

/** The pool of a quarter that was counted and neither shared nor left, of which there is one at most. */
export function openPool(db: DatabaseSyncInstance, quarter: Quarter): StoredPool | undefined {
  return poolsOf(db, quarter).find(({ state }) => state === "counted")
}

export function insertPool(
  db: DatabaseSyncInstance,
  { call, ...asked }: PoolQuestion,
  secret: Uint8Array,
): void {
  db.prepare("INSERT INTO pool (call, period, question, state, secret) VALUES (?, ?, ?, 'joined', ?)").run(
    call,
    asked.period,
    printQuestion(asked),
    secret,
  )
}

export function storeCount(db: DatabaseSyncInstance, call: string, count: StoredCount): void {
  db.prepare("UPDATE pool SET state = 'counted', count = ? WHERE call = ? AND state = 'joined'").run(
    JSON.stringify(count),
    call,
  )
}

/** Keeps what is said, and spends its lines for ever [R0]. */
export function storeShare(db: DatabaseSyncInstance, call: string, share: StoredShare): void {
  db.prepare("UPDATE pool SET state = 'shared', share = ? WHERE call = ? AND state = 'counted'").run(
    JSON.stringify(share),
    call,
  )
  const spend = db.prepare("INSERT INTO pooled (line, call, node) VALUES (?, ?, ?)")
  for (const { place, lines } of share.parts) for (const line of lines) spend.run(line, call, place)
}

/** Ends our part in a pool, and forgets its secret. */
export function closePool(db: DatabaseSyncInstance, call: string): void {
  db.prepare(
    "UPDATE pool SET secret = NULL, state = CASE state WHEN 'shared' THEN 'shared' ELSE 'left' END WHERE call = ?",
  ).run(call)
}

/** The question's text; parsing puts its members in the order of the schema. */
export function printQuestion(asked: Omit<PoolQuestion, "call">): string {
  const { period, parties, nodes, leastMembers, leastParts, roundingBase } = asked
  return JSON.stringify(
    StoredQuestion.parse({ period, parties, nodes, leastMembers, leastParts, roundingBase }),
  )
}

function readRow({ call, state, question, secret, count, share }: PoolRow): StoredPool {
  return {
    call,
    state,
    question: StoredQuestion.parse(JSON.parse(question)),
    ...(secret !== null && { secret }),
    ...(count !== null && { count: StoredCount.parse(JSON.parse(count)) }),
    ...(share !== null && { share: StoredShare.parse(JSON.parse(share)) }),
  }
}
