import { err, ok, type Result } from "@commonshelf/identity"
import { z } from "zod"
import { BaseUnit } from "../till/unit.ts"

const Base = z
  .string()
  .regex(/^(?=.*[1-9])\d{1,6}(\.\d{1,3})?$/, "not a positive decimal with at most 3 places")

/** The privacy rules of a release [R1, R2, R5, R6]. Their minima are part of the promise to members [T12]. */
export const ReleaseRules = z.strictObject({
  /** Names the tree and its periods; another tree is another series. */
  series: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** Least number of members in a cell [R1]. */
  k: z.int().min(5).max(1000),
  /** The same where a cell holds a line of a sensitive node. */
  kSensitive: z.int().min(10).max(1000),
  /** Names of nodes, at any level, that never go below the category. */
  sensitive: z.array(z.string().min(1).max(200)).max(200).readonly(),
  /** How much of the largest buyer's share the others must leave uncertain, in percent [R2]. */
  pPercent: z.int().min(10).max(100),
  /** Least number of members a supplier must not know, besides its own sales [R5]. */
  minOthers: z.int().min(3).max(100),
  /** What published quantities are multiples of, by unit [R6]. */
  roundingBase: z.record(BaseUnit, Base),
})
export type ReleaseRules = z.infer<typeof ReleaseRules>

/** The rules of `spec/privacy.md` with its default parameters. */
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
  const parsed = ReleaseRules.safeParse(input)
  if (parsed.success) return ok(parsed.data)
  const findings = parsed.error.issues.map((issue) => `${issue.path.join(".") || "rules"}: ${issue.message}`)
  return err({
    kind: "bad-rules",
    findings,
    message: `These privacy rules cannot be used: ${findings.join("; ")}.`,
  })
}
