import { formatRoute, Wording } from "@commonshelf/page"
import shell from "@commonshelf/page/shell.module.css"
import type { OwnProduct, Question } from "../../protocol/answers.ts"
import { NEW_PRODUCT_DRAFT } from "../../protocol/draft-fields.ts"
import { useAtWork } from "../host/desktop.tsx"
import { useWords } from "../messages/words.ts"
import own from "../shell/shell.module.css"
import { QuestionCard } from "./question-card.tsx"

/** What am I asked, and by how many? */
export function AnswersPage() {
  const { say } = useWords()
  const { questions, products, cooperatives } = useAtWork()
  const ofSelf = questions.filter(({ product }) => product === undefined)
  return (
    <>
      <h1 tabIndex={-1}>{say("title.answers")}</h1>
      {cooperatives.length === 0 ? (
        <Empty text={say("answers.noCooperative")} action={say("answers.pasteInvite")} page="cooperatives" />
      ) : questions.length === 0 ? (
        <p className={own.empty}>{say("answers.nothingAsked")}</p>
      ) : null}
      {ofSelf.length === 0 ? null : (
        <section>
          <h2>{say("answers.ofSelf")}</h2>
          <QuestionList questions={ofSelf} />
        </section>
      )}
      {products.map((product) => (
        <ProductQuestions
          key={product.id}
          product={product}
          questions={questions.filter((question) => question.product?.id === product.id)}
        />
      ))}
      {cooperatives.length > 0 && products.length === 0 ? (
        <section>
          <h2>{say("answers.ofProducts")}</h2>
          <Empty
            text={say("answers.noProduct")}
            action={say("products.add")}
            page="form"
            choices={{ draft: NEW_PRODUCT_DRAFT }}
          />
        </section>
      ) : null}
    </>
  )
}

function ProductQuestions(props: { readonly product: OwnProduct; readonly questions: readonly Question[] }) {
  const { product, questions } = props
  if (questions.length === 0) return null
  return (
    <section>
      <h2>
        <Wording of={product.name} />
      </h2>
      <QuestionList questions={questions} />
    </section>
  )
}

function QuestionList({ questions }: { readonly questions: readonly Question[] }) {
  return (
    <ul className={shell.list}>
      {questions.map((question) => (
        <QuestionCard key={question.draft} question={question} />
      ))}
    </ul>
  )
}

/** What is empty carries the next action. */
function Empty(props: {
  readonly text: string
  readonly action: string
  readonly page: "cooperatives" | "form"
  readonly choices?: Readonly<Record<string, string>>
}) {
  const { text, action, page, choices = {} } = props
  return (
    <div className={own.empty}>
      <p>{text}</p>
      <a className={own.button} href={formatRoute({ page, choices })}>
        {action}
      </a>
    </div>
  )
}
