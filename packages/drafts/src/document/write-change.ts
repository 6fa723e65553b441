import * as Automerge from "@automerge/automerge"
import type { Digest, KeyPair } from "@commonshelf/identity"
import type { ChangeContent } from "../change/content.ts"
import { fromAutomerge } from "../change/from-automerge.ts"
import { signText, type SignedText } from "../signed-text.ts"
import type { DraftHistory } from "./draft-history.ts"
import type { DraftDocument } from "./plain.ts"

/** Who writes, and when. */
export interface Author {
  readonly scid: string
  readonly node: KeyPair
  readonly at: string
}

/**
 * Writes a change upon named heads, so that what others wrote since stands beside it; undefined when nothing changes.
 *
 * @param edit what Automerge's `change` takes
 */
export function writeChange(
  history: DraftHistory,
  { scid, node, at }: Author,
  heads: readonly Digest[],
  edit: (document: DraftDocument) => void,
): SignedText | undefined {
  const before = history.documentAt(heads)
  const after = Automerge.change(before, { time: 0 }, edit)
  const bytes = Automerge.getLastLocalChange(after)
  Automerge.free(after)
  if (bytes === undefined) return undefined
  const { startOp, ops } = fromAutomerge(bytes, (ref) => history.table.kindOf(ref))
  const content: ChangeContent = {
    v: 1,
    draft: history.id,
    author: scid,
    at,
    deps: [...heads].toSorted(),
    startOp,
    ops: [...ops],
  }
  return signText("commonshelf-draft-change/1", content, node)
}
