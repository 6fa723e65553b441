import { fail, ok, warn, type Check } from "./check.ts"
import type { Health } from "./health.ts"
import { doctorSays } from "../messages/doctor.ts"

const DAY_MS = 86_400_000

/** Clocks of nodes that differ by less than this differ by nothing that matters. */
const SKEW_MS = 120_000

/** What an open node tells of itself. */
export function nodeChecks(health: Health): readonly Check[] {
  const { statements, documents } = health
  return [
    health.damaged.length === 0
      ? ok("files", doctorSays.filesWhole(), { statements, documents })
      : fail("files", doctorSays.damaged({ details: health.damaged.join("; ") }), doctorSays.stopRepair()),
    checkSigning(health),
    checkClock(health),
    checkPeers(health),
    checkQuarantine(health),
    checkBackup(health),
    checkRestore(health),
    checkRules(health),
  ]
}

function checkSigning({ canSign, checkpointsHeldBack, serving }: Health): Check {
  if (checkpointsHeldBack === "sealed" && serving)
    return warn("signing", doctorSays.sealed(), doctorSays.serveUnsealed(), { checkpoints: false })
  if (canSign === true) return ok("signing", doctorSays.maySign())
  const fix = canSign === "repaired" ? doctorSays.untilInStep() : doctorSays.enrolDevice()
  return fail("signing", doctorSays.cannotSign(), fix, { reason: canSign })
}

function checkClock({ now, lastSaidAt, peers }: Health): Check {
  const fix = doctorSays.setClock()
  const at = Date.parse(now)
  if (lastSaidAt !== null && Date.parse(lastSaidAt) - at > SKEW_MS)
    return fail("clock", doctorSays.clockBack(), fix)
  const aheadMs = median(peers.flatMap(({ clockAheadMs }) => clockAheadMs ?? []))
  if (aheadMs === undefined) return ok("clock", doctorSays.noPeerTime(), { aheadMs: null })
  const minutes = Math.round(Math.abs(aheadMs) / 60_000)
  const facts = { aheadMs: -aheadMs }
  if (Math.abs(aheadMs) <= SKEW_MS) return ok("clock", doctorSays.clockAgrees(), facts)
  const finding = (aheadMs > 0 ? doctorSays.clockBehind : doctorSays.clockAhead)({ minutes })
  return warn("clock", finding, fix, facts)
}

function checkPeers({ serving, peers }: Health): Check {
  const connected = peers.filter(({ state }) => state === "connected").length
  const inStep = peers.filter((peer) => peer.inStep).length
  const facts = { peers: peers.length, connected, inStep, serving }
  if (peers.length === 0) return warn("peers", doctorSays.noPeers(), doctorSays.inviteCreate(), facts)
  if (!serving) return warn("peers", doctorSays.notServing(), doctorSays.serve(), facts)
  // Who only reads comes when it likes: a fork over the network is such a peer, once.
  const away = peers.filter((peer) => !peer.inStep && peer.role !== "researcher").map(({ name }) => name)
  if (away.length === 0) return ok("peers", doctorSays.inStep({ count: peers.length }), facts)
  const fix = doctorSays.waitAsk()
  return warn("peers", doctorSays.notInStep({ names: away }), fix, facts)
}

function checkQuarantine({ quarantine, quarantineNotKept }: Health): Check {
  const facts = { items: quarantine, notKept: quarantineNotKept }
  if (quarantine === 0) return ok("quarantine", doctorSays.nothingRefused(), facts)
  return warn("quarantine", doctorSays.refused({ count: quarantine }), doctorSays.quarantineList(), facts)
}

function checkBackup({ now, backupAt }: Health): Check {
  const fix = doctorSays.backupElsewhere()
  const days = daysSince(backupAt, now)
  if (days === undefined) return warn("backup", doctorSays.noBackup(), fix, { days: null })
  if (days > 7) return warn("backup", doctorSays.backupAge({ days }), fix, { days })
  return ok("backup", doctorSays.backupAge({ days }), { days })
}

function checkRestore({ now, restoreCheckedAt }: Health): Check {
  const fix = doctorSays.restoreCheck()
  const days = daysSince(restoreCheckedAt, now)
  if (days === undefined) return warn("restore", doctorSays.neverChecked(), fix, { days: null })
  if (days > 90) return warn("restore", doctorSays.lastCheck({ days }), fix, { days })
  return ok("restore", doctorSays.checked({ days }), { days })
}

function checkRules({ role, rules: { k, kSensitive, pPercent } }: Health): Check {
  const facts = { k, kSensitive, pPercent }
  if (role !== "cooperative") return ok("privacy", doctorSays.noPurchases(), facts)
  return ok("privacy", doctorSays.rules({ k, sensitive: kSensitive }), facts)
}

function daysSince(at: string | null, now: string): number | undefined {
  return at === null ? undefined : Math.floor((Date.parse(now) - Date.parse(at)) / DAY_MS)
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)]
}
