import type { Letter, LetterPart, LetterState, PromiseStanding } from "@commonshelf/dataset"
import type { LanguageText } from "@commonshelf/documents"
import type { LetterSummary } from "../operations/letter.ts"
import type { Output } from "../operations/operation.ts"
import { columns } from "./output.ts"
import { plain } from "./words.ts"
import type { Sentence } from "../messages/sentence.ts"
import type { Words } from "../messages/words.ts"
import { letterSays, promiseSays } from "../messages/letter-words.ts"
import { letterKindSays, letterRole, letterStatusSays, outcomeSays } from "../messages/letter-code.ts"
import { columnSays } from "../messages/common.ts"

type Parties = readonly { readonly scid: string; readonly name?: LanguageText }[]

/** Where a letter stands, in a sentence without its full stop. */
export function letterStateWords(state: LetterState, parties: Parties, words: Words): string {
  return words.say(stateSentence(state, (scids) => scids.map((scid) => partyName(scid, parties, words))))
}

function stateSentence(state: LetterState, names: (scids: readonly string[]) => readonly string[]): Sentence {
  switch (state.kind) {
    case "proposed":
      return letterSays.proposed()
    case "partly-signed":
      return letterSays.partlySigned({ signed: state.signed, of: state.of })
    case "signed":
      return letterSays.signedByAll({ from: state.from })
    case "in-force":
      return state.round === undefined
        ? letterSays.inForce({ since: state.since })
        : letterSays.inRound({ since: state.since, round: state.round, on: state.reviewOn ?? "" })
    case "review-due": {
      const { since, round, dueOn: on } = state
      return letterSays.reviewDue({ since, round, on, names: names(state.missing) })
    }
    case "under-notice":
      return letterSays.underNotice({ since: state.since, on: state.endsOn, names: names(state.leaving) })
    case "ended":
      return letterSays.ended({ on: state.on, was: wasSentence(state) })
    case "expired":
      return letterSays.expired({ on: state.on, was: wasSentence(state) })
    case "superseded":
      return letterSays.superseded({ on: state.on, by: state.by, was: wasSentence(state) })
  }
}

export function letterListWords(output: Output, words: Words): string {
  const { say, language } = words
  const letters = output["letters"] as readonly LetterSummary[]
  if (letters.length === 0) return say(letterSays.none())
  return columns(
    [letterSays.letter(), letterSays.with(), columnSays.state(), columnSays.digest()].map(say),
    letters.map(({ title, parties, state, digest }) => [
      plain(title, language),
      parties.map(({ scid }) => partyName(scid, parties, words)).join(", "),
      letterStateWords(state, parties, words),
      digest,
    ]),
  )
}

export function letterWords(output: Output, words: Words): string {
  const { say } = words
  const { letter, parts } = output as unknown as { letter: Letter; parts: readonly LetterPart[] }
  const { parties, state, promises, rounds, scans, translations, amendments, conflictsWith } = letter
  return [
    ...parts.map((part) => partWords(part, words)),
    say(letterSays.letterOf({ digest: letter.digest })),
    say(letterSays.state({ state: letterStateWords(state, parties, words) })),
    ...(letter.amends === undefined ? [] : [say(letterSays.amends({ digest: letter.amends }))]),
    ...amendments.map(({ digest, state: kind }) =>
      say(letterSays.toBeAmended({ digest, kind: letterKindSays[kind]() })),
    ),
    ...conflictsWith.map((rival) => say(letterSays.conflicts({ rival }))),
    say(letterSays.parties()),
    ...parties.map((party) => `  ${say(partySentence(party, parties, words))}`),
    ...(promises.length === 0 ? [] : [say(letterSays.promises())]),
    ...promises.map((promise) => promiseWords(promise, parties, words)),
    ...rounds.flatMap((round) => roundWords(round, parties, words)),
    ...scans.map(({ party, on, name: file, digest }) =>
      say(letterSays.scan({ on, name: partyName(party, parties, words), file, digest })),
    ),
    say(letterSays.languages({ languages: translations.map(translationSentence) })),
  ].join("\n")
}

function translationSentence({ language, status, missing }: Letter["translations"][number]): Sentence {
  return missing.length === 0
    ? letterSays.wholeTranslation({ language, status: letterStatusSays[status]() })
    : letterSays.partTranslation({ language, status: letterStatusSays[status](), count: missing.length })
}

export function proposeWords(output: Output, { say }: Words): string {
  const digest = plain(output["letter"])
  return say((output["proposed"] === true ? letterSays.proposedNow : letterSays.proposedBefore)({ digest }))
}

