import { expect, test } from "vitest"
import { answerPage, encodeEvent } from "./answer-page.ts"

const echo = async (request: unknown): Promise<unknown> => request
const forbidden = (mistake: unknown): never => {
  throw new Error("nothing was to be reported", { cause: mistake })
}

test("[W2] gives the answer the id of its request", async () => {
  const answer = await answerPage('{"id":"1","request":{"kind":"שלום"}}', echo, forbidden)
  expect(JSON.parse(answer ?? "")).toEqual({ id: "1", value: { kind: "שלום" } })
})

test("[W2] answers with null where the host has nothing to say", async () => {
  const answer = await answerPage('{"id":"1","request":null}', async () => undefined, forbidden)
  expect(JSON.parse(answer ?? "")).toEqual({ id: "1", value: null })
})

test("[W2] reports what the host threw, and tells the page only that it failed", async () => {
  const reported: unknown[] = []
  const mistake = new Error("the passphrase is hunter2")
  const fail = async (): Promise<never> => {
    throw mistake
  }
  const answer = await answerPage('{"id":"1","request":1}', fail, (each) => reported.push(each))
  expect(JSON.parse(answer ?? "")).toEqual({ id: "1", failed: true })
  expect(reported).toEqual([mistake])
})

test.each([
  "",
  "not JSON",
  "null",
  "[]",
  '{"request":1}',
  '{"id":"","request":1}',
  '{"id":1,"request":1}',
  '{"id":"1","request":1,"more":1}',
  `{"id":"${"1".repeat(65)}","request":1}`,
])("[W2] does not answer %j, which is no message of the bridge", async (text) => {
  expect(await answerPage(text, forbidden, forbidden)).toBeUndefined()
})

test("[W3] tells an event as it is", () => {
  expect(JSON.parse(encodeEvent({ changed: "drafts" }))).toEqual({ event: { changed: "drafts" } })
})
