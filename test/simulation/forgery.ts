import { draftPartyAttestation, documentUrl } from "@commonshelf/documents"
import { testAuthor, testUuid } from "@commonshelf/documents/testing"
import { signStatement } from "@commonshelf/statement"
import type { StoryNode } from "./commons.ts"

/** Eve vouches for a supplier in the name of a cooperative, with a key of her own. */
export function forgedAttestation(cooperative: StoryNode, supplier: StoryNode): string {
  const { did } = cooperative.node.home
  const { kind, document, subject } = draftPartyAttestation(did, {
    id: supplier.node.home.did,
    name: "Eve's Excellent Mills Ltd",
    registeredId: "51-000000-0",
    idScheme: { name: "Register of Companies" },
    method: "register-extract",
    checkedOn: "2026-10-01",
  })
  return signStatement(
    {
      kind,
      issuer: did,
      subject,
      document: documentUrl(document),
      feed: { sequence: 1 },
      at: "2026-10-01T09:00:00Z",
      uuid: testUuid("forged"),
    },
    testAuthor("Eve").device,
  ).text
}
