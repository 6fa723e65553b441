import { unitsInWords } from "@commonshelf/page"
import { useWords } from "../messages/words.ts"
import { BreakdownInput } from "./breakdown-input.tsx"
import { RadioGroup, SomeOf } from "./choice-inputs.tsx"
import { DecimalInput, MoneyInput } from "./decimal-input.tsx"
import type { ValueField } from "./value-field.ts"

const YES_NO = [{ name: "yes" }, { name: "no" }] as const

/** The input that a metric's value asks for. */
export function ValueInput({ field }: { readonly field: ValueField }) {
  const { locale, say } = useWords()
  switch (field.kind) {
    case "number":
      return (
        <DecimalInput
          name={field.name}
          label={say("form.number")}
          hint={say("form.numberHint")}
          unit={unitsInWords(field.unit, locale)}
        />
      )
    case "ratio":
      return (
        <DecimalInput name={field.name} label={say("form.ratio")} hint={say("form.ratioHint")} unit=": 1" />
      )
    case "money":
      return <MoneyInput name={field.name} label={say("form.amount")} unit={field.unit} />
    case "yes-no":
      return <RadioGroup name={field.name} legend={say("form.choose")} choices={YES_NO} />
    case "one-of":
      return <RadioGroup name={field.name} legend={say("form.choose")} choices={field.choices} />
    case "some-of":
      return <SomeOf field={field} />
    case "breakdown":
      return <BreakdownInput field={field} />
  }
}
