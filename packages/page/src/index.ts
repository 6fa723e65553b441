export { amountInWords, unitInWords, unitsInWords } from "@commonshelf/documents/measure"
export { FaultBoundary, type BrokenKey } from "./fault-boundary.tsx"
export {
  formatDay,
  formatDecimal,
  formatMoney,
  formatPercent,
  formatPrice,
  formatTime,
  shortened,
} from "./format.ts"
export { LanguageSelect } from "./language-select.tsx"
export { directionOf, isLocale, LOCALES, preferredLocale, type Locale } from "./locales.ts"
export { NeedsTable, type Need, type NeedsKey } from "./needs-table.tsx"
export { periodInWords, type PeriodKey } from "./period.ts"
export { createRoutes, formatRoute, goTo, useArrival, type Choose, type Route } from "./routes.ts"
export { ScrollRegion } from "./scroll-region.tsx"
export { Figure, Id, Wording } from "./text.tsx"
export { isolated, isolatedNames, wordingOf, type ChosenWording } from "./wording.ts"
export { createVocabulary, useLocale, type Messages, type Vocabulary, type Words } from "./words.tsx"
