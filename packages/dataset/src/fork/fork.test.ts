import { documentId, headsDigest } from "@commonshelf/documents"
import { utf8 } from "@commonshelf/identity"
import { utf8Text } from "@commonshelf/statement"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { memoryFiles, testFork, testForkDocuments, withManifest } from "../testing.ts"
import { identityIn, judgeDocument } from "./judge-document.ts"
import { isSafePath, statementsPath } from "./layout.ts"
import { parseLock } from "./lock.ts"
import { verifyFork } from "./verify-fork.ts"

const VERIFIER = "// the stand-alone script\n"
const documents = testForkDocuments()
const fork = testFork(documents, VERIFIER)
const check = (files: ReadonlyMap<string, Uint8Array>, links: readonly string[] = []) =>
  verifyFork(memoryFiles(files, links), VERIFIER)
const textOf = (path: string, files = fork) => utf8Text(files.get(path) ?? new Uint8Array(0)) ?? ""

/** The fork with one file changed, added, or taken away. */
function altered(path: string, change: (text: string) => string | undefined): Map<string, Uint8Array> {
  const changed = change(textOf(path))
  const files = new Map(fork)
  if (changed === undefined) files.delete(path)
  else files.set(path, utf8(changed))
  return files
}

const answers = documents.find(({ descriptor }) => descriptor.type === "supplier" && descriptor.name === "")
if (answers === undefined) throw new Error("the tests' world has answers")
const answersPath = statementsPath(answers.descriptor)

describe("a fork", () => {
  test("[F8] of genuine statements is whole and genuine", () => {
    expect(check(fork)).toMatchObject({ count: 0, findings: [], comparedTables: true })
  })

  test("[F1] is the same bytes in whatever order documents and statements are given", () => {
    const orders = fc
      .shuffledSubarray([...documents], { minLength: documents.length })
      .chain((some) =>
        fc.tuple(
          ...some.map(({ descriptor, texts }) =>
            fc
              .shuffledSubarray([...texts], { minLength: texts.length })
              .map((shuffled) => ({ descriptor, texts: shuffled })),
          ),
        ),
      )
    fc.assert(
      fc.property(orders, (order) => {
        expect(testFork(order, VERIFIER)).toEqual(fork)
      }),
      { seed: 31, numRuns: 5 },
    )
  })

  test("[F2] holds every statement and log entry as it was signed, once, in the order of digests", () => {
    for (const { descriptor, texts } of documents) {
      const lines = textOf(statementsPath(descriptor)).trimEnd().split("\n")
      expect(lines.toSorted()).toEqual([...texts].toSorted())
    }
  })

  test("[F3] is pinned by the heads that a node with the same statements tells", () => {
    const lock = parseLock(textOf("commons.lock.json"))
    if (!lock.ok) throw new Error(lock.error)
    const identities = new Map(
      documents.flatMap(({ descriptor, texts }) => {
        const identity = descriptor.type === "party" ? identityIn(descriptor, texts) : undefined
        return identity === undefined ? [] : [[identity.scid, identity] as const]
      }),
    )
    const heads = documents.map(({ descriptor, texts }) => ({
      id: documentId(descriptor),
      heads: judgeDocument(descriptor, texts, (scid) => identities.get(scid)).heads,
    }))
    expect(lock.value.heads).toBe(headsDigest(heads))
    expect(lock.value.changes).toBe(documents.reduce((sum, { texts }) => sum + texts.length, 0))
  })

  test("[F5] has paths that mean the same everywhere and never leave it", () => {
    for (const path of fork.keys()) expect([path, isSafePath(path)]).toEqual([path, true])
    const odd = [
      "../x",
      "/x",
      "a/../x",
      "a//x",
      "",
      ".",
      "a/.",
      "a\\b",
      "C:x",
      "a\nb",
      "é",
      "x/",
      "a/...",
      "~ /x",
    ]
    for (const path of odd) expect([path, isSafePath(path)]).toEqual([path, false])
  })
})

