import shell from "@commonshelf/page/shell.module.css"
import { useEffect, useRef, useState } from "react"
import type { RecoverySheet, Refusal } from "../../protocol/answers.ts"
import { isRefusal } from "../host/ask.ts"
import { useDesktop } from "../host/desktop.tsx"
import { useWords } from "../messages/words.ts"
import own from "../shell/shell.module.css"
import { ConfirmStep, tidy } from "./confirm-step.tsx"
import { NameStep } from "./name-step.tsx"
import { PassphraseStep } from "./passphrase-step.tsx"
import { SheetStep } from "./sheet-step.tsx"
import { keepStart, readStart } from "./start-memory.ts"

const STEPS = ["name", "sheet", "confirm", "passphrase"] as const
type Step = (typeof STEPS)[number]

/** Who am I here? Name, recovery sheet, its confirmation, passphrase; one question at a time. */
export function FirstStart() {
  const { say } = useWords()
  const { ask } = useDesktop()
  const [remembered] = useState(readStart)
  const [step, setStep] = useState<Step>("name")
  const [name, setName] = useState(remembered.name)
  const [sheet, setSheet] = useState<RecoverySheet & { readonly name: string }>()
  const [answers, setAnswers] = useState<Readonly<Record<number, string>>>({})
  const [refusal, setRefusal] = useState<Refusal>()
  const go = (next: Step) => {
    setRefusal(undefined)
    setStep(next)
  }
  useStepArrival(step, say(`start.${step}.title`))

  const begin = async () => {
    if (sheet?.name === name.trim()) return go("sheet")
    const answer = await ask({ ask: "begin", name: name.trim() })
    if (answer === undefined) return
    if (isRefusal(answer)) return setRefusal(answer)
    setSheet({ ...answer, name: name.trim() })
    setAnswers({})
    keepStart({ name: name.trim(), sheetShown: true })
    go("sheet")
  }
  const found = async (passphrase: string) => {
    const words = (sheet?.places ?? []).map((place) => ({ place, word: tidy(answers[place] ?? "") }))
    const answer = await ask({ ask: "found", words, passphrase })
    if (!isRefusal(answer)) return
    if (answer.code === "wrong-words") setStep("confirm")
    if (answer.code === "no-sheet") {
      setSheet(undefined)
      setStep("name")
    }
    setRefusal(answer)
  }

  return (
    <main className={shell.main}>
      <div className={own.narrow}>
        <p className={own.hint}>{say("start.step", { step: STEPS.indexOf(step) + 1, of: STEPS.length })}</p>
        <h1 tabIndex={-1}>{say(`start.${step}.title`)}</h1>
        {step === "name" || sheet === undefined ? (
          <NameStep
            name={name}
            loadedAgain={remembered.sheetShown && sheet === undefined}
            renamed={sheet !== undefined && sheet.name !== name.trim()}
            refusal={refusal}
            onName={setName}
            onNext={begin}
          />
        ) : step === "sheet" ? (
          <SheetStep sheet={sheet} onBack={() => go("name")} onNext={() => go("confirm")} />
        ) : step === "confirm" ? (
          <ConfirmStep
            sheet={sheet}
            answers={answers}
            refusal={refusal}
            onAnswers={setAnswers}
            onBack={() => go("sheet")}
            onNext={() => go("passphrase")}
          />
        ) : (
          <PassphraseStep refusal={refusal} onBack={() => go("confirm")} onNext={found} />
        )}
      </div>
    </main>
  )
}

function useStepArrival(step: Step, title: string): void {
  const shown = useRef(step)
  useEffect(() => {
    document.title = `${title} · Commonshelf`
    if (shown.current === step) return
    shown.current = step
    window.scrollTo(0, 0)
    document.querySelector("h1")?.focus({ preventScroll: true })
  }, [step, title])
}
