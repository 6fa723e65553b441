import { formatRoute } from "@commonshelf/page"
import { useAtWork } from "../host/desktop.tsx"
import { useWords } from "../messages/words.ts"
import { ProductForm } from "../products/product-form.tsx"
import { useRoute } from "../route.ts"
import own from "../shell/shell.module.css"
import { AnswerForm } from "./answer-form.tsx"

/** How do I answer this? The form of the draft that the address names. */
export function FormPage() {
  const { questions, productDrafts } = useAtWork()
  const [{ choices }] = useRoute()
  const draft = choices["draft"] ?? ""
  const question = questions.find((one) => one.draft === draft)
  if (question !== undefined) return <AnswerForm question={question} />
  if (draft.startsWith("product "))
    return <ProductForm draft={draft} before={productDrafts.find((one) => one.draft === draft)} />
  return <NotAsked />
}

/** The address names nothing that is asked here: an old address, or a question that is no longer asked. */
export function NotAsked() {
  const { say } = useWords()
  return (
    <>
      <h1 tabIndex={-1}>{say("form.notAsked")}</h1>
      <p>{say("form.notAskedWhat")}</p>
      <a className={own.button} href={formatRoute({ page: "answers", choices: {} })}>
        {say("form.toAnswers")}
      </a>
    </>
  )
}
