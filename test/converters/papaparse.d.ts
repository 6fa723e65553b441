/** What is used here of papaparse, which ships no types. */
declare module "papaparse" {
  interface Parsed {
    readonly data: readonly Record<string, string>[]
    readonly meta: { readonly fields?: readonly string[] }
  }
  interface ParsedRows {
    readonly data: readonly (readonly string[])[]
    readonly errors: readonly unknown[]
  }
  const papaparse: {
    parse(text: string, options: { header: true; skipEmptyLines: true }): Parsed
    parse(text: string, options: { header: false; delimiter: ","; newline: "\n" }): ParsedRows
  }
  export default papaparse
}
