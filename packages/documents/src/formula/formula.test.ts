import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { fraction, parseDecimal, toDecimal, ZERO, type Fraction } from "../number/fraction.ts"
import { evaluateFormula } from "./evaluate-formula.ts"
import { parseFormula } from "./parse-formula.ts"

const RUNS = { seed: 20_261_125 }

function valueOf(text: string, given: Readonly<Record<string, string>> = {}): string {
  const formula = parseFormula(text)
  if (!formula.ok) return formula.error.kind
  const inputs = new Map(Object.entries(given).map(([name, value]) => [name, parseDecimal(value) ?? ZERO]))
  const value = evaluateFormula(formula.value, inputs)
  return value.ok ? toDecimal(value.value, 6).text : value.error.kind
}

describe("formulas", () => {
  test.each([
    ["1 + 2 × 3", "7"],
    ["(1 + 2) * 3", "9"],
    ["7 - 2 - 1", "4"],
    ["8 ÷ 2 / 2", "2"],
    ["-2 * -3", "6"],
    ["1 - -1", "2"],
    ["0.1 + 0.2", "0.3"],
    ["min(3, 1, 2) + max(3, 1, 2) + sum(1, 2, 3)", "10"],
    ["if(1 < 2, 10, 1 / 0)", "10"],
    ["if(2 ≤ 1, 1 / 0, 20)", "20"],
    ["if(1 = 1.0, 1, 0) + if(1 != 1, 1, 0)", "1"],
  ])("[ME3] %s is %s", (text, expected) => {
    expect(valueOf(text)).toBe(expected)
  })

  test("[ME3] Bob's pay spread follows from his highest and his lowest pay", () => {
    const given = { "highest-pay": "31500", "lowest-pay": "7500" }
    expect(valueOf("highest-pay / lowest-pay", given)).toBe("4.2")
    expect(parseFormula("highest-pay / lowest-pay + 0 * highest-pay")).toMatchObject({
      value: { inputs: ["highest-pay", "lowest-pay"] },
    })
  })

  test("[ME3] a minus stands apart from a name, because names have dashes", () => {
    const given = { a: "5", b: "2", "a-b": "100" }
    expect([valueOf("a - b", given), valueOf("a -b", given), valueOf("a-b", given)]).toEqual([
      "3",
      "3",
      "100",
    ])
    expect([valueOf("5-2"), valueOf("5-a", given)]).toEqual(["3", "0"])
  })

  test.each([
    ["organic / total", { organic: "1" }, "missing-input"],
    ["organic / total", { organic: "1", total: "0" }, "division-by-zero"],
    ["organic / (total - 5)", { organic: "0", total: "5" }, "division-by-zero"],
    [Array(30).fill("a").join(" * "), { a: "9".repeat(40) }, "too-large"],
    [Array(30).fill("a").join(" / "), { a: "9".repeat(40) }, "too-large"],
    ["0 - a * a * a * a * a * a * a * a * a", { a: "9".repeat(40) }, "too-large"],
  ])("[ME3] %s without a value says why", (text, given, expected) => {
    expect(valueOf(text, given)).toBe(expected)
  })

  test.each([
    ["", { kind: "unexpected", found: "", at: 1 }],
    ["1 +", { kind: "unexpected", found: "", at: 4 }],
    ["1 2", { kind: "unexpected", found: "2", at: 3 }],
    ["(1", { kind: "unexpected", found: "", at: 3 }],
    ["min()", { kind: "unexpected", found: ")", at: 5 }],
    ["if(1, 2, 3)", { kind: "unexpected", found: ",", at: 5 }],
    ["if + 1", { kind: "unexpected", found: "+", at: 4 }],
    ["a ** b", { kind: "unexpected", found: "*", at: 4 }],
    ["007", { kind: "unexpected", found: "007", at: 1 }],
    ["1e9", { kind: "unexpected", found: "1e9", at: 1 }],
    ["a; process.exit()", { kind: "unexpected", found: "; process.exit()", at: 2 }],
    ["constructor(1)", { kind: "unknown-function", name: "constructor", at: 1 }],
  ])("[ME3] %s is no formula, and where is told", (text, error) => {
    expect(parseFormula(text)).toEqual({ ok: false, error })
  })

  test.each([
    ["a word too many", "a".repeat(1001), { kind: "too-long", limit: 1000 }],
    ["a bracket too many", `${"(".repeat(30)}1${")".repeat(30)}`, { kind: "too-deep", limit: 20 }],
    ["a part too many", Array(200).fill("1").join("+"), { kind: "too-many-parts", limit: 300 }],
  ])("[ME3] has bounds: %s", (_what, text, error) => {
    expect(parseFormula(text)).toEqual({ ok: false, error })
  })

  test("[ME3] whatever text comes, reading and evaluating it ends with a value or a finding", () => {
    const words = fc.constantFrom(
      ..."( ) + - * / , < <= = != min max sum if a b 0 1 2.5 × ÷ x.y # \n".split(" "),
    )
    let valued = 0
    fc.assert(
      fc.property(fc.array(words, { maxLength: 25 }), (text) => {
        const value = valueOf(text.join(" "), { a: "3", b: "0" })
        if (/^-?\d/.test(value)) valued += 1
      }),
      { ...RUNS, numRuns: 3000 },
    )
    expect(valued).toBeGreaterThan(50)
  })

  test("[ME3] a formula that was printed from a tree has the value of the tree", () => {
    fc.assert(
      fc.property(arbitraryTree, ({ text, value }) => {
        const formula = parseFormula(text)
        if (!formula.ok) throw new TypeError(`${text}: ${formula.error.kind}`)
        const found = evaluateFormula(formula.value, new Map())
        expect(found.ok ? found.value : undefined).toEqual(value)
      }),
      { ...RUNS, numRuns: 500 },
    )
  })
})

interface Tree {
  readonly text: string
  /** None when something in it is divided by zero. */
  readonly value: Fraction | undefined
}

const arbitraryTree = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.nat(9).map((n): Tree => ({ text: String(n), value: fraction(BigInt(n)) })),
    fc.tuple(tie("tree"), fc.constantFrom("+", "-", "*", "/"), tie("tree")).map(([a, sign, b]) => ({
      text: `(${a.text} ${sign} ${b.text})`,
      value: calculated(a.value, sign, b.value),
    })),
  ),
})).tree

function calculated(a: Fraction | undefined, sign: string, b: Fraction | undefined): Fraction | undefined {
  if (a === undefined || b === undefined) return undefined
  if (sign === "+") return fraction(a.n * b.d + b.n * a.d, a.d * b.d)
  if (sign === "-") return fraction(a.n * b.d - b.n * a.d, a.d * b.d)
  if (sign === "*") return fraction(a.n * b.n, a.d * b.d)
  return b.n === 0n ? undefined : fraction(a.n * b.d, a.d * b.n)
}
