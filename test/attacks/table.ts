import { existsSync, readdirSync, readFileSync } from "node:fs"
import { ROWS_FOLDER, type AttackRow } from "./report.ts"

// Prints what the last run of the attack suite did, as a table in Markdown.
const files = existsSync(ROWS_FOLDER) ? readdirSync(ROWS_FOLDER) : []
const rowsByAttack = new Map<string, AttackRow>()
for (const file of files) {
  const half = JSON.parse(readFileSync(`${ROWS_FOLDER}${file}`, "utf8")) as Partial<AttackRow> &
    Pick<AttackRow, "attack" | "rule">
  const known = rowsByAttack.get(half.attack) ?? { honest: "not run", stock: "not run" }
  rowsByAttack.set(half.attack, { ...known, ...half })
}
const rows = [...rowsByAttack.values()].toSorted((a, b) =>
  `${a.rule} ${a.attack}` < `${b.rule} ${b.attack}` ? -1 : 1,
)
const lines = rows.map(({ attack, rule, honest, stock }) => `| ${attack} | ${rule} | ${honest} | ${stock} |`)
process.stdout.write(
  rows.length === 0
    ? "No attack has been recorded: npx vitest run test/attacks\n"
    : `${["| attack | rule | honest nodes | stock server |", "| --- | --- | --- | --- |", ...lines].join("\n")}\n`,
)
