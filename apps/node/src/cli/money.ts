import { minorDigits } from "@commonshelf/purchases"

/** An amount in minor units as people write it, in major units: 1170 agorot are "11.70". */
export function inMajorUnits(minor: number, currency: string): string {
  const digits = minorDigits(currency)
  const text = String(Math.abs(minor)).padStart(digits + 1, "0")
  const whole = text.slice(0, text.length - digits)
  return `${minor < 0 ? "-" : ""}${whole}${digits > 0 ? `.${text.slice(-digits)}` : ""}`
}
