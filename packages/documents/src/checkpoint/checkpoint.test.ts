import { digestBytes, utf8, type Digest } from "@commonshelf/identity"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { insertionOf } from "../kinds/insertion.ts"
import { locateDocument } from "../kinds/locate.ts"
import { testAuthor } from "../testing.ts"
import { checkpointDocument } from "./document.ts"
import { draftCheckpoints } from "./draft.ts"
import { Checkpoint, MAX_SEEN } from "./schema.ts"

const alice = testAuthor("Alice's coop")
const eve = testAuthor("Eve")
const NOON = "2026-03-01T12:00:00Z"
const digest = (name: string): Digest => digestBytes(utf8(name))
const one = draftCheckpoints(alice.did, NOON, { seen: [digest("a")], others: [] })

function subject(fields: object) {
  return Checkpoint.safeParse({ type: "Checkpoint", v: 1, id: alice.did, seen: [], others: [], ...fields })
    .success
}

describe("a checkpoint", () => {
  test("[K1] names digests in ascending order, each once, and never nothing", () => {
    const [a, b] = [digest("a"), digest("b")].toSorted()
    expect(subject({ seen: [a, b] })).toBe(true)
    expect(subject({ others: [a] })).toBe(true)
    expect(subject({ seen: [b, a] })).toBe(false)
    expect(subject({ seen: [a, a] })).toBe(false)
    expect(subject({})).toBe(false)
    expect(subject({ previous: a })).toBe(false)
    expect(subject({ seen: ["zQmNone"] })).toBe(false)
  })

  test("[K1] stands in the document of its party and day, and is found there from what it says", () => {
    const [body] = one
    const said = body && alice.say(body, { at: NOON })
    if (said === undefined) throw new Error("there is one")
    expect(said.document).toEqual({ type: "checkpoint", owner: alice.scid, name: "2026-03-01" })
    expect(locateDocument(said.statement, () => undefined)).toEqual(said.document)
    expect(insertionOf(said.document, said.statement, () => undefined)).toEqual({ kind: "allowed" })
  })

  test("[K1] of another day than its document, or of another party, may not stand there", () => {
    const outcome = (speaker: typeof alice, at: string) => {
      const [body] = draftCheckpoints(speaker.did, NOON, { seen: [digest("b")], others: [] })
      const document = checkpointDocument(alice.scid, NOON)
      const said = body && speaker.say({ ...body, document }, { at })
      const insertion = said && insertionOf(document, said.statement, () => undefined)
      return insertion?.kind === "refused" ? insertion.rule : insertion?.kind
    }
    expect(outcome(testAuthor("Alice's coop"), "2026-03-02T00:00:00Z")).toBe("S5")
    expect(outcome(eve, NOON)).toBe("D6")
  })

  test("[K1] names one of an earlier day only as the first of its own", () => {
    const author = testAuthor("Ada's coop")
    const outcomes = ["a", "b"].map((name) => {
      const since = { seen: [digest(name)], others: [], previous: digest("yesterday's") }
      const [body] = draftCheckpoints(author.did, NOON, since)
      const said = body && author.say(body, { at: NOON })
      return said && insertionOf(said.document, said.statement, () => undefined).kind
    })
    expect(outcomes).toEqual(["allowed", "refused"])
  })

  test("[K1] is as many as it takes, which together name everything once", () => {
    const names = fc.uniqueArray(fc.nat(200_000), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(names, fc.boolean(), (numbers, isMany) => {
        const wanted = numbers.map((number) => digest(`${number}`))
        const filler = isMany ? FILLER : []
        const drafts = draftCheckpoints(alice.did, NOON, {
          seen: [...wanted, ...filler, ...wanted],
          others: wanted.slice(0, 3),
          previous: digest("previous"),
        })
        const subjects = drafts.map((draft) => Checkpoint.parse(draft.subject))
        const seen = subjects.flatMap((part) => part.seen)
        expect(seen).toEqual([...new Set([...wanted, ...filler])].toSorted())
        expect(subjects.flatMap(({ others }) => others)).toEqual(wanted.slice(0, 3).toSorted())
        expect(subjects.filter(({ previous }) => previous !== undefined)).toEqual(subjects.slice(0, 1))
      }),
      { seed: 1, numRuns: 10 },
    )
  })
})

const FILLER = Array.from({ length: MAX_SEEN }, (_, number) => digest(`filler ${number}`))
