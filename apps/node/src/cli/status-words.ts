import type { PartyRole } from "@commonshelf/documents"
import { codeSays, columnSays } from "../messages/common.ts"
import { peerSays } from "../messages/peer.ts"
import { statusSays } from "../messages/status.ts"
import type { Words } from "../messages/words.ts"
import type { Output } from "../operations/operation.ts"
import { columns } from "./output.ts"
import { trustStatusWords } from "./trust-words.ts"
import { plain, type Rows } from "./words.ts"

/** How this node is. */
export function statusWords(output: Output, words: Words): string {
  const { say } = words
  const { party, documents, statements, quarantine, heads, serving, peers, limits, notAccepted, ...rest } =
    output as {
      party: { name: string; role: PartyRole; scid: string }
      documents: number
      statements: number
      quarantine: number
      heads: string
      serving: string | false
      peers: Rows
      limits: readonly { name: string; limit: number; per: string; exceeded: number }[]
      notAccepted: number
    }
  return [
    `${party.name} (${say(codeSays[party.role]())}) ${party.scid}`,
    say(statusSays.holds({ statements, documents, heads })),
    say(quarantine === 0 ? statusSays.noQuarantine() : statusSays.quarantine({ count: quarantine })),
    say(
      limits.length === 0
        ? statusSays.noLimits()
        : statusSays.limits({
            names: limits.map(({ name, limit, exceeded }) =>
              statusSays.limit({ name, limit: String(limit), count: exceeded }),
            ),
          }),
    ),
    ...(notAccepted === 0 ? [] : [say(statusSays.notAccepted({ count: notAccepted }))]),
    ...trustStatusWords(rest, words),
    say(serving === false ? statusSays.notServing() : statusSays.servingAt({ url: serving })),
    peersWords(peers, words),
    ...(party.role === "researcher" && peers.length > 0
      ? [say(statusSays.reader({ party: party.scid }))]
      : []),
  ].join("\n")
}

function peersWords(peers: Rows, { say, language }: Words): string {
  if (peers.length === 0) return say(statusSays.noPeers())
  return columns(
    [say(columnSays.peer()), say(columnSays.role()), say(columnSays.state()), say(peerSays.inStep()), ""],
    peers.map((peer) => [
      plain(peer["name"], language),
      codeWords(peer["role"], say),
      codeWords(peer["state"], say),
      say(peer["inStep"] === true ? codeSays.true() : codeSays.false()),
      codeWords(peer["standing"], say),
    ]),
  )
}

/** A code of the data in words; one without words as it is. */
function codeWords(code: unknown, say: Words["say"]): string {
  const known = plain(code)
  return Object.hasOwn(codeSays, known) ? say(codeSays[known as keyof typeof codeSays]()) : known // it has it
}
