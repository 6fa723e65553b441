import { mkdirSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { digestBytes, utf8 } from "@commonshelf/identity"

/** What one attack did, a row of the table of attacks. */
export interface AttackRow {
  readonly attack: string
  readonly rule: string
  readonly honest: string
  readonly stock: string
}

export const ROWS_FOLDER = fileURLToPath(new URL("../../test-artifacts/attacks/", import.meta.url))

/** Notes what an attack did in this run; `npx tsx test/attacks/table.ts` prints all of it. */
export function recordRow({ attack, rule, honest, stock }: AttackRow): void {
  recordHonest({ attack, rule, honest })
  recordStock({ attack, rule, stock })
}

/** Notes what it did to honest nodes, where another test does it to stock automerge-repo. */
export function recordHonest(row: Omit<AttackRow, "stock">): void {
  write("honest", row)
}

/** Notes what it did to stock automerge-repo. */
export function recordStock(row: Omit<AttackRow, "honest">): void {
  write("stock", row)
}

function write(side: "honest" | "stock", row: Partial<AttackRow> & Pick<AttackRow, "attack">): void {
  mkdirSync(ROWS_FOLDER, { recursive: true })
  const name = digestBytes(utf8(row.attack)).slice(-12)
  writeFileSync(`${ROWS_FOLDER}${name}-${side}.json`, JSON.stringify(row))
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`
}
