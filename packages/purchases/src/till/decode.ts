import { err, ok, type Result } from "@commonshelf/identity"
import { z } from "zod"
import { type ImportError } from "./import-error.ts"

/** The encodings that a till file may be declared to have. */
export const Encoding = z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1255", "ibm850"])
export type Encoding = z.infer<typeof Encoding>

// The upper half of IBM code page 850, which TextDecoder lacks.
const IBM850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀" +
  "ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0"

/**
 * The text of a file in its declared encoding, without a byte order mark. Bytes that the encoding cannot have, NUL
 * bytes, and UTF-8 declared as a one-byte encoding refuse the whole file: half-right names and sums are worse.
 */
export function decodeText(bytes: Uint8Array, encoding: Encoding): Result<string, ImportError> {
  const found = contradiction(bytes, encoding)
  if (found !== undefined) return err(wrongEncoding(encoding, found))
  const text = encoding === "ibm850" ? decodeIbm850(bytes) : decodeStrictly(bytes, encoding)
  if (text === undefined) return err(wrongEncoding(encoding, `bytes that ${encoding} does not have`))
  if (text.includes("\u0000")) return err(wrongEncoding(encoding, "NUL characters"))
  return ok(text)
}

function contradiction(bytes: Uint8Array, encoding: Encoding): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe && encoding !== "utf-16le") return "the mark of utf-16le"
  if (first === 0xfe && second === 0xff && encoding !== "utf-16be") return "the mark of utf-16be"
  if (encoding.startsWith("utf-16")) return undefined
  if (bytes.includes(0)) return "NUL bytes, as utf-16le and utf-16be have"
  const oneByte = encoding !== "utf-8" && bytes.some((byte) => byte > 0x7f)
  return oneByte && decodeStrictly(bytes, "utf-8") !== undefined ? "text in utf-8" : undefined
}

function wrongEncoding(encoding: Encoding, found: string): ImportError {
  const message =
    `The file is not ${encoding}: it has ${found}. Nothing was read. Set \`encoding\` in the profile to what the ` +
    `till writes (${Encoding.options.join(", ")}), or save the file as UTF-8.`
  return { kind: "wrong-encoding", encoding, found, message }
}

function decodeStrictly(bytes: Uint8Array, encoding: Exclude<Encoding, "ibm850">): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function decodeIbm850(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCodePoint(byte) : IBM850.charAt(byte - 0x80),
  ).join("")
}
