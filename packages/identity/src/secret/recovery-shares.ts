/// <reference path="./slip39.d.ts" />
import type Slip39 from "slip39"
import { err, ok, type Result } from "../result.ts"

/*
 * The master seed in shares of 33 words (SLIP-39) [N7], for who would rather not have it on one sheet: a group of one, the
 * owner's own paper, and a group of three cooperatives of which two are needed. Both groups are needed: the cooperatives
 * together cannot recover anything without the owner, nor the owner without two of them.
 *
 * The only module that touches `slip39`, loaded when shares are made or combined.
 */

/** The shares of a master seed, 33 words each. */
export interface RecoveryShares {
  readonly own: string
  /** One for each of three cooperatives; two are needed. */
  readonly cooperatives: readonly [string, string, string]
}

/** Why shares give no seed. */
export interface SharesError {
  readonly kind: "shares-do-not-fit"
  readonly message: string
}

const SEED_BYTES = 32

/** Splits a master seed of 32 bytes. The shares differ every time; those of two splittings do not mix. */
export async function recoveryShares(seed: Uint8Array): Promise<RecoveryShares> {
  if (seed.length !== SEED_BYTES) throw new TypeError(`a master seed has ${SEED_BYTES} bytes`)
  const slip = (await loadSlip39()).fromArray([...seed], {
    title: "Commonshelf",
    threshold: 2,
    groups: [
      [1, 1, "own paper"],
      [2, 3, "cooperatives"],
    ],
  })
  const shareAt = (path: string) => slip.fromPath(path).mnemonics[0] ?? ""
  const cooperatives = [shareAt("r/1/0"), shareAt("r/1/1"), shareAt("r/1/2")] as const
  return { own: shareAt("r/0"), cooperatives }
}

/** The master seed of exactly the own paper and two of the cooperatives' shares, in any order. */
export async function seedOfShares(shares: readonly string[]): Promise<Result<Uint8Array, SharesError>> {
  const secret = await combineShares(shares)
  if (!secret.ok || secret.value.length === SEED_BYTES) return secret
  return err({ kind: "shares-do-not-fit", message: "These shares are of something else than a master seed." })
}

/** The secret of the shares of any splitting by SLIP-39: exactly as many as are needed. Ours have no passphrase. */
export async function combineShares(
  shares: readonly string[],
  passphrase = "",
): Promise<Result<Uint8Array, SharesError>> {
  const words = shares.map((share) =>
    share
      .normalize("NFKD")
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(Boolean)
      .join(" "),
  )
  const slip39 = await loadSlip39()
  try {
    return ok(Uint8Array.from(slip39.recoverSecret(words, passphrase)))
  } catch {
    const message =
      "These shares do not fit together. Needed are the own paper and exactly two of the cooperatives' shares, all of one splitting and without a wrong word."
    return err({ kind: "shares-do-not-fit", message })
  }
}

let loaded: Promise<typeof Slip39> | undefined

function loadSlip39(): Promise<typeof Slip39> {
  loaded ??= load()
  return loaded
}

/** It adds methods to arrays and texts; they are hidden from whoever walks through the members of one. */
async function load(): Promise<typeof Slip39> {
  const { default: slip39 } = await import("slip39")
  for (const prototype of [Array.prototype, String.prototype]) {
    for (const name of Object.keys(prototype)) Object.defineProperty(prototype, name, { enumerable: false })
  }
  return slip39
}
