import { BaseUnit, ReleaseRules } from "@commonshelf/documents"
import { err, ok, type Result } from "@commonshelf/identity"

/** Rules by which every line of a till can be rounded. */
const CompleteRules = ReleaseRules.refine(
  ({ roundingBase }) => BaseUnit.options.every((unit) => roundingBase[unit] !== undefined),
  { path: ["roundingBase"], message: `needs a base for each of ${BaseUnit.options.join(", ")}` },
)

/** The rules of `docs/spec/purchases.md` with their default parameters. */
export const DEFAULT_RULES: ReleaseRules = {
  series: "monthly-1",
  k: 5,
  kSensitive: 10,
  sensitive: [],
  pPercent: 10,
  minOthers: 3,
  roundingBase: { "{piece}": "3", kg: "0.5", L: "0.5" },
}

/** Why rules were refused: each finding names the place. */
export interface RulesError {
  readonly kind: "bad-rules"
  readonly findings: readonly string[]
  readonly message: string
}

/** Rules that a person set, checked: weaker ones than the minimum are refused [T12]. */
export function parseRules(input: unknown): Result<ReleaseRules, RulesError> {
  const parsed = CompleteRules.safeParse(input)
  if (parsed.success) return ok(parsed.data)
  const findings = parsed.error.issues.map((issue) => `${issue.path.join(".") || "rules"}: ${issue.message}`)
  return err({
    kind: "bad-rules",
    findings,
    message: `These privacy rules cannot be used: ${findings.join("; ")}.`,
  })
}
