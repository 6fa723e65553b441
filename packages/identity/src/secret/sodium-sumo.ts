import type Sumo from "libsodium-wrappers-sumo"

/*
 * The only module that touches the larger build of libsodium, which alone has Argon2id. It is loaded when a secret is
 * first sealed or opened: nobody else pays for it.
 */

let loaded: Promise<typeof Sumo> | undefined

/** The library, loaded once and checked. */
export function loadSumo(): Promise<typeof Sumo> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<typeof Sumo> {
  const { default: sumo } = await import("libsodium-wrappers-sumo")
  await sumo.ready
  if (typeof sumo.crypto_pwhash === "function") return sumo
  throw new Error(
    "libsodium has no crypto_pwhash: install libsodium-wrappers-sumo 0.8.4 as the lockfile says",
  )
}
