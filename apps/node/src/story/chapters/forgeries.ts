import { draftPartyAttestation, documentUrl } from "@commonshelf/documents"
import { testAuthor, testUuid } from "@commonshelf/documents/testing"
import { signStatement } from "@commonshelf/statement"
import { z } from "zod"
import { EXIT, Failure } from "../../failure.ts"
import { fileOf } from "../stick.ts"
import type { Chapter, Story } from "../story.ts"
import type { StoryNode } from "../story-node.ts"
import { textOf } from "../text-of.ts"

type Forged =
  | { readonly kind: "altered"; readonly refused: Failure }
  | { readonly kind: "forged"; readonly waiting: readonly unknown[] }

const Statements = z.array(z.looseObject({ digest: z.string(), issuer: z.string() }))
/** The first digit of a value. */
const A_DIGIT = /(?<="value":")\d/

const Waiting = z.array(z.unknown())

/** Somebody hands the carob group an altered answer, and what Eve signed in the name of Almond Street. */
export const forgeries: Chapter<Forged> = async function* ({ at, agree, clock }) {
  const { almond, carob, hilltop } = at
  clock.untilDaysBefore(22)
  await agree()
  yield { kind: "altered", refused: await insertAltered(carob, hilltop) }
  const forged = forgedAttestation(almond, hilltop, clock)
  const { waiting } = await carob.ask("statement insert", fileOf("attestation.ndjson", [forged]))
  yield { kind: "forged", waiting: Waiting.parse(waiting) }
}

/** Somebody hands the node a valid answer of the supplier with one value altered. Gives why it was refused. */
async function insertAltered(node: StoryNode, supplier: StoryNode): Promise<Failure> {
  const signed = await aNumberOf(supplier, node)
  const altered = signed.replace(A_DIGIT, (digit) => (digit === "1" ? "2" : "1"))
  try {
    await node.ask("statement insert", fileOf("altered-answer.ndjson", [altered]))
  } catch (error) {
    if (error instanceof Failure && error.exit === EXIT.verification) return error
    throw error
  }
  throw new Error("an altered statement was admitted")
}

/** The text of an answer of the supplier with a number for its value. */
async function aNumberOf({ scid }: StoryNode, { ask }: StoryNode): Promise<string> {
  const { statements } = await ask("statement list", { kind: "SupplierDisclosure" })
  for (const { digest, issuer } of Statements.parse(statements)) {
    if (issuer !== scid) continue
    const text = textOf(await ask("statement show", { digest }), "text")
    if (A_DIGIT.test(text)) return text
  }
  throw new Error("the supplier has answered with no number")
}

/** Eve vouches for a supplier in the name of a cooperative, with a key of her own. */
function forgedAttestation(cooperative: StoryNode, supplier: StoryNode, clock: Story["clock"]): string {
  const { did } = cooperative.served.node.home
  const { kind, document, subject } = draftPartyAttestation(did, {
    id: supplier.served.node.home.did,
    name: "Eve's Excellent Mills Ltd",
    registeredId: "51-000000-0",
    idScheme: { name: "Register of Companies" },
    method: "register-extract",
    checkedOn: clock.day(0),
  })
  return signStatement(
    {
      kind,
      issuer: did,
      subject,
      document: documentUrl(document),
      feed: { sequence: 1 },
      at: clock.now(),
      uuid: testUuid("forged"),
    },
    testAuthor("Eve").device,
  ).text
}
