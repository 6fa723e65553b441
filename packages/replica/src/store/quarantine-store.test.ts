import { DatabaseSync } from "@photostructure/sqlite"
import { describe, expect, test } from "vitest"
import { openNodeStore } from "./node-store.ts"
import { DEFAULT_LIMITS } from "../limits/limits.ts"
import { contentText, type QuarantineEntry } from "./quarantine-store.ts"

const database = new DatabaseSync(":memory:")

/** A quarantine of its own for each test, in one database: it is emptied first. */
function emptyQuarantine() {
  const { quarantine } = opened
  for (const { id } of quarantine.list()) quarantine.remove(id)
  return quarantine
}
const opened = openNodeStore(database)

function entry(fields: Partial<QuarantineEntry> = {}): QuarantineEntry {
  const content = Uint8Array.of(1, 2, 3)
  const finding = { reason: "bad-signature", rule: "S6", message: "the signature does not fit the content" }
  return {
    ...finding,
    peer: "eve",
    at: "2026-03-01T12:00:00Z",
    document: undefined,
    waitsFor: undefined,
    content,
    ...fields,
  }
}

describe("quarantine", () => {
  test("[D5] keeps what was refused with its reason until somebody removes it", () => {
    const quarantine = emptyQuarantine()
    quarantine.add(entry())
    const [item] = quarantine.list()
    expect(item).toMatchObject(entry())
    expect(item && quarantine.show(item.id)).toEqual(item)
    if (item !== undefined) quarantine.remove(item.id)
    expect(quarantine.list()).toEqual([])
    expect(item && quarantine.show(item.id)).toBeUndefined()
  })

  test("[D5] the same bytes for the same reason are one item; another reason or document is another", () => {
    const quarantine = emptyQuarantine()
    for (let i = 0; i < 5; i++) quarantine.add(entry({ at: `2026-03-01T12:00:0${i}Z` }))
    quarantine.add(entry({ reason: "unknown-key" }))
    expect(quarantine.counts()).toMatchObject({ items: 2, notKept: 0 })
  })

  test("[D7] what waits is found by what it waits for", () => {
    const quarantine = emptyQuarantine()
    quarantine.add(entry({ waitsFor: "identity:alice" }))
    quarantine.add(entry({ content: Uint8Array.of(9) }))
    expect(quarantine.waitingFor("identity:alice")).toHaveLength(1)
    expect(quarantine.waitingFor("identity:bob")).toEqual([])
  })

  test("[D5] one peer cannot take the room of others: what is beyond its share is counted and not kept", () => {
    const quarantine = emptyQuarantine()
    const before = quarantine.counts().notKept
    for (let i = 0; i < DEFAULT_LIMITS["peer.quarantine-items"] + 7; i++)
      quarantine.add(entry({ content: contentOf(i) }))
    expect(quarantine.counts()).toMatchObject({
      items: DEFAULT_LIMITS["peer.quarantine-items"],
      notKept: before + 7,
    })
    quarantine.add(entry({ content: contentOf(3) }))
    expect(quarantine.counts().notKept, "an item that is here already is not lost").toBe(before + 7)
    quarantine.add(entry({ peer: "bob", content: contentOf(-1) }))
    expect(quarantine.counts().items).toBe(DEFAULT_LIMITS["peer.quarantine-items"] + 1)
  })

  test("[D5] bytes are bounded too, and room that is freed is used again", () => {
    const quarantine = emptyQuarantine()
    const half = DEFAULT_LIMITS["peer.quarantine-bytes"] / 2
    const big = (first: number) => entry({ content: new Uint8Array(half).fill(first) })
    for (const first of [1, 2, 3]) quarantine.add(big(first))
    expect(quarantine.counts().items).toBe(2)
    quarantine.remove(quarantine.list()[0]?.id ?? 0)
    quarantine.add(big(3))
    expect(quarantine.counts().items).toBe(2)
  })

  test("[D5] content that is no text is shown as far as it goes", () => {
    const quarantine = emptyQuarantine()
    quarantine.add(entry({ content: Uint8Array.of(0x61, 0xff, 0x62) }))
    const [item] = quarantine.list()
    expect(item && contentText(item)).toBe("a\u{fffd}b")
    expect(item && contentText(item, 1)).toBe("a")
  })
})

function contentOf(number: number): Uint8Array {
  return new TextEncoder().encode(`content ${number}`)
}
