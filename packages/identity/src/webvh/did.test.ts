import { describe, expect, test } from "vitest"
import { hostOfDid, isHost, scidOfDid } from "./did.ts"

const SCID = "QmTTmRZ7xQP1aq8wZ85v9pZZEUWjbnGr1Lmxx35GeEbW3v"

describe("a DID", () => {
  test.each([
    "coop.example",
    "emek-dairy.commonshelf.invalid",
    "xn--jp-cd2fp15c.xn--fsq.jp",
    "coop.example%3A8443",
    "commons.beshutaf.example:s:emek-dairy",
    "coop.example%3A65535:a:b_c~d.e",
  ])("[S9] at the host %s names its SCID", (host) => {
    const did = `did:webvh:${SCID}:${host}`
    expect(isHost(host)).toBe(true)
    expect(scidOfDid(did)).toBe(SCID)
    expect(hostOfDid(did)).toBe(host)
  })

  test.each([
    "",
    "localhost",
    "localhost%3A3000",
    "127.0.0.1",
    "Coop.example",
    "coop..example",
    "-coop.example",
    "coop.example.",
    "coop.example%3a8443",
    "coop.example%3A0",
    "coop.example%3A65536",
    "coop.example:",
    "coop.example::a",
    "coop.example:..",
    "coop.example:a:.:b",
    "coop.example:a/b",
    "coop.example:a%2Fb",
    "coop.example?x=1",
    "coop.example#key",
    "jp納豆.例.jp",
    "coop.example\n",
    `${"a".repeat(600)}.example`,
  ])("[S9] at %j is not one", (host) => {
    expect(isHost(host)).toBe(false)
    expect(scidOfDid(`did:webvh:${SCID}:${host}`)).toBeUndefined()
  })

  test.each([
    "",
    SCID,
    `did:web:${SCID}:coop.example`,
    `DID:webvh:${SCID}:coop.example`,
    `did:webvh:${SCID}`,
    `did:webvh:${SCID.slice(1)}:coop.example`,
    `did:webvh:z${SCID}:coop.example`,
    "did:webvh:{SCID}:coop.example",
    ` did:webvh:${SCID}:coop.example`,
  ])("[S9] is not %j", (text) => {
    expect(scidOfDid(text)).toBeUndefined()
  })
})
