import { testAuthor, testMetricV2, testProfile } from "@commonshelf/documents/testing"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { diffWords, lintWords, stepWords } from "../cli/metric-words.ts"
import { wordsIn } from "../messages/words.ts"
import { openTestNode, type TestNode } from "../testing/test-node.ts"

let alice: TestNode
beforeEach(async () => {
  alice = await openTestNode("Alice's coop", "cooperative")
  const farm = testAuthor("Bob's farm")
  alice.node.replica.insert([...farm.logTexts, farm.say(testProfile(farm, "supplier"))])
})
afterEach(() => alice.close())

const ask: TestNode["ask"] = (name, input) => alice.ask(name, input)
const publish = (fields: Parameters<typeof testMetricV2>[1] = {}) =>
  ask("metric publish", { content: testMetricV2("packaging", fields) })

describe("the life of a metric by command", () => {
  test("[ME7] is proposed, tried on Bob's farm and deprecated, and told in words", async () => {
    await publish()
    const proposed = await ask("metric propose", { metric: "packaging", note: "Waste matters to us." })
    expect(proposed).toMatchObject({ step: "propose", life: { standing: "proposed" } })
    const tried = await ask("metric trial", {
      metric: "packaging",
      suppliers: ["Bob's farm"],
      until: "2099-01-31",
    })
    expect(tried).toMatchObject({ life: { standing: "trial", trials: [{ suppliers: [{}] }] } })
    expect(stepWords(tried, wordsIn("es"))).toContain("2099-01-31 con: Bob's farm")
    const [listed] = (await ask("metric list"))["metrics"] as { standing: string }[]
    expect(listed?.standing).toBe("trial")
    await publish({ version: "2.0.0" })
    const outdated = await ask("metric deprecate", {
      metric: "packaging@1.0.0",
      note: "It forgot the pallets.",
      replacedBy: "packaging@2.0.0",
    })
    expect(outdated).toMatchObject({ life: { standing: "deprecated", deprecated: {} } })
    expect(stepWords(outdated, wordsIn("en"))).toContain("called outdated")
    expect(await ask("metric show", { metric: "packaging@1.0.0" })).toMatchObject({
      metric: { life: { standing: "deprecated" } },
    })
  })

  test.each([
    ["nobody's supplier", { suppliers: ["Alice's coop"], until: "2099-01-31" }, "not-a-supplier"],
    [
      "days the wrong way round",
      { suppliers: ["Bob's farm"], from: "2099-02-01", until: "2099-01-31" },
      "bad-days",
    ],
    ["an unknown supplier", { suppliers: ["Eve"], until: "2099-01-31" }, "not-found"],
  ])("[ME8] a trial with %s is refused", async (_what, fields, code) => {
    await publish()
    await expect(ask("metric trial", { metric: "packaging", ...fields })).rejects.toMatchObject({ code })
  })

  test("[ME8] what is measured by already is not tried", async () => {
    await publish()
    await ask("metric adopt", { metric: "packaging" })
    const trial = ask("metric trial", { metric: "packaging", suppliers: ["Bob's farm"], until: "2099-01-31" })
    await expect(trial).rejects.toMatchObject({ code: "adopted" })
  })
})

describe("what helps to design a metric", () => {
  test("[ME9] a file's metrics are each looked through, what is none too", async () => {
    const { why: _why, ...given } = testMetricV2("packaging", { topic: "social.fun" })
    const output = await ask("metric lint", { content: [given, { name: "x" }] })
    const told = lintWords(output, wordsIn("en"))
    expect(told).toContain("packaging 1.0.0: 0 errors, 9 warnings, 2 notes.")
    expect(told).toContain("warning  topic: social.fun is none of the known topics")
    expect(told).toContain("x ?: 1 error")
    expect(lintWords(output, wordsIn("he"))).toContain("אזהרה")
  })

  test("[ME9] a new version that does not say what becomes of the one before is told so", async () => {
    await publish()
    const given = testMetricV2("packaging", { version: "2.0.0" })
    const told = lintWords(await ask("metric lint", { content: given }), wordsIn("en"))
    expect(told).toContain("warning  supersedes: packaging@1.0.0 is here too")
  })

  test("[ME10] a metric of the commons is compared with one in a file", async () => {
    await publish()
    const after = {
      content: testMetricV2("packaging", { version: "1.1.0", anchors: { worst: "150", best: "0" } }),
    }
    const output = await ask("metric diff", { before: "packaging", after })
    expect(output).toMatchObject({ answers: { comparable: false, because: "not-declared" } })
    const told = diffWords(output, wordsIn("en"))
    expect(told).toContain(
      "Bears on answers:\n  anchors.worst: 200 → 150\nBesides:\n  version: 1.0.0 → 1.1.0",
    )
    expect(told).toContain("Answers do not stay comparable")
  })

  test("[ME1] the units are listed", async () => {
    const { units } = await ask("metric units")
    expect(units).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: "KGM", dimension: "mass" })]),
    )
  })

  test("[ME6] a party says what it does and how large it is, and keeps the rest of its profile", async () => {
    await expect(ask("party profile", { sectors: ["67"] })).rejects.toMatchObject({ code: "bad-sector" })
    await ask("party profile", { sectors: ["4711"] })
    expect(await ask("party profile", { workers: "10-49" })).toMatchObject({
      profile: {
        v: 2,
        role: "cooperative",
        sectors: ["4711"],
        workers: "10-49",
        name: { en: { text: "Alice's coop" } },
      },
    })
  })
})
