import { rivalsOf, type Contradiction, type ExplainedTime, type Marks } from "@commonshelf/dataset"
import type { UnprovenStatement } from "../operations/contradictions.ts"
import { plain } from "./words.ts"
import type { Output } from "../operations/operation.ts"
import { wordsIn, type Words } from "../messages/words.ts"
import type { Sentence } from "../messages/sentence.ts"
import { trustSays } from "../messages/trust.ts"

/** What contradicts what, with the digests that prove it, and what does not count. */
export function contradictionWords(output: Output, words: Words): string {
  const { say } = words
  const { contradictions, unproven } = output as {
    contradictions: readonly Contradiction[]
    unproven: readonly UnprovenStatement[]
  }
  const found = contradictions.map((contradiction) => {
    const settled = "settled" in contradiction && contradiction.settled ? ` ${say(trustSays.settled())}` : ""
    return `${contradiction.party}: ${say(contradictionSentence(contradiction))}${settled}\n${rivalsOf(
      contradiction,
    )
      .map((digest) => `  ${digest}`)
      .join("\n")}`
  })
  const shown = unproven.map(
    ({ party, kind, digest, signedAt, revokedAt, seenBy }) =>
      `${say(
        trustSays.unprovenStatement({
          party,
          kind,
          at: signedAt,
          revoked: revokedAt ?? "?",
          count: seenBy.filter(({ at }) => at < (revokedAt ?? "")).length,
        }),
      )}\n  ${digest}`,
  )
  return [
    found.length === 0 ? say(trustSays.nobody()) : `${say(trustSays.contradictions())}\n${found.join("\n")}`,
    shown.length === 0 ? say(trustSays.noUnproven()) : `${say(trustSays.unproven())}\n${shown.join("\n")}`,
    ...(found.length + shown.length > 0 ? [say(trustSays.lookAtOne())] : []),
  ].join("\n")
}

function contradictionSentence(contradiction: Contradiction): Sentence {
  switch (contradiction.kind) {
    case "equivocation":
      return trustSays.equivocation({ count: contradiction.digests.length, place: contradiction.sequence })
    case "log-fork":
      return trustSays.logFork({ count: contradiction.digests.length, version: contradiction.version })
    case "second-release":
      return trustSays.secondRelease({ period: contradiction.period })
    case "overlapping-release":
      return trustSays.overlapping({ period: contradiction.period })
    case "back-dated-checkpoint":
      return trustSays.backDated({ dated: contradiction.datedAt, later: contradiction.laterAt })
    case "checkpoint-fork":
      return trustSays.checkpointFork()
  }
}

/** Marks in a few words, for a cell; empty where there are none. */
export function markWords(marks: Marks | undefined, { say }: Words = wordsIn("en")): string {
  if (marks === undefined) return ""
  const words = [
    ...(marks.contradicted === undefined ? [] : [say(trustSays.contradicted())]),
    ...(marks.forked === undefined ? [] : [say(trustSays.forked())]),
    ...(marks.unproven === undefined ? [] : [say(trustSays.unprovenCount({ count: marks.unproven.length }))]),
  ]
  return ` [${words.join(", ")}]`
}

/** Since when others have seen a statement, and what its party says of the key since. */
export function timeWords(time: ExplainedTime | undefined, { say, language }: Words): readonly string[] {
  if (time === undefined) return []
  const { seenBy, revocation, unproven, clockAhead } = time
  const names = seenBy.map(({ scid, name }) => (name === undefined ? scid : plain(name, language)))
  const [first] = seenBy
  const seen =
    first === undefined
      ? trustSays.notYetSeen()
      : trustSays.seenBy({ count: seenBy.length, at: first.at, names })
  return [
    `  ${say(seen)}`,
    ...(revocation === undefined
      ? []
      : [
          `  ${say(
            trustSays.repudiated({
              day: revocation.repudiatedAt.slice(0, 10),
              revoked: revocation.revokedAt,
            }),
          )}`,
        ]),
    ...(unproven ? [`  ${say(trustSays.noQuorum())}`] : []),
    ...(clockAhead ? [`  ${say(trustSays.clockAhead())}`] : []),
  ]
}

/** That statements of the party are known of and not here. */
export function notReceivedWords(count: unknown, { say }: Words): readonly string[] {
  return typeof count !== "number" || count === 0 ? [] : [say(trustSays.notReceived({ count }))]
}

interface TrustStatus {
  readonly trust: { readonly nodes: readonly string[]; readonly quorum: number }
  readonly checkpoints: {
    readonly signs: boolean
    readonly heldBack?: string
    readonly last?: { readonly at: string }
    readonly others: readonly { readonly at: string }[]
  }
  readonly contradictions: number
  readonly unproven?: number
}

/** Own and others' checkpoints, whom this node believes, and what time and contradiction have to say. */
export function trustStatusWords(
  status: Readonly<Record<string, unknown>>,
  { say }: Words,
): readonly string[] {
  const { trust, checkpoints, contradictions, unproven = 0 } = status as unknown as TrustStatus // of `status`
  const { last, others, signs, heldBack } = checkpoints
  const own =
    last === undefined
      ? signs
        ? trustSays.noneYet()
        : trustSays.signsNone()
      : trustSays.ownLast({ at: last.at })
  const latest = others
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
  const seen =
    latest === undefined ? trustSays.noneOfOthers() : trustSays.ofOthers({ count: others.length, at: latest })
  const quorum =
    trust.nodes.length === 0
      ? trustSays.nobodyTrusted()
      : trustSays.quorum({ quorum: trust.quorum, count: trust.nodes.length })
  return [
    `${say(trustSays.checkpoints({ own, seen }))} ${say(quorum)}`,
    ...(heldBack === undefined
      ? []
      : [say(heldBack === "sealed" ? trustSays.sealed() : trustSays.heldBack())]),
    ...(contradictions + unproven > 0 ? [say(trustSays.openOnes({ contradictions, unproven }))] : []),
  ]
}
