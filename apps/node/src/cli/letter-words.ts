import type { Letter, LetterPart, LetterState, PromiseStanding } from "@commonshelf/dataset"
import { wordingIn, type LanguageText } from "@commonshelf/documents"
import type { LetterSummary } from "../operations/letter.ts"
import type { Output } from "../operations/operation.ts"
import { columns } from "./output.ts"
import { plain } from "./words.ts"

type Parties = readonly { readonly scid: string; readonly name?: LanguageText }[]

/** Where a letter stands, in a sentence without its full stop. */
export function letterStateWords(state: LetterState, parties: Parties): string {
  const names = (scids: readonly string[]) => scids.map((scid) => partyName(scid, parties)).join(", ")
  switch (state.kind) {
    case "proposed":
      return "proposed, signed by nobody yet"
    case "partly-signed":
      return `signed by ${state.signed} of ${state.of}`
    case "signed":
      return `signed by all, holds from ${state.from}`
    case "in-force":
      return state.round === undefined
        ? `in force since ${state.since}`
        : `in force since ${state.since}, in round ${state.round}, reviewed on ${state.reviewOn ?? ""}`
    case "review-due":
      return `in force since ${state.since}, review of round ${state.round} due since ${state.dueOn}: ${names(state.missing)} said nothing yet`
    case "under-notice":
      return `in force since ${state.since}, ends on ${state.endsOn}: ${names(state.leaving)} leaves`
    case "ended":
      return `ended on ${state.on}${wasWords(state)}`
    case "expired":
      return `expired on ${state.on}${wasWords(state)}`
    case "superseded":
      return `replaced on ${state.on} by ${state.by.join(" and ")}${wasWords(state)}`
  }
}

export function letterListWords(output: Output): string {
  const letters = output["letters"] as readonly LetterSummary[]
  if (letters.length === 0)
    return "No letters yet. Begin: commonshelf letter template --with PARTY --into FILE"
  return columns(
    ["letter", "with", "state", "digest"],
    letters.map(({ title, parties, state, digest }) => [
      plain(title),
      parties.map(({ scid }) => partyName(scid, parties)).join(", "),
      letterStateWords(state, parties),
      digest,
    ]),
  )
}

export function letterWords(output: Output): string {
  const { letter, parts } = output as unknown as { letter: Letter; parts: readonly LetterPart[] }
  const { parties, state, promises, rounds, scans, translations, amendments, conflictsWith } = letter
  return [
    ...parts.map(partWords),
    `Letter ${letter.digest}`,
    `State: ${letterStateWords(state, parties)}.`,
    ...(letter.amends === undefined ? [] : [`It amends ${letter.amends}.`]),
    ...amendments.map(({ digest, state: kind }) => `To be amended by ${digest} (${kind}).`),
    ...conflictsWith.map(
      (rival) => `! ${rival} amends the same letter and is in force too: the parties must say which holds.`,
    ),
    "Parties:",
    ...parties.map((party) => `  ${partyName(party.scid, parties)} (${party.role}): ${stanceWords(party)}`),
    ...(promises.length === 0
      ? []
      : ["Promises:", ...promises.map((promise) => promiseWords(promise, parties))]),
    ...rounds.flatMap((round) => roundWords(round, parties)),
    ...scans.map(
      ({ party, on, name, digest }) =>
        `On ${on} ${partyName(party, parties)} attached a scan of a print signed by hand: ${name} ${digest}`,
    ),
    `Languages: ${translations.map(({ language, status, missing }) => `${language} ${status}${missing.length === 0 ? "" : ` (${missing.length} parts missing)`}`).join(", ")}`,
  ].join("\n")
}

export function proposeWords(output: Output): string {
  const digest = plain(output["letter"])
  return output["proposed"] === true
    ? `Proposed: ${digest}\nNext: commonshelf letter sign ${digest}`
    : `It was proposed already: ${digest}`
}

