import { utf8Text } from "@commonshelf/statement"

/**
 * Reads a byte string from front to back without ever throwing: the first thing that is not as expected becomes
 * `fault`, and everything read after it is empty.
 */
export class ChunkReader {
  #offset = 0
  #bytes: Uint8Array
  fault: string | undefined

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** Bytes not yet read. */
  get rest(): number {
    return this.#bytes.length - this.#offset
  }

  /** The next `count` bytes. */
  take(count: number): Uint8Array {
    if (this.fault !== undefined) return new Uint8Array(0)
    if (count > this.rest) {
      this.fault = "ends too early"
      return new Uint8Array(0)
    }
    this.#offset += count
    return this.#bytes.subarray(this.#offset - count, this.#offset)
  }

  /** Demands exactly these bytes next. */
  expect(bytes: readonly number[], fault: string): void {
    const found = this.take(bytes.length)
    if (!found.every((byte, index) => byte === bytes[index])) this.fault ??= fault
  }

  /** An unsigned LEB128 number below 2^31. */
  number(): number {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const [byte = 0] = this.take(1)
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) {
        if (value >= 2 ** 31) this.fault ??= "a number out of bounds"
        return value
      }
    }
    this.fault ??= "a number out of bounds"
    return 0
  }

  /** The next `count` bytes as UTF-8 text; undefined when they are not. */
  text(count: number): string | undefined {
    const bytes = this.take(count)
    if (this.fault !== undefined) return undefined
    const text = utf8Text(bytes)
    if (text === undefined) this.fault = "not UTF-8 text"
    return text
  }
}
