import { fail, ok, warn, type Check } from "./check.ts"
import type { Health } from "./health.ts"

const DAY_MS = 86_400_000

/** Clocks of nodes that differ by less than this differ by nothing that matters. */
const SKEW_MS = 120_000

/** What an open node tells of itself. */
export function nodeChecks(health: Health): readonly Check[] {
  const { statements, documents } = health
  return [
    health.damaged.length === 0
      ? ok("files", "All files are whole.", { statements, documents })
      : fail("files", `${health.damaged.join("; ")}.`, "Stop the node, then: commonshelf repair"),
    checkSigning(health),
    checkClock(health),
    checkPeers(health),
    checkQuarantine(health),
    checkBackup(health),
    checkRestore(health),
    checkRules(health),
  ]
}

function checkSigning({ canSign }: Health): Check {
  if (canSign === true) return ok("signing", "This device may sign.")
  const fix =
    canSign === "repaired"
      ? "commonshelf serve, until a peer is in step."
      : "Enrol the key of this device with the recovery words of the party."
  return fail("signing", "This home cannot sign.", fix, { reason: canSign })
}

function checkClock({ now, lastSaidAt, peers }: Health): Check {
  const fix = "Set the clock of this computer, best by the network: timedatectl set-ntp true"
  const at = Date.parse(now)
  if (lastSaidAt !== null && Date.parse(lastSaidAt) - at > SKEW_MS)
    return fail("clock", "The clock was set back: this node's last statement is of the future.", fix)
  const aheadMs = median(peers.flatMap(({ clockAheadMs }) => clockAheadMs ?? []))
  if (aheadMs === undefined) return ok("clock", "No peer has told its time yet.", { aheadMs: null })
  const minutes = Math.round(Math.abs(aheadMs) / 60_000)
  const facts = { aheadMs: -aheadMs }
  if (Math.abs(aheadMs) <= SKEW_MS) return ok("clock", "The clock agrees with the peers'.", facts)
  const finding = `The clock is ${minutes} minutes ${aheadMs > 0 ? "behind" : "ahead of"} the peers'.`
  return warn("clock", finding, fix, facts)
}

function checkPeers({ serving, peers }: Health): Check {
  const connected = peers.filter(({ state }) => state === "connected").length
  const inStep = peers.filter((peer) => peer.inStep).length
  const facts = { peers: peers.length, connected, inStep, serving }
  if (peers.length === 0)
    return warn("peers", "There are no peers: nobody else holds a copy.", "commonshelf invite create", facts)
  if (!serving)
    return warn("peers", "The node does not serve, so it meets no peer.", "commonshelf serve", facts)
  const away = peers.filter((peer) => !peer.inStep).map(({ name }) => name)
  if (away.length === 0) return ok("peers", `In step with all ${peers.length} peers.`, facts)
  const fix = "Wait a minute; if it stays, ask them whether they serve."
  return warn("peers", `Not in step with ${away.join(", ")}.`, fix, facts)
}

function checkQuarantine({ quarantine, quarantineNotKept }: Health): Check {
  const facts = { items: quarantine, notKept: quarantineNotKept }
  if (quarantine === 0) return ok("quarantine", "Nothing was refused.", facts)
  return warn("quarantine", `${quarantine} items were refused.`, "commonshelf quarantine list", facts)
}

function checkBackup({ now, backupAt }: Health): Check {
  const fix = "commonshelf backup FOLDER, on a disk that lies elsewhere; every night is best."
  const days = daysSince(backupAt, now)
  if (days === undefined) return warn("backup", "There is no backup yet.", fix, { days: null })
  if (days > 7) return warn("backup", `The last backup is ${days} days old.`, fix, { days })
  return ok("backup", `The last backup is ${days} days old.`, { days })
}

function checkRestore({ now, restoreCheckedAt }: Health): Check {
  const fix = "commonshelf restore BACKUP --check"
  const days = daysSince(restoreCheckedAt, now)
  if (days === undefined) return warn("restore", "No backup was ever checked.", fix, { days: null })
  if (days > 90) return warn("restore", `The last check of a backup was ${days} days ago.`, fix, { days })
  return ok("restore", `A backup was checked ${days} days ago.`, { days })
}

function checkRules({ role, rules: { k, kSensitive, pPercent } }: Health): Check {
  const facts = { k, kSensitive, pPercent }
  if (role !== "cooperative") return ok("privacy", "This party publishes no purchases.", facts)
  return ok(
    "privacy",
    `A published figure stands for ${k} members or more, ${kSensitive} where it is sensitive.`,
    facts,
  )
}

function daysSince(at: string | null, now: string): number | undefined {
  return at === null ? undefined : Math.floor((Date.parse(now) - Date.parse(at)) / DAY_MS)
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)]
}
