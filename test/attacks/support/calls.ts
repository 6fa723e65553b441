import { Session, type Profiler } from "node:inspector"

/** How often a piece of work calls each function, by where that stands. */
export type Calls = ReadonlyMap<string, number>

/**
 * Counts the calls of a piece of work, as the machine itself counts them: the same in every run, which time is not. What it calls
 * that is not JavaScript is not counted.
 */
export function callsOf(work: () => unknown): Calls {
  const session = new Session()
  session.connect()
  session.post("Profiler.enable")
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false })
  try {
    work()
    return takeCalls(session)
  } finally {
    session.post("Profiler.stopPreciseCoverage")
    session.disconnect()
  }
}

/** The session answers before it returns, because it is in this very thread. */
function takeCalls(session: Session): Calls {
  const calls = new Map<string, number>()
  session.post("Profiler.takePreciseCoverage", (error, coverage?: Profiler.TakePreciseCoverageReturnType) => {
    if (error !== null) throw error
    for (const { url, functions } of coverage?.result ?? [])
      for (const { functionName, ranges } of functions) {
        const [range] = ranges
        const place = `${url.split("/").slice(-3).join("/")} ${functionName} ${range?.startOffset}`
        calls.set(place, range?.count ?? 0)
      }
  })
  return calls
}
