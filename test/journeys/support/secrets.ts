import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { inflateRawSync } from "node:zlib"

/** The files under a folder, at any depth. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesUnder(path) : [path]))
}

/** The bytes of every file of a home but those whose path holds one of the names. */
export function bytesOf(home: string, except: readonly string[] = []): Buffer {
  const paths = filesUnder(home).filter((path) => !except.some((name) => path.includes(name)))
  return Buffer.concat(paths.map((path) => readFileSync(path)))
}

/** Bytes with the contents of every deflated Automerge chunk in them behind them, inflated. */
export function inflated(bytes: Buffer): Buffer {
  const parts = [bytes]
  for (let at = bytes.indexOf(MAGIC); at >= 0; at = bytes.indexOf(MAGIC, at + 1)) {
    if (bytes[at + TYPE_AT] !== DEFLATED_CHANGE) continue
    let start = at + TYPE_AT + 1
    while ((bytes[start] ?? 0) > 0x7f) start += 1
    parts.push(inflateRawSync(bytes.subarray(start + 1)))
  }
  return Buffer.concat(parts)
}

const MAGIC = Buffer.from([0x85, 0x6f, 0x4a, 0x83])
const TYPE_AT = 8
const DEFLATED_CHANGE = 2

/** Which of the secrets are in the bytes, as text of UTF-8 or UTF-16, as hex, or in base64 at any offset. */
export function secretsIn(bytes: Buffer, secrets: readonly string[]): readonly string[] {
  return secrets.filter((secret) => formsOf(secret).some((form) => bytes.includes(form)))
}

function formsOf(secret: string): readonly (Buffer | string)[] {
  const plain = Buffer.from(secret)
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), plain]).toString("base64")
    // The first and the last characters hold bits of the neighbours as well.
    return text.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + plain.length) * 8) / 6))
  })
  return [plain, Buffer.from(secret, "utf16le"), plain.toString("hex"), ...base64]
}

/** Which of the numbers stand in the bytes as a number of their own, not as a part of a longer word. */
export function numbersIn(bytes: Buffer, numbers: readonly string[]): readonly string[] {
  const wanted = new Set(numbers)
  const found = new Set<string>()
  for (const [word] of bytes.toString("latin1").matchAll(/(?<![\w.])\d+(?:\.\d+)?(?![\w])/g)) {
    if (wanted.has(word)) found.add(word)
  }
  return [...found]
}

/** Which ids, all of `length` digits, stand anywhere in the bytes: in one pass, for there are thousands of them. */
export function idsIn(bytes: Buffer, ids: readonly string[], length: number): readonly string[] {
  const wanted = new Set(ids)
  const found = new Set<string>()
  for (const [run] of bytes.toString("latin1").matchAll(new RegExp(`\\d{${length},}`, "g"))) {
    for (let at = 0; at + length <= run.length; at++) {
      const id = run.slice(at, at + length)
      if (wanted.has(id)) found.add(id)
    }
  }
  return [...found]
}
