import { dataLevels, dataUseReports, reportRounds, type DataUse } from "@commonshelf/dataset"
import { DataUseReport, DecisionTopic, draftDataUseReport } from "@commonshelf/documents"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { dataUseSays } from "../messages/data-use.ts"
import { issuesIn } from "../messages/issue.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { findParty } from "./find.ts"
import { GivenText, worded } from "./given-text.ts"
import { operation } from "./operation.ts"
import { requireSupplier } from "./supplier.ts"

const { period, letter, releases, saved } = DataUseReport.shape

/** A report as a person writes it: texts may be plain, and parties are named as everywhere. */
const GivenReport = z.strictObject({
  period,
  letter,
  releases,
  decisions: z
    .array(
      z.strictObject({
        topic: DecisionTopic,
        text: GivenText,
        sharedWith: z.array(z.string()).min(1).max(20).exactOptional(),
        effect: z
          .strictObject({
            text: GivenText,
            measured: z.strictObject({ value: z.string(), unit: z.string() }).exactOptional(),
          })
          .exactOptional(),
      }),
    )
    .min(1)
    .max(20),
  saved: z
    .array(saved.unwrap().element.omit({ note: true }).extend({ note: GivenText.exactOptional() }))
    .min(1)
    .max(20)
    .exactOptional(),
  nextAsk: GivenText.exactOptional(),
})

const Which = z.strictObject({
  supplier: z.string().exactOptional(),
  cooperative: z.string().exactOptional(),
})

/** What suppliers say that they did with what cooperatives published. */
export const dataUseOperations = [
  operation("data-use report", z.strictObject({ report: GivenReport }), (node, { report }) => {
    requireSupplier(node)
    const draft = draftDataUseReport(node.home.did, fieldsOf(node, report))
    const [statement] = node.say([draft])
    const said = dataUseReports(node.dataset, { supplier: node.home.scid })
    const findings = said.find(({ digest }) => digest === statement)?.findings ?? []
    return { statement, findings }
  }),
  operation("data-use list", Which, ({ dataset }, { supplier, cooperative }) => ({
    reports: dataUseReports(dataset, {
      ...(supplier !== undefined && { supplier: findParty(dataset, supplier).scid }),
      ...(cooperative !== undefined && { cooperative: findParty(dataset, cooperative).scid }),
    }),
  })),
  operation(
    "data-use due",
    z.strictObject({ party: z.string().exactOptional() }),
    ({ dataset, now, home }, { party }) => {
      const asked = party === undefined ? home.scid : findParty(dataset, party).scid
      const question = { party: asked, asOf: now() }
      return { rounds: reportRounds(dataset, question), levels: dataLevels(dataset, question) }
    },
  ),
  operation("data-use show", z.strictObject({ digest: z.string().min(6) }), ({ dataset }, { digest }) => ({
    report: onlyOne(digest, dataUseReports(dataset)),
  })),
]

/** The fields of a report, from what a person wrote. */
function fieldsOf(
  node: CommonsNode,
  given: z.infer<typeof GivenReport>,
): Parameters<typeof draftDataUseReport>[1] {
  const inWords = (text: z.infer<typeof GivenText>) => worded(text, node.home.language)
  const { decisions, saved: savings, nextAsk, ...rest } = given
  const fields = {
    ...rest,
    decisions: decisions.map(({ text, effect, sharedWith, ...decision }) => ({
      ...decision,
      text: inWords(text),
      ...(sharedWith && { sharedWith: sharedWith.map((named) => findParty(node.dataset, named).did) }),
      ...(effect && { effect: { ...effect, text: inWords(effect.text) } }),
    })),
    ...(savings && {
      saved: savings.map(({ note, ...saving }) => ({ ...saving, ...(note && { note: inWords(note) }) })),
    }),
    ...(nextAsk && { nextAsk: inWords(nextAsk) }),
  }
  const checked = DataUseReport.omit({ type: true, v: true, id: true }).safeParse(fields)
  if (checked.success) return checked.data
  throw new Failure(EXIT.usage, "bad-report", dataUseSays.badReport({ detail: issuesIn(checked.error) }), {
    hint: dataUseSays.seeReport(),
  })
}

function onlyOne(wanted: string, reports: readonly DataUse[]): DataUse {
  const found = reports.filter(({ digest }) => digest.startsWith(wanted))
  const [only, second] = found
  if (only !== undefined && second === undefined) return only
  const hint = dataUseSays.seeList()
  if (only === undefined)
    throw new Failure(EXIT.failed, "not-found", dataUseSays.noReport({ wanted }), { hint })
  throw new Failure(EXIT.failed, "ambiguous", dataUseSays.severalReports({ wanted, count: found.length }), {
    hint,
  })
}
