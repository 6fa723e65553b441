import { describe, expect, test } from "vitest"
import { testIdentity } from "../testing.ts"
import { entryHash, linksTo } from "./entry-hash.ts"
import { forgeNext } from "./testing.ts"
import { entryVersion, logEntryText, parseLogEntry, type LogEntry } from "./log-entry.ts"

const alice = testIdentity("Alice's coop")
const [first] = alice.log
const second = forgeNext(first, {}, alice.masterSeed)
const text = logEntryText(second)

describe("the text of a log entry", () => {
  test("[D7] is canonical JSON and gives the entry back", () => {
    expect(text).toMatch(/^\{"parameters":\{"nextKeyHashes":/)
    expect(parseLogEntry(text)).toEqual({ ok: true, value: second })
  })

  test.each([
    ["with a space more", "entry-not-canonical", text.replace(",", ", ")],
    ["with members in another order", "entry-not-canonical", JSON.stringify(second)],
    ["with a member twice", "entry-not-canonical", text.replace("{", '{"state":{},')],
    ["with a new line at the end", "entry-not-canonical", `${text}\n`],
    [
      "with an escape that is not needed",
      "entry-not-canonical",
      text.replace("did:webvh", String.raw`\u0064id:webvh`),
    ],
    ["that is not JSON", "entry-malformed", text.slice(1)],
    ["that is JSON and no entry", "entry-malformed", "[]"],
    [
      "with a member named __proto__",
      "entry-malformed",
      text.replace('"state":{', '"state":{"__proto__":{},'),
    ],
    ["that nests 20,000 levels deep", "entry-malformed", "[".repeat(20_000) + "]".repeat(20_000)],
    ["of more than 64 KiB", "entry-too-large", " ".repeat(65_537)],
  ])("[D7] %s is refused: %s", (_, kind, altered) => {
    expect(parseLogEntry(altered)).toMatchObject({ ok: false, error: { kind, rule: "S9" } })
  })

  test("[D7] that is refused names the version that it claims to be", () => {
    expect(parseLogEntry(text.replace("assertionMethod", "authentication"))).toMatchObject({
      error: { entry: 1 },
    })
  })
})

describe("the chain", () => {
  test("[S9] hashes the example of did:webvh 1.0, section Generate Entry Hash, as that does", () => {
    const example = `{"versionId": "QmdmPkUdYzbr9txmx8gM2rsHPgr5L6m3gHjJGAf4vUFoGE", "versionTime": "2025-04-01T17:39:50Z", "parameters": {"witness": {"threshold": 2, "witnesses": [{"id": "did:key:z6Mkkc51mg2vpQzKWAbWQZupeGYhowaBjYkmvcKMTqteqHB4", "weight": 1}, {"id": "did:key:z6MkuDdJdKLCgwZuQuEi9xG6LVgJJ9Tebr74CXPYPSumqgJs", "weight": 1}, {"id": "did:key:z6MkoSWmQyp4fTk4ZQy4KUsss9dFX51XfEUzKKKj1J1JUsrF", "weight": 1}]}, "updateKeys": ["z6MkgzBDcBFV3sk4ypPE5YXMZHmS213A3HpYY2LmcVKV15jr"], "nextKeyHashes": ["QmZreDcjvWEpyRFznQeExWNCsvMLk5i59AcRJJuQC8UodJ"], "method": "did:webvh:0.5", "scid": "QmdmPkUdYzbr9txmx8gM2rsHPgr5L6m3gHjJGAf4vUFoGE"}, "state": {"@context": ["https://www.w3.org/ns/did/v1"], "id": "did:webvh:QmdmPkUdYzbr9txmx8gM2rsHPgr5L6m3gHjJGAf4vUFoGE:domain.example"}}`
    const entry: LogEntry = JSON.parse(example)
    expect(entryHash(entry, entry.versionId)).toBe("QmQ6FJ4fk2xheSSQoEjVpTgx9AQPKhJgtR9hn1nr4EeCrZ")
  })

  test("[S9] counts versions from 1", () => {
    expect([first, second].map(entryVersion)).toEqual([1, 2])
  })

  test("[S12] tells which entry another continues", () => {
    const rival = forgeNext(first, { versionTime: "2026-02-03T00:00:00Z" }, alice.masterSeed)
    const third = forgeNext(rival, { versionTime: "2026-02-04T00:00:00Z" }, alice.masterSeed)
    const links: [LogEntry, LogEntry | undefined, boolean][] = [
      [first, undefined, true],
      [second, first, true],
      [rival, first, true],
      [third, rival, true],
      [third, second, false],
      [third, first, false],
      [second, undefined, false],
      [first, second, false],
    ]
    for (const [entry, previous, linked] of links) expect(linksTo(entry, previous)).toBe(linked)
  })
})
