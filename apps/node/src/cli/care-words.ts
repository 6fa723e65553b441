import type { CheckedBackup } from "../backup/check-backup.ts"
import type { Check } from "../doctor/check.ts"
import type { Output } from "../operations/operation.ts"
import type { FileState } from "../repair/inspect-home.ts"
import type { Repaired } from "../repair/repair-home.ts"
import { outcomeSays } from "../messages/repair.ts"
import type { Sentence } from "../messages/sentence.ts"
import { columns } from "./output.ts"
import type { Words } from "../messages/words.ts"
import { padded } from "./display-width.ts"
import { careSays, checkNameSays, type CheckName, fileStateSays, stateSays } from "../messages/care.ts"
import { columnSays } from "../messages/common.ts"

/** The words for people of the commands that keep a home; the shapes are those of `care-commands.ts`. */

export function backupWords(output: Output, { say }: Words): string {
  const { file, bytes, files, statements, keys } = output as unknown as {
    file: string
    bytes: number
    files: readonly string[]
    statements: number
    keys: readonly string[]
  }
  return [
    say(careSays.written({ file, statements, size: Math.ceil(bytes / 1024) })),
    say(files.includes("ledger.sqlite") ? careSays.holdsPurchases() : careSays.noPurchases()),
    keys.length === 0 ? say(careSays.noKeys()) : say(careSays.keysApart({ keys })),
    say(careSays.nextCheck({ file })),
  ].join("\n")
}

type CheckedOutput = CheckedBackup["manifest"] & Pick<CheckedBackup, "verified" | "withLedger">

export function checkWords(output: Output, { say }: Words): string {
  const { party, writtenAt, verified, withLedger } = output as unknown as CheckedOutput
  return [
    say(
      (withLedger ? careSays.wholeWithLedger : careSays.whole)({
        name: party.name,
        at: writtenAt,
        count: verified,
      }),
    ),
    say(careSays.nothingChanged()),
  ].join("\n")
}

export function restoreWords(output: Output, { say }: Words): string {
  const { party, writtenAt, verified, home, keys } = output as unknown as CheckedOutput & {
    home: string
    keys: boolean
  }
  return [
    say(careSays.isHome({ home, name: party.name, at: writtenAt, count: verified })),
    keys ? say(careSays.nodeKeyBack()) : say(careSays.keysNew()),
    say(careSays.stopOld()),
  ].join("\n")
}

/** A check whose sentences are in words. */
type CheckWords = InWords<Check>

/** The same with its sentences in words. */
type InWords<Told> = {
  readonly [Member in keyof Told]: Told[Member] extends Sentence | undefined ? string : Told[Member]
}

export function doctorWords(output: Output, { say }: Words): string {
  const { checks } = output as unknown as { checks: readonly CheckWords[] }
  return checks
    .map(({ check, state, finding, fix }) => {
      const line = `${padded(say(stateSays[state]()), 5)} ${padded(nameOf(check, say), 14)} ${finding}`
      return fix === undefined ? line : `${line}\n      → ${fix}`
    })
    .join("\n")
}

/** A file is named as it is. */
function nameOf(check: CheckWords["check"], say: Words["say"]): string {
  return isNamed(check) ? say(checkNameSays[check]()) : check
}

function isNamed(check: CheckWords["check"]): check is CheckName {
  return Object.hasOwn(checkNameSays, check)
}

export function repairWords(output: Output, { say }: Words): string {
  const { dryRun, files } = output as unknown as {
    dryRun: boolean
    files: readonly (InWords<FileState> & InWords<Repaired>)[]
  }
  const broken = files.filter(({ state }) => state !== "whole")
  if (broken.length === 0) return say(careSays.everyFileWhole())
  if (dryRun) {
    const rows = broken.map(({ file, state, finding }) => [file, say(fileStateSays[state]()), finding ?? ""])
    return `${columns([say(columnSays.file()), say(columnSays.state()), say(careSays.finding())], rows)}\n${say(careSays.nextRepair())}`
  }
  return broken
    .map(({ file, outcome, finding, next, aside }) =>
      [
        `${file}: ${say(outcomeSays[outcome]())} (${finding})`,
        ...(aside === undefined ? [] : [say(careSays.putAside({ file: aside }))]),
        `  ${next}`,
      ].join("\n"),
    )
    .join("\n")
}
