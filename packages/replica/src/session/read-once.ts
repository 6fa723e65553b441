import type { CallFailure } from "./reception-desk.ts"
import type { SessionSocket } from "./session-socket.ts"

/** A peer that says nothing for so long, while this node still lacks something, is given up. */
const SILENCE_MS = 120_000

/**
 * Resolves when the two sides of a session hold the same, which the exchange of indexes alone decides; or with why that
 * will not be: the session ended before, or the peer fell silent.
 *
 * @param compared told, with its session, whenever the two may have become the same
 */
export function untilInStep(
  session: SessionSocket,
  inStep: () => boolean,
  compared: Set<(session: SessionSocket) => void>,
): Promise<CallFailure | undefined> {
  return new Promise((resolve) => {
    const end = (failure?: CallFailure) => {
      clearTimeout(silence)
      compared.delete(hear)
      resolve(failure)
    }
    const hear = (heard: SessionSocket) => {
      if (heard === session && inStep()) end()
    }
    const silence = setTimeout(
      () => end({ kind: "unreachable", message: "it stopped answering before everything had come" }),
      SILENCE_MS,
    )
    for (const event of ["message", "index"] as const) session.on(event, () => silence.refresh())
    session.once("close", () =>
      end({ kind: "unreachable", message: "the connection closed before everything had come" }),
    )
    compared.add(hear)
    if (session.readyState > 1) end({ kind: "unreachable", message: "the connection closed at once" })
    else hear(session)
  })
}
