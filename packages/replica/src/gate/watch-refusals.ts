import type { Finding } from "@commonshelf/documents"
import type { CallFailure } from "../session/reception-desk.ts"
import type { Gate } from "./gate.ts"

/**
 * The same gate, and a promise of the first thing that it refuses: whoever reads everything from one node can stop
 * there, since the two will never hold the same.
 */
export function watchRefusals(gate: Gate): { readonly gate: Gate; readonly refused: Promise<CallFailure> } {
  let refuse: (failure: CallFailure) => void
  const refused = new Promise<CallFailure>((resolve) => (refuse = resolve))
  const tell = ({ rule, message }: Finding) => refuse({ kind: "invalid", rule, message })
  return {
    refused,
    gate: {
      ...gate,
      admitChanges(document, chunks, origin) {
        const verdicts = gate.admitChanges(document, chunks, origin)
        for (const verdict of verdicts) if (verdict.kind === "refused") tell(verdict.finding)
        return verdicts
      },
      quarantine(content, finding, origin) {
        gate.quarantine(content, finding, origin)
        tell(finding)
      },
    },
  }
}
