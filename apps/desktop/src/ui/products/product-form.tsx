import type { DraftState } from "../../protocol/answers.ts"
import { PRODUCT_FIELDS } from "../../protocol/draft-fields.ts"
import { DraftForm } from "../form/draft-form.tsx"
import { useFormValues } from "../form/form-context.tsx"
import { useDraft } from "../form/use-draft.ts"
import { useWords } from "../messages/words.ts"
import { TextField } from "../shell/text-field.tsx"

const FIELDS = Object.values(PRODUCT_FIELDS)

/** The form of a product: its name and where it belongs, and what it is told apart by. */
export function ProductForm(props: { readonly draft: string; readonly before: DraftState | undefined }) {
  const { say } = useWords()
  const draft = useDraft(props.draft, {}, props.before)
  return (
    <>
      <h1 tabIndex={-1}>{say("product.title")}</h1>
      <p>{say("product.what")}</p>
      <DraftForm name={props.draft} draft={draft} shown={FIELDS}>
        {FIELDS.map((name) => (
          <ProductInput key={name} name={name} />
        ))}
      </DraftForm>
    </>
  )
}

function ProductInput({ name }: { readonly name: (typeof FIELDS)[number] }) {
  const { say } = useWords()
  const { valueOf, set, problemOf } = useFormValues()
  const isNumber = name === "gtin" || name === "code"
  return (
    <TextField
      name={name}
      label={say(`product.${name}`)}
      hint={say(`product.${name}Hint`)}
      problem={problemOf(name)}
      dir={isNumber ? "ltr" : "auto"}
      autoComplete="off"
      maxLength={300}
      value={valueOf(name)}
      onValue={(value) => set(name, value)}
    />
  )
}
