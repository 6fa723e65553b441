import { kindOf } from "@commonshelf/statement"
import type { Digest } from "@commonshelf/identity"
import type { Contradiction } from "../contradiction.ts"
import { findContradictions } from "../contradictions.ts"
import { createIndex, type DatasetIndex } from "../store/create-index.ts"
import { partyKey, type Dataset, type Judgement } from "../store/dataset.ts"
import { signingKey, type Said } from "../store/entry.ts"
import { readIdentityFacts, type IdentityFacts } from "./identity-facts.ts"
import { readReceipts } from "./receipts.ts"
import { trustIn, type Trust } from "./trust.ts"

/** Judges a dataset that grows, for a verifier that may change whom it trusts. */
export interface Judge {
  /**
   * The dataset of what counts [S11], as of now. Statements that are unproven are in no table of it; its `judgement`
   * tells of them. The same object while nothing has changed.
   *
   * @param nodes the SCIDs of the cooperatives whose checkpoints are believed
   */
  readonly judged: (nodes: Iterable<string>) => Dataset
}

/** Begins to judge what an index holds. */
export function createJudge({ dataset }: Pick<DatasetIndex, "dataset">): Judge {
  const facts = createFactsReader(dataset)
  const counted = createCountedIndex(dataset)
  let last: { readonly state: string; readonly judged: Dataset } | undefined
  return {
    judged(nodes) {
      const trust = trustIn(nodes)
      const state = [dataset.statements.size, facts.entryCount(), ...trust.nodes].join(" ")
      if (last?.state !== state) {
        const judgement = judge(dataset, trust, facts.read())
        last = { state, judged: { ...counted.without(judgement.unproven), judgement } }
      }
      return last.judged
    },
  }
}

function judge(dataset: Dataset, trust: Trust, facts: ReadonlyMap<string, IdentityFacts>): Judgement {
  const revocationOf = (said: Said) => facts.get(said.issuer)?.revocations.get(signingKey(said))
  const receipts = readReceipts(dataset, trust, revocationOf)
  const unproven = new Set<Digest>()
  let judged = 0
  for (const [scid, { revocations }] of facts) {
    for (const [key, { revokedAt }] of revocations) {
      for (const said of dataset.statementsByKey.get(partyKey(scid, key)) ?? []) {
        // Checkpoints are not seen but referred to: whether they give receipts is another question.
        if (kindOf(said.source.statement) === "Checkpoint") continue
        judged += 1
        const anchoredAt = receipts.anchoredAt(said.digest)
        if (anchoredAt === undefined || anchoredAt >= revokedAt) unproven.add(said.digest)
      }
    }
  }
  let found: readonly Contradiction[] | undefined
  return {
    ...receipts,
    trust,
    everything: dataset,
    judged,
    unproven,
    revocationOf,
    factsOf: (scid) => facts.get(scid),
    contradictions: () =>
      (found ??= findContradictions(dataset, { unproven, factsOf: (scid) => facts.get(scid) })),
  }
}

/** What the logs say, read again only where a log has grown. */
function createFactsReader({ logs }: Dataset) {
  const factsByScid = new Map<string, IdentityFacts>()
  const readEntries = new Map<string, number>()
  return {
    entryCount: () => [...logs.values()].reduce((count, { entries }) => count + entries.length, 0),
    read(): ReadonlyMap<string, IdentityFacts> {
      for (const [scid, log] of logs) {
        if (readEntries.get(scid) === log.entries.length) continue
        readEntries.set(scid, log.entries.length)
        factsByScid.set(scid, readIdentityFacts(log))
      }
      // A copy: a judgement stays as it was made.
      return new Map(factsByScid)
    },
  }
}

/**
 * An index of what counts. While everything does, it is the one that is there; it grows with that, and is made anew only
 * when something that counted does so no more.
 */
function createCountedIndex(everything: Dataset) {
  let index: DatasetIndex | undefined
  return {
    without(unproven: ReadonlySet<Digest>): Dataset {
      if (unproven.size === 0) {
        index = undefined
        return everything
      }
      const counts = index
      if (counts === undefined || [...unproven].some((digest) => counts.dataset.statements.has(digest))) {
        index = undefined
      }
      index ??= createIndex()
      for (const { source } of everything.statements.values())
        if (!unproven.has(source.digest)) index.add(source)
      return { ...index.dataset, logs: everything.logs }
    },
  }
}
