import { metricDigest } from "@commonshelf/documents"
import type { DemoAnswer, DemoCheck } from "./answers.ts"
import { demoMetrics, FORMER_PAY_SPREAD } from "./metrics.ts"
import { wording } from "../../story/cast/wording.ts"

/** How many suppliers answer everything, so that each turn of the story finds its answer. */
export const OPEN_SUPPLIERS = 7

type Turn = (answers: readonly DemoAnswer[]) => readonly DemoAnswer[]

/** What happens to the answers of the first suppliers, so that a reader meets everything that can happen to an answer. */
const TURNS: readonly Turn[] = [
  (answers) =>
    answers.map((answer, index) =>
      index < 4 ? { ...answer, checks: [checkedBy("almond"), checkedBy("kibbutz")] } : answer,
    ),
  changed("pay-spread", (answer) => ({ ...answer, metric: metricDigest(FORMER_PAY_SPREAD) })),
  changed("organic-share", (answer) => ({ ...answer, withdrawn: "We found a mistake in our own figures." })),
  changed("organic-share", (answer) => ({ ...answer, checks: [DISPUTE] })),
  changed("contract-share", (answer) => ({ ...answer, period: String(Number(answer.period) - 3) })),
  changed("living-wage-ratio", (answer) => ({ ...answer, checks: [checkedBy("harbour")] })),
  changed("max-profit", (answer) => ({ ...answer, checks: [checkedBy("kibbutz")] })),
]

const DISPUTE: DemoCheck = {
  by: "kibbutz",
  verdict: "disputed",
  method: "visit",
  note: wording(
    "We saw bought-in feed that the answer leaves out.",
    "ראינו מספוא קנוי שהתשובה אינה כוללת.",
    "Vimos pienso comprado que la respuesta omite.",
  ),
}

/** The answers of the supplier with this number (from 0) after its turn. */
export function takeTurn(index: number, answers: readonly DemoAnswer[]): readonly DemoAnswer[] {
  return TURNS[index]?.(answers) ?? answers
}

function changed(name: string, change: (answer: DemoAnswer) => DemoAnswer): Turn {
  return (answers) => {
    const metric = demoMetrics().find((known) => known.name === name)
    const digest = metric && metricDigest(metric)
    return answers.map((answer) => (answer.metric === digest ? change(answer) : answer))
  }
}

function checkedBy(by: DemoCheck["by"]): DemoCheck {
  return { by, verdict: "checked", method: "document" }
}
