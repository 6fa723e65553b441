import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { paySpread } from "@commonshelf/dataset/testing"
import { base58Decode } from "@commonshelf/identity"
import { compactVerify, importJWK } from "jose"
import { introduce } from "./support/invite.ts"
import type { Served } from "./support/served.ts"
import { openStage, type Stage } from "./support/stage.ts"
import { until } from "./support/until.ts"

/** Alice's cooperative and Bob's farm, each with a node of its own, and Bob's answer about wages. */
let stage: Stage
let alice: Served
let bob: Served
let answer: string

beforeAll(async () => {
  stage = openStage()
  const [coop, farm] = await Promise.all([stage.open("Alice's coop"), stage.open("Bob's farm", "supplier")])
  alice = await stage.serve(coop)
  bob = await stage.serve(farm)
  await introduce(stage, alice, bob, undefined, "supplier")
  const file = join(stage.folder, "metric.json")
  writeFileSync(file, JSON.stringify(paySpread()))
  await at(alice, "metric", "publish", file)
  await at(alice, "metric", "adopt", "pay-spread")
  await until(
    "Bob knows the metric",
    async () => (await bob.ask<Listed>("metric list")).metrics?.length === 1,
  )
  const said = await at<Said>(bob, "disclose", "--metric", "pay-spread", "--period", "2025", "--value", "4")
  answer = said.statement
  await until("Alice has the answer", async () => (await cell())?.["state"] === "answered")
})
afterAll(() => stage.close())

interface Listed {
  readonly metrics?: readonly object[]
  readonly items?: readonly Readonly<Record<string, unknown>>[]
}
interface Compared {
  readonly rows: readonly { readonly cells: Readonly<Record<string, Readonly<Record<string, unknown>>>> }[]
}
interface Method {
  readonly id: string
  readonly publicKeyMultibase: string
}
interface Said {
  readonly statement: string
}

const CELL = "Bob's farm/pay-spread"
const at = <T extends object>(node: Served, ...args: readonly string[]) =>
  stage.ask<T>("--home", node.home, ...args)
const waiting = async () => (await bob.ask<Listed>("inbox", { waiting: true })).items ?? []
const cell = async () => {
  const { rows } = await alice.ask<Compared>("compare", { category: "all" })
  return rows[0]?.cells["pay-spread"]
}

describe("a wage claim between two nodes", () => {
  test("[CH8] is audited, and says by whom", async () => {
    const told = await at(
      alice,
      ...["check", "audit", CELL, "--result", "conform", "--method", "interview"],
      ...["--conflict", "none", "--took-part", "worker=12", "expert=1", "--value", "4.1"],
    )
    expect(told).toMatchObject({ code: 0, schema: "commonshelf/check-audit/1", target: answer, counts: true })
    expect(await cell()).toMatchObject({ step: "checked" })
    const { stdout } = await stage.run("--home", alice.home, "--language", "he", "check", "show", answer)
    expect(stdout).toContain("שיחות")
  })

  test("[IN10][IN12] is passed on as a conformity credential, which says by whose word, and another program verifies it", async () => {
    const [into, log] = [join(stage.folder, "wages.jwt"), join(stage.folder, "did.jsonl")]
    const told = await at(alice, "export", "credential", CELL, "--into", into, "--log", log)
    expect(told).toMatchObject({
      code: 0,
      statement: answer,
      party: "Bob's farm",
      relayed: true,
      step: "checked",
    })
    const last = readFileSync(log, "utf8").trim().split("\n").at(-1) ?? ""
    const { payload } = await compactVerify(readFileSync(into, "utf8"), ({ kid }) => {
      const { state } = JSON.parse(last) as { state: { verificationMethod: readonly Method[] } } // a line of did.jsonl
      const key = state.verificationMethod.find(({ id }) => id === kid)?.publicKeyMultibase ?? ""
      const x = Buffer.from(base58Decode(key.slice(1))?.slice(2) ?? []).toString("base64url")
      return importJWK({ kty: "OKP", crv: "Ed25519", x }, "EdDSA")
    })
    expect(JSON.parse(new TextDecoder().decode(payload))).toMatchObject({
      issuer: { name: "Alice's coop" },
      credentialSubject: { issuedToParty: { name: "Bob's farm" }, assessment: [] },
    })
    const again = await at(alice, "export", "credential", CELL, "--into", `${into}.2`, "--log", log)
    expect(again).toMatchObject({ code: 1, error: { code: "cannot-write" } })
    expect(existsSync(`${into}.2`)).toBe(false)
  })

  test("[CH4][CH7] is contested, waits in the supplier's inbox, is answered and corrected, and the contest is taken back", async () => {
    const claim = join(stage.folder, "claim.txt")
    writeFileSync(claim, "The seasonal workers are left out.\n")
    const contest = await at<Said>(
      alice,
      ...["contest", "open", CELL, "--reason", "wrong-value", "--file", claim, "--answer-by", "2099-01-01"],
    )
    expect(contest).toMatchObject({ code: 0, state: "open", counts: true })
    expect(await cell()).toMatchObject({ state: "disputed", value: "4" })
    await until("it waits in the inbox", async () => (await waiting()).length === 1)
    const exporting = ["export", "credential", answer, "--into", join(stage.folder, "disputed.jwt")]
    expect(await at(bob, ...exporting)).toMatchObject({ code: 1, error: { code: "disputed" } })
    const corrected = await at<Said>(
      bob,
      ...["disclose", "--metric", "pay-spread", "--period", "2025", "--value", "7"],
    )
    const reply = [
      "reply",
      contest.statement,
      "--text",
      "You are right.",
      "--corrected-by",
      corrected.statement,
    ]
    expect(await at(bob, ...reply)).toMatchObject({ code: 0, counts: true })
    expect(await at<Listed>(bob, "inbox")).toMatchObject({
      items: [{ item: "contest", state: "answered" }],
    })
    await until("the correction is here", async () => (await cell())?.["value"] === "7")
    expect(await cell()).toMatchObject({ state: "answered", step: "says" })
    const thanks = ["contest", "withdraw", contest.statement, "--reason", "It is right now."]
    expect(await at(alice, ...thanks)).toMatchObject({ code: 0, state: "withdrawn" })
    const { stdout } = await stage.run("--home", alice.home, "compare", "--category", "all", "--why", CELL)
    expect(stdout).toContain("Reply of Bob's farm")
  })

  test("[CH7] a question about the answer is asked, answered, and read by everybody", async () => {
    const question = await at<Said>(alice, "question", "ask", CELL, "--text", "Who is paid least?")
    await until("it waits in the inbox", async () => (await waiting()).length === 1)
    await at(bob, "reply", question.statement, "--text", "Those who pick.")
    const address = new URL(
      `/api/v1/questions?about=${encodeURIComponent("Bob's farm/pay-spread")}`,
      alice.http,
    )
    await until("the question is answered", async () => {
      const { questions } = (await (await fetch(address)).json()) as {
        questions: readonly { state: string }[]
      }
      return questions[0]?.state === "answered"
    })
    const contests = await fetch(new URL("/api/v1/contests?state=withdrawn", alice.http))
    expect(await contests.json()).toMatchObject({ contests: [{ reason: "wrong-value", replies: 1 }] })
    const nobody = await fetch(new URL("/api/v1/checks?target=zQmNobody", alice.http))
    expect(nobody.ok).toBe(false)
  })
})
