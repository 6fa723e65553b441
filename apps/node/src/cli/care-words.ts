import type { CheckedBackup } from "../backup/check-backup.ts"
import type { Check } from "../doctor/check.ts"
import type { Output } from "../operations/operation.ts"
import type { FileState } from "../repair/inspect-home.ts"
import type { Repaired } from "../repair/repair-home.ts"
import { columns } from "./output.ts"

/** The words for people of the commands that keep a home; the shapes are those of `care-commands.ts`. */

export function backupWords(output: Output): string {
  const { file, bytes, files, statements, keys } = output as unknown as {
    file: string
    bytes: number
    files: readonly string[]
    statements: number
    keys: readonly string[]
  }
  return [
    `${file}: ${statements} statements, ${Math.ceil(bytes / 1024)} KiB.`,
    files.includes("ledger.sqlite")
      ? "It holds members' purchases: keep it where only those may read who may read the till."
      : "It holds no purchases.",
    keys.length === 0
      ? "It holds no keys. (They can be kept too: --keys FILE)"
      : `The keys (${keys.join(", ")}) are in a file of their own, under the passphrase. The key of this device is in neither.`,
    `Next: commonshelf restore ${file} --check`,
  ].join("\n")
}

type CheckedOutput = CheckedBackup["manifest"] & Pick<CheckedBackup, "verified" | "withLedger">

export function checkWords(output: Output): string {
  const { party, writtenAt, verified, withLedger } = output as unknown as CheckedOutput
  return [
    `The backup of ${party.name} of ${writtenAt} is whole: ${verified} statements verified one by one${withLedger ? ", the ledger too" : ""}.`,
    "Nothing was changed.",
  ].join("\n")
}

export function restoreWords(output: Output): string {
  const { party, writtenAt, verified, home, keys } = output as unknown as CheckedOutput & {
    home: string
    keys: boolean
  }
  return [
    `${home} is the home of ${party.name} as of ${writtenAt}: ${verified} statements verified one by one.`,
    keys
      ? "It has the node key of before and syncs. Its device key is new: enrol it, then it signs too."
      : "Its keys are new: enrol them with the recovery words; until then it reads, and neither syncs nor signs.",
    "If the old home still runs anywhere, stop it for good.",
  ].join("\n")
}

export function doctorWords(output: Output): string {
  const { checks } = output as unknown as { checks: readonly Check[] }
  return checks
    .map(({ check, state, finding, fix }) => {
      const line = `${state.padEnd(5)} ${check.padEnd(14)} ${finding}`
      return fix === undefined ? line : `${line}\n      → ${fix}`
    })
    .join("\n")
}

export function repairWords(output: Output): string {
  const { dryRun, files } = output as unknown as {
    dryRun: boolean
    files: readonly (FileState & Repaired)[]
  }
  const broken = files.filter(({ state }) => state !== "whole")
  if (broken.length === 0) return "Every file is whole. Nothing was changed."
  if (dryRun) {
    const rows = broken.map(({ file, state, finding }) => [file, state, finding ?? ""])
    return `${columns(["file", "state", "finding"], rows)}\nNothing was changed. Next: commonshelf repair`
  }
  return broken
    .map(({ file, outcome, finding, next, aside }) =>
      [
        `${file}: ${outcome} (${finding})`,
        ...(aside === undefined ? [] : [`  put aside: ${aside}`]),
        `  ${next}`,
      ].join("\n"),
    )
    .join("\n")
}
