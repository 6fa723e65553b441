import { isBinding, type Letter } from "@commonshelf/dataset"
import { authoritativeText, type ActFields } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { evidenceOf, GivenEvidence } from "./evidence.ts"
import { ownLetter, sayAct } from "./letter-acts.ts"
import { operation } from "./operation.ts"
import { letterKindSays } from "../messages/letter-code.ts"
import { letterSays } from "../messages/letter.ts"

const Words = z.string().min(1).max(2000)

const Review = z.strictObject({
  letter: z.string(),
  round: z.int().exactOptional(),
  learned: z.string().min(1).max(20_000).exactOptional(),
  questions: z.array(Words).exactOptional(),
  nextSteps: z.array(Words).exactOptional(),
  shared: z.array(z.string()).exactOptional(),
  reports: z.array(z.string()).exactOptional(),
  minutes: GivenEvidence.max(1).exactOptional(),
  kept: z.array(z.string()).exactOptional(),
  partly: z.array(z.string()).exactOptional(),
  notYet: z.array(z.string()).exactOptional(),
})

/** What a party says when a letter is reviewed. */
export const letterReviewOperations = [
  operation("letter review", Review, (node, input) => {
    const letter = ownLetter(node, input.letter)
    if (!isBinding(letter.state))
      throw new Failure(
        EXIT.failed,
        "not-in-force",
        letterSays.notInForce({ kind: letterKindSays[letter.state.kind]() }),
      )
    return sayAct(node, letter, reviewFields(node, letter, input))
  }),
]

function reviewFields(node: CommonsNode, letter: Letter, input: z.infer<typeof Review>): ActFields {
  const write = (text: string) => authoritativeText(node.home.language, text)
  const { learned, questions = [], nextSteps = [], shared = [], reports = [], minutes = [] } = input
  const [file] = evidenceOf(minutes)
  const promises = [
    ...(input.kept ?? []).map((id) => ({ id, outcome: "kept" as const })),
    ...(input.partly ?? []).map((id) => ({ id, outcome: "partly" as const })),
    ...(input.notYet ?? []).map((id) => ({ id, outcome: "not-yet" as const })),
  ]
  const unknown = promises.find(({ id }) => !letter.promises.some((known) => known.id === id))
  if (unknown !== undefined)
    throw new Failure(EXIT.usage, "no-promise", letterSays.noPromise({ id: unknown.id }), {
      hint: letterSays.itsPromises({ ids: letter.promises.map(({ id }) => id) }),
    })
  return {
    act: "review",
    round: input.round ?? roundToReview(letter),
    ...(learned !== undefined && { learned: write(learned) }),
    ...(questions.length > 0 && { questions: questions.map(write) }),
    ...(nextSteps.length > 0 && { nextSteps: nextSteps.map((what) => ({ what: write(what) })) }),
    ...(shared.length > 0 && { shared: shared.map((digest) => ({ digest: statementHere(node, digest) })) }),
    ...(reports.length > 0 && { dataUseReports: reports.map((digest) => statementHere(node, digest)) }),
    ...(file !== undefined && { minutes: file }),
    ...(promises.length > 0 && { promises }),
  }
}

function roundToReview({ state }: Letter): number {
  return "round" in state && state.round !== undefined ? state.round : 1
}

/** The whole digest of a statement that is here. */
function statementHere({ dataset }: CommonsNode, wanted: string): Digest {
  const found = [...dataset.statements.keys()].filter(
    (digest) => wanted.length >= 6 && digest.startsWith(wanted),
  )
  const [only, second] = found
  if (only !== undefined && second === undefined) return only
  throw new Failure(EXIT.usage, "not-found", letterSays.noStatement({ digest: wanted }), {
    hint: letterSays.seeStatements(),
  })
}
