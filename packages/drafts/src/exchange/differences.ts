import type { Digest } from "@commonshelf/identity"
import type { DraftHistory } from "../document/draft-history.ts"
import type { SignedText } from "../signed-text.ts"
import { BYTES_PER_MESSAGE, CHANGES_PER_MESSAGE, MAX_HAVE } from "./message.ts"

/** The changes that were admitted last: what a peer has of them, it has with all that they follow. */
export function newestOf(history: DraftHistory): readonly Digest[] {
  return history.changes.slice(-MAX_HAVE).map(({ digest }) => digest)
}

/** The changes that who has these lacks, each after those that it follows. */
export function missingFrom(history: DraftHistory, have: readonly Digest[]): readonly SignedText[] {
  const known = new Set(
    history.upTo(have.filter((digest) => history.has(digest))).map(({ digest }) => digest),
  )
  return history.changes.filter(({ digest }) => !known.has(digest)).map(({ signed }) => signed)
}

/** The same, as many as fit into each message. */
export function packed(changes: readonly SignedText[]): readonly (readonly SignedText[])[] {
  const messages: SignedText[][] = []
  let room = 0
  for (const change of changes) {
    const last = messages.at(-1)
    room -= change.text.length
    if (last === undefined || room < 0 || last.length >= CHANGES_PER_MESSAGE) {
      messages.push([change])
      room = BYTES_PER_MESSAGE - change.text.length
    } else last.push(change)
  }
  return messages
}
