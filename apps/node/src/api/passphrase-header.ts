/**
 * The header in which the owner's command hands the passphrase of the device key to the node that serves its home, over
 * loopback and beside the token: base64url of UTF-8, because a header has no other letters.
 */
export const PASSPHRASE_HEADER = "commonshelf-passphrase"

export function passphraseHeader(passphrase: string): string {
  return Buffer.from(passphrase, "utf8").toString("base64url")
}

/** The passphrase of a header; undefined when there is none. */
export function readPassphraseHeader(value: string | undefined): string | undefined {
  return value === undefined ? undefined : Buffer.from(value, "base64url").toString("utf8")
}
