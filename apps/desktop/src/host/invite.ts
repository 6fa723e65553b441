import { parseInviteLink } from "@commonshelf/replica"
import type { InvitePreview, Refusal } from "../protocol/answers.ts"
import type { HostWords } from "./messages/words.ts"
import { refusal } from "./refusal.ts"

/** What an invite link says, without using it. */
export function readInvite(link: string, words: HostWords): InvitePreview | Refusal {
  const invite = parseInviteLink(link)
  if (!invite.ok) return refusal(words, "bad-invite", { detail: invite.error })
  return { name: invite.value.name, url: invite.value.url }
}
