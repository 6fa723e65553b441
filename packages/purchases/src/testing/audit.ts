import { type ReleaseRules } from "@commonshelf/documents"
import { type DatabaseSyncInstance } from "@photostructure/sqlite"

/**
 * Recounts every published cell of a ledger from its raw lines in plain SQL, apart from the code that published them
 * [T2]; gives a sentence for each cell that breaks [R1], [R2] or [R5]. For tests only: it reads raw lines.
 */
export function auditLedger(db: DatabaseSyncInstance, rules: ReleaseRules): string[] {
  const sensitive = JSON.stringify(rules.sensitive.map((name) => name.toLowerCase()))
  const rows: { finding: string }[] = db.prepare(AUDIT).all({
    k: rules.k,
    kSensitive: rules.kSensitive,
    sensitive,
    p: rules.pPercent,
    others: rules.minOthers,
  })
  return rows.map(({ finding }) => finding)
}

const AUDIT = `
WITH
  sold AS (
    SELECT period || '/' || cell AS cell, line.*, coalesce('s' || supplier, 'p' || product) AS maker,
      EXISTS (SELECT 1 FROM json_each(line.path) AS name, json_each(:sensitive) AS marked
              WHERE lower(name.value) = marked.value) AS isSensitive
    FROM covered JOIN line ON line.id = covered.line
  ),
  share AS (SELECT cell, member, sum(quantity) AS q, sum(value) AS v FROM sold GROUP BY cell, member),
  ranked AS (
    SELECT *, row_number() OVER (PARTITION BY cell ORDER BY q DESC) AS byQ,
      row_number() OVER (PARTITION BY cell ORDER BY v DESC) AS byV
    FROM share
  ),
  counted AS (
    SELECT cell, sum(q > 0) AS members, max(abs(q)) AS mostQ, max(abs(v)) AS mostV,
      sum(CASE WHEN byQ > 2 THEN q ELSE 0 END) AS restQ, sum(CASE WHEN byV > 2 THEN v ELSE 0 END) AS restV
    FROM ranked GROUP BY cell
  ),
  threshold AS (SELECT cell, CASE WHEN max(isSensitive) THEN :kSensitive ELSE :k END AS k FROM sold GROUP BY cell),
  maker AS (SELECT DISTINCT cell, maker FROM sold),
  hidden AS (
    SELECT maker.cell, maker.maker, sold.member, sum(sold.quantity) AS q
    FROM maker JOIN sold ON sold.cell = maker.cell AND sold.maker <> maker.maker
    GROUP BY maker.cell, maker.maker, sold.member
  )
SELECT '[R1] ' || cell AS finding FROM counted JOIN threshold USING (cell) WHERE members < k
UNION ALL SELECT '[R2] ' || cell FROM counted WHERE restQ * 100 < :p * mostQ OR restV * 100 < :p * mostV
UNION ALL SELECT '[R5] ' || cell || ' ' || maker FROM hidden GROUP BY cell, maker HAVING sum(q > 0) < :others
ORDER BY 1
`
