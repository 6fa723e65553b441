import { isSea } from "node:sea"

/** Set to `true` by the packaging when it bundles a release; not defined when the program runs from its files. */
declare const COMMONSHELF_RELEASE: true | undefined

/** Set by the packaging to the version of the package; not defined when the program runs from its files. */
declare const COMMONSHELF_VERSION: string | undefined

/** Whether this is a bundled release. */
export const isRelease: boolean = typeof COMMONSHELF_RELEASE !== "undefined"

/** The version people see. */
export const version: string =
  typeof COMMONSHELF_VERSION === "undefined" ? "development" : COMMONSHELF_VERSION

/** Whether this process is the single executable, which has the page and the native library inside. */
export const isSingleExecutable: boolean = isSea()

/**
 * Whether a test may drive the window. In a release the bundler removes everything after the first term: whoever can set
 * an environment variable cannot drive a supplier's window with it.
 */
export const allowsAutomation: boolean =
  typeof COMMONSHELF_RELEASE === "undefined" && process.env["COMMONSHELF_AUTOMATION"] === "1"
