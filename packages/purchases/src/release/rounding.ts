import { createHmac } from "node:crypto"

/** What a rounded figure is named by: the same name and secret always round the same way [R6]. */
export interface RoundingName {
  readonly series: string
  readonly period: string
  readonly unit: string
  readonly currency: string
  readonly node: string
  readonly other: boolean
}

/**
 * [R6] Keyed random rounding: `quantity` (not negative, thousandths) to a multiple of `base`, up with the probability of
 * its remainder, so that the mean error over many figures is zero. The coin is HMAC-SHA256 of the name.
 */
export function roundKeyed(quantity: number, base: number, name: RoundingName, secret: Uint8Array): number {
  const message = JSON.stringify([name.series, name.period, name.unit, name.currency, name.node, name.other])
  return roundAt(quantity, base, createHmac("sha256", secret).update(message).digest())
}

/** `count` (not negative) to a multiple of `base`, up with the probability of its remainder; the hash is the coin. */
export function roundAt(count: number, base: number, hash: Buffer): number {
  const remainder = count % base
  const coin = hash.readUIntBE(0, 6) / 2 ** 48
  return count - remainder + (coin < remainder / base ? base : 0)
}
