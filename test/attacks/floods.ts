import { deflateRawSync } from "node:zlib"
import { documentId, GENESIS_CHANGE } from "@commonshelf/documents"
import { sha256 } from "@commonshelf/identity"
import { leb128, messageOf } from "./forged-changes.ts"

/** Somebody who can speak to a victim in the messages of automerge-repo, as they come. */
export interface Speaker {
  /** Who is attacked about this: a document that the victim has. */
  readonly document: string
  readonly say: (message: unknown) => void
  readonly sendSync: (documentId: string, data: Uint8Array) => void
  /** Waits until the victim has taken what was sent, or listens no more. */
  readonly drained: () => Promise<void>
  /** Whether the victim listens no more. */
  readonly closed: boolean
  /** After so many messages without end it has seen enough. */
  readonly patience: number
}

/** What stock automerge-repo is expected to do: that is what makes it an attack. */
export type StockFate =
  | "dies at once"
  | "dies within 90 s"
  | "unreadable"
  | "grows"
  | "throws off its victim"
  | "reads it all"

/** An attack by way of raw messages. */
export interface Flood {
  readonly what: string
  readonly rule: string
  readonly stock: StockFate
  readonly attack: (speaker: Speaker) => Promise<void>
  /** What an honest node must have noted: a reason in quarantine or the name of a limit; undefined where there is no trace. */
  readonly noted?: string
  /** Where stock automerge-repo grows: by how many bytes at least. */
  readonly growsBy?: number
}

const MIB = 1024 * 1024
const once = (send: (speaker: Speaker) => void) => (speaker: Speaker) => {
  send(speaker)
  return speaker.drained()
}

/** A document that nobody has. */
export function absentDocument(name: string): string {
  return documentId({ type: "supplier", owner: "QmRz8ECJq7wYoqHCcdGQHVG4sYzmsJDPyQjLNqS6HoEAmn", name })
}

/** What ends or fills stock automerge-repo, one message or many. */
export const FLOODS: readonly Flood[] = [
  {
    what: "null in CBOR",
    rule: "D5",
    stock: "dies at once",
    attack: once(({ say }) => say(null)),
    noted: "malformed-message",
  },
  {
    what: "a join without a sender",
    rule: "D5",
    stock: "dies at once",
    attack: once(({ say }) => say({ type: "join", peerMetadata: {}, supportedProtocolVersions: ["5"] })),
  },
  {
    what: "a Bloom filter without bits",
    rule: "D5",
    stock: "unreadable",
    attack: once(({ document, sendSync }) => sendSync(document, EMPTY_BLOOM)),
    noted: "malformed-sync",
  },
  {
    what: "a Bloom filter with 2^27 probes",
    rule: "D5",
    stock: "grows",
    attack: once(({ document, sendSync }) => sendSync(document, MANY_PROBES)),
    noted: "malformed-sync",
  },
  {
    what: "a change that inflates to 200 MB",
    rule: "D5",
    stock: "grows",
    attack: once(({ document, sendSync }) => sendSync(document, messageOf([bomb(200 * MIB)]))),
    noted: "malformed-sync",
  },
  {
    what: "20,000 documents that nobody has",
    rule: "G1",
    stock: "grows",
    attack: async ({ say, drained }) => {
      for (let i = 0; i < 20_000; i++) {
        const unknown = { documentId: absentDocument(`unknown-${i}`), data: messageOf([]) }
        say({ type: "request", senderId: "eve", targetId: "stock-server", ...unknown })
      }
      await drained()
    },
    noted: "peer.unknown-documents",
    growsBy: 100_000_000,
  },
  {
    what: "a million tiny messages",
    rule: "G2",
    stock: "reads it all",
    attack: async (speaker) => {
      const batch = Math.min(5_000, speaker.patience / 10)
      for (let sent = 0; sent < speaker.patience && !speaker.closed; sent += batch) {
        for (let i = 0; i < batch; i++) speaker.say(TINY)
        await speaker.drained()
      }
    },
    noted: "peer.messages",
  },
  {
    what: "a join under another's name",
    rule: "S9",
    stock: "throws off its victim",
    attack: once(({ say }) =>
      say({ type: "join", senderId: "owner", peerMetadata: {}, supportedProtocolVersions: ["1"] }),
    ),
  },
]

const TINY = {
  type: "doc-unavailable",
  senderId: "eve",
  targetId: "stock-server",
  documentId: absentDocument("tiny"),
}

/** Heads that nobody has, of a document that nobody has: it ends stock automerge-repo after a minute. */
export const INVENTED_HEADS: Flood = {
  what: "invented heads of an absent document",
  rule: "D5",
  stock: "dies within 90 s",
  attack: once(({ sendSync }) =>
    sendSync(absentDocument("absent"), messageOf([], [new Uint8Array(32).fill(7)])),
  ),
}

const EMPTY_BLOOM = Uint8Array.of(0x42, 0, 0, 1, 0, 3, 1, 0, 7, 0)

/** One entry, ten bits, 2^27 probes (LEB128 80 80 80 40). */
const MANY_PROBES = Uint8Array.of(0x42, 0, 0, 1, 0, 8, 1, 10, 0x80, 0x80, 0x80, 0x40, 0xff, 0xff, 0)

/** A deflated change chunk of a few hundred kilobytes. */
function bomb(bytes: number): Uint8Array {
  const contents = deflateRawSync(new Uint8Array(bytes))
  const length = leb128(contents.length)
  const checksum = sha256(contents).subarray(0, 4)
  return new Uint8Array(
    Buffer.concat([GENESIS_CHANGE.subarray(0, 4), checksum, Uint8Array.of(2, ...length), contents]),
  )
}
