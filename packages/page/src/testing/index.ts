export { findBarriers, openBrowser, overflowOf, visit, type Setting, type Visit } from "./browser.ts"
export { buildPage, weighPage, type BuiltPage } from "./built-page.ts"
export { describeSentences } from "./sentences-suite.ts"
export { readStyles } from "./styles.ts"
