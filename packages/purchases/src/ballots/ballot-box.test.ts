import { authoritativeText, Survey } from "@commonshelf/documents"
import { testIdentity } from "@commonshelf/identity/testing"
import { DatabaseSync } from "@photostructure/sqlite"
import { describe, expect, test } from "vitest"
import { openLedger } from "../ledger/ledger.ts"
import { loadRows, rowsOfMembers } from "../testing/load-ledger.ts"
import { choicesFault, type BallotChoices } from "./ballot-box.ts"

function survey(method: Survey["method"]): Survey {
  return Survey.parse({
    type: "Survey",
    v: 1,
    id: testIdentity("Alice's coop").did,
    title: authoritativeText("en", "What matters to us"),
    questions: ["labour", "ecology", "price"].map((code) => ({
      code,
      about: { topic: code },
      label: authoritativeText("en", code),
    })),
    method,
    opensOn: "2026-03-01",
    closesOn: "2026-03-31",
    eligible: 150,
    minimum: 5,
  })
}
const CHOOSE = survey({ kind: "choose", most: 2 })
const WORDS = survey({ kind: "words" })

function boxOf(ballots: readonly BallotChoices[], db = new DatabaseSync(":memory:")) {
  const box = openLedger(db).ballots
  for (const [index, choices] of ballots.entries()) box.cast("s", `M${index}`, choices)
  return box
}

describe("a ballot box", () => {
  test("[MB2] a member has one ballot: a later one takes the place of an earlier", () => {
    const box = boxOf(Array.from({ length: 6 }, () => ({ choose: ["labour"] })))
    expect(box.cast("s", " M0 ", { choose: ["price"] })).toBe(true)
    expect(box.cast("other", "M0", { choose: ["price"] })).toBe(false)
    const counted = box.count("s", CHOOSE)
    expect(counted.ok && counted.value.respondents).toBe(6)
  })

  test("[MB2] nothing in it tells who voted, nor joins a ballot to purchases or to another survey", () => {
    const db = new DatabaseSync(":memory:")
    loadRows(openLedger(db), rowsOfMembers("2026-01-05", 2))
    const box = boxOf([{ choose: ["labour"] }, { choose: [] }], db)
    box.cast("other", "M0", { choose: ["labour"] })
    const voters: { voter: string }[] = db.prepare("SELECT voter FROM ballot").all()
    const members: { member: string }[] = db.prepare("SELECT member FROM line").all()
    expect(new Set([...voters.map(({ voter }) => voter), ...members.map(({ member }) => member)]).size).toBe(
      5,
    )
    expect(JSON.stringify(voters)).not.toMatch(/M[01]/)
  })

  test("[MB3] below the minimum there is no count, and from it on each is rounded to threes, always the same", () => {
    const few = boxOf(Array.from({ length: 4 }, () => ({ choose: ["labour"] })))
    expect(few.count("s", CHOOSE)).toEqual({ ok: false, error: { kind: "too-few-ballots", minimum: 5 } })
    const box = boxOf(
      Array.from({ length: 52 }, (_, index) => ({ choose: index < 40 ? ["labour", "ecology"] : ["price"] })),
    )
    const counted = box.count("s", CHOOSE)
    expect(box.count("s", CHOOSE)).toEqual(counted)
    expect(counted).toMatchObject({
      value: { roundingBase: 3, counts: [{ code: "labour" }, {}, { chosen: 12 }] },
    })
    if (!counted.ok) throw new Error("there are enough")
    const { respondents, counts } = counted.value
    expect([51, 54]).toContain(respondents)
    expect(counts.map((count) => "chosen" in count && count.chosen % 3)).toEqual([0, 0, 0])
  })

  test("[MB3] an issue that a ballot does not name is not important to who cast it", () => {
    const box = boxOf(
      Array.from({ length: 9 }, () => ({ words: { labour: "must", ecology: "very" } as const })),
    )
    expect(box.count("s", WORDS)).toMatchObject({
      value: { counts: [{ must: 9, not: 0 }, { very: 9 }, { code: "price", not: 9, must: 0 }] },
    })
    box.empty("s")
    expect(box.count("s", WORDS).ok).toBe(false)
  })

  test.each([
    ["other-method", CHOOSE, { words: { labour: "very" } }],
    ["unknown-code", CHOOSE, { choose: ["taste"] }],
    ["too-many", CHOOSE, { choose: ["labour", "ecology", "price"] }],
    [undefined, CHOOSE, { choose: ["labour", "labour", "price"] }],
    [undefined, WORDS, { words: { labour: "must" } }],
  ] as const)("[MB2] choices are told apart: %s", (fault, asked, choices) => {
    expect(choicesFault(asked, choices as BallotChoices)).toBe(fault)
  })
})
