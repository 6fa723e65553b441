import * as fc from "fast-check"
import { expect, test } from "vitest"
import { minorToDecimal } from "@commonshelf/documents/measure"
import { readAmount, sumUp } from "./amount.ts"

const PROPERTY = { seed: 20_261_125 }
const minor = fc.integer({ min: 0, max: 99_999_999_999 })

test("[U6] an amount is read as a person writes it, into whole minor units", () => {
  expect(readAmount("12.50", "ILS")).toEqual({ kind: "amount", minor: 1250 })
  expect(readAmount(" 12 ", "ILS")).toEqual({ kind: "amount", minor: 1200 })
  expect(readAmount("12.5", "ILS")).toEqual({ kind: "amount", minor: 1250 })
  expect(readAmount("12,5", "ILS")).toEqual({ kind: "amount", minor: 1250 })
  expect(readAmount("12.", "ILS")).toEqual({ kind: "amount", minor: 1200 })
  expect(readAmount("0.29", "ILS")).toEqual({ kind: "amount", minor: 29 })
  expect(readAmount("500", "JPY")).toEqual({ kind: "amount", minor: 500 })
  expect(readAmount("", "ILS")).toEqual({ kind: "empty" })
})

test("[U6] what is no amount is not guessed at", () => {
  for (const text of ["1,200", "1.200,00", "-3", "12.505", "₪12", "1e3", ".5", "１２", "9".repeat(15)]) {
    expect(readAmount(text, "ILS")).toEqual({ kind: "unreadable" })
  }
  expect(readAmount("5.0", "JPY")).toEqual({ kind: "unreadable" })
})

test("[U6] minor units printed and read again are the same", () => {
  fc.assert(
    fc.property(minor, fc.constantFrom("ILS", "JPY", "KWD"), (amount, currency) => {
      expect(readAmount(minorToDecimal(amount, currency), currency)).toEqual({
        kind: "amount",
        minor: amount,
      })
    }),
    PROPERTY,
  )
})

test("[U6] what is open is the total less the parts, to the last agora", () => {
  fc.assert(
    fc.property(minor, fc.array(minor, { maxLength: 50 }), (total, parts) => {
      const sum = sumUp(
        readAmount(minorToDecimal(total, "ILS"), "ILS"),
        parts.map((part) => readAmount(minorToDecimal(part, "ILS"), "ILS")),
      )
      const open = parts.reduce((rest, part) => rest - BigInt(part), BigInt(total))
      if (open === 0n) expect(sum).toEqual({ kind: "exact" })
      else expect(sum).toEqual({ kind: open > 0n ? "open" : "over", minor: Number(open > 0n ? open : -open) })
    }),
    PROPERTY,
  )
})

test("[U6] tenths add up where floats would not", () => {
  const parts = ["0.10", "0.20"].map((text) => readAmount(text, "ILS"))
  expect(sumUp(readAmount("0.30", "ILS"), parts)).toEqual({ kind: "exact" })
})

test("[U6] without a total, or with an amount that cannot be read, nothing is claimed", () => {
  expect(sumUp(readAmount("", "ILS"), [readAmount("1", "ILS")])).toEqual({ kind: "no-total" })
  expect(sumUp(readAmount("5", "ILS"), [readAmount("1 5", "ILS")])).toEqual({ kind: "unreadable" })
})
