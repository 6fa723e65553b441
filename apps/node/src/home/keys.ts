import { existsSync, mkdirSync } from "node:fs"
import { join } from "node:path"
import {
  base58Decode,
  base58Encode,
  generateSeed,
  isMultikey,
  keyPairFromSeed,
  type KeyPair,
  type Multikey,
} from "@commonshelf/identity"
import { openSecret, SealedSecret, sealSecret } from "@commonshelf/identity/secret"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { readJson, writeWhole, type HomePaths } from "./home.ts"
import { homeSays } from "../messages/home.ts"
import { detailOf } from "../messages/detail.ts"

/** The names of the key files; `recovery` holds the master seed of the party and belongs on paper. */
export type KeyName = "device" | "node" | "recovery"

/** The keys of a home, each in a file that only its owner may read. */
export interface HomeKeys {
  /** Signs statements. */
  readonly device: DeviceKey
  /** Opens sessions with other nodes. */
  readonly node: KeyPair
}

/** The key of this device: its name is always known, the key itself only where no passphrase seals it. */
export interface DeviceKey {
  readonly multikey: Multikey
  readonly pair: KeyPair | undefined
}

const PlainKey = z.strictObject({ v: z.literal(1), seed: z.string() })

/** A key under a passphrase [N1], with its public half in the open. */
const SealedKey = z.strictObject({
  v: z.literal(1),
  multikey: z.custom<Multikey>((key) => typeof key === "string" && isMultikey(key)),
  sealed: SealedSecret,
})

/** Reads the two keys that a node needs to run. @throws Failure when a file is missing or damaged */
export function readKeys(paths: HomePaths): HomeKeys {
  return { device: readDevice(paths), node: keyPairFromSeed(readSeed(paths, "node")) }
}

function readDevice(paths: HomePaths): DeviceKey {
  const sealed = readSealed(paths)
  if (sealed !== undefined) return { multikey: sealed.multikey, pair: undefined }
  const pair = keyPairFromSeed(readSeed(paths, "device"))
  return { multikey: pair.multikey, pair }
}

/**
 * The key that signs this device's statements, opened with its passphrase; where none seals it, any will do.
 * @throws Failure with exit 12 when the passphrase is another one
 */
export async function openDeviceKey(paths: HomePaths, passphrase: string): Promise<KeyPair> {
  const key = readSealed(paths)
  if (key === undefined) return keyPairFromSeed(readSeed(paths, "device"))
  const seed = await openSecret(key.sealed, passphrase)
  if (!seed.ok)
    throw new Failure(EXIT.wrongPassphrase, seed.error.kind, detailOf(seed.error.kind, seed.error.message))
  const pair = keyPairFromSeed(seed.value)
  if (pair.multikey === key.multikey) return pair
  throw unreadable(keyPath(paths, "device"))
}

/** The public half of this device's key; undefined when there is no key yet. */
export function deviceMultikey(paths: HomePaths): Multikey | undefined {
  return existsSync(keyPath(paths, "device")) ? readDevice(paths).multikey : undefined
}

/** Makes the two keys of a new device, the one that signs under a passphrase if there is one. */
export async function makeKeys(paths: HomePaths, passphrase: string | undefined): Promise<void> {
  await writeDevice(paths, generateSeed(), passphrase)
  writeSeed(paths, "node", generateSeed())
}

/** Writes the device key, under a passphrase if there is one. */
export async function writeDevice(
  paths: HomePaths,
  seed: Uint8Array,
  passphrase: string | undefined,
): Promise<void> {
  if (passphrase === undefined) writeSeed(paths, "device", seed)
  else await writeSealedDevice(paths, seed, passphrase)
}

/** Whether a passphrase seals this device's key. */
export function isSealed(paths: HomePaths): boolean {
  return readSealed(paths) !== undefined
}

/** Writes a key's seed for its owner's eyes only. */
export function writeSeed(paths: HomePaths, name: KeyName, seed: Uint8Array): void {
  writeKeyFile(paths, name, { v: 1, seed: base58Encode(seed) })
}

/** Writes the device key under a passphrase. */
export async function writeSealedDevice(
  paths: HomePaths,
  seed: Uint8Array,
  passphrase: string,
): Promise<void> {
  const { multikey } = keyPairFromSeed(seed)
  writeKeyFile(paths, "device", { v: 1, multikey, sealed: await sealSecret(seed, passphrase) })
}

function writeKeyFile(paths: HomePaths, name: KeyName, value: unknown): void {
  mkdirSync(paths.keys, { recursive: true, mode: 0o700 })
  writeWhole(keyPath(paths, name), value)
}

function readSealed(paths: HomePaths): z.infer<typeof SealedKey> | undefined {
  const file = SealedKey.safeParse(readJson(keyPath(paths, "device")))
  return file.success ? file.data : undefined
}

/** The seed of a key that lies in the open; undefined where there is none. @throws Failure when the file is damaged */
export function readSeedOf(paths: HomePaths, name: KeyName): Uint8Array | undefined {
  return existsSync(keyPath(paths, name)) ? readSeed(paths, name) : undefined
}

/** The seed in a key file that no passphrase seals. @throws Failure when it is missing or damaged */
export function readSeed(paths: HomePaths, name: KeyName): Uint8Array {
  const path = keyPath(paths, name)
  const file = PlainKey.safeParse(existsSync(path) ? readJson(path) : undefined)
  const seed = file.success ? base58Decode(file.data.seed) : undefined
  if (seed?.length === 32) return seed
  throw unreadable(path)
}

/** Where a key file is. */
export function keyPath(paths: HomePaths, name: KeyName): string {
  return join(paths.keys, `${name}.json`)
}

function unreadable(path: string): Failure {
  return new Failure(EXIT.failed, "key-unreadable", homeSays.keyUnreadable({ path }), {
    hint: homeSays.restoreKey(),
  })
}
