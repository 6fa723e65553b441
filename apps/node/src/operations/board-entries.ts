import { currentBoardEntries, type BoardEntry } from "@commonshelf/dataset"
import { EXIT, Failure } from "../failure.ts"
import { boardSays } from "../messages/board.ts"
import type { Sentence } from "../messages/sentence.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { today } from "./compare.ts"

export type BoardKind = "Need" | "Offer" | "Pledge"

const NAMES = { Need: boardSays.need, Offer: boardSays.offer, Pledge: boardSays.pledge } as const

const URN = "urn:uuid:"

/** The entry of this node's own party that a person means: by its id or its digest, or the beginning of either. */
export function findOwnEntry<K extends BoardKind>(node: CommonsNode, kind: K, wanted: string): BoardEntry<K> {
  const own = currentBoardEntries(node.dataset, kind, today(node.now())).filter(
    ({ issuer }) => issuer === node.home.scid,
  )
  return onlyOne(own, NAMES[kind](), wanted)
}

/** The need or offer, of whichever party, that a person means. */
export function findIntent(node: CommonsNode, wanted: string): BoardEntry<"Need"> | BoardEntry<"Offer"> {
  const asOf = today(node.now())
  return onlyOne(
    [...currentBoardEntries(node.dataset, "Need", asOf), ...currentBoardEntries(node.dataset, "Offer", asOf)],
    boardSays.needOrOffer(),
    wanted,
  )
}

function onlyOne<Entry extends BoardEntry<BoardKind>>(
  entries: readonly Entry[],
  what: Sentence,
  wanted: string,
): Entry {
  const uuid = wanted.startsWith(URN) ? wanted.slice(URN.length) : wanted
  const found = entries.filter(
    ({ digest, subject }) => digest.startsWith(wanted) || subject.id.startsWith(`${URN}${uuid}`),
  )
  const [only, second] = found
  if (only !== undefined && second === undefined) return only
  const hint = boardSays.see()
  if (only === undefined)
    throw new Failure(EXIT.failed, "not-found", boardSays.notOnBoard({ what, wanted }), { hint })
  throw new Failure(EXIT.failed, "ambiguous", boardSays.several({ wanted, count: found.length }), { hint })
}