export function letterActWords(output: Output, words: Words): string {
  const { statement, letter } = output as unknown as { statement: string; letter: LetterSummary }
  const state = letterStateWords(letter.state, letter.parties, words)
  return words.say(letterSays.acted({ digest: statement, state }))
}

export function translationWords(output: Output, { say }: Words): string {
  const { language, status, missing, machine, parts } = output as unknown as {
    language: string
    status: keyof typeof letterStatusSays
    missing: readonly string[]
    machine: readonly string[]
    parts: readonly LetterPart[]
  }
  const toDo = parts.filter(({ part }) => missing.includes(part))
  const counts = { missing: missing.length, of: parts.length, machine: machine.length }
  return [
    say(letterSays.translation({ language, status: letterStatusSays[status](), ...counts })),
    ...toDo.map(({ part, text }) => `  ${part}: ${text.replaceAll("\n", " ")}`),
    ...(toDo.length === 0 ? [] : [say(letterSays.addWordings())]),
  ].join("\n")
}

function partWords({ text, status }: LetterPart, { say }: Words): string {
  if (status === "missing") return `${text} ${say(letterSays.notTranslated())}\n`
  return `${text}${status === "machine" ? ` ${say(letterSays.byMachine())}` : ""}\n`
}

function partySentence(party: Letter["parties"][number], parties: Parties, words: Words): Sentence {
  const stance = stanceSentence(party)
  const told = { name: partyName(party.scid, parties, words), role: letterRole(party.role), stance }
  return party.reason === undefined || party.stance === "signed" || party.stance === "waiting"
    ? letterSays.party(told)
    : letterSays.partyBecause({ ...told, reason: plain(party.reason, words.language) })
}

function stanceSentence(party: Letter["parties"][number]): Sentence {
  const { stance, signedOn, language, saidItLeavesOn = "", leavesOn = "" } = party
  switch (stance) {
    case "waiting":
      return letterSays.waiting()
    case "signed":
      return language === undefined
        ? letterSays.signedOn({ on: signedOn ?? "" })
        : letterSays.signedIn({ on: signedOn ?? "", language })
    case "declined":
      return letterSays.declined()
    case "leaving":
      return letterSays.leaving({ said: saidItLeavesOn, until: leavesOn })
    case "left":
      return signedOn === undefined
        ? letterSays.left()
        : letterSays.wasPartner({ from: signedOn, to: leavesOn })
    case "ask":
      return letterSays.ask()
  }
}

function promiseWords(standing: PromiseStanding, parties: Parties, words: Words): string {
  const { say, language } = words
  const { id, who, promise, state, dueOn, keptOn, says } = standing
  const facts = [
    ...(state === "due" && dueOn !== undefined ? [] : [promiseSays[state]()]),
    ...(state === "kept" && keptOn !== undefined ? [letterSays.on({ on: keptOn })] : []),
    ...(dueOn === undefined ? [] : [letterSays.due({ on: dueOn })]),
    ...says.map(({ party, outcome, on }) =>
      letterSays.says({ name: partyName(party, parties, words), outcome: outcomeSays[outcome](), on }),
    ),
  ]
  const what = plain(promise.what, language)
  return `  ${say(letterSays.promise({ id, name: partyName(who, parties, words), what, facts }))}`
}

function roundWords(
  { round, dueOn, state, reviews, missing }: Letter["rounds"][number],
  parties: Parties,
  words: Words,
): readonly string[] {
  const { say, language } = words
  const names = missing.map((scid) => partyName(scid, parties, words))
  const head = { round, on: dueOn }
  return [
    say(state === "reviewed" ? letterSays.roundDone(head) : letterSays.roundOpen({ ...head, names })),
    ...reviews.map(({ party, on, learned, questions, nextSteps, dataUseReports, minutes }) => {
      const said = [
        ...(learned === undefined ? [] : [letterSays.learned({ text: plain(learned, language) })]),
        ...questions.map((question) => letterSays.asks({ text: plain(question, language) })),
        ...nextSteps.map(({ what }) => letterSays.next({ text: plain(what, language) })),
        ...(dataUseReports.length === 0 ? [] : [letterSays.reports({ count: dataUseReports.length })]),
        ...(minutes === undefined ? [] : [letterSays.minutes({ name: minutes.name })]),
      ].map(say)
      return `  ${say(letterSays.reviewOf({ name: partyName(party, parties, words), on }))} ${said.join("; ")}`
    }),
  ]
}

function wasSentence({ since }: { readonly since?: string }): Sentence {
  return since === undefined ? letterSays.neverInForce() : letterSays.wasInForce({ since })
}

function partyName(scid: string, parties: Parties, { language }: Words): string {
  const name = parties.find((party) => party.scid === scid)?.name
  return name === undefined ? scid : plain(name, language)
}
