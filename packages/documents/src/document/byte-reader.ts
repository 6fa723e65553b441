import { utf8Text } from "@commonshelf/statement"

/**
 * Reads a byte string from front to back without ever throwing: the first thing that is not as expected becomes
 * `fault`, and everything read after it is empty.
 */
export class ByteReader {
  #offset = 0
  #bytes: Uint8Array
  fault: string | undefined

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** Bytes already read. */
  get offset(): number {
    return this.#offset
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

  /** Notes what is wrong, unless something was before. */
  fail(fault: string): void {
    this.fault ??= fault
  }

  /** The next byte; 0 at the end. */
  byte(): number {
    return this.take(1)[0] ?? 0
  }

  /** A counted list of at most `limit` items. */
  list<T>(limit: number, item: () => T): readonly T[] {
    const count = this.number()
    if (count > limit) this.fail(`a list of more than ${limit}`)
    const items: T[] = []
    for (let i = 0; i < count && this.fault === undefined; i++) items.push(item())
    return items
  }

  /** Demands exactly these bytes next. */
  expect(bytes: readonly number[], fault: string): void {
    const found = this.take(bytes.length)
    if (!found.every((byte, index) => byte === bytes[index])) this.fail(fault)
  }

  /** An unsigned LEB128 number below 2^31. */
  number(): number {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte()
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) {
        if (value >= 2 ** 31) this.fail("a number out of bounds")
        return value
      }
    }
    this.fail("a number out of bounds")
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
