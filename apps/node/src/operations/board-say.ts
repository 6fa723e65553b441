import { randomUUID } from "node:crypto"
import { authoritativeText, BoardText, type DraftBody } from "@commonshelf/documents"
import { EXIT, Failure } from "../failure.ts"
import { boardSays } from "../messages/board.ts"
import { firstIssue } from "../messages/issue.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { findOwnEntry } from "./board-entries.ts"
import { drafted } from "./drafted.ts"

/** A new id, or that of the own entry which is said anew. */
export function ownId(
  node: CommonsNode,
  kind: "Need" | "Offer" | "Pledge",
  wanted: string | undefined,
): string {
  return wanted === undefined ? `urn:uuid:${randomUUID()}` : findOwnEntry(node, kind, wanted).subject.id
}

/** A text of an entry, under its name, in the language of the home. */
export function wordsOf(
  node: CommonsNode,
  name: "note",
  text: string | undefined,
): { readonly note?: BoardText }
export function wordsOf(
  node: CommonsNode,
  name: "risk",
  text: string | undefined,
): { readonly risk?: BoardText }
export function wordsOf(node: CommonsNode, name: "note" | "risk", text: string | undefined) {
  if (text === undefined) return {}
  const checked = BoardText.safeParse(authoritativeText(node.home.language, text))
  if (checked.success) return { [name]: checked.data }
  const detail = firstIssue(checked.error)
  throw new Failure(EXIT.usage, "bad-text", boardSays.badText({ option: `--${name}`, detail }))
}

/** Signs an entry. What only the whole entry shows to be wrong is told in words. */
export function said(node: CommonsNode, draft: () => DraftBody) {
  const body = drafted("entry", draft)
  const [statement] = node.say([body])
  return { statement, id: body.subject.id }
}
