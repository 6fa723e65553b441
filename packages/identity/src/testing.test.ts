import { expect, test } from "vitest"
import { testIdentity, testKeyPair } from "./testing.ts"
import { sessionKeys } from "./webvh/identity.ts"
import { verifyLog } from "./webvh/verify-log.ts"

test("[S9] the identity of a name is frozen: version 1 of the format reads this for ever", () => {
  const alice = testIdentity("Alice's coop")
  expect(alice.did).toBe(
    "did:webvh:QmYnP9MtKpXgFnSQAWLma4VDm62CvhdRNLs5MPdFy6nhLq:alice-s-coop.commonshelf.invalid",
  )
  expect(alice.log[0].versionId).toBe("1-QmfQdAvyYhzDnpS5JrRjya6KfgQx4ttAREU4ZryAK2dGkB")
  expect(alice.log[0].proof[0].proofValue).toBe(
    "znV27UBj925gxU3bnd4KRgBuHgKQtGcjvuWxGTbMq4m6ZQmkjSKZUpKsf5PepwqR1GNaBXSMBaZhxSv8Z9qnMzTu",
  )
})

test("[S9] test identities differ by name, and have the keys that they say", () => {
  const [alice, bob] = [testIdentity("Alice's coop"), testIdentity("Bob's farm", { host: "bob.example" })]
  expect(alice.scid).not.toBe(bob.scid)
  expect(bob.did).toBe(`did:webvh:${bob.scid}:bob.example`)
  const identity = verifyLog(bob.log)
  expect(identity.ok && sessionKeys(identity.value)).toEqual([bob.node.multikey])
  expect(testKeyPair("Bob's farm-device")).toEqual(bob.device)
})
