import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openStage, type Stage } from "./support/stage.ts"

/*
 * Alice's coop by command: its members say what matters to them and what they allow, and one looks into the mirror. Nothing
 * that any command prints has a member's id.
 */

let stage: Stage
let home: string
beforeAll(async () => {
  stage = openStage()
  home = await stage.open("Alice's coop")
})
afterAll(() => stage.close())

const ask = <T extends object>(...args: readonly string[]) => stage.ask<T>("--home", home, ...args)

function write(name: string, content: string): string {
  const path = join(stage.folder, name)
  writeFileSync(path, content)
  return path
}

const member = (number: number) => `member-${4700 + number}`
const today = new Date().toISOString().slice(0, 10)

test("[MB2] [MB3] [M6] a survey is opened, voted in, closed once, and its words are weights", async () => {
  const survey = {
    title: "What matters to us",
    questions: [
      { code: "workers", about: { topic: "social.labour" }, label: "Workers' rights" },
      { code: "ecology", about: { topic: "environment" }, label: "Ecology" },
    ],
    method: { kind: "words" },
    closesOn: today,
    eligible: 20,
  }
  const { survey: digest } = await ask<{ survey: string }>(
    "survey",
    "open",
    write("survey.json", JSON.stringify(survey)),
  )
  const ballots = Array.from({ length: 9 }, (_, index) => ({
    member: member(index),
    words: { ecology: "very" },
  }))
  const file = write("ballots.json", JSON.stringify(ballots))
  expect(await ask("survey", "vote", digest, file)).toMatchObject({ code: 0, cast: 9, replaced: 0 })
  expect(await ask("survey", "close", digest)).toMatchObject({
    code: 0,
    respondents: 9,
    issues: [
      { code: "workers", not: 9, importance: "not" },
      { code: "ecology", very: 9, importance: "very" },
    ],
  })
  expect(await ask("compare", "--category", "all", "--weights-from", "federation")).toMatchObject({
    weightsOf: { from: "federation", surveys: [{ survey: digest }] },
  })
  expect((await stage.run("--home", home, "survey", "result", digest)).stdout).toContain("Ecology")
})

test("[MB1] [MB5] consent is set from a file, and the mirror follows it", async () => {
  const till = `date,receipt,member,barcode,quantity,value\n2026-01-05,1,${member(1)},07290000000015,2,12.00\n`
  await ask("pos", "import", write("till.csv", till), "--profile", "generic")
  const file = write("member.txt", `${member(1)}\n`)
  expect(await ask("mirror", file)).toMatchObject({
    code: 0,
    currencies: [{ spent: "12", mapped: 0, possible: 100 }],
  })
  expect(await ask("consent", "set", "none", file)).toMatchObject({ code: 0, members: 1 })
  expect(await ask("consent", "show", file)).toMatchObject({ members: [{ line: 1, level: "none" }] })
  expect(await ask("mirror", file)).toMatchObject({ code: 22, error: { code: "no-consent" } })
  expect(await ask("index", "--federation")).toMatchObject({ code: 0, currencies: [] })
  expect(stage.said()).not.toMatch(/member-47/)
})
