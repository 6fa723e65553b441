import { compareDecimals, numberOf, type SupplierDisclosure } from "@commonshelf/documents"
import { kindOf } from "@commonshelf/statement"
import type { Digest } from "@commonshelf/identity"
import { unitOf } from "../answer/comparable.ts"
import { expiredOn } from "../answer/validity.ts"
import { withdrawalOf } from "../store/current.ts"
import { entriesOf, type Dataset } from "../store/dataset.ts"
import { oldest, type Entry } from "../store/entry.ts"
import { remembered } from "../store/remembered.ts"
import type { CellInput, EvidenceStep } from "../table/types.ts"
import { disputeOf } from "./answer-dispute.ts"
import { ownEvidence, weakestStep, type OwnEvidence } from "./evidence-step.ts"
import { countedFindings, type Finding } from "./findings.ts"

type AnswerEntry = Entry<SupplierDisclosure>
type Input = NonNullable<SupplierDisclosure["inputs"]>[number] & { readonly from: Digest }

const STEPS = Symbol("steps of answers that others rest on")

/** The evidence of an answer, on the step of the weakest that it rests on [CH9], with the steps of its inputs. */
export function assuredEvidence(
  dataset: Dataset,
  entry: AnswerEntry,
  findings: readonly Finding[],
  asOf: string,
): OwnEvidence & { readonly restsOn?: readonly CellInput[] } {
  const own = ownEvidence(dataset, entry, findings, asOf)
  const inputs = sourcedInputs(entry)
  if (inputs.length === 0) return own
  const steps = stepsBelow(dataset, entry, asOf)
  const restsOn = inputs.map((input) => ({
    name: input.name,
    digest: input.from,
    step: inputStep(dataset, input, steps),
  }))
  return { ...own, step: weakestStep([own.step, ...restsOn.map(({ step }) => step)]), restsOn }
}

/**
 * The steps of all answers that one rests on, through as many others as there are: from the leaves up, without recursion, so
 * that no chain is too long; each once, whoever rests on it. There is no circle, because a digest names only what was said
 * before.
 */
function stepsBelow(dataset: Dataset, root: AnswerEntry, asOf: string): ReadonlyMap<Digest, EvidenceStep> {
  const steps = remembered(dataset, STEPS, asOf, () => new Map<Digest, EvidenceStep>())
  const waiting = sourcesOf(dataset, root)
  for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
    const pending = sourcesOf(dataset, next).filter(({ digest }) => !steps.has(digest))
    if (pending.length > 0) waiting.push(...pending)
    else {
      waiting.pop()
      if (!steps.has(next.digest)) steps.set(next.digest, derivedStep(dataset, next, { steps, asOf }))
    }
  }
  return steps
}

function derivedStep(
  dataset: Dataset,
  entry: AnswerEntry,
  { steps, asOf }: { readonly steps: ReadonlyMap<Digest, EvidenceStep>; readonly asOf: string },
): EvidenceStep {
  const findings = countedFindings(dataset, entry, asOf)
  if (
    disputeOf(dataset, entry, findings, asOf) !== "none" ||
    withdrawalOf(dataset, entry) !== undefined ||
    isExpired(dataset, entry, asOf)
  )
    return "says"
  const own = ownEvidence(dataset, entry, findings, asOf).step
  return weakestStep([own, ...sourcedInputs(entry).map((input) => inputStep(dataset, input, steps))])
}

/** An input that is not here, that does not count, or that was stated otherwise stands on the lowest step. */
function inputStep(dataset: Dataset, input: Input, steps: ReadonlyMap<Digest, EvidenceStep>): EvidenceStep {
  const source = answerOf(dataset, input.from)
  return source !== undefined && isStatedIn(input, source) ? (steps.get(input.from) ?? "says") : "says"
}

function isExpired(dataset: Dataset, entry: AnswerEntry, asOf: string): boolean {
  const content = oldest(entriesOf(dataset.definitions, entry.subject.metric))?.subject.content
  return content !== undefined && expiredOn(entry, content, asOf) !== undefined
}

function isStatedIn({ value, unit }: Input, { subject: { answer } }: AnswerEntry): boolean {
  if (answer.state !== "answered") return false
  const stated = numberOf(answer.value)
  if (stated === undefined || compareDecimals(stated, value) !== 0) return false
  return unit === undefined || unit === unitOf(answer.value)
}

function sourcesOf(dataset: Dataset, entry: AnswerEntry): AnswerEntry[] {
  return sourcedInputs(entry).flatMap(({ from }) => answerOf(dataset, from) ?? [])
}

function sourcedInputs({ subject: { inputs = [] } }: AnswerEntry): readonly Input[] {
  return inputs.flatMap((input) => (input.from === undefined ? [] : [{ ...input, from: input.from }]))
}

/** The answer of a digest, if that is an answer that counts [S11]. */
function answerOf(dataset: Dataset, digest: Digest): AnswerEntry | undefined {
  const said = dataset.statements.get(digest)
  if (said === undefined || kindOf(said.source.statement) !== "SupplierDisclosure") return undefined
  // Of its kind, so the gate has accepted it [S7].
  return { ...said, subject: said.source.statement.credentialSubject as unknown as SupplierDisclosure }
}
