import { Failure, readInvite } from "@commonshelf/node"
import type { InvitePreview, Refusal } from "../protocol/answers.ts"
import type { HostWords } from "./messages/words.ts"
import { refusalOf } from "./refusal.ts"

/** What an invite link says, without using it. */
export function previewInvite(link: string, words: HostWords): InvitePreview | Refusal {
  try {
    const { name, url } = readInvite(link)
    return { name, url }
  } catch (error) {
    if (error instanceof Failure) return refusalOf(error, words)
    throw error
  }
}
