import { parseInviteLink, type InviteLink } from "@commonshelf/replica"
import { EXIT, Failure } from "../failure.ts"
import { inviteSays } from "../messages/invite.ts"

/** What an invite link says. */
export function readInvite(link: string): InviteLink {
  const invite = parseInviteLink(link)
  if (!invite.ok) throw new Failure(EXIT.usage, "bad-invite", inviteSays[invite.error]())
  return invite.value
}
