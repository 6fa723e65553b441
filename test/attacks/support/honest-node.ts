// An honest node in a process of its own, so that its memory can be measured. Answers its parent's questions.
import { introduceTo, openTestNode, testInvite } from "@commonshelf/replica/testing"
import type { HonestState, Question } from "./honest-child.ts"

const node = await openTestNode(process.argv[2] ?? "Bob's coop")
const { replica } = node
let most = 0
setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50)

function stateOf(): HonestState {
  most = Math.max(most, process.memoryUsage().rss)
  return {
    rss: process.memoryUsage().rss,
    most,
    heads: replica.heads(),
    documents: replica.store.documents().length,
    digests: [...replica.texts()].map(({ digest }) => digest),
    reasons: replica.quarantine.list().map(({ reason, peer }) => ({ reason, peer })),
    limits: replica
      .limits()
      .filter(({ exceeded }) => exceeded > 0)
      .map(({ name }) => name),
    peers: replica.peers().map(({ scid, state, standing }) => ({ scid, state, standing })),
  }
}

async function answerTo(question: Question): Promise<unknown> {
  if (question.ask === "invite") return testInvite(node)
  if (question.ask === "accept") return introduceTo(question.invite, node)
  if (question.ask === "forget-most") most = process.memoryUsage().rss
  return stateOf()
}

process.on("message", (question: Question & { id: number }) => {
  void answerTo(question).then((answer) => process.send?.({ id: question.id, answer }))
})
process.on("disconnect", () => process.exit(0))
process.on("unhandledRejection", () => {})
process.send?.({ id: 0, answer: { url: node.url, scid: node.author.scid } })
