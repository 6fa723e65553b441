import type { Fault, Outcome } from "./get-answer.ts"

/** Something the page shows from the node: on its way, here, here but older than it should be, or not to be had. */
export type Resource<T> =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly value: T; readonly loadedAt: number }
  | {
      readonly kind: "stale"
      readonly value: T
      readonly loadedAt: number
      readonly since: number
      readonly fault: Fault
    }
  | { readonly kind: "failed"; readonly since: number; readonly fault: Fault }

/** The resource after one more attempt; `now` in milliseconds since 1970. What was loaded stays until it is replaced. */
export function nextResource<T>(previous: Resource<T>, outcome: Outcome<T>, now: number): Resource<T> {
  if (outcome.ok) return { kind: "ready", value: outcome.value, loadedAt: now }
  const fault = outcome.error
  if (previous.kind === "ready") return { ...previous, kind: "stale", since: now, fault }
  if (previous.kind === "stale") return { ...previous, fault }
  return { kind: "failed", since: previous.kind === "failed" ? previous.since : now, fault }
}

/** What was loaded last, if anything was. */
export function valueOf<T>(resource: Resource<T>): T | undefined {
  return resource.kind === "ready" || resource.kind === "stale" ? resource.value : undefined
}
