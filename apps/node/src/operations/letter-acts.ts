import { isNewer, type Letter } from "@commonshelf/dataset"
import { authoritativeText, draftAgreementAct, type ActFields, type DraftBody } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { Day, kindOf } from "@commonshelf/statement"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { drafted } from "./drafted.ts"
import { evidenceOf, GivenEvidence } from "./evidence.ts"
import { findLetter } from "./find.ts"
import { requireParty, summary, translationIn, type LetterSummary } from "./letter.ts"
import { operation } from "./operation.ts"
import { letterKindSays } from "../messages/letter-code.ts"
import { letterSays } from "../messages/letter.ts"

const Words = z.string().min(1).max(2000)
const Named = z.string()

const Attach = z.strictObject({
  letter: Named,
  scan: GivenEvidence.length(1),
  signedOn: Day.exactOptional(),
  note: Words.exactOptional(),
})

/** What the parties of a letter do about it. */
export const letterActOperations = [
  operation(
    "letter sign",
    z.strictObject({ letter: Named, language: z.string().max(20).exactOptional() }),
    (node, { letter: wanted, language }) => {
      const letter = ownLetter(node, wanted)
      refuseSigning(node, letter)
      return sayAct(node, letter, { act: "sign", language: languageToSign(node, letter, language) })
    },
  ),
  operation(
    "letter decline",
    z.strictObject({ letter: Named, reason: Words.exactOptional() }),
    (node, input) => {
      const letter = ownLetter(node, input.letter)
      if (ownStance(node, letter) === "signed")
        throw new Failure(EXIT.failed, "signed-already", letterSays.leaveInstead(), {
          hint: letterSays.withdraw({ letter: letter.digest }),
        })
      return sayAct(node, letter, { act: "decline", ...reasonOf(node, input.reason) })
    },
  ),
  operation(
    "letter withdraw",
    z.strictObject({ letter: Named, reason: Words.exactOptional() }),
    (node, input) => {
      const letter = ownLetter(node, input.letter)
      if (["left", "leaving"].includes(ownStance(node, letter)))
        throw new Failure(EXIT.failed, "left-already", letterSays.leavesAlready({ name: node.home.name }))
      return sayAct(node, letter, { act: "withdraw", ...reasonOf(node, input.reason) })
    },
  ),
  operation("letter attach", Attach, (node, { letter: wanted, scan, signedOn, note }) => {
    const [file] = evidenceOf(scan)
    if (file === undefined) throw new TypeError("the schema asks for one file")
    return sayAct(node, ownLetter(node, wanted), {
      act: "attach",
      scan: file,
      ...(signedOn !== undefined && { signedOn }),
      ...(note !== undefined && { note: authoritativeText(node.home.language, note) }),
    })
  }),
]

/** A letter in which the party of this node stands. */
export function ownLetter(node: CommonsNode, wanted: string): Letter {
  const letter = findLetter(node.dataset, wanted, node.now())
  requireParty(node, letter)
  return letter
}

function ownStance({ home }: CommonsNode, { parties }: Letter): string {
  return parties.find(({ scid }) => scid === home.scid)?.stance ?? "waiting"
}

/** Says an act after the party's last one, so that what another of its devices said is not overlooked. */
export function sayAct(
  node: CommonsNode,
  letter: Letter,
  fields: ActFields,
): { readonly statement: Digest | undefined; readonly act: string; readonly letter: LetterSummary } {
  const own = letter.statements
    .flatMap((digest) => node.dataset.statements.get(digest) ?? [])
    .filter(({ issuer, source }) => issuer === node.home.scid && kindOf(source.statement) === "AgreementAct")
    .toSorted((a, b) => (isNewer(a, b) ? 1 : -1))
  const previousAct = own.at(-1)?.digest
  const draft = draftOf(letter, { ...fields, ...(previousAct !== undefined && { previousAct }) })
  const [statement] = node.say([draft])
  return { statement, act: fields.act, letter: summary(findLetter(node.dataset, letter.digest, node.now())) }
}

function refuseSigning(node: CommonsNode, letter: Letter): void {
  const stance = ownStance(node, letter)
  const { kind } = letter.state
  if (stance === "signed")
    throw new Failure(EXIT.failed, "signed-already", letterSays.signedAlready({ name: node.home.name }))
  if (stance === "left" || stance === "leaving")
    throw new Failure(EXIT.failed, "left-already", letterSays.leftForGood({ name: node.home.name }), {
      hint: letterSays.proposeNew({ letter: letter.digest }),
    })
  if (kind === "ended" || kind === "expired" || kind === "superseded")
    throw new Failure(EXIT.failed, "letter-over", letterSays.over({ kind: letterKindSays[kind]() }))
}

/** One signs what one can read whole. */
function languageToSign(node: CommonsNode, { digest, content }: Letter, wanted: string | undefined): string {
  const main = content.v === 2 ? content.language : node.home.language
  const isWhole = (language: string) =>
    translationIn(node, digest, language, node.now())?.missing.length === 0
  if (wanted === undefined) return isWhole(node.home.language) ? node.home.language : main
  if (wanted === main || isWhole(wanted)) return wanted
  const missing = translationIn(node, digest, wanted, node.now())?.missing ?? []
  throw new Failure(
    EXIT.failed,
    "not-translated",
    letterSays.notWholeIn({ language: wanted, count: missing.length }),
    {
      hint: letterSays.readOrTranslate({ main, letter: digest, language: wanted }),
      details: { missing },
    },
  )
}

function reasonOf({ home }: CommonsNode, reason: string | undefined) {
  return reason === undefined ? {} : { reason: authoritativeText(home.language, reason) }
}

/** A draft of an act; what does not fit is refused before anything is signed. */
function draftOf(letter: Letter, fields: ActFields): DraftBody {
  return drafted("act", () => draftAgreementAct(letter.proposedBy.scid, letter.digest, fields))
}
