import type { MetricContentV2 } from "@commonshelf/documents"
import { moneyUnitOf } from "@commonshelf/documents/measure"
import { unitsInWords, Wording } from "@commonshelf/page"
import { askedInputs, type AskedInput } from "../../protocol/asked-inputs.ts"
import { ANSWER_FIELDS, inputField } from "../../protocol/draft-fields.ts"
import { useWords } from "../messages/words.ts"
import own from "../shell/shell.module.css"
import { TextField } from "../shell/text-field.tsx"
import { DecimalInput, MoneyInput } from "./decimal-input.tsx"
import { useFormValues } from "./form-context.tsx"
import { FormulaInWords } from "./formula-in-words.tsx"
import styles from "./form.module.css"
import { asksForCurrency } from "./value-field.ts"

/** The numbers that a value is worked out from; left empty, the answer is given without them. */
export function InputFields({ metric }: { readonly metric: MetricContentV2 }) {
  const { say } = useWords()
  const inputs = askedInputs(metric)
  return (
    <fieldset className={styles.group}>
      <legend>{say("form.inputs")}</legend>
      <p className={own.hint}>{say("form.inputsWhat")}</p>
      {metric.formula === undefined ? null : (
        <p className={own.hint}>
          <FormulaInWords formula={metric.formula} inputs={inputs} />
        </p>
      )}
      {asksForCurrency(metric) ? <CurrencyField /> : null}
      <div className={styles.inputs}>
        {inputs.map((input) => (
          <InputField key={input.name} input={input} />
        ))}
      </div>
    </fieldset>
  )
}

function InputField({ input: { name, label, valueType, unit } }: { readonly input: AskedInput }) {
  const { locale } = useWords()
  const { valueOf } = useFormValues()
  const shown = { name: inputField(name), label: <Wording of={label} /> }
  if (valueType !== "money") return <DecimalInput {...shown} unit={unitsInWords(unit ?? "", locale)} />
  if (unit === undefined)
    return <DecimalInput {...shown} unit={valueOf(ANSWER_FIELDS.currency).toUpperCase()} />
  return <MoneyInput {...shown} unit={moneyUnitOf(unit)} />
}

/** One currency for all amounts that may be in any. */
function CurrencyField() {
  const { say } = useWords()
  const { valueOf, set, problemOf } = useFormValues()
  const name = ANSWER_FIELDS.currency
  return (
    <TextField
      className={styles.decimal}
      name={name}
      label={say("form.currency")}
      hint={say("form.currencyHint")}
      problem={problemOf(name)}
      dir="ltr"
      autoComplete="off"
      autoCapitalize="characters"
      maxLength={3}
      value={valueOf(name)}
      onValue={(value) => set(name, value)}
    />
  )
}
