import { readFileSync } from "node:fs"
import { until } from "./until.ts"

/** The processes that this one started, and those that they started (Linux). */
export function descendantsOf(pid: number): readonly number[] {
  const children = childrenOf(pid)
  return [...children, ...children.flatMap(descendantsOf)]
}

/** Waits until none of these processes runs any more. */
export async function untilGone(pids: readonly number[]): Promise<void> {
  await until(`the processes ${pids.join(", ")} are gone`, () => !pids.some(isRunning))
}

/** Ends those of these processes that still run, and waits until they are gone. */
export async function endProcesses(pids: readonly number[]): Promise<void> {
  for (const pid of pids.filter(isRunning)) endProcess(pid)
  await untilGone(pids)
}

/** Whether a process runs; one that only waits to be buried does not. */
export function isRunning(pid: number): boolean {
  const status = read(`/proc/${pid}/status`)
  return status !== "" && !/^State:\s+Z/m.test(status)
}

function childrenOf(pid: number): readonly number[] {
  return read(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean).map(Number)
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8")
  } catch {
    return ""
  }
}

function endProcess(pid: number): void {
  try {
    process.kill(pid)
  } catch {
    // It went by itself in between.
  }
}
