import { cbor, Repo, type DocHandle, type DocumentId, type PeerId } from "@automerge/automerge-repo/slim"
import { WebSocketClientAdapter } from "@automerge/automerge-repo-network-websocket"
import type { CommonsDocumentId } from "@commonshelf/documents"
import { testAuthor, type TestAuthor } from "@commonshelf/documents/testing"
import type { InviteLink } from "@commonshelf/replica"
import { openRawSession, testInvite, type TestNode } from "@commonshelf/replica/testing"

/** A session, as far as the attacks use it. */
type RawSession = Awaited<ReturnType<typeof openRawSession>>

/** What a document of the commons looks like to a stock automerge-repo. */
export interface StatementsDoc {
  statements: Record<string, unknown>
}

/** automerge-repo's own client adapter, ungated, in a session instead of a socket: it sends whatever its repo says. */
class UngatedAdapter extends WebSocketClientAdapter {
  readonly #session: RawSession

  constructor(session: RawSession) {
    super("session:", 0)
    this.#session = session
  }

  override isReady(): boolean {
    return true
  }

  override whenReady(): Promise<void> {
    return Promise.resolve()
  }

  override connect(peerId: PeerId): void {
    this.peerId = peerId
    this.peerMetadata = {}
    this.socket = this.#session as unknown as NonNullable<typeof this.socket> // has the members that the adapter uses
    this.#session.on("message", (message) => this.receiveMessage(message))
    this.join()
  }

  override disconnect(): void {
    this.#session.close()
  }
}

/** A party that was invited like any other, and speaks as it likes. */
export interface HostilePeer {
  readonly author: TestAuthor
  readonly session: RawSession
  /** Gets a document of the commons as stock automerge-repo does; what is done to the handle goes out unchecked. */
  find(id: CommonsDocumentId): Promise<DocHandle<StatementsDoc>>
  /** Sends a value as if it were a message of automerge-repo. */
  say(message: unknown): void
  sendSync(id: string, data: Uint8Array): void
  /** Messages that the node has sent to it. */
  readonly heard: number
  /** What the node said when it stopped listening; undefined while it listens. */
  readonly notice: string | undefined
  readonly muted: boolean
}

/** Opens the session of a party of that name with a node that invited it. */
export function openHostilePeer(host: TestNode, name: string): Promise<HostilePeer> {
  return openInvitedHostilePeer(testInvite(host), name)
}

/** Opens the session of a party of that name with the node of an invite. */
export async function openInvitedHostilePeer(invite: InviteLink, name: string): Promise<HostilePeer> {
  const author = testAuthor(name)
  let heard = 0
  let notice: string | undefined
  const session = await openRawSession(invite, author, {
    opened: (open) => {
      open.on("message", () => heard++)
      open.on("notice", (message) => (notice = new TextDecoder().decode(message)))
    },
  })
  const repo = new Repo({
    peerId: `hostile-${author.scid}` as PeerId,
    network: [new UngatedAdapter(session)],
  })
  const senderId = `hostile-${author.scid}`
  const say = (message: unknown) => session.send(cbor.encode(message))
  return {
    author,
    session,
    find: (id) => repo.find<StatementsDoc>(id as unknown as DocumentId), // the same form of id under another brand
    say,
    sendSync: (documentId, data) => say({ type: "sync", senderId, targetId: "node", documentId, data }),
    get heard() {
      return heard
    },
    get notice() {
      return notice
    },
    get muted() {
      return notice !== undefined
    },
  }
}
