/** What the contract tests use of `jsonld`, which has no types of its own. */
declare module "jsonld" {
  interface Options {
    readonly documentLoader: (url: string) => Promise<object>
    readonly safe: boolean
    readonly format?: "application/n-quads"
  }
  type Expanded = Readonly<Record<string, unknown>>
  const jsonld: {
    expand(document: object, options: Options): Promise<readonly Expanded[]>
    toRDF(document: object, options: Options): Promise<string>
  }
  export default jsonld
}

declare module "@digitalbazaar/credentials-context" {
  export const contexts: ReadonlyMap<string, unknown>
}
