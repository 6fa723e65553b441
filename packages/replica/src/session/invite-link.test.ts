import { testAuthor } from "@commonshelf/documents/testing"
import { sha256, toHex } from "@commonshelf/identity"
import { describe, expect, test } from "vitest"
import { formatInviteLink, parseInviteLink, type InviteLink } from "./invite-link.ts"

const alice = testAuthor("Alice's coop")
const invite: InviteLink = {
  v: 1,
  scid: alice.scid,
  name: alice.name,
  nodeKey: alice.node.multikey,
  url: "wss://alice.example:4100",
  role: "supplier",
  token: "1".repeat(44),
}
const link = formatInviteLink(invite)

describe("an invite link", () => {
  test("[A7] is read back as it was written, with blanks around it too", () => {
    expect(parseInviteLink(link)).toEqual({ ok: true, value: invite })
    expect(parseInviteLink(`\n  ${link} `)).toEqual({ ok: true, value: invite })
  })

  test("[A5] keeps its token behind the #, where no server sees it", () => {
    expect(link.split("#")[0]).toBe("commonshelf://join")
  })

  test("[A7] cut anywhere, or with any letter changed, is refused", () => {
    for (let at = 0; at < link.length; at++) {
      const cut = parseInviteLink(link.slice(0, at))
      const changed = parseInviteLink(
        `${link.slice(0, at)}${link[at] === "x" ? "y" : "x"}${link.slice(at + 1)}`,
      )
      for (const read of [cut, changed])
        expect(read).toMatchObject({ ok: false, error: expect.stringMatching(/^(not-a-link|damaged)$/) })
    }
    const damaged = { ok: false, error: "damaged" }
    expect(parseInviteLink(link.slice(0, -10))).toEqual(damaged)
    expect(parseInviteLink(`${link}.more`)).toEqual(damaged)
  })

  test("[A7] of another version is refused", () => {
    const body = Buffer.from(JSON.stringify({ ...invite, v: 2 })).toString("base64url")
    const check = toHex(sha256(new TextEncoder().encode(body))).slice(0, 8)
    const read = parseInviteLink(`commonshelf://join#${body}.${check}`)
    expect(read).toEqual({
      ok: false,
      error: "other-version",
    })
  })

  test("[A7] that is something else is refused", () => {
    const read = parseInviteLink("https://example.org")
    expect(read).toMatchObject({ ok: false, error: "not-a-link" })
  })
})
