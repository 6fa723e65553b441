import { rivalsOf, type Contradiction, type ExplainedTime, type Marks } from "@commonshelf/dataset"
import { wordingIn } from "@commonshelf/documents"
import type { UnprovenStatement } from "../operations/contradictions.ts"
import type { Output } from "../operations/operation.ts"

/** What contradicts what, with the digests that prove it, and what does not count. */
export function contradictionWords(output: Output): string {
  const { contradictions, unproven } = output as {
    contradictions: readonly Contradiction[]
    unproven: readonly UnprovenStatement[]
  }
  const found = contradictions.map((contradiction) => {
    const settled = "settled" in contradiction && contradiction.settled ? " (settled)" : ""
    return `${contradiction.party}: ${contradictionSentence(contradiction)}${settled}\n${rivalsOf(
      contradiction,
    )
      .map((digest) => `  ${digest}`)
      .join("\n")}`
  })
  const shown = unproven.map(
    ({ party, kind, digest, signedAt, revokedAt, seenBy }) =>
      `${party}: ${kind} says ${signedAt}, signed by a key revoked as of ${revokedAt ?? "?"}; before that seen by ${seenBy.filter(({ at }) => at < (revokedAt ?? "")).length}. It does not count.\n  ${digest}`,
  )
  return [
    found.length === 0
      ? "Nobody contradicts itself."
      : `Contradictions, each with what proves it:\n${found.join("\n")}`,
    shown.length === 0 ? "Nothing is unproven." : `Unproven:\n${shown.join("\n")}`,
    ...(found.length + shown.length > 0 ? ["Look at one: commonshelf statement show DIGEST"] : []),
  ].join("\n")
}

function contradictionSentence(contradiction: Contradiction): string {
  switch (contradiction.kind) {
    case "equivocation":
      return `signed ${contradiction.digests.length} statements for place ${contradiction.sequence} of one document with one key`
    case "log-fork":
      return `its identity log has ${contradiction.digests.length} rival versions ${contradiction.version}`
    case "second-release":
      return `released ${contradiction.period} twice; the first counts`
    case "overlapping-release":
      return `released days of ${contradiction.period} again in another way; the older release counts`
    case "back-dated-checkpoint":
      return `a checkpoint dated ${contradiction.datedAt} follows or names one of ${contradiction.laterAt}`
    case "checkpoint-fork":
      return "its checkpoints tell two histories"
  }
}

/** Marks in a few words, for a cell; empty where there are none. */
export function markWords(marks: Marks | undefined): string {
  if (marks === undefined) return ""
  const words = [
    ...(marks.contradicted === undefined ? [] : ["contradicted"]),
    ...(marks.forked === undefined ? [] : ["identity forked"]),
    ...(marks.unproven === undefined ? [] : [`${marks.unproven.length} unproven`]),
  ]
  return ` [${words.join(", ")}]`
}

/** Since when others have seen a statement, and what its party says of the key since. */
export function timeWords(time: ExplainedTime | undefined): readonly string[] {
  if (time === undefined) return []
  const { seenBy, revocation, unproven, clockAhead } = time
  const names = seenBy.map(({ scid, name }) => (name === undefined ? scid : wordingIn(name, "en")))
  const [first] = seenBy
  const seen =
    first === undefined
      ? "Not yet seen by a trusted cooperative"
      : `Seen by ${seenBy.length} ${seenBy.length === 1 ? "cooperative" : "cooperatives"} since ${first.at} (${names.join(", ")})`
  const repudiated =
    revocation === undefined
      ? ""
      : `, repudiated on ${revocation.repudiatedAt.slice(0, 10)}: the key is revoked as of ${revocation.revokedAt}`
  return [
    `  ${seen}${repudiated}`,
    ...(unproven ? ["  UNPROVEN: no quorum had seen it before that. It does not count."] : []),
    ...(clockAhead ? ["  Its signer claims a later time than others saw it: a clock was wrong."] : []),
  ]
}

/** That statements of the party are known of and not here. */
export function notReceivedWords(count: unknown): readonly string[] {
  if (typeof count !== "number" || count === 0) return []
  return [`${count} ${count === 1 ? "statement" : "statements"} of this party not received.`]
}

interface TrustStatus {
  readonly trust: { readonly nodes: readonly string[]; readonly quorum: number }
  readonly checkpoints: {
    readonly signs: boolean
    readonly last?: { readonly at: string }
    readonly others: readonly { readonly at: string }[]
  }
  readonly contradictions: number
  readonly unproven?: number
}

/** Own and others' checkpoints, whom this node believes, and what time and contradiction have to say. */
export function trustStatusWords(status: Readonly<Record<string, unknown>>): readonly string[] {
  const { trust, checkpoints, contradictions, unproven = 0 } = status as unknown as TrustStatus // of `status`
  const { last, others, signs } = checkpoints
  const own =
    last === undefined ? (signs ? "none of its own yet" : "it signs none") : `its own last at ${last.at}`
  const latest = others
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
  const seen = latest === undefined ? "none of others" : `of ${others.length} others, the last at ${latest}`
  const quorum =
    trust.nodes.length === 0
      ? "No cooperative is trusted, so nothing proves a time."
      : `${trust.quorum} of ${trust.nodes.length} trusted cooperatives prove a time.`
  return [
    `Checkpoints: ${own}; ${seen}. ${quorum}`,
    ...(contradictions + unproven > 0
      ? [`${contradictions} open contradictions, ${unproven} unproven: commonshelf contradictions`]
      : []),
  ]
}
