// A node in a process that is made to be killed: it opens a home with the built program, says what it holds, and then
// works until it dies. It loads everything before it is told which home, so that a kill costs no more than a start.
import { writeSync } from "node:fs"
import { createInterface } from "node:readline"
import { Worker } from "node:worker_threads"
import { authoritativeText, draftPartyProfile } from "@commonshelf/documents"
import { parseInviteLink } from "@commonshelf/replica"
import { homePaths, openNode, runOperation } from "@commonshelf/node"

/** Written at once, by the thread that says it: what stands in the pipe was said before the process died. */
const say = (event) => writeSync(1, `${JSON.stringify(event)}\n`)
const turn = () => new Promise((resolve) => setImmediate(resolve))

// What a sync could not store ends its session, as in a serving node; it is no reason to die before the kill.
process.on("unhandledRejection", (error) => say({ rejected: String(error) }))

say({ event: "booted" })
const [order] = await firstLine()
const node = openNode(homePaths(order.home))
say({ event: "holds", digests: [...node.replica.texts()].map(({ digest }) => digest), ...till() })
if (order.invite !== undefined) {
  await node.listen("127.0.0.1", 0)
  if (node.replica.peers().length === 0) await node.replica.acceptInvite(parseInviteLink(order.invite).value)
}
const aim = order.aim === undefined ? undefined : await openAim(order.aim)
await (order.work === "till" ? runTill() : talk())
say({ event: "idle" })

/** Says one to three statements at a time, and tells each step only when it is done. */
async function talk() {
  for (let step = 0; step < order.steps; step++) {
    const drafts = Array.from({ length: 1 + (step % 3) }, (_, index) =>
      draftPartyProfile(node.home.did, {
        role: "cooperative",
        name: authoritativeText("en", `Alice ${order.round}.${step}.${index}`),
        languages: ["en"],
      }),
    )
    aim?.at(step)
    say({ event: "did", digests: node.say(drafts) })
    await turn()
  }
}

/** Imports a month of the till and publishes it. */
async function runTill() {
  for (const { month, base64 } of order.files) {
    aim?.at(0)
    const { accepted, already } = await runOperation(node, "pos import", {
      file: `${month}.csv`,
      base64,
      profile: "generic",
    })
    say({ event: "imported", month, accepted, already })
    aim?.at(1)
    if (!isPublished(month)) await runOperation(node, "release publish", { period: month })
    say({ event: "published", month })
    await turn()
  }
}

function isPublished(wanted) {
  return node
    .ledger()
    .releases()
    .some(({ month, state }) => month === wanted && state === "published")
}

/** What the private ledger and the commons hold of the till, or nothing where the home has no ledger. */
function till() {
  if (order.work !== "till") return {}
  const releases = [...node.replica.texts()]
    .map(({ text }) => JSON.parse(text).credentialSubject)
    .filter((subject) => subject?.type === "ConsumptionRelease")
  return {
    imports: node.ledger().imports(),
    begun: node.ledger().releases(),
    released: releases.map(({ period }) => period),
  }
}

/**
 * A thread that kills this process a number of microseconds after a step began: in the middle of signing, writing or
 * waiting for the disk, wherever the main thread then is.
 */
async function openAim({ step, microseconds }) {
  const flag = new Int32Array(new SharedArrayBuffer(4))
  const shot = `
    const { workerData, parentPort } = require("node:worker_threads")
    parentPort.postMessage("ready")
    Atomics.wait(workerData.flag, 0, 0)
    const end = performance.now() + workerData.microseconds / 1000
    while (performance.now() < end);
    process.kill(process.pid, "SIGKILL")`
  const worker = new Worker(shot, { eval: true, workerData: { flag, microseconds } })
  await new Promise((resolve) => worker.once("message", resolve))
  return {
    at(now) {
      if (now !== step) return
      say({ event: "aimed" })
      Atomics.store(flag, 0, 1)
      Atomics.notify(flag, 0)
    },
  }
}

function firstLine() {
  return new Promise((resolve) => {
    createInterface({ input: process.stdin }).once("line", (line) => resolve([JSON.parse(line)]))
  })
}