describe("a damaged fork", () => {
  test("[F8] of which any byte of any file is flipped is found out, and the file named", () => {
    const places = fc
      .constantFrom(...fork.keys())
      .chain((path) =>
        fc.record({ path: fc.constant(path), at: fc.nat((fork.get(path)?.length ?? 1) - 1), bit: fc.nat(7) }),
      )
    fc.assert(
      fc.property(places, ({ path, at, bit }) => {
        const flipped = new Map(fork)
        flipped.set(
          path,
          (fork.get(path) ?? new Uint8Array(0)).map((byte, i) => (i === at ? byte ^ (1 << bit) : byte)),
        )
        const { findings, count } = check(flipped)
        expect(count).toBeGreaterThan(0)
        expect(findings.some(({ file, message }) => file === path || message.includes(path))).toBe(true)
      }),
      { seed: 32, numRuns: 60 },
    )
  })

  test("[F8] of which any byte is flipped, by somebody who thought of the manifest, is found out all the same", () => {
    const data = [...fork.keys()].filter((path) => path !== "manifest-sha256.txt")
    const places = fc
      .constantFrom(...data)
      .chain((path) =>
        fc.record({ path: fc.constant(path), at: fc.nat((fork.get(path)?.length ?? 1) - 1), bit: fc.nat(6) }),
      )
    fc.assert(
      fc.property(places, ({ path, at, bit }) => {
        const flipped = new Map(fork)
        flipped.set(
          path,
          (fork.get(path) ?? new Uint8Array(0)).map((byte, i) => (i === at ? byte ^ (1 << bit) : byte)),
        )
        const { findings } = check(withManifest(flipped))
        // What the lock says of a document and what stands there differ: the document is what is named.
        const isNamed = path === "commons.lock.json" ? findings.length > 0 : false
        expect(isNamed || findings.some(({ file }) => file === path)).toBe(true)
      }),
      { seed: 33, numRuns: 40 },
    )
  })

  test("[F8] without one of its statements names the document, and those that followed it", () => {
    const feedOfThree = textOf(answersPath).trimEnd().split("\n")
    const first = feedOfThree.find((line) => line.includes('"sequence":1,'))
    const without = altered(answersPath, (text) => text.replace(`${first}\n`, ""))
    const { findings } = check(withManifest(without))
    expect(findings).toContainEqual(
      expect.objectContaining({ file: answersPath, rule: "D3", reason: "previous-missing" }),
    )
    expect(findings).toContainEqual(
      expect.objectContaining({ file: answersPath, rule: "F3", reason: "other-heads" }),
    )
  })

  test("[F8] with a forged statement names its line, its digest and the rule", () => {
    const [victim = ""] = textOf(answersPath)
      .split("\n")
      .filter((line) => line.includes('"level":"own"'))
    const forged = victim.replace('"level":"own"', '"level":"two"')
    const files = altered(answersPath, (text) => text.replace(victim, forged))
    const { findings } = check(withManifest(files))
    const line = textOf(answersPath, files).split("\n").indexOf(forged) + 1
    expect(findings).toContainEqual(
      expect.objectContaining({
        file: answersPath,
        line,
        rule: "S6",
        reason: "bad-signature",
        digest: expect.any(String),
      }),
    )
  })

  test("[F8] with a statement more, from another document or twice, names it", () => {
    const [party] = documents.filter(({ descriptor }) => descriptor.type === "party")
    const stranger = textOf(statementsPath(party?.descriptor ?? answers.descriptor)).split("\n")[0] ?? ""
    const more = check(withManifest(altered(answersPath, (text) => `${text}${stranger}\n`)))
    expect(more.findings.map(({ file }) => file)).toContain(answersPath)
    const twice = check(withManifest(altered(answersPath, (text) => `${text}${text.split("\n").at(-2)}\n`)))
    expect(twice.findings).toContainEqual(
      expect.objectContaining({ file: answersPath, reason: "named-twice" }),
    )
  })

  test("[F8] with an identity log cut short names the statements whose key it no longer lists", () => {
    const path = [...fork.keys()].find((name) => textOf(name).includes('"versionId":"2-')) ?? ""
    const short = altered(path, (text) =>
      text
        .split("\n")
        .filter((line) => !line.includes('"versionId":"2-'))
        .join("\n"),
    )
    const { findings } = check(withManifest(short))
    expect(findings).toContainEqual(expect.objectContaining({ rule: "S9", reason: "unknown-key" }))
  })

  test("[F5] with a link in it, or a manifest that names what lies outside, says so and does not look there", () => {
    expect(check(fork, ["statements/secret"]).findings).toContainEqual(
      expect.objectContaining({ file: "statements/secret", rule: "F5" }),
    )
    const zeros = "0".repeat(64)
    for (const path of ["../../etc/passwd", "/etc/passwd", "tables/../../x", "tables/./x"]) {
      const files = altered("manifest-sha256.txt", (text) => `${zeros}  ${path}\n${text}`)
      expect(check(files).findings).toContainEqual(
        expect.objectContaining({ file: "manifest-sha256.txt", line: 1, reason: "path-climbs-out" }),
      )
    }
  })

  test("[F3] with a lock that names a document by a false id, or in another form, is not read further", () => {
    const falsehoods = [
      (text: string) => text.replace('"type":"metric"', '"type":"supplier"'),
      (text: string) => text.replace('"type":"party"', '"type":"../.."'),
      (text: string) => `${text} `,
      (text: string) => text.replace("commonshelf-fork/2", "commonshelf-fork/1"),
      () => "[]",
      () => "{",
    ]
    for (const change of falsehoods) {
      const { findings, lock } = check(withManifest(altered("commons.lock.json", change)))
      expect(lock).toBeUndefined()
      expect(findings).toContainEqual(expect.objectContaining({ file: "commons.lock.json", rule: "F3" }))
    }
  })

  test("[F4] without a file, or with one more, names it", () => {
    for (const path of [
      "tables/answers.csv",
      answersPath,
      "LICENSE",
      "commons.lock.json",
      "manifest-sha256.txt",
    ]) {
      expect(
        check(altered(path, () => undefined)).findings.some(
          ({ file, message }) => file === path || message.includes(path),
        ),
      ).toBe(true)
    }
    const more = altered("tables/more.csv", () => "a,b\n")
    for (const files of [more, withManifest(more)])
      expect(check(files).findings).toContainEqual(
        expect.objectContaining({ file: "tables/more.csv", reason: "extra-file" }),
      )
  })

  test("[F8] with lines longer than a statement may be, or bytes that are no text, is read to its end", () => {
    const long = check(withManifest(altered(answersPath, (text) => `${"x".repeat(3_000_000)}\n${text}`)))
    expect(long.findings).toContainEqual(expect.objectContaining({ file: answersPath, line: 1, rule: "F2" }))
    expect(long.findings.filter(({ file }) => file === answersPath)).toHaveLength(1)
    const bytes = new Map(fork)
    bytes.set(answersPath, new Uint8Array([0xff, 0x0a, 0xfe]))
    expect(check(withManifest(bytes)).findings.filter(({ rule }) => rule === "F2").length).toBeGreaterThan(0)
  })

  test("[F8] in everything is reported up to a bound, and the rest is counted", () => {
    const nothing = withManifest(
      new Map(
        [...fork].map(([path, bytes]) =>
          path.startsWith("statements/") ? [path, utf8("{}\n".repeat(40))] : [path, bytes],
        ),
      ),
    )
    const { findings, count } = check(nothing)
    expect(findings).toHaveLength(100)
    expect(count).toBeGreaterThan(100)
  })
})
