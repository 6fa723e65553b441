/** What is used here of papaparse, which ships no types. */
declare module "papaparse" {
  interface Parsed {
    readonly data: readonly Record<string, string>[]
    readonly meta: { readonly fields?: readonly string[] }
  }
  const papaparse: { parse(text: string, options: { header: true; skipEmptyLines: true }): Parsed }
  export default papaparse
}
