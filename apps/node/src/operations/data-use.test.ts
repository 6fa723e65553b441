import { draftRelease, type ReleaseCell } from "@commonshelf/documents"
import { testAuthor, testProfile } from "@commonshelf/documents/testing"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { dataUseListWords, dataUseWords, reportedWords } from "../cli/data-use-words.ts"
import { wordsIn } from "../messages/words.ts"
import { openTestNode, type TestNode } from "../testing/test-node.ts"

let bob: TestNode
beforeEach(async () => {
  bob = await openTestNode("Bob's farm", "supplier")
})
afterEach(() => bob.close())

const ENGLISH = wordsIn("en")

const MILK: ReleaseCell = {
  node: ["Food", "Dairy", "Milk"],
  level: "type",
  other: false,
  quantity: "42",
  unit: "L",
  unitPrice: "6.9",
  currency: "ILS",
  members: "10-19",
}
const RULES = {
  series: "monthly-1",
  k: 5,
  kSensitive: 10,
  sensitive: [],
  pPercent: 10,
  minOthers: 3,
  roundingBase: { L: "0.5" },
}

/** Alice's coop, her release of January, and a second supplier. */
function commons() {
  const [alice, carol] = [testAuthor("Alice's coop"), testAuthor("Carol's dairy")]
  const release = alice.say(draftRelease(alice.did, { period: "2026-01", rules: RULES, cells: [MILK] }))
  bob.node.replica.insert([
    ...alice.logTexts,
    alice.say(testProfile(alice, "cooperative")),
    ...carol.logTexts,
    carol.say(testProfile(carol, "supplier")),
    release,
  ])
  return { release, carol }
}

const ask: TestNode["ask"] = (name, input) => bob.ask(name, input)

describe("a supplier's report of what it did", () => {
  test("[DE1] is signed from what a person wrote, listed, and shown with what it rests on", async () => {
    const { release, carol } = commons()
    const report = {
      period: "2026-01",
      releases: [release.digest],
      decisions: [
        {
          topic: "production-plan",
          text: "Two more cows.",
          sharedWith: ["Carol's dairy"],
          effect: { text: "Less milk was poured away.", measured: { value: "-12", unit: "P1" } },
        },
      ],
      saved: [{ amountMinor: 90_000, currency: "ILS", to: "workers", note: "A day off more." }],
      nextAsk: "Needs by week.",
    }
    const said = await ask("data-use report", { report })
    expect(said).toMatchObject({ schema: "commonshelf/data-use-report/1", findings: [] })
    expect(reportedWords(said, ENGLISH)).toContain("Signed: zQm")
    const list = await ask("data-use list", { cooperative: "Alice's coop" })
    expect(list).toMatchObject({ reports: [{ decisions: [{ sharedWith: [carol.did] }] }] })
    expect(dataUseListWords(list, ENGLISH)).toContain("Bob's farm")
    const shown = dataUseWords(
      await ask("data-use show", { digest: String(said["statement"]).slice(0, 12) }),
      ENGLISH,
    )
    for (const word of [
      "Alice's coop 2026-01",
      "Two more cows.",
      "-12 %",
      "A day off more.",
      "Needs by week.",
    ])
      expect(shown).toContain(word)
  })

  test("[DE1] says at once which digest is in doubt", async () => {
    commons()
    const nowhere = "zQmVYR5nvvA3RdNrbeJHPoxVU6CwpMHqfW8XzdbyActYtgA"
    const decisions = [{ topic: "route", text: "One round less." }]
    const said = await ask("data-use report", {
      report: { period: "2026-01", releases: [nowhere], decisions },
    })
    expect(said).toMatchObject({ findings: [{ digest: nowhere, code: "not-here" }] })
    expect(reportedWords(said, ENGLISH)).toContain("In doubt")
    expect(dataUseListWords(await ask("data-use list"), ENGLISH)).toContain("1, 1 in doubt")
  })

  test("[C4] that is not as it should be is refused with the place of the mistake", async () => {
    const { release } = commons()
    const decisions = [{ topic: "price", text: "Cheaper.", sharedWith: ["Carol's dairy"] }]
    await expect(ask("data-use report", { report: [] })).rejects.toMatchObject({
      code: "bad-input",
      exit: 2,
    })
    await expect(
      ask("data-use report", { report: { period: "2026-01", releases: [release.digest], decisions } }),
    ).rejects.toThrow("decisions.0: a decision about prices is not shared")
    await expect(ask("data-use show", { digest: "zQmNobody" })).rejects.toMatchObject({ code: "not-found" })
  })
})
