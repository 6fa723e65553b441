import { readFileSync } from "node:fs"
import {
  canonicalChange,
  changeHash,
  documentIdBytes,
  GENESIS_CHANGE,
  GENESIS_HASH,
  readCanonicalChange,
} from "@commonshelf/documents"
import { fromHex, toHex } from "@commonshelf/identity"
import { describe, expect, test } from "vitest"

interface Vectors {
  readonly genesis: { readonly change: string; readonly hash: string }
  readonly documentIds: readonly { readonly type: "supplier"; readonly owner: string; readonly name: string; readonly bytes: string }[]
  readonly changes: readonly { readonly statement: string; readonly digest: string; readonly sequence: number; readonly deps: readonly [string]; readonly change: string; readonly hash: string }[]
}
const vectors = JSON.parse(
  readFileSync(new URL("canonical-change.json", import.meta.url), "utf8"),
) as Vectors

const bytesOf = (hex: string) => fromHex(hex) ?? new Uint8Array(0)

describe("frozen vectors", () => {
  test("[D1] document ids", () => {
    for (const { bytes, ...descriptor } of vectors.documentIds) expect(toHex(documentIdBytes(descriptor))).toBe(bytes)
  })

  test("[D2] the genesis and its hash", () => {
    expect(toHex(GENESIS_CHANGE)).toBe(vectors.genesis.change)
    expect(GENESIS_HASH).toBe(vectors.genesis.hash)
    expect(changeHash(GENESIS_CHANGE)).toBe(GENESIS_HASH)
  })

  test.each(vectors.changes)("[D4] the canonical change of statement $sequence, $digest", ({ statement, digest, sequence, deps, change, hash }) => {
    const made = canonicalChange(statement, sequence, deps[0])
    expect(toHex(made.bytes)).toBe(change)
    expect(made.hash).toBe(hash)
    expect(readCanonicalChange(bytesOf(change))).toEqual({
      ok: true,
      value: { hash, dependency: deps[0], sequence, digest, text: statement },
    })
  })
})
