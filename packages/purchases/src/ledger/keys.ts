import { createHmac } from "node:crypto"
import { type TillLine } from "../till/till-line.ts"

/** The keyed hashes of one ledger. Each use has its own key, so that none tells of another. */
export interface LedgerKeys {
  /** Stands for a member: 16 bytes of HMAC-SHA256 in hex. */
  readonly member: (id: string) => string
  /** Stands for a line; `occurrence` counts rows of one file that are alike. */
  readonly line: (line: TillLine, occurrence: number) => string
  /** Stands for a member in one survey, and for nothing else [MB2]. */
  readonly voter: (survey: string, id: string) => string
  /** The key of the keyed random rounding [R6]. */
  readonly rounding: Uint8Array
}

/** The keyed hashes under a ledger's secret. */
export function ledgerKeys(secret: Uint8Array): LedgerKeys {
  const keyFor = (use: string): Uint8Array =>
    createHmac("sha256", secret).update(`commonshelf-ledger/${use}`).digest()
  const memberKey = keyFor("member")
  const lineKey = keyFor("line")
  const voterKey = keyFor("voter")
  const hash = (key: Uint8Array, text: string): string =>
    createHmac("sha256", key).update(text).digest("hex").slice(0, 32)
  return {
    member: (id) => hash(memberKey, id),
    line: (line, occurrence) => hash(lineKey, JSON.stringify([identifyingFields(line), occurrence])),
    voter: (survey, id) => hash(voterKey, JSON.stringify([survey, id])),
    rounding: keyFor("rounding"),
  }
}

/** What makes two rows the same purchase. Names and places in the tree may be corrected between two exports. */
export function identifyingFields(line: TillLine): string {
  const { receipt, soldAt, member, product, quantity, unit, value, currency } = line
  return JSON.stringify([receipt, soldAt, member, product, quantity, unit, value, currency])
}
