import { expect, test } from "vitest"
import { topicOf } from "../messages/topic.ts"
import { policyOf } from "../messages/trust.ts"
import { wordsIn } from "../messages/words.ts"
import { runOperation } from "../operations/run.ts"
import { openTestNode } from "../testing/test-node.ts"
import { doctorWords } from "./care-words.ts"

const HE = wordsIn("he")

test("[LA2] codes of checks, policies, topics and tills are told in words, and programs read the codes", async () => {
  const disk = { check: "disk", state: "ok", finding: "100 MiB" }
  const file = { check: "commons.sqlite", state: "ok", finding: "" }
  const told = doctorWords({ checks: [disk, file] }, HE)
  expect(told).toMatch(/^תקין +דיסק +100 MiB\nתקין +commons\.sqlite/)
  expect(HE.say(policyOf("known"))).toBe("של צדדים מוכרים")
  expect(wordsIn("es").say(policyOf("vouched:2"))).toContain("2 avales")
  expect(topicOf("social.fun")).toBe("social.fun")
  expect(String(topicOf("economy.prices"))).toBe("economy: reasonable prices")
  const alice = await openTestNode("Alice's coop", "cooperative")
  const { profiles } = await runOperation(alice.node, "pos profiles", {}, "es")
  expect(profiles).toContainEqual({ name: "square", title: "Square: detalle de artículos" })
  await alice.close()
})
