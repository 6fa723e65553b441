/**
 * Product codes as keys. A GTIN is `gtin:` and 14 digits; what means something in one store only is `local:` and
 * the code. Never a number: tills lose leading zeros, and so do numbers.
 */

/** True for 14 digits whose last is the GS1 check digit: weights 3 and 1 in turn, a sum of tens. */
export function isGtin14(code: string): boolean {
  if (!/^\d{14}$/.test(code)) return false
  const sum = Array.from(code, Number).reduce(
    (total, digit, index) => total + digit * (index % 2 === 0 ? 3 : 1),
    0,
  )
  return sum % 10 === 0
}

/**
 * The key of a code as a till wrote it. Codes of 8 and of 10 to 14 digits are padded to 14, which restores the zeros
 * that a spreadsheet lost; where the check digit is then wrong, or GS1 leaves the range to each store (02, 04, 2), the
 * code is the store's own.
 */
export function productKey(code: string): string {
  const written = code.trim()
  if (/^(?:\d{8}|\d{10,14})$/.test(written)) {
    const padded = written.padStart(14, "0")
    if (isGtin14(padded) && !isStoreRange(written, padded)) return `gtin:${padded}`
  }
  return localKey(written)
}

/** The key of a code, or a name, that means something in this store only. */
export function localKey(code: string): string {
  return `local:${code.trim().normalize("NFC").replaceAll(/\s+/g, " ")}`
}

function isStoreRange(written: string, padded: string): boolean {
  if (written.length === 8) return /^[02]/.test(written)
  return /^0(?:02|04|2)/.test(padded) || padded.startsWith("02")
}

/**
 * A barcode pattern as Odoo writes it: digits stand for themselves, `.` for any digit, `{NNDDD}` for the part that
 * carries a weight or a price. The check digit after it is not written.
 */
export interface BarcodePattern {
  /** The product's part of the code, without the variable part, or undefined where the code is not of this kind. */
  readonly match: (code: string) => string | undefined
}

/** The pattern that `text` writes, for 13-digit codes. */
export function barcodePattern(text: string): BarcodePattern {
  const fixed = text.replace(/\{[ND]+\}$/, "")
  const product = new RegExp(`^(${fixed.replaceAll(".", String.raw`\d`)})`)
  return { match: (code) => (/^\d{13}$/.test(code) ? product.exec(code)?.[1] : undefined) }
}
