/** A decimal as a statement holds it [S2] from what a person wrote: `12`, `12.5`, `12,5`, `-3`, ` 007 `. */
export function decimalText(text: string): string | undefined {
  const [, sign = "", whole, fraction] = /^\s*([-−]?)(\d{1,18})(?:[.,](\d{1,18}))?\s*$/.exec(text) ?? []
  if (whole === undefined) return undefined
  const digits = whole.replace(/^0+(?=\d)/, "")
  const decimal = fraction === undefined ? digits : `${digits}.${fraction}`
  return sign === "" || /^[0.]*$/.test(decimal) ? decimal : `-${decimal}`
}
