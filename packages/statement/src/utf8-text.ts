/** The decoder of the Encoding Standard, which every runtime has; TypeScript ships its type only with a browser's. */
declare class TextDecoder {
  constructor(encoding: "utf-8", options: { fatal: true; ignoreBOM: true })
  decode(bytes: Uint8Array): string
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

/** The text of UTF-8 bytes, a byte order mark kept as the character it is; undefined when they are not UTF-8. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}
