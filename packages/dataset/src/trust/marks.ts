import type { Digest } from "@commonshelf/identity"
import { isOpen, rivalsOf } from "../contradiction.ts"
import { contradictions } from "../contradictions.ts"
import { everythingIn, type Dataset } from "../store/dataset.ts"
import type { Said } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"

/** What a reader must know of the statements behind something shown; no member where there is nothing. */
export interface Marks {
  /** Statements that are shown and not counted [S11]. */
  readonly unproven?: readonly Digest[]
  /** Statements that count and that contradict others [S12, R7, R9]. */
  readonly contradicted?: readonly Digest[]
  /** The identity log of a party that speaks here is forked, and not settled [S12]. */
  readonly forked?: true
}

/** A statement that something shown is made of. */
interface Used {
  readonly digest: Digest
  readonly issuer: string
}

/** Reads marks from one state of a dataset. */
export interface MarkReader {
  /** Whether there is nothing to mark anywhere. */
  readonly isClean: boolean
  /** The unproven statements of a party. */
  readonly unprovenBy: (scid: string) => readonly Said[]
  /** The marks of what is made of `used`, where `beside` stands too and may not count; undefined when there are none. */
  readonly of: (used: readonly Used[], beside?: readonly Used[]) => Marks | undefined
}

/** The marks of a dataset as it is now. */
export function readMarks(dataset: Dataset): MarkReader {
  const open = contradictions(dataset).filter(isOpen)
  const contradictedDigests = new Set(
    open
      .filter((contradiction) => contradiction.kind === "equivocation" || "ignored" in contradiction)
      .flatMap((contradiction) => rivalsOf(contradiction)),
  )
  const forkedParties = new Set(open.filter(({ kind }) => kind === "log-fork").map(({ party }) => party))
  const unprovenDigests = dataset.judgement?.unproven ?? NONE
  const unprovenByParty = groupBy(
    [...unprovenDigests].flatMap((digest) => everythingIn(dataset).statements.get(digest) ?? []),
    ({ issuer }) => issuer,
  )
  return {
    isClean: open.length === 0 && unprovenDigests.size === 0,
    unprovenBy: (scid) => unprovenByParty.get(scid) ?? [],
    of(used, beside = []) {
      const unproven = digestsOf(beside.filter(({ digest }) => unprovenDigests.has(digest)))
      const contradicted = digestsOf(used.filter(({ digest }) => contradictedDigests.has(digest)))
      const forked = used.some(({ issuer }) => forkedParties.has(issuer))
      if (unproven.length === 0 && contradicted.length === 0 && !forked) return undefined
      return {
        ...(unproven.length > 0 && { unproven }),
        ...(contradicted.length > 0 && { contradicted }),
        ...(forked && { forked }),
      }
    },
  }
}

const NONE: ReadonlySet<Digest> = new Set()

function digestsOf(statements: readonly Used[]): readonly Digest[] {
  return [...new Set(statements.map(({ digest }) => digest))].toSorted(compareText)
}