export function letterActWords(output: Output): string {
  const { statement, letter } = output as unknown as { statement: string; letter: LetterSummary }
  return `Signed: ${statement}\nThe letter is ${letterStateWords(letter.state, letter.parties)}.`
}

export function translationWords(output: Output): string {
  const { language, status, missing, machine, parts } = output as unknown as {
    language: string
    status: string
    missing: readonly string[]
    machine: readonly string[]
    parts: readonly LetterPart[]
  }
  const toDo = parts.filter(({ part }) => missing.includes(part))
  return [
    `In ${language}: ${status}; ${missing.length} of ${parts.length} parts missing, ${machine.length} by machine.`,
    ...toDo.map(({ part, text }) => `  ${part}: ${text.replaceAll("\n", " ")}`),
    ...(toDo.length === 0
      ? []
      : [
          'Add wordings: commonshelf letter translate LETTER --language L --file FILE, with {"part": "wording"}',
        ]),
  ].join("\n")
}

function partWords({ text, status }: LetterPart): string {
  const note = status === "missing" ? " (not translated)" : status === "machine" ? " (by machine)" : ""
  return `${text}${note}\n`
}

function stanceWords(party: Letter["parties"][number]): string {
  const { stance, signedOn, language, saidItLeavesOn, leavesOn, reason } = party
  const why = reason === undefined ? "" : `: ${plain(reason)}`
  switch (stance) {
    case "waiting":
      return "has not signed"
    case "signed":
      return `signed on ${signedOn ?? ""}${language === undefined ? "" : `, having read it in ${language}`}`
    case "declined":
      return `does not sign${why}`
    case "leaving":
      return `said on ${saidItLeavesOn ?? ""} that it leaves, bound until ${leavesOn ?? ""}${why}`
    case "left":
      return signedOn === undefined ? `left${why}` : `was a partner ${signedOn} – ${leavesOn ?? ""}${why}`
    case "ask":
      return "its devices said different things: ask the party"
  }
}

function promiseWords(
  { id, who, promise, state, dueOn, keptOn, says }: PromiseStanding,
  parties: Parties,
): string {
  const words = { kept: "kept", due: "due", overdue: "overdue", "cannot-tell": "cannot tell" }[state]
  const dates = [
    ...(state === "kept" && keptOn !== undefined ? [`on ${keptOn}`] : []),
    ...(dueOn === undefined ? [] : [`due ${dueOn}`]),
  ]
  const heard = says.map(({ party, outcome, on }) => `${partyName(party, parties)} says ${outcome} on ${on}`)
  return `  ${id}: ${partyName(who, parties)}: ${plain(promise.what)} [${[words, ...dates, ...heard].join(", ")}]`
}

function roundWords(
  { round, dueOn, state, reviews, missing }: Letter["rounds"][number],
  parties: Parties,
): string[] {
  const open = missing.map((scid) => partyName(scid, parties)).join(", ")
  const head = state === "reviewed" ? "everybody spoke" : `${open} said nothing yet`
  return [
    `Round ${round}, ${dueOn}: ${head}`,
    ...reviews.map(({ party, on, learned, questions, nextSteps, dataUseReports, minutes }) => {
      const said = [
        ...(learned === undefined ? [] : [`learned: ${plain(learned)}`]),
        ...questions.map((question) => `asks: ${plain(question)}`),
        ...nextSteps.map(({ what }) => `next: ${plain(what)}`),
        ...(dataUseReports.length === 0 ? [] : [`${dataUseReports.length} data-use reports`]),
        ...(minutes === undefined ? [] : [`minutes ${minutes.name}`]),
      ]
      return `  ${partyName(party, parties)} on ${on}: ${said.join("; ")}`
    }),
  ]
}

function wasWords({ since }: { readonly since?: string }): string {
  return since === undefined ? ", never in force" : `, was in force since ${since}`
}

function partyName(scid: string, parties: Parties): string {
  const name = parties.find((party) => party.scid === scid)?.name
  return name === undefined ? scid : wordingIn(name, "en")
}
