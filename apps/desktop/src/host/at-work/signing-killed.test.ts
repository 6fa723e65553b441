import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, expect, test } from "vitest"
import { granted } from "../testing/host-driver.ts"
import { draftOf, openStage, type HostStage } from "../testing/host-stage.ts"

const SIGN_ONCE = fileURLToPath(new URL("../testing/sign-once.ts", import.meta.url))

let stage: HostStage
beforeEach(() => {
  stage = openStage()
})
afterEach(() => stage.close())

/** Runs the signing host and kills it so many milliseconds after its review; what it said until then. */
function killedAfter(afterMs: number, folder: string, draft: string): Promise<string> {
  const tsx = createRequire(import.meta.url).resolve("tsx")
  const child = spawn(process.execPath, ["--conditions=source", "--import", tsx, SIGN_ONCE, folder, draft], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  let said = ""
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    if (said === "") setTimeout(() => child.kill("SIGKILL"), afterMs)
    said += text
  })
  return new Promise((resolve) => child.once("close", () => resolve(said)))
}

test("[X4] [X5] a host that is killed while it signs has signed or has the form, and never says what is not so", async () => {
  const { bob } = await stage.bobAtWork()
  const folder = join(stage.folder, "desktop")
  const draft = await draftOf(bob, "pay-spread")
  const fields = { state: "answered", value: "4", period: "2025" }
  granted(await bob.ask({ ask: "keep-draft", draft, fields }))
  await bob.host.close()
  const outcomes = new Set<string>()
  for (const afterMs of [0, 400, 700, 900, 1100, 1300, 1600, 30_000]) {
    const said = await killedAfter(afterMs, folder, draft)
    const again = await stage.startHost()
    const state = await again.stateThat(() => true)
    const question = state.questions.find((one) => one.draft === draft)
    const hasSigned = question?.state === "answered"
    const hasForm = question?.draftState?.fields["value"] === "4"
    expect([afterMs, said, hasSigned || hasForm]).toEqual([afterMs, said, true])
    expect(hasSigned && hasForm).toBe(false)
    const [, digest] = /signed (\S+)/.exec(said) ?? []
    if (digest !== undefined) expect(state.receipts.map((receipt) => receipt.digest)).toContain(digest)
    await again.host.close()
    outcomes.add(hasSigned ? "signed" : "form")
    if (hasSigned) break
  }
  expect(outcomes).toEqual(new Set(["form", "signed"]))
  expect(existsSync(join(folder, "drafts"))).toBe(true)
})
