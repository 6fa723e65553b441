/*
 * The names of limits and their bounds, for whoever reads settings: without what holds a copy.
 */
export { LIMIT_NAMES, LIMITS, type LimitName } from "./limits/limits.ts"
